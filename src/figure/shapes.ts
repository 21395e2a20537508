import type { Figure, Prop } from '../model/figure.ts';
import { lineOf } from './muscles.ts';
import { inFrame, LENGTH, SIDES, type Body, type Side } from './skeleton.ts';
import type { Seen } from './camera.ts';
import { add, type Vector } from './vector.ts';

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

/** The limbs of one side. Each is one group with one halo, so that its own joints show no seam. */
function limbs(body: Body, look: Look, side: Side, tone: string): Shape[] {
  const see = (name: string): Seen => look(body.joints[`${side}-${name}`] as Vector);
  const limb = (
    halos: readonly string[],
    points: readonly Seen[],
    parts: readonly (readonly [string, readonly Seen[]])[],
  ): Shape[] => {
    const depth = near(points);
    return [
      ...halos.map((halo, at) => ({ class: `halo ${halo}`, d: path(points.slice(at, at + 2)), depth })),
      ...parts.map(([kind, line], index) => ({
        class: `${kind} ${tone}`,
        d: path(line),
        depth: depth + (index + 1) * 1e-4,
      })),
    ];
  };
  const [hip, knee, ankle] = [see('hip'), see('knee'), see('ankle')];
  const foot = [ankle, see('heel'), see('toes'), ankle];
  const [shoulder, elbow, wrist, hand] = [see('shoulder'), see('elbow'), see('wrist'), see('hand')];
  return [
    ...limb(
      ['round-thigh', 'round-shank'],
      [hip, knee, ankle],
      [
        ['foot', foot],
        ['shank', [knee, ankle]],
        ['thigh', [hip, knee]],
      ],
    ),
    ...limb(
      ['round-upper', 'round-fore'],
      [shoulder, elbow, wrist],
      [
        ['fore', [elbow, wrist, hand]],
        ['upper', [shoulder, elbow]],
      ],
    ),
  ];
}

/** Trunk, neck, head and nose. */
function core(body: Body, look: Look): Shape[] {
  const { pelvis, waist, chest } = body.frames;
  const at = (frame: typeof pelvis, up: number, right: number): Seen => look(inFrame(frame, [0, up, right]));
  const outline = [
    at(pelvis, 0.005, -0.048),
    at(waist, 0, -0.036),
    at(chest, 0.02, -0.048),
    at(chest, LENGTH.chest - 0.03, -0.075),
    at(chest, LENGTH.chest - 0.03, 0.075),
    at(chest, 0.02, 0.048),
    at(waist, 0, 0.036),
    at(pelvis, 0.005, 0.048),
  ];
  const belt = [-1, 1].map((side) => look(inFrame(pelvis, [0.03, 0.06, side * 0.062])));
  const neck = [look(body.joints.neck as Vector), look(body.joints.head as Vector)];
  const head = look(body.joints.head as Vector);
  const nose = look(body.joints.nose as Vector);
  return [
    { class: 'trunk', d: path(outline, true), depth: near(outline) },
    { class: 'belt', d: path(belt), depth: near(belt) + 0.005 },
    { class: 'neck', d: path(neck), depth: near(neck) - 0.01 },
    { class: 'halo skull', d: disc(head, HEAD), depth: head[2] - 1e-4 },
    { class: 'head', d: disc(head, HEAD), depth: head[2] },
    { class: 'nose', d: path([[mixed(head[0], nose[0]), mixed(head[1], nose[1]), 0], nose]), depth: nose[2] },
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
