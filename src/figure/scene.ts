import type { Figure } from '../model/figure.ts';
import type { Look } from './camera.ts';
import { chain, sphere, type Ball } from './hull.ts';
import { isMarked, muscles } from './marks.ts';
import { asPoint } from './morph.ts';
import { paintOrder, type Solid } from './order.ts';
import { personOf, shadowOf, type Group, type Shape } from './person.ts';
import { carried, standing } from './props.ts';
import { SIDES, type Body } from './skeleton.ts';
import { add, scale, subtract, type Vector } from './vector.ts';

/** One shape at each moment of a movement; a still thing is the same at all. */
export interface Track {
  readonly class: string;
  readonly d: readonly string[];
}

const PATCHED = { knee: ['thigh', 'shank'], elbow: ['arm', 'forearm'] } as const;
/** Muscles that do not reach the pelvis: they are hidden where their limb is. */
const OF_LIMB = /quadriceps|calf/;

/**
 * Everything of a figure at some moments, in the order in which it is painted: far things first.
 * @param bodies the body at each moment
 * @param poses which pose each moment is; on the way, a share more than the pose before
 */
export function sceneOf(
  figure: Pick<Figure, 'props' | 'marks' | 'works' | 'person'>,
  bodies: readonly Body[],
  look: Look,
  poses: readonly number[],
): Track[] {
  const nearSide = look([0, 0, 1])[2] > 0 ? 'right' : 'left';
  const strong = figure.works === 'both' ? nearSide : figure.works;
  const moments = bodies.map((body) => [
    ...personOf(body, look, figure.person, strong),
    ...carried(figure, body, look),
  ]);
  const first = moments[0] ?? [];
  const tracks = (index: number): Track[] =>
    (first[index] as Group).shapes.map((shape, at) => ({
      class: shape.class,
      d: moments.map((groups) => groups[index]?.shapes[at]?.d ?? ''),
    }));
  const still = (shapes: readonly Shape[]): Track[] =>
    shapes.map((shape) => ({ class: shape.class, d: bodies.map(() => shape.d) }));

  const things = standing(figure.props, look);
  const background = things.filter(({ block, balls }) => !block && balls.length === 0);
  const inScene = things.filter((thing) => !background.includes(thing));
  const moving = first.flatMap(({ balls }, index) => (balls.length > 0 ? [index] : []));
  const solids: Solid[] = [
    ...moving.map((index) => ({ balls: moments.map((groups) => groups[index]?.balls ?? []) })),
    ...inScene.map(({ balls, block }) => ({ balls: bodies.map(() => balls), ...(block ? { block } : {}) })),
  ];
  const order = paintOrder(solids, look);
  const painted: { name: string; tracks: Track[] }[] = order.map((at) => {
    const index = moving[at];
    if (index === undefined) return { name: '', tracks: still(inScene[at - moving.length]?.shapes ?? []) };
    return { name: first[index]?.name ?? '', tracks: tracks(index) };
  });
  const after = (names: readonly string[], added: Track[]): void => {
    const last = Math.max(...names.map((name) => painted.findIndex((group) => group.name === name)));
    painted.splice(last + 1, 0, { name: '', tracks: added });
  };
  first.forEach(({ name }, index) => {
    const [side = '', joint = ''] = name.split('-');
    const halves = PATCHED[joint as keyof typeof PATCHED] as readonly string[] | undefined;
    if (halves)
      after(
        halves.map((half) => `${side}-${half}`),
        tracks(index),
      );
    if (name === 'band-far') {
      const legs = painted.findIndex((group) => /-(?:thigh|shank)$/.test(group.name));
      painted.splice(legs, 0, { name, tracks: tracks(index) });
    }
  });
  const marked = bodies.map((body) => muscles(body, look, figure));
  marked[0]?.forEach(({ class: name, on }, index) => {
    const mark = figure.marks[Math.floor(index / (figure.works === 'both' ? 2 : 1))];
    if (!mark || !poses.some((pose) => isMarked(mark, pose))) return;
    const d = marked.map((all, moment) => {
      const path = all[index]?.d ?? '';
      return isMarked(mark, poses[moment] ?? 0) ? path : asPoint(path);
    });
    after(OF_LIMB.test(mark.part) ? [on] : [on, 'trunk'], [{ class: name, d }]);
  });
  return [
    ...background.flatMap(({ shapes }) => still(shapes)),
    { class: 'shadow', d: shadows(bodies, look) },
    ...figure.props.flatMap((prop) =>
      prop.kind === 'wall' ? [{ class: 'shadow', d: bodies.map((body) => touched(prop, body, look)) }] : [],
    ),
    ...painted.flatMap((group) => group.tracks),
  ].filter(({ d }) => d.some((path) => path !== ''));
}

/** Nearer than this to a wall, a hand touches it, in body heights. */
const TOUCHING = 0.03;

/** The shadows of hands on a wall, without which a hand that touches it seems to hang before it. */
function touched({ at, size }: { at: Vector; size: Vector }, body: Body, look: Look): string {
  const across = size[0] < size[2] ? 0 : 2;
  return SIDES.map((side) => {
    const hand = body.joints[`${side}-hand`] as Vector;
    const wrist = body.joints[`${side}-wrist`] as Vector;
    const face = at[across] + (Math.sign(hand[across] - at[across]) * size[across]) / 2;
    const near = Math.abs(hand[across] - face) < TOUCHING;
    const on = (point: Vector): Ball => {
      const place = point.map((value, axis) => (axis === across ? face : value - (axis === 1 ? 0.02 : 0)));
      return sphere(place as unknown as Vector, near ? 0.018 : 1e-4);
    };
    const end = near ? add(hand, scale(subtract(wrist, hand), 0.9)) : hand;
    return chain([on(hand), on(end)], look);
  }).join('');
}

/** The shadow on the ground at each moment, of as many parts at all: a part that is not there is a point. */
function shadows(bodies: readonly Body[], look: Look): string[] {
  return bodies.map((body) =>
    shadowOf(body)
      .map((balls) => chain(balls, look))
      .join(''),
  );
}
