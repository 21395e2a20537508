type Numbers = readonly number[];
interface Step {
  readonly command: string;
  readonly numbers: Numbers;
}

const STEPS = /([Mlcz])([^Mlcz]*)/g;
const NUMBERS = /-?\d+/g;

const stepsOf = (d: string): Step[] =>
  [...d.matchAll(STEPS)].map(([, command = '', rest = '']) => ({
    command,
    numbers: (rest.match(NUMBERS) ?? []).map(Number),
  }));
const written = (steps: readonly Step[]): string =>
  steps
    .map(
      ({ command, numbers }) =>
        command + numbers.map((value, at) => (at > 0 && value >= 0 ? ` ${value}` : String(value))).join(''),
    )
    .join('');

/** The two halves of a cubic curve that is written relative to its start (de Casteljau). */
function halves({ numbers }: Step): readonly [Step, Step] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers;
  const half = (a: number, b: number, c: number): readonly [number, number, number, number] => {
    const [ab, bc, cd] = [a / 2, (a + b) / 2, (b + c) / 2];
    const [abc, bcd] = [(ab + bc) / 2, (bc + cd) / 2];
    return [Math.round(ab), Math.round(abc), Math.round((abc + bcd) / 2), bcd];
  };
  const [ax, bx, mx, rx] = half(x1, x2, x3);
  const [ay, by, my, ry] = half(y1, y2, y3);
  const near = [Math.round(rx) - mx, Math.round(ry) - my];
  const far = [Math.round((x2 + x3) / 2) - mx, Math.round((y2 + y3) / 2) - my];
  return [
    { command: 'c', numbers: [ax, ay, bx, by, mx, my] },
    { command: 'c', numbers: [...near, ...far, x3 - mx, y3 - my] },
  ];
}

/** Runs of one command, as `[start, end)` in a path: round ends are runs of one curve or two. */
function runs(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (step.command === 'c' && last?.[0]?.command === 'c') last.push(step);
    else all.push([step]);
  }
  return all;
}

/** A part of a path shrunk to a point where it begins, of the same commands. */
export const asPoint = (part: string, start = /^M[^lcz]*/.exec(part)?.[0] ?? 'M0 0'): string =>
  start + part.replace(/^M[^lcz]*/, '').replaceAll(NUMBERS, ' 0');

/** The parts of paths, as many in each: a part that one lacks is a point where its last part begins. */
function sameParts(paths: readonly string[]): string[] {
  const all = paths.map((d) => d.split(/(?=M)/));
  const most = all.reduce((one, other) => (other.length > one.length ? other : one), []);
  return all.map((parts) => {
    const [start = 'M0 0'] = /^M[^lcz]*/.exec(parts.at(-1) ?? '') ?? [];
    const points = most.slice(parts.length).map((part) => asPoint(part, start));
    return [...parts, ...points].join('');
  });
}

/**
 * The outlines of one thing at several moments, of the same commands, so that one can turn into the next: where one has
 * two curves for a round end and another one, that is cut in half.
 */
export function matched(paths: readonly string[]): string[] {
  const all = sameParts(paths).map((d) => runs(stepsOf(d)));
  const longest = (all[0] ?? []).map((_, at) => Math.max(...all.map((path) => path[at]?.length ?? 0)));
  return all.map((path) =>
    written(
      path.flatMap((run, at) => {
        const [only] = run;
        return only?.command === 'c' && run.length < (longest[at] ?? 0) ? halves(only) : run;
      }),
    ),
  );
}
