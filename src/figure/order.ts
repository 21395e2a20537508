import type { Look } from './camera.ts';
import { seenBall, type Ball } from './hull.ts';

/** A box that stands still: its middle, and half of its length, height and width. */
export interface Block {
  readonly middle: readonly [number, number, number];
  readonly half: readonly [number, number, number];
}

/** Something solid that may hide something else: a chain of balls at each moment, or a block. */
export interface Solid {
  readonly balls: readonly (readonly Ball[])[];
  readonly block?: Block;
}

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  readonly radius: number;
}
const PARTS = 4;

/** Points along a chain of balls, as they are seen. */
function samples(balls: readonly Ball[], look: Look): Sample[] {
  const seen = balls.map((ball) => seenBall(ball, look));
  return seen.slice(1).flatMap((to, index) => {
    const from = seen[index] as typeof to;
    return Array.from({ length: PARTS + 1 }, (_, part) => {
      const share = part / PARTS;
      const mix = (a: number, b: number): number => a + (b - a) * share;
      return {
        x: mix(from.at[0], to.at[0]),
        y: mix(from.at[1], to.at[1]),
        depth: mix(from.at[2], to.at[2]),
        radius: mix(from.radius, to.radius),
      };
    });
  });
}

/** How much nearer `a` is than `b`, where they overlap in the picture: 0 where they do not. */
function nearer(a: readonly Sample[], b: readonly Sample[]): number {
  let sum = 0;
  for (const one of a)
    for (const two of b) {
      const overlap = one.radius + two.radius - Math.hypot(one.x - two.x, one.y - two.y);
      if (overlap > 1) sum += overlap * (one.depth - two.depth);
    }
  return sum;
}

/** Whether a chain of balls is in front of a block (positive) or behind it: by the face that parts them best. */
function beside(balls: readonly Ball[], { middle, half }: Block, look: Look): number {
  const faces = [0, 1, 2].flatMap((axis) =>
    [-1, 1].map((sign) => {
      const clear = Math.min(
        ...balls.map((ball) => ((ball.at[axis] ?? 0) - (middle[axis] ?? 0)) * sign - (half[axis] ?? 0)),
      );
      const way = [0, 0, 0].map((_, at) => (at === axis ? sign : 0)) as [number, number, number];
      return { clear, towards: look(way)[2] };
    }),
  );
  const best = faces.reduce((a, b) => (b.clear > a.clear ? b : a));
  return best.towards;
}

/**
 * The order in which solids are painted, far ones first, one for all moments.
 * @returns their places in the list
 */
export function paintOrder(solids: readonly Solid[], look: Look): number[] {
  const seen = solids.map(({ balls }) => balls.map((moment) => samples(moment, look)));
  const depth = solids.map(({ block }, index) =>
    block ? look(block.middle)[2] : mean((seen[index] ?? []).flatMap((moment) => moment.map((sample) => sample.depth))),
  );
  const before = (a: number, b: number): number => {
    const [one, two] = [solids[a] as Solid, solids[b] as Solid];
    if (one.block && two.block) return (depth[a] ?? 0) - (depth[b] ?? 0);
    if (one.block) return -mean(two.balls.map((balls) => beside(balls, one.block as Block, look)));
    if (two.block) return mean(one.balls.map((balls) => beside(balls, two.block as Block, look)));
    return (seen[a] ?? []).reduce((sum, moment, at) => sum + nearer(moment, seen[b]?.[at] ?? []), 0);
  };
  const left = new Set(solids.keys());
  const hides = solids.map((_, a) => solids.map((_other, b) => (a === b ? 0 : before(a, b))));
  const order: number[] = [];
  while (left.size > 0) {
    const burden = (a: number): number =>
      [...left].reduce((sum, b) => sum + (b === a ? 0 : Math.max(0, hides[a]?.[b] ?? 0)), 0);
    const next = [...left].reduce((a, b) => {
      const [x, y] = [burden(a), burden(b)];
      return y < x - 1e-9 || (Math.abs(y - x) <= 1e-9 && (depth[b] ?? 0) < (depth[a] ?? 0)) ? b : a;
    });
    order.push(next);
    left.delete(next);
  }
  return order;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
