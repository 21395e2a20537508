import { type Look, type Seen } from './camera.ts';
import { inFrame, type Frame } from './skeleton.ts';
import { rotate, scale, type Vector } from './vector.ts';

/** An ellipsoid in space: its middle and its three half axes, in body heights. */
export interface Ball {
  readonly at: Vector;
  readonly axes: readonly [Vector, Vector, Vector];
}

/**
 * An ellipsoid on the axes of a part of the body.
 * @param at forward, up, right, on the frame's axes
 * @param half half of its length forward, up and to the right; one number for a sphere
 */
export function ballIn(frame: Frame, at: Vector, half: number | Vector): Ball {
  const [forward, up, right] = typeof half === 'number' ? [half, half, half] : half;
  return {
    at: inFrame(frame, at),
    axes: [
      rotate(frame.turned, [forward, 0, 0]),
      rotate(frame.turned, [0, up, 0]),
      rotate(frame.turned, [0, 0, right]),
    ],
  };
}

/** A sphere in space. */
export const sphere = (at: Vector, radius: number): Ball => ({
  at,
  axes: [
    [radius, 0, 0],
    [0, radius, 0],
    [0, 0, radius],
  ],
});

/** An ellipse of the picture: its middle, and the factors that make it of a unit circle (lower triangle). */
interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly l: readonly [xx: number, yx: number, yy: number];
}

/** A round end of the least thickness, so that nothing divides by zero. */
const LEAST = 1e-4;

function ellipseOf({ at, axes }: Ball, look: Look): Ellipse {
  const [x, y] = look(at);
  const [zeroX, zeroY] = look([0, 0, 0]);
  let [xx, xy, yy] = [LEAST, 0, LEAST];
  for (const axis of axes) {
    const [ax, ay] = look(axis);
    const [dx, dy] = [ax - zeroX, ay - zeroY];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const first = Math.sqrt(xx);
  return { x, y, l: [first, xy / first, Math.sqrt(Math.max(LEAST, yy - (xy * xy) / xx))] };
}

/** Where on the unit circle the point lies whose tangent faces `angle`. */
function parameter({ l }: Ellipse, angle: number): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return Math.atan2(l[2] * sin, l[0] * cos + l[1] * sin);
}
/** How far an ellipse reaches in a direction, from the picture's origin. */
function reach({ x, y, l }: Ellipse, angle: number): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return x * cos + y * sin + Math.hypot(l[0] * cos + l[1] * sin, l[2] * sin);
}
const pointAt = ({ x, y, l }: Ellipse, t: number): readonly [number, number] => [
  x + l[0] * Math.cos(t),
  y + l[1] * Math.cos(t) + l[2] * Math.sin(t),
];

