import type { Figure } from '../model/figure.ts';
import type { Look } from './camera.ts';
import { ballIn, chain, flat, type Ball } from './hull.ts';
import { inFrame, LENGTH, outward, SIDES, type Body, type Frame, type Side } from './skeleton.ts';
import { add, cross, distance, rotate, scale, subtract, type Vector } from './vector.ts';

/** Something drawn: its class and its outline. */
export interface Shape {
  readonly class: string;
  readonly d: string;
}

/** Shapes that lie one on another and keep together, and where in space they are. */
export interface Group {
  readonly name: string;
  readonly balls: readonly Ball[];
  readonly shapes: readonly Shape[];
}

/** Half widths that differ from person to person, in body heights. The bones are of one length. */
interface Build {
  readonly hips: number;
  readonly waist: number;
  readonly ribs: number;
  readonly shoulders: number;
  readonly deltoid: number;
  readonly arm: number;
  readonly thigh: number;
  readonly calf: number;
  readonly hem: number;
  readonly sleeve: number;
}
const BUILDS: Readonly<Record<Figure['person'], Build>> = {
  woman: {
    hips: 0.09,
    waist: 0.06,
    ribs: 0.072,
    shoulders: 0.085,
    deltoid: 0.029,
    arm: 0.021,
    thigh: 0.053,
    calf: 0.034,
    hem: 0.1,
    sleeve: 0.03,
  },
  man: {
    hips: 0.084,
    waist: 0.068,
    ribs: 0.082,
    shoulders: 0.095,
    deltoid: 0.032,
    arm: 0.025,
    thigh: 0.052,
    calf: 0.036,
    hem: 0.14,
    sleeve: 0.085,
  },
};

/** Up and down a limb: how far from its upper end, and how far forward its middle lies. */
const down = (frame: Frame, by: number, half: number | Vector, forward = 0): Ball =>
  ballIn(frame, [forward, -by, 0], half);

function leg(body: Body, look: Look, side: Side, tone: string, build: Build): Group[] {
  const [thigh, shank, foot] = [
    body.frames[`${side}-thigh`],
    body.frames[`${side}-shank`],
    body.frames[`${side}-foot`],
  ];
  const t = build.thigh;
  const hip = down(thigh, 0.012, [t, t, t * 0.98], -0.004);
  const middle = down(thigh, 0.12, [t * 0.87, 0.05, t * 0.8], 0.004);
  const knee = down(thigh, LENGTH.thigh, [0.031, 0.032, 0.029], 0.002);
  const calf = down(shank, 0.082, [build.calf, 0.05, build.calf * 0.9], -0.009);
  const ankle = down(shank, LENGTH.shank - 0.012, [0.019, 0.02, 0.017]);
  const sole = (forward: number, up: number, tall: number, long: number, half: number): Ball =>
    ballIn(foot, [forward, -LENGTH.ankleHeight + up, 0], [long, tall, half]);
  const heel = sole(-0.02, 0.021, 0.021, 0.022, 0.021);
  const ball = sole(0.066, 0.014, 0.015, 0.03, 0.027);
  const toes = sole(0.098, 0.011, 0.011, 0.016, 0.02);
  const collar = sole(0.002, 0.044, 0.016, 0.023, 0.021);
  const instep = sole(0.04, 0.027, 0.016, 0.02, 0.021);
  const hem = build.hem;
  const wide = t * (0.98 - hem * 0.6) + 0.006;
  return [
    {
      name: `${side}-thigh`,
      balls: [hip, middle, knee],
      shapes: [
        { class: `skin ${tone}`, d: chain([hip, middle, knee], look) },
        {
          class: `shorts ${tone}`,
          d: chain([down(thigh, 0.008, t + 0.004, -0.004), down(thigh, hem, [wide, 0.012, wide], 0.002)], look),
        },
      ],
    },
    {
      name: `${side}-shank`,
      balls: [knee, calf, ankle, heel, toes],
      shapes: [
        { class: `skin ${tone}`, d: chain([knee, calf, ankle], look) },
        { class: `shoe ${tone}`, d: chain([collar, heel, ball, toes], look) + chain([collar, instep, ball], look) },
      ],
    },
    {
      name: `${side}-knee`,
      balls: [],
      shapes: [
        {
          class: `patch ${tone}`,
          d: chain(
            [down(thigh, 0.19, [0.035, 0.01, 0.032], 0.0025), knee, down(shank, 0.05, [0.03, 0.01, 0.027], -0.006)],
            look,
          ),
        },
      ],
    },
  ];
}

