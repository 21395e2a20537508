import type { Seen } from './camera.ts';
import { inFrame, type Frame } from './skeleton.ts';
import { add, rotate, scale, subtract, type Vector } from './vector.ts';

/** A cut through a part of the body, across it: an ellipse. In body heights, on the axes of its frame. */
export interface Ring {
  readonly frame: Frame;
  readonly at: Vector;
  /** From the middle to its two ends on `axis`: a calf is thicker behind than in front. */
  readonly fore: number;
  readonly aft: number;
  /** Half of its width to the sides. */
  readonly half: number;
  /** The direction of `fore`: forward, or up for a foot. */
  readonly axis?: Vector;
}

const FORWARD: Vector = [1, 0, 0];
const RIGHT: Vector = [0, 0, 1];
/** Picture units: a part that is seen end on has no direction of its own. */
const SHORT = 3;

/**
 * The outline of a part of the body as a camera sees it, whatever its direction: the rings' widths across the way that
 * the part takes in the picture, with round ends.
 * @param rings from one end to the other
 * @returns a closed outline, always of as many points
 */
export function outlineOf(rings: readonly Ring[], look: (at: Vector) => Seen): Seen[] {
  const cuts = rings.map(({ frame, at, fore, aft, half, axis = FORWARD }) => {
    const middle = add(inFrame(frame, at), scale(rotate(frame.turned, axis), (fore - aft) / 2));
    const along = (direction: Vector, by: number): Seen => {
      const [from, to] = [look(middle), look(add(middle, scale(rotate(frame.turned, direction), by)))];
      return subtract(to, from);
    };
    return { seen: look(middle), a: along(axis, (fore + aft) / 2), b: along(RIGHT, half) };
  });
  const way = (from: number, to: number): readonly [number, number] => {
    const [a, b] = [cuts[from]?.seen ?? [0, 0, 0], cuts[to]?.seen ?? [0, 0, 0]];
    return [b[0] - a[0], b[1] - a[1]];
  };
  const last = cuts.length - 1;
  const whole = way(0, last);
  const wide = (cut: (typeof cuts)[number], x: number, y: number): number =>
    Math.hypot(cut.a[0] * x + cut.a[1] * y, cut.b[0] * x + cut.b[1] * y);
  const sides = cuts.map((cut, index) => {
    const local = way(Math.max(0, index - 1), Math.min(last, index + 1));
    const [dx, dy] = Math.hypot(...local) > SHORT ? local : Math.hypot(...whole) > SHORT ? whole : ([0, 1] as const);
    const length = Math.hypot(dx, dy);
    const [ux, uy] = [dx / length, dy / length];
    const width = wide(cut, -uy, ux);
    const [x, y, depth] = cut.seen;
    const at = (across: number, along: number): Seen => [
      x - uy * across + ux * along,
      y + ux * across + uy * along,
      depth,
    ];
    return { left: at(width, 0), right: at(-width, 0), before: at(0, -width * 0.8), behind: at(0, width * 0.8) };
  });
  const [first, end] = [sides[0], sides[last]];
  if (!first || !end) return [];
  return [first.before, ...sides.map(({ left }) => left), end.behind, ...sides.map(({ right }) => right).reverse()];
}
