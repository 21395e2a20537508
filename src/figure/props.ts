import type { Figure, Prop } from '../model/figure.ts';
import type { Look } from './camera.ts';
import { ballIn, chain, flat, polyline, sphere, type Ball } from './hull.ts';
import type { Block } from './order.ts';
import type { Group, Shape } from './person.ts';
import { inFrame, LENGTH, outward, SIDES, type Body, type Side } from './skeleton.ts';
import { add, rotate, type Vector } from './vector.ts';

/** A thing that stands still. Without a block it lies behind everything. */
export interface Standing {
  readonly shapes: readonly Shape[];
  readonly balls: readonly Ball[];
  readonly block?: Block;
}

type Boxed = Extract<Prop, { size: unknown }>;

/** The faces of a box that one can see: the sides, and on them the top. */
function faces(at: Vector, size: Vector, look: Look, name: string, slope = false): Shape[] {
  const [length, height, width] = size;
  const tall = (y: number, z: number): number => y * height * (slope ? 0.5 + z : 1);
  const corner = (x: number, y: number, z: number): Vector => add(at, [x * length, tall(y, z), z * width]);
  const ring = [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ] as const;
  const sides = ring.map((from, index) => {
    const to = ring[(index + 1) % 4] as typeof from;
    const middle = look([(from[0] + to[0]) / 2, 0, (from[1] + to[1]) / 2])[2];
    return {
      middle,
      d: polyline(
        [corner(from[0], 0, from[1]), corner(to[0], 0, to[1]), corner(to[0], 1, to[1]), corner(from[0], 1, from[1])],
        look,
        true,
      ),
    };
  });
  const shown = sides.filter(({ middle }) => middle > 1e-6).sort((a, b) => a.middle - b.middle);
  const top = polyline(
    ring.map(([x, z]) => corner(x, 1, z)),
    look,
    true,
  );
  return [
    ...shown.map(({ d }, index) => ({ class: `${name} ${index === shown.length - 1 ? 'front' : 'side'}`, d })),
    { class: `${name} top`, d: top },
  ];
}

const blockOf = ({ at, size }: { at: Vector; size: Vector }): Block => ({
  middle: [at[0], at[1] + size[1] / 2, at[2]],
  half: [Math.abs(size[0]) / 2, size[1] / 2, Math.abs(size[2]) / 2],
});

/** A bench: a pad on two pairs of feet. What lies between the feet is under the pad, so each is a thing of its own. */
function bench({ at, size }: Pick<Boxed, 'at' | 'size'>, look: Look): Standing[] {
  const thick = 0.045;
  const [length, height, width] = size;
  const inset = 0.03;
  const [x, z] = [length / 2 - inset, width / 2 - inset];
  const feet = [
    [-x, -z],
    [x, -z],
    [-x, z],
    [x, z],
  ].map(([forward = 0, right = 0]): Standing => {
    const balls = [height - thick, 0.011].map((up) => sphere(add(at, [forward, up, right]), 0.011));
    return { shapes: [{ class: 'post', d: chain(balls, look) }], balls };
  });
  const pad = { at: add(at, [0, height - thick, 0]), size: [length, thick, width] as Vector };
  return [...feet, { shapes: faces(pad.at, pad.size, look, 'box'), balls: [], block: blockOf(pad) }];
}

function pillow({ at, size }: Pick<Boxed, 'at' | 'size'>, look: Look): Shape[] {
  const [x, y, z] = [size[0] / 2, size[1] / 2, size[2] / 2];
  const round = Math.min(y, 0.05);
  const corner = (a: number, b: number): Ball => ({
    ...sphere(add(at, [a * (x - round * 0.9), y, b * (z - round * 0.9)]), round),
    axes: [
      [round, 0, 0],
      [0, y * 0.9, 0],
      [0, 0, round],
    ],
  });
  const ring = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
  const fat: Ball = {
    at: add(at, [0, y, 0]),
    axes: [
      [x * 0.96, 0, 0],
      [0, y, 0],
      [0, 0, z * 0.96],
    ],
  };
  const [a, b, c, d] = ring as [Ball, Ball, Ball, Ball];
  return [{ class: 'pillow', d: chain([a, b, c, d, a], look) + chain([fat, fat], look) + chain([a, c], look) }];
}

/** The ground's cross that a foot reaches for. */
function marker(at: Vector, look: Look): Shape[] {
  const spot = flat(at, 0.042, 0.042);
  return [{ class: 'marker', d: chain([spot, spot], look) }];
}

/** Things that do not move with the body. */
export function standing(props: readonly Prop[], look: Look): Standing[] {
  return props.flatMap((prop): Standing[] => {
    switch (prop.kind) {
      case 'mat':
        return [{ shapes: faces(prop.at, prop.size, look, 'mat'), balls: [] }];
      case 'wall':
        return [{ shapes: faces(prop.at, prop.size, look, 'wall'), balls: [] }];
      case 'marker':
        return [{ shapes: marker(prop.at, look), balls: [] }];
      case 'box':
        return [{ shapes: faces(prop.at, prop.size, look, 'box'), balls: [], block: blockOf(prop) }];
      case 'slope':
        return [{ shapes: faces(prop.at, prop.size, look, 'box', true), balls: [] }];
      case 'bench':
        return bench(prop, look);
      case 'pillow':
        return [{ shapes: pillow(prop, look), balls: [], block: blockOf(prop) }];
      case 'rod': {
        const balls = [sphere(prop.from, prop.thick), sphere(prop.to, prop.thick)];
        return [{ shapes: [{ class: 'post', d: chain(balls, look) }], balls }];
      }
      default:
        return [];
    }
  });
}

const LIMB = { thighs: 'thigh', shins: 'shank', feet: 'foot' } as const;
const THICK = { thighs: [0.05, 0.034], shins: [0.04, 0.021], feet: [0.02, 0.027] } as const;

