import type { Figure, Prop } from '../model/figure.ts';
import { lineOf } from './muscles.ts';
import { inFrame, LENGTH, SIDES, type Body, type Frame, type Side } from './skeleton.ts';
import { outlineOf, type Ring } from './solid.ts';
import type { Seen } from './camera.ts';
import { add, scale, subtract, type Vector } from './vector.ts';

/** Something drawn: its class, its outline, and how near it is. */
export interface Shape {
  readonly class: string;
  readonly d: string;
  readonly depth: number;
}

/** A muscle or part to be marked. */
export interface Mark {
  readonly part: string;
  readonly plane: string;
  readonly role: 'prime' | 'assist';
}

type Look = (at: Vector) => Seen;

const whole = (value: number): string => String(Math.round(value));
const point = ([x, y]: Seen): string => `${whole(x)} ${whole(y)}`;
const path = (points: readonly Seen[], closed = false): string => `M${points.map(point).join('L')}${closed ? 'Z' : ''}`;
const near = (points: readonly Seen[]): number => points.reduce((sum, [, , depth]) => sum + depth, 0) / points.length;

function disc([x, y]: Seen, radius: number): string {
  return `M${whole(x - radius)} ${whole(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

const HEAD = 13;
const UP: Vector = [0, 1, 0];

/** Cuts along a limb's own axis, downwards: how far down, and its ends to the front, the back and the side. */
type Cut = readonly [down: number, fore: number, aft: number, half: number];
const THIGH: readonly Cut[] = [
  [0, 0.046, 0.056, 0.05],
  [0.08, 0.045, 0.047, 0.046],
  [0.17, 0.036, 0.035, 0.036],
  [LENGTH.thigh, 0.029, 0.027, 0.029],
];
const SHANK: readonly Cut[] = [
  [0, 0.028, 0.026, 0.028],
  [0.07, 0.023, 0.042, 0.032],
  [0.15, 0.021, 0.027, 0.024],
  [LENGTH.shank, 0.018, 0.018, 0.018],
];
const UPPER_ARM: readonly Cut[] = [
  [-0.004, 0.028, 0.028, 0.029],
  [0.07, 0.026, 0.023, 0.024],
  [LENGTH.upperArm, 0.019, 0.019, 0.019],
];
const FOREARM: readonly Cut[] = [
  [0, 0.019, 0.019, 0.02],
  [0.05, 0.021, 0.019, 0.021],
  [LENGTH.forearm, 0.013, 0.013, 0.015],
];
const SHORTS: readonly Cut[] = [
  [-0.005, 0.05, 0.06, 0.054],
  [0.06, 0.05, 0.053, 0.052],
  [0.115, 0.048, 0.047, 0.047],
];
const limb = (frame: Frame, cuts: readonly Cut[]): Ring[] =>
  cuts.map(([down, fore, aft, half]) => ({ frame, at: [0, -down, 0], fore, aft, half }));

/** A shoe, from heel to toes: how far forward, its middle and half of its height, and half of its width. */
const SHOE: readonly (readonly [forward: number, middle: number, tall: number, half: number])[] = [
  [-LENGTH.heel + 0.004, -0.019, 0.02, 0.019],
  [0.012, -0.013, 0.026, 0.024],
  [0.055, -0.024, 0.015, 0.027],
  [LENGTH.toes - 0.012, -0.029, 0.01, 0.021],
];

/** Leg, shoe, shorts and arm of one side. What is of one colour is one outline, so that its joints show no seam. */
function limbs(body: Body, look: Look, side: Side, tone: string): Shape[] {
  const own = (part: 'thigh' | 'shank' | 'foot' | 'arm' | 'forearm'): Frame => body.frames[`${side}-${part}`];
  const [thigh, shank, foot, upper, fore] = [own('thigh'), own('shank'), own('foot'), own('arm'), own('forearm')];
  const solid = (rings: readonly Ring[]): Seen[] => outlineOf(rings, look);
  const [leg, calf] = [solid(limb(thigh, THIGH)), solid(limb(shank, SHANK))];
  const shoe = solid(
    SHOE.map(([forward, middle, tall, half]) => ({
      frame: foot,
      at: [forward, middle, 0],
      fore: tall,
      aft: tall,
      half,
      axis: UP,
    })),
  );
  const wrist = body.joints[`${side}-wrist`] as Vector;
  const hand = subtract(body.joints[`${side}-hand`] as Vector, wrist);
  const palm = solid(
    [0, 0.55, 1].map((share, index) => ({
      frame: { origin: add(wrist, scale(hand, share)), turned: fore.turned },
      at: [0, 0, 0] as const,
      fore: [0.012, 0.013, 0.008][index] ?? 0,
      aft: [0.012, 0.013, 0.008][index] ?? 0,
      half: [0.015, 0.022, 0.013][index] ?? 0,
    })),
  );
  const [above, below] = [solid(limb(upper, UPPER_ARM)), solid(limb(fore, FOREARM))];
  const depth = near([...leg, ...calf]);
  return [
    { class: `leg ${tone}`, d: path(leg, true) + path(calf, true), depth },
    { class: `shoe ${tone}`, d: path(shoe, true), depth: depth + 2e-4 },
    { class: `shorts ${tone}`, d: path(solid(limb(thigh, SHORTS)), true), depth: depth + 3e-4 },
    {
      class: `arm ${tone}`,
      d: path(above, true) + path(below, true) + path(palm, true),
      depth: near([...above, ...below]),
    },
  ];
}

/** Trunk, shorts, neck, head, hair and nose. */
function core(body: Body, look: Look): Shape[] {
  const { pelvis, waist, chest, head } = body.frames;
  const ring = (frame: Frame, up: number, fore: number, aft: number, half: number): Ring => ({
    frame,
    at: [0, up, 0],
    fore,
    aft,
    half,
  });
  const trunk = outlineOf(
    [
      ring(pelvis, 0, 0.046, 0.055, 0.085),
      ring(pelvis, 0.06, 0.044, 0.05, 0.078),
      ring(waist, 0.02, 0.042, 0.038, 0.066),
      ring(chest, 0.03, 0.052, 0.044, 0.078),
      ring(chest, LENGTH.chest - 0.03, 0.046, 0.05, 0.098),
      ring(chest, LENGTH.chest - 0.004, 0.03, 0.036, 0.072),
    ],
    look,
  );
  const shorts = outlineOf(
    [
      ring(pelvis, -0.034, 0.046, 0.056, 0.086),
      ring(pelvis, 0.01, 0.05, 0.06, 0.091),
      ring(pelvis, 0.066, 0.048, 0.054, 0.082),
    ],
    look,
  );
  const neck = [look(body.joints.neck as Vector), look(body.joints.head as Vector)];
  const skull = look(body.joints.head as Vector);
  const hair = look(inFrame(head, [-0.014, LENGTH.head + 0.012, 0]));
  const nose = look(body.joints.nose as Vector);
  const depth = near(trunk);
  return [
    { class: 'trunk', d: path(trunk, true), depth },
    { class: 'shorts hips', d: path(shorts, true), depth: near(shorts) + 0.004 },
    { class: 'neck', d: path(neck), depth: near(neck) - 0.01 },
    { class: 'head', d: disc(skull, HEAD), depth: skull[2] },
    { class: 'hair', d: disc(hair, HEAD - 1), depth: hair[2] },
    { class: 'nose', d: path([[mixed(skull[0], nose[0]), mixed(skull[1], nose[1]), 0], nose]), depth: nose[2] },
  ];
}
const mixed = (a: number, b: number): number => a + (b - a) * 0.8;

/** The marked muscles. */
function marks(body: Body, look: Look, works: readonly Side[], wanted: readonly Mark[]): Shape[] {
  return wanted.flatMap(({ part, plane, role }) =>
    works.flatMap((side) => {
      const line = lineOf(body, part, side).map(look);
      return line.length === 0 ? [] : [{ class: `mark ${role} ${plane}`, d: path(line), depth: near(line) + 0.035 }];
    }),
  );
}

/** A box: the faces that one can see, as one outline each. */
function box(prop: Extract<Prop, { size: unknown }>, look: Look): Shape[] {
  const [length, height, width] = prop.size;
  // A slope has no height at its low side.
  const tall = (y: number, z: number): number => y * height * (prop.kind === 'slope' ? 0.5 + z : 1);
  const corner = (x: number, y: number, z: number): Seen => look(add(prop.at, [x * length, tall(y, z), z * width]));
  const faces: [Seen, Seen, Seen, Seen][] = [
    [corner(-0.5, 1, -0.5), corner(0.5, 1, -0.5), corner(0.5, 1, 0.5), corner(-0.5, 1, 0.5)],
    ...[-0.5, 0.5].map((x): [Seen, Seen, Seen, Seen] => [
      corner(x, 0, -0.5),
      corner(x, 1, -0.5),
      corner(x, 1, 0.5),
      corner(x, 0, 0.5),
    ]),
    ...[-0.5, 0.5].map((z): [Seen, Seen, Seen, Seen] => [
      corner(-0.5, 0, z),
      corner(-0.5, 1, z),
      corner(0.5, 1, z),
      corner(0.5, 0, z),
    ]),
  ];
  const middle = look(add(prop.at, [0, height / 2, 0]))[2];
  const front = faces.filter((face) => near(face) > middle - 1e-6);
  return front.map((face) => ({
    class: prop.kind,
    d: path(face, true),
    depth: prop.kind === 'wall' || prop.kind === 'mat' ? -9 : middle - 0.02,
  }));
}

/** The still props: what does not move with the body. */
export function scenery(figure: Figure, look: Look): Shape[] {
  return figure.props.flatMap((prop) => {
    if ('size' in prop) return box(prop, look);
    if (prop.kind !== 'marker') return [];
    const seen = look(prop.at);
    return [{ class: 'marker', d: disc(seen, 4), depth: -8 }];
  });
}

/** The props that move with the body: bands and weights. */
function carried(figure: Figure, body: Body, look: Look): Shape[] {
  return figure.props.flatMap((prop) => {
    if (prop.kind === 'band') {
      const ends = [prop.from, prop.to].map((name) => look(body.joints[name] as Vector));
      return [{ class: 'band', d: path(ends), depth: Math.max(...ends.map((end) => end[2])) + 0.05 }];
    }
    if (prop.kind === 'weight') {
      const seen = look(body.joints[prop.on] as Vector);
      return [{ class: 'weight', d: disc(seen, 9), depth: seen[2] + 0.06 }];
    }
    return [];
  });
}

/**
 * Everything that moves, in one order for all moments: far things first.
 * @param bodies the body at each moment
 * @returns for each shape, its outline at each moment
 */
export function movingShapes(
  figure: Figure,
  bodies: readonly Body[],
  look: Look,
  wanted: readonly Mark[],
): { readonly class: string; readonly depth: number; readonly d: readonly string[] }[] {
  const works = figure.works === 'both' ? SIDES : [figure.works];
  const nearSide = look([0, 0, 1])[2] > 0 ? 'right' : 'left';
  const strong = figure.works === 'both' ? nearSide : figure.works;
  const moments = bodies.map((body) => [
    ...SIDES.flatMap((side) => limbs(body, look, side, side === strong ? 'strong' : 'pale')),
    ...core(body, look),
    ...marks(body, look, works, wanted),
    ...carried(figure, body, look),
  ]);
  return (moments[0] ?? [])
    .map((shape, index) => ({
      class: shape.class,
      depth: moments.reduce((sum, moment) => sum + (moment[index]?.depth ?? 0), 0) / moments.length,
      d: moments.map((moment) => moment[index]?.d ?? ''),
    }))
    .sort((a, b) => a.depth - b.depth);
}
