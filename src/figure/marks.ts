import type { Does, Figure } from '../model/figure.ts';
import { UNITS, type Look } from './camera.ts';
import { chain, polyline, smooth, sphere, type Ball } from './hull.ts';
import { lineOf } from './muscles.ts';
import type { Shape } from './person.ts';
import { inFrame, SIDES, type Body, type Side } from './skeleton.ts';
import { add, cross, scale, subtract, type Vector } from './vector.ts';

/** Muscles that no entry is about, by name; the calf lies on the shank, down its back. */
export const UNWRITTEN: Readonly<Record<string, string>> = { calf: 'Calf', trunk: 'Muscles of the trunk' };

/** How thick a muscle is drawn in its middle, in body heights. */
const BELLY: Readonly<Record<string, number>> = {
  'gluteus-maximus': 0.03,
  'gluteus-medius-and-minimus': 0.024,
  quadriceps: 0.024,
  hamstrings: 0.022,
  calf: 0.022,
  trunk: 0.02,
  'iliotibial-band': 0.008,
  piriformis: 0.012,
};
const SLIM = 0.016;
const END = 0.007;

function ownLine(body: Body, part: string, side: Side): readonly Vector[] {
  const out = side === 'right' ? 1 : -1;
  if (part === 'calf')
    return [
      [-0.022, -0.025, 0],
      [-0.03, -0.085, 0],
      [-0.016, -0.16, 0],
    ].map((at) => inFrame(body.frames[`${side}-shank`], at as unknown as Vector));
  if (part === 'trunk')
    return [
      inFrame(body.frames.pelvis, [0.048, 0.02, out * 0.022]),
      inFrame(body.frames.waist, [0.048, 0.03, out * 0.024]),
      inFrame(body.frames.chest, [0.056, 0.02, out * 0.026]),
    ];
  return lineOf(body, part, side);
}

/** The limb or trunk that a muscle is drawn on. */
const ON: Readonly<Record<string, string>> = {
  calf: 'shank',
  trunk: 'trunk',
  'quadratus-lumborum': 'trunk',
};

/** A marked muscle: what it is drawn on, and its spindle. */
interface Marked extends Shape {
  readonly on: string;
}

/** Whether a muscle is marked in a pose, or on the way between two poses that have its mark. */
export const isMarked = ({ poses }: Figure['marks'][number], pose: number): boolean =>
  [Math.floor(pose), Math.ceil(pose)].every((at) => poses?.includes(at) ?? true);

