/** Outlines as lists of points, and the curves through them. */

const ends = (points: string): { x: number; y: number; corner: boolean }[] =>
  points.split(' ').map((point) => {
    const [x = NaN, y = NaN] = point.replace('*', '').split(',').map(Number);
    if (Number.isNaN(x) || Number.isNaN(y)) throw new Error(`"${point}" is no point`);
    return { x, y, corner: point.endsWith('*') };
  });

/** The points of an outline mirrored at x = 0, in the opposite order. @param points as for `curve` */
export const mirrored = (points: string): string =>
  points
    .split(' ')
    .map((point) => (point.startsWith('-') ? point.slice(1) : point.startsWith('0,') ? point : `-${point}`))
    .reverse()
    .join(' ');

/** A closed outline from its half: the same on both sides of x = 0. @param half from the midline to the midline */
export const whole = (half: string): string => {
  const points = half.split(' ');
  const back = mirrored(half).split(' ');
  return [...points, ...back.filter((point) => !point.startsWith('0,'))].join(' ');
};

/**
 * A smooth curve through points (Catmull-Rom), as the data of an SVG path in whole units.
 * @param points as `x,y x,y …`; a `*` behind a point makes it a corner
 * @param open a line instead of a closed outline
 * @throws where a point has no two numbers
 */
export function curve(points: string, open = false): string {
  const all = ends(points);
  const at = (index: number) => {
    const length = all.length;
    return all[open ? Math.min(Math.max(index, 0), length - 1) : (index + length) % length] as (typeof all)[number];
  };
  const near = (index: number, way: 1 | -1): [number, number] => {
    const { x, y, corner } = at(index);
    const [before, after] = [at(index - 1), at(index + 1)];
    return corner ? [x, y] : [x + (way * (after.x - before.x)) / 6, y + (way * (after.y - before.y)) / 6];
  };
  let [x, y] = [at(0).x, at(0).y];
  let path = `M${join(x, y)}`;
  const steps = open ? all.length - 1 : all.length;
  for (let index = 0; index < steps; index += 1) {
    const end = at(index + 1);
    const [out, into] = [near(index, 1), near(index + 1, -1)];
    const from = (point: readonly number[]): string => join((point[0] ?? 0) - x, (point[1] ?? 0) - y);
    // A smooth end lets the next handle be its reflection.
    const smooth = index > 0 && !at(index).corner;
    path += `${smooth ? 's' : 'c'}${smooth ? '' : `${from(out)} `}${from(into)} ${from([end.x, end.y])}`.replaceAll(
      ' -',
      '-',
    );
    [x, y] = [end.x, end.y];
  }
  return open ? path : `${path}z`;
}

const join = (x: number, y: number): string => `${Math.round(x)} ${Math.round(y)}`.replace(' -', '-');