/** A loop band about both legs: a half behind them and a half in front. */
function band(prop: Extract<Prop, { kind: 'band' }>, body: Body, look: Look): Group[] {
  const [wide, narrow] = THICK[prop.round];
  const radius = wide + (narrow - wide) * prop.down + 0.003;
  const feet = prop.round === 'feet';
  const rings = SIDES.map((side) => {
    const frame = body.frames[`${side}-${LIMB[prop.round]}`];
    const ring = feet
      ? ballIn(frame, [LENGTH.toes * prop.down, -0.022, 0], [0.011, 0.019, 0.03])
      : ballIn(
          frame,
          [0.002, -prop.down * (prop.round === 'thighs' ? LENGTH.thigh : LENGTH.shank), 0],
          [radius, 0.012, radius],
        );
    return { frame, ring };
  });
  const near = rings.map(({ frame, ring }) => {
    const axis: Vector = feet ? [0, 1, 0] : [1, 0, 0];
    const sign = look(rotate(frame.turned, axis))[2] >= 0 ? 1 : -1;
    const out = feet ? 0.018 : radius;
    const at = inFrame({ origin: ring.at, turned: frame.turned }, feet ? [0, out * sign, 0] : [out * sign, 0, 0]);
    const thin = ballIn(
      { origin: at, turned: frame.turned },
      [0, 0, 0],
      feet ? [0.011, 0.003, 0.012] : [0.003, 0.012, 0.012],
    );
    return thin;
  });
  const outer = SIDES.map((side, index) => {
    const { frame, ring } = rings[index] as (typeof rings)[number];
    const sign = side === 'right' ? 1 : -1;
    const at = inFrame({ origin: ring.at, turned: frame.turned }, [0, 0, sign * (feet ? 0.029 : radius)]);
    return ballIn(
      { origin: at, turned: frame.turned },
      [0, 0, 0],
      feet ? [0.011, 0.004, 0.003] : [0.004, 0.012, 0.003],
    );
  });
  const [a, b] = [rings[0]?.ring as Ball, rings[1]?.ring as Ball];
  const far = chain([a, b], look);
  const front = chain([outer[0] as Ball, near[0] as Ball, near[1] as Ball, outer[1] as Ball], look);
  const away = near.map((ball) => ball.at);
  return [
    { name: 'band-far', balls: [], shapes: [{ class: 'band far', d: far }] },
    { name: 'band', balls: away.map((at) => sphere(at, 0.01)), shapes: [{ class: 'band', d: front }] },
  ];
}

function dumbbell(at: Vector, look: Look): Group[] {
  const handle = [sphere(add(at, [-0.05, -0.008, 0]), 0.008), sphere(add(at, [0.05, -0.008, 0]), 0.008)];
  const plate = (x: number): Ball => ({
    at: add(at, [x, -0.008, 0]),
    axes: [
      [0.014, 0, 0],
      [0, 0.034, 0],
      [0, 0, 0.034],
    ],
  });
  const ends = [-0.05, 0.05].map((x) => chain([plate(x - 0.008), plate(x + 0.008)], look)).join('');
  return [{ name: 'weight', balls: handle, shapes: [{ class: 'weight', d: chain(handle, look) + ends }] }];
}

/** A bar across the hips with a plate at each end. */
function barbell(prop: Extract<Prop, { kind: 'barbell' }>, body: Body, look: Look): Group[] {
  const at = inFrame(body.frames.pelvis, prop.at);
  const end = (z: number): Vector => add(at, [0, 0, z]);
  const plate = (z: number, radius: number): Ball => ({
    at: end(z),
    axes: [
      [radius, 0, 0],
      [0, radius, 0],
      [0, 0, 0.008],
    ],
  });
  const nearer = look([0, 0, 1])[2] > 0 ? 1 : -1;
  const disc = (sign: number): Group => ({
    name: sign === nearer ? 'plate' : 'plate-far',
    balls: [sphere(end(sign * 0.36), 0.09), sphere(end(sign * 0.38), 0.09)],
    shapes: [
      { class: 'weight', d: chain([plate(sign * 0.35, 0.1), plate(sign * 0.38, 0.1)], look) },
      { class: 'weight rim', d: chain([plate(sign * 0.385, 0.02), plate(sign * 0.405, 0.02)], look) },
    ],
  });
  const bar = [sphere(end(-0.37), 0.009), sphere(end(0.37), 0.009)];
  return [
    disc(-nearer),
    {
      name: 'bar',
      balls: [sphere(end(-0.2), 0.01), sphere(end(0.2), 0.01)],
      shapes: [{ class: 'rod', d: chain(bar, look) }],
    },
    disc(nearer),
  ];
}

/** A phone along the cheek, from the ear down. */
function phone(ear: Side, body: Body, look: Look): Group[] {
  const out = outward(ear);
  const end = (forward: number, up: number): Ball =>
    ballIn(body.frames.head, [forward, up, out * 0.056], [0.013, 0.008, 0.007]);
  const balls = [end(-0.008, 0.09), end(0.026, 0.012)];
  return [{ name: 'phone', balls, shapes: [{ class: 'weight', d: chain(balls, look) }] }];
}

/** Things that move with the body. */
export function carried(figure: Pick<Figure, 'props'>, body: Body, look: Look): Group[] {
  return figure.props.flatMap((prop): Group[] => {
    if (prop.kind === 'band') return band(prop, body, look);
    if (prop.kind === 'dumbbell') return dumbbell(body.joints[prop.on] as Vector, look);
    if (prop.kind === 'barbell') return barbell(prop, body, look);
    if (prop.kind === 'phone') return phone(prop.ear, body, look);
    return [];
  });
}