/** The marked muscles of a body, as spindles along their lines of pull. */
export function muscles(body: Body, look: Look, figure: Pick<Figure, 'marks' | 'works'>): Marked[] {
  const works = figure.works === 'both' ? SIDES : [figure.works];
  return figure.marks.flatMap(({ part, does }) =>
    works.flatMap((side) => {
      const line = ownLine(body, part, side);
      const [from, to] = [line[0], line.at(-1)];
      if (!from || !to) return [];
      const middle = line.length > 2 ? (line[1] as Vector) : scale(add(from, to), 0.5);
      const on = ON[part] === 'trunk' ? 'trunk' : `${side}-${ON[part] ?? 'thigh'}`;
      // Seen when it lies on the near side of the bone that it covers.
      const near = look(subtract(middle, boneUnder(body, part, on)))[2] > HIDDEN;
      const d =
        does === 'works' ? spindle(from, middle, to, BELLY[part] ?? SLIM, look) : thread([from, middle, to], look);
      return [{ on, class: `muscle ${does}${near ? '' : ' beneath'}`, d }];
    }),
  );
}
/** A muscle that works: thick in its middle, thin at both ends. */
function spindle(from: Vector, middle: Vector, to: Vector, thick: number, look: Look): string {
  const way = subtract(to, from);
  const along = scale(way, 1 / Math.max(0.01, Math.hypot(...way)));
  const aside: Vector = Math.abs(along[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0];
  const across = cross(along, aside);
  const unit = scale(across, 1 / Math.hypot(...across));
  const belly: Ball = {
    at: middle,
    axes: [scale(way, 0.3), scale(unit, thick), scale(cross(along, unit), thick)],
  };
  return chain([sphere(from, END), belly, sphere(to, END)], look);
}
/** A muscle that is stretched or steadies: a line that its style stripes or dots. */
function thread(line: readonly Vector[], look: Look): string {
  return smooth(line.map((at) => look(at)).map(([x, y]) => [x, y] as const));
}
/** So far behind the bone that it covers, a muscle is out of sight: it wraps about it. In body heights. */
const HIDDEN = -0.02;
const ALONG = /quadriceps|hamstrings|hip-adductors|iliotibial-band|calf/;
/** The middle of the bone that a muscle lies on: the hip joint for those about it. */
function boneUnder(body: Body, part: string, on: string): Vector {
  if (on === 'trunk') return body.frames.waist.origin;
  const [side = '', limb] = on.split('-');
  const place = (joint: string): Vector => body.joints[`${side}-${joint}`] as Vector;
  if (!ALONG.test(part)) return place('hip');
  const [from, to] = limb === 'shank' ? [place('knee'), place('ankle')] : [place('hip'), place('knee')];
  return scale(add(from, to), 0.5);
}

/** The picture of a mark in the key, in a box of 28 by 16. */
export const keyMark = (does: Does): Shape => ({
  class: `muscle ${does}`,
  d: does === 'works' ? 'M2 8c6-8 18-8 24 0c-6 8-18 8-24 0z' : 'M4 8H24',
});

type Point = readonly [number, number];
const SHORTEST = 34;
const LONGEST = 170;
const HEAD = 15;

const gap = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** The end of a way: an arrow larger than the body would hide what it shows. */
function ending(way: readonly Point[]): readonly Point[] {
  let left = LONGEST;
  const kept: Point[] = [];
  for (const [index, point] of [...way].reverse().entries()) {
    const before = kept.at(-1);
    const length = before ? gap(before, point) : 0;
    if (before && length >= left) {
      const share = left / length;
      return [
        [before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share] as const,
        ...[...kept].reverse(),
      ];
    }
    left -= index === 0 ? 0 : length;
    kept.push(point);
  }
  return way;
}

/** The way of a point as a smooth arc with a head, long enough to be seen. */
function arrowOf(whole: readonly Point[]): string {
  const way = ending(whole);
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last) return '';
  const length = way.slice(1).reduce((sum, point, at) => sum + gap(way[at] as Point, point), 0);
  const grow = length < SHORTEST ? SHORTEST / Math.max(length, 1) : 1;
  const points = way.map(([x, y]): Point => [last[0] + (x - last[0]) * grow, last[1] + (y - last[1]) * grow]);
  const before = points.at(-2) as Point;
  const angle = Math.atan2(last[1] - before[1], last[0] - before[0]);
  const barb = (turn: number): Point => [
    last[0] - HEAD * Math.cos(angle + turn),
    last[1] - HEAD * Math.sin(angle + turn),
  ];
  const tip: Point = [last[0] + 3 * Math.cos(angle), last[1] + 3 * Math.sin(angle)];
  const head = [barb(0.45), tip, barb(-0.45)].map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L');
  const neck: Point = [last[0] - 9 * Math.cos(angle), last[1] - 9 * Math.sin(angle)];
  const line = smooth([...points.slice(0, -1), neck]);
  return `<path class="way" d="${line}"/><path class="tip" d="M${head}z"/>`;
}

/**
 * The arrows that stand in the picture of a pose: those of the ways that end there, or go on from there.
 * @param at the body at a pose and on the way to the next
 */
export function arrows(
  figure: Pick<Figure, 'trace' | 'poses'>,
  pose: number,
  at: (step: number, share: number) => Body,
  look: Look,
): string {
  const last = figure.poses.length - 1;
  return figure.trace
    .filter(({ from, to = last, onTo }) => (onTo ? from : to) === pose)
    .map(({ point, from, beside, onTo }) => {
      const seen = (place: Vector): Point => {
        const [x, y] = look(place);
        return [x + (beside[0] * UNITS) / 100, y + (beside[1] * UNITS) / 100];
      };
      if (onTo) return arrowOf([seen(at(pose, 0).joints[point] as Vector), seen(onTo)]);
      // Over several poses, the poses alone make the rounder arc.
      const parts = pose - from > 1 ? 1 : 5;
      const bodies = Array.from({ length: (pose - from) * parts }, (_, index) =>
        at(from + Math.floor(index / parts), (index % parts) / parts),
      );
      return arrowOf([...bodies, at(pose - 1, 1)].map((body) => seen(body.joints[point] as Vector)));
    })
    .join('');
}

const BEYOND = 0.07;

/** Dashed lines through points of a body, a little beyond both ends. */
export function guideLines(guides: Figure['guides'], body: Body, look: Look): string {
  return guides
    .map((points) => {
      const places = points.map((name) => body.joints[name] as Vector);
      const [first, second] = places as [Vector, Vector];
      const [end, before] = [places.at(-1) as Vector, places.at(-2) as Vector];
      const out = (from: Vector, to: Vector): Vector => {
        const way = subtract(to, from);
        return add(to, scale(way, BEYOND / Math.max(0.01, Math.hypot(...way))));
      };
      return `<path class="guide" d="${polyline([out(second, first), ...places, out(before, end)], look)}"/>`;
    })
    .join('');
}