function arm(body: Body, look: Look, side: Side, tone: string, build: Build): Group[] {
  const [upper, fore] = [body.frames[`${side}-arm`], body.frames[`${side}-forearm`]];
  const shoulder = down(upper, 0.01, [build.deltoid, build.deltoid, build.deltoid]);
  const elbow = down(upper, LENGTH.upperArm, [0.021, 0.021, 0.02]);
  const middle = down(upper, 0.09, [build.arm * 1.12, 0.05, build.arm]);
  const belly = down(fore, 0.045, [build.arm, 0.035, build.arm * 0.95]);
  const wrist = down(fore, LENGTH.forearm, [0.014, 0.015, 0.015]);
  const from = body.joints[`${side}-wrist`] as Vector;
  const way = subtract(body.joints[`${side}-hand`] as Vector, from);
  // The wrist bends about the forearm's own axis: the hand's flat side follows it.
  const across = rotate(fore.turned, [0, 0, 1]);
  const along = scale(way, 1 / LENGTH.hand);
  const thick = cross(along, across);
  const hand = (share: number, long: number, tall: number, half: number, aside = 0): Ball => ({
    at: add(add(from, scale(way, share)), scale(thick, aside)),
    axes: [scale(thick, tall), scale(along, long), scale(across, half)],
  });
  // Wide enough to cover the line that parts the arm from what it lies on: shirt and sleeve are one.
  const over = ({ at, axes: [a, b, c] }: Ball): Ball => ({
    at,
    axes: [scale(a, 1.18), scale(b, 1.18), scale(c, 1.18)],
  });
  const palm = hand(0.4, 0.026, 0.013, 0.021);
  return [
    {
      name: `${side}-arm`,
      balls: [shoulder, middle, elbow],
      shapes: [
        { class: `skin ${tone}`, d: chain([shoulder, middle, elbow], look) },
        {
          class: `sleeve ${tone}`,
          d: chain([shoulder, down(upper, build.sleeve, build.deltoid - build.sleeve * 0.04)].map(over), look),
        },
      ],
    },
    {
      name: `${side}-forearm`,
      balls: [elbow, belly, wrist, palm],
      shapes: [{ class: `skin ${tone}`, d: chain([elbow, belly, wrist, palm, hand(0.95, 0.02, 0.009, 0.015)], look) }],
    },
    {
      name: `${side}-elbow`,
      balls: [],
      shapes: [
        {
          class: `patch ${tone}`,
          d: chain([down(upper, 0.14, [0.022, 0.01, 0.02]), elbow, down(fore, 0.03, [0.021, 0.01, 0.02])], look),
        },
      ],
    },
  ];
}

function trunk(body: Body, look: Look, build: Build): Group {
  const { pelvis, waist, chest } = body.frames;
  const hips = ballIn(pelvis, [-0.008, 0.014, 0], [0.056, 0.052, build.hips]);
  const rim = ballIn(pelvis, [-0.002, 0.062, 0], [0.048, 0.034, build.hips * 0.9]);
  const belly = ballIn(waist, [0.002, 0.03, 0], [0.045, 0.05, build.waist]);
  const ribs = ballIn(chest, [0.004, 0.035, 0], [0.056, 0.055, build.ribs]);
  const top = ballIn(chest, [-0.004, LENGTH.chest - 0.022, 0], [0.04, 0.03, build.shoulders]);
  const seat = SIDES.map((side) => ballIn(pelvis, [-0.03, -0.024, side === 'right' ? 0.042 : -0.042], 0.043));
  const [left, right] = seat as [Ball, Ball];
  const lifted = SIDES.flatMap((side) => {
    const shoulder = body.joints[`${side}-shoulder`] as Vector;
    if (distance(shoulder, inFrame(chest, [0, LENGTH.chest - 0.01, outward(side) * LENGTH.shoulderHalf])) < 0.01)
      return [];
    const end: Ball = {
      ...top,
      at: shoulder,
      axes: top.axes.map((axis) => scale(axis, 0.3)) as unknown as Ball['axes'],
    };
    return [chain([top, ballIn(chest, [-0.006, LENGTH.chest, 0], 0.026), end], look)];
  });
  return {
    name: 'trunk',
    balls: [hips, rim, belly, ribs, top],
    shapes: [
      { class: 'shirt', d: chain([hips, rim, belly, ribs, top], look) + lifted.join('') },
      { class: 'shorts', d: chain([rim, hips], look) + chain([left, right], look) + chain([hips, left], look) },
    ],
  };
}