/** The direction between two others in which both ellipses reach equally far: the tangent that they share. */
function tangent(a: Ellipse, b: Ellipse, from: number, to: number): number {
  const ahead = (angle: number): number => reach(b, angle) - reach(a, angle);
  if (ahead(from) <= 0) return from;
  if (ahead(to) >= 0) return to;
  let [low, high] = [from, to];
  for (let step = 0; step < 22; step += 1) {
    const middle = (low + high) / 2;
    if (ahead(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Writes a path with whole numbers, each relative to the last that was written, so that no error grows. */
class Pen {
  private x = 0;
  private y = 0;
  d = '';

  private step(points: readonly (readonly [number, number])[]): string {
    const at = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
    const numbers = at.flatMap(([x, y]) => [x - this.x, y - this.y]);
    [this.x, this.y] = at.at(-1) ?? [this.x, this.y];
    return numbers.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : String(value))).join('');
  }
  move(point: readonly [number, number]): void {
    [this.x, this.y] = [0, 0];
    this.d += `M${this.step([point])}`;
  }
  line(point: readonly [number, number]): void {
    this.d += `l${this.step([point])}`;
  }
  curve(one: readonly [number, number], two: readonly [number, number], end: readonly [number, number]): void {
    this.d += `c${this.step([one, two, end])}`;
  }
}

const TURN = 2 * Math.PI;

/** Up to here one cubic curve is as good as the ellipse: off by a fiftieth of its radius. */
const WIDE = 1.15 * Math.PI;

/** Along an ellipse, counter-clockwise, in one cubic curve, or two where it turns far. */
function arc(pen: Pen, ellipse: Ellipse, from: number, turn: number): void {
  const parts = turn > WIDE ? 2 : 1;
  const step = turn / parts;
  const handle = (4 / 3) * Math.tan(step / 4);
  const { l } = ellipse;
  const slope = (t: number): readonly [number, number] => [
    -l[0] * Math.sin(t),
    -l[1] * Math.sin(t) + l[2] * Math.cos(t),
  ];
  for (let part = 0; part < parts; part += 1) {
    const [start, end] = [from + part * step, from + (part + 1) * step];
    const [a, b] = [pointAt(ellipse, start), pointAt(ellipse, end)];
    const [u, v] = [slope(start), slope(end)];
    pen.curve([a[0] + u[0] * handle, a[1] + u[1] * handle], [b[0] - v[0] * handle, b[1] - v[1] * handle], b);
  }
}

/**
 * The outline of two ellipsoids and all between them, as a camera sees it: exact from every side.
 * @returns a closed path: a line, a round end, a line and the other end, counter-clockwise in the picture's coordinates
 */
function hull(a: Ellipse, b: Ellipse): string {
  const pen = new Pen();
  const along = Math.atan2(b.y - a.y, b.x - a.x);
  const left = tangent(a, b, along, along + Math.PI);
  const right = tangent(a, b, along, along - Math.PI);
  pen.move(pointAt(a, parameter(a, right)));
  pen.line(pointAt(b, parameter(b, right)));
  const closed = left - right < 1e-6;
  arc(pen, b, parameter(b, right), closed ? 0 : turned(b, right, left));
  pen.line(pointAt(a, parameter(a, left)));
  arc(pen, a, parameter(a, left), closed ? TURN - 1e-3 : turned(a, left, right + TURN));
  return `${pen.d}z`;
}
/** How far the parameter turns while the tangent turns from one direction to another. */
function turned(ellipse: Ellipse, from: number, to: number): number {
  if (to - from > TURN - 1e-3) return TURN - 1e-3;
  const turn = (((parameter(ellipse, to) - parameter(ellipse, from)) % TURN) + TURN) % TURN;
  return turn;
}

/** The outline of a chain of ellipsoids, each joined with the next. */
export function chain(balls: readonly Ball[], look: Look): string {
  const seen = balls.map((ball) => ellipseOf(ball, look));
  return seen
    .slice(1)
    .map((ball, index) => hull(seen[index] as Ellipse, ball))
    .join('');
}

/** A ball as it is seen: its middle, and about how far it reaches in the picture. */
export function seenBall(ball: Ball, look: Look): { readonly at: Seen; readonly radius: number } {
  const { l } = ellipseOf(ball, look);
  return { at: look(ball.at), radius: Math.sqrt(l[0] * l[2]) };
}

/** About how thick a ball is, in body heights. */
export const girth = (ball: Ball): number =>
  ball.axes.reduce((sum, axis) => sum + Math.hypot(...axis), 0) / ball.axes.length;

/** A path through points of space. */
export function polyline(points: readonly Vector[], look: Look, closed = false): string {
  const pen = new Pen();
  points.forEach((point, index) => {
    const [x, y] = look(point);
    if (index === 0) pen.move([x, y]);
    else pen.line([x, y]);
  });
  return pen.d + (closed ? 'z' : '');
}

/** A smooth path through points of the picture (Catmull and Rom's spline). */
export function smooth(points: readonly (readonly [number, number])[]): string {
  const pen = new Pen();
  points.forEach((point, index) => {
    if (index === 0) {
      pen.move(point);
      return;
    }
    const from = points[index - 1] as typeof point;
    const before = points[index - 2] ?? from;
    const after = points[index + 1] ?? point;
    pen.curve(
      [from[0] + (point[0] - before[0]) / 6, from[1] + (point[1] - before[1]) / 6],
      [point[0] - (after[0] - from[0]) / 6, point[1] - (after[1] - from[1]) / 6],
      point,
    );
  });
  return pen.d;
}

/** A flat ellipse on the ground, as a ball without height. */
export const flat = (at: Vector, forward: number, right: number): Ball => ({
  at: [at[0], 0, at[2]],
  axes: [[forward, 0, 0], [0, LEAST, 0], scale([0, 0, 1], right)],
});