function head(body: Body, look: Look, person: Figure['person']): Group {
  const { head: skull, chest } = body.frames;
  const at = (forward: number, up: number, right: number, half: number | Vector): Ball =>
    ballIn(skull, [forward, up, right], half);
  const cranium = at(-0.004, 0.078, 0, [0.052, 0.053, 0.045]);
  const jaw = at(0.02, 0.032, 0, [0.028, 0.022, 0.028]);
  const face = rotate(skull.turned, [1, 0, 0]);
  const towards = (way: Vector): number => look(way)[2];
  const nose = [at(0.046, 0.066, 0, 0.006), at(0.056, 0.054, 0, [0.009, 0.008, 0.01])];
  const eyes = [-1, 1].map((out) => {
    const out3 = out * 0.019;
    const facing = towards(rotate(skull.turned, [0.9, 0, out * 0.45])) > 0.15;
    return chain(
      [at(0.043, 0.074, out3, facing ? 0.006 : 0.0001), at(0.043, 0.073, out3, facing ? 0.006 : 0.0001)],
      look,
    );
  });
  const ears = [-1, 1].map((out) => {
    const seen = towards(rotate(skull.turned, [0, 0, out])) > 0.2;
    const size: Vector = seen ? [0.01, 0.014, 0.006] : [1e-4, 1e-4, 1e-4];
    return chain([at(-0.006, 0.066, out * 0.044, size), at(-0.006, 0.06, out * 0.043, size)], look);
  });
  const back = [at(-0.032, 0.088, 0, [0.037, 0.048, 0.0475]), at(-0.012, 0.108, 0, [0.044, 0.029, 0.044])];
  const nape = at(-0.036, 0.055, 0, [0.024, 0.03, 0.038]);
  const temples = [-1, 1].map((out) =>
    chain(
      [at(-0.006, 0.098, out * 0.038, [0.024, 0.022, 0.011]), at(-0.014, 0.078, out * 0.043, [0.016, 0.016, 0.006])],
      look,
    ),
  );
  const fringe = [at(0.008, 0.117, 0, [0.04, 0.018, 0.037]), at(-0.01, 0.12, 0, [0.04, 0.016, 0.036])];
  const bun = [at(-0.052, 0.13, 0, 0.022), at(-0.06, 0.132, 0, 0.021)];
  const hair =
    chain([...back], look) + chain([back[0] as Ball, nape], look) + (person === 'woman' ? chain(bun, look) : '');
  const neck = chain([ballIn(chest, [-0.006, LENGTH.chest - 0.012, 0], 0.026), at(-0.002, 0.02, 0, 0.026)], look);
  const skin: Shape = { class: 'head', d: chain([cranium, jaw], look) + chain(nose, look) };
  const shapes: Shape[] = towards(face) < 0.6 ? [skin, { class: 'hair', d: hair }] : [{ class: 'hair', d: hair }, skin];
  return {
    name: 'head',
    balls: [jaw, cranium],
    shapes: [
      { class: 'neck', d: neck },
      ...shapes,
      { class: 'hair', d: chain(fringe, look) + temples.join('') },
      { class: 'ear', d: ears.join('') },
      { class: 'eye', d: eyes.join('') },
    ],
  };
}

/**
 * A person in a pose, as groups of shapes.
 * @param strong the side that is drawn in the stronger tone
 */
export function personOf(body: Body, look: Look, person: Figure['person'], strong: Side): Group[] {
  const build = BUILDS[person];
  return [
    trunk(body, look, build),
    head(body, look, person),
    ...SIDES.flatMap((side) => {
      const tone = side === strong ? 'strong' : 'pale';
      return [...leg(body, look, side, tone, build), ...arm(body, look, side, tone, build)];
    }),
  ];
}

const ON_GROUND = [
  ['pelvis', 'waist', 'chest', 'neck', 'head'],
  ...SIDES.flatMap((side) => [
    ['hip', 'knee', 'ankle'].map((part) => `${side}-${part}`),
    ['heel', 'toes'].map((part) => `${side}-${part}`),
    ['elbow', 'wrist', 'hand'].map((part) => `${side}-${part}`),
  ]),
];
const shade = (name: string): number => (/pelvis|waist|chest/.test(name) ? 0.085 : /hip/.test(name) ? 0.07 : 0.036);
/** A part casts no shadow from this height on, in body heights. */
const HIGH = 0.2;

/** What lies on the ground below a body: flat balls, in chains; the higher a part, the smaller. */
export function shadowOf(body: Body): Ball[][] {
  return ON_GROUND.map((names) => {
    const parts = names.map((name) => {
      const at = body.joints[name] as Vector;
      return { at, half: shade(name) * Math.min(1, 1.6 * (1 - at[1] / HIGH)) };
    });
    const low = parts.filter(({ half }) => half > 0);
    // What casts none lies within its neighbour, so that a chain has as many links at every moment.
    return parts.map((part, index) => {
      const { at, half } = low.includes(part) ? part : { at: nearest(parts, low, index), half: 1e-4 };
      return flat(at, half, half);
    });
  });
}
type Part = { readonly at: Vector; readonly half: number };
function nearest(parts: readonly Part[], low: readonly Part[], index: number): Vector {
  const apart = (part: Part): number => Math.abs(parts.indexOf(part) - index);
  return low.reduce((a, b) => (apart(b) < apart(a) ? b : a), low[0] ?? (parts[0] as Part)).at;
}
