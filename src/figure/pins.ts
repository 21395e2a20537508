import type { BodyPoint, Figure, Pin, Pose } from '../model/figure.ts';
import { rangeOf } from './ranges.ts';
import { between, bodyAt, bodyOf, inFrame, type Body } from './skeleton.ts';
import { add, distance, scale, subtract, type Vector } from './vector.ts';

/** Where a point of the body is to be. */
interface Target {
  readonly point: BodyPoint;
  readonly place: (body: Body) => Vector;
}
type Limb = 'left' | 'right' | 'leftArm' | 'rightArm';
/** A joint that may give way. */
interface Free {
  readonly limb: Limb;
  readonly joint: string;
}

const LEG = ['flex', 'abd', 'rot', 'knee', 'ankle'];
const ARM = ['flex', 'abd', 'rot', 'elbow', 'wrist'];
const HELD_BY: Readonly<Record<string, readonly [limb: '' | 'Arm', joints: readonly string[]]>> = {
  knee: ['', LEG.slice(0, 3)],
  ankle: ['', LEG.slice(0, 4)],
  heel: ['', LEG],
  toes: ['', LEG],
  elbow: ['Arm', ARM.slice(0, 3)],
  hand: ['Arm', ARM],
};
/** A hundredth of a body height off its place weighs as much as this many degrees off the pose as written. */
const DEGREES = 40;
const HUNDREDTH = 0.01;
/** Beyond a joint's range, each degree weighs this many times more. */
const STOP = 30;
const STEP = 0.4;
const ROUNDS = 14;
/** Good enough: a thousandth of a body height, over all targets. */
const NEAR = 1e-3;

/** The joints that hold a point, by its name. */
function freeFor(point: BodyPoint): Free[] {
  const [, side = '', part = ''] = /^(left|right)-(.*)$/.exec(point) ?? [];
  const [suffix, joints] = HELD_BY[part] ?? ['', []];
  return side === '' ? [] : joints.map((joint) => ({ limb: `${side}${suffix}` as Limb, joint }));
}

const OF_ARM = /hand|elbow/;
/** How far an arm may miss its place before the body moves with it, in body heights. */
const MISSED = 0.008;

/** The pose with its points in their places: feet first, then the arms reach, and the body follows a hand only if it must. */
function reaching(pose: Pose, targets: readonly Target[], made: (pose: Pose) => Body): Pose {
  const arms = targets.filter(({ point }) => OF_ARM.test(point));
  const legs = targets.filter((target) => !arms.includes(target));
  if (legs.length === 0 || arms.length === 0 || OF_ARM.test(pose.contacts[0]?.point ?? ''))
    return settled(pose, targets, made);
  const alone = settled(settled(pose, legs, made), arms, made);
  const body = made(alone);
  const off = arms.map(({ point, place }) => distance(body.joints[point] as Vector, place(body)));
  return Math.max(...off) < MISSED ? alone : settled(pose, targets, made);
}

const angle = (pose: Pose, { limb, joint }: Free): number => (pose[limb] as Record<string, number>)[joint] ?? 0;
function withAngles(pose: Pose, free: readonly Free[], values: readonly number[]): Pose {
  const limbs: Record<Limb, Record<string, number | undefined>> = {
    left: { ...pose.left },
    right: { ...pose.right },
    leftArm: { ...pose.leftArm },
    rightArm: { ...pose.rightArm },
  };
  free.forEach(({ limb, joint }, index) => {
    limbs[limb][joint] = values[index] ?? 0;
  });
  return { ...pose, ...limbs } as Pose;
}

/** Solves a small system of linear equations with a positive definite matrix, in place. */
function solved(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const row = matrix[pivot] as number[];
    for (let below = pivot + 1; below < size; below += 1) {
      const other = matrix[below] as number[];
      const by = (other[pivot] as number) / (row[pivot] as number);
      if (by === 0) continue;
      for (let at = pivot; at < size; at += 1) other[at] = (other[at] as number) - by * (row[at] as number);
      right[below] = (right[below] as number) - by * (right[pivot] as number);
    }
  }
  for (let pivot = size - 1; pivot >= 0; pivot -= 1) {
    const row = matrix[pivot] as number[];
    let sum = right[pivot] as number;
    for (let at = pivot + 1; at < size; at += 1) sum -= (row[at] as number) * (right[at] as number);
    right[pivot] = sum / (row[pivot] as number);
  }
  return right;
}

/**
 * The pose in which points of the body are where they should be, with joints as near to the written ones as that
 * allows: least squares with damping (Levenberg and Marquardt), within the range of each joint.
 * @param made the body of a pose: where it stands is part of the question
 */
function settled(pose: Pose, targets: readonly Target[], made: (pose: Pose) => Body): Pose {
  const names = new Map(targets.flatMap(({ point }) => freeFor(point)).map((free) => [free.limb + free.joint, free]));
  const free = [...names.values()];
  if (free.length === 0) return pose;
  const written = free.map((joint) => angle(pose, joint));
  const ranges = free.map(({ limb, joint }) => rangeOf(limb, joint));
  const off = (values: readonly number[]): number[] => {
    const body = made(withAngles(pose, free, values));
    const places = targets.flatMap(({ point, place }) => [
      ...scale(subtract(body.joints[point] as Vector, place(body)), 1 / HUNDREDTH),
    ]);
    const bent = values.map((value, index) => (value - (written[index] as number)) / DEGREES / 10);
    const beyond = values.map((value, index) => {
      const [low, high] = ranges[index] as readonly [number, number];
      return ((Math.max(0, low - value) + Math.max(0, value - high)) * STOP) / DEGREES;
    });
    return [...places, ...bent, ...beyond];
  };
  const cost = (all: readonly number[]): number => all.reduce((sum, value) => sum + value * value, 0);
  let values = written;
  let now = off(values);
  let damping = 1e-3;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = values.map((_, index) => {
      const nudged = off(values.map((value, at) => (at === index ? value + STEP : value)));
      return nudged.map((value, at) => (value - (now[at] as number)) / STEP);
    });
    const matrix = slopes.map((one) =>
      slopes.map((two) => one.reduce((sum, v, at) => sum + v * (two[at] as number), 0)),
    );
    matrix.forEach((row, index) => {
      row[index] = (row[index] as number) * (1 + damping) + 1e-6;
    });
    const right = slopes.map((one) => -one.reduce((sum, value, at) => sum + value * (now[at] as number), 0));
    const step = solved(matrix, right);
    const tried = values.map((value, index) => value + Math.max(-25, Math.min(25, step[index] as number)));
    const then = off(tried);
    if (cost(then) < cost(now)) {
      const gain = cost(now) - cost(then);
      [values, now] = [tried, then];
      damping = Math.max(1e-6, damping / 5);
      if (gain < NEAR) break;
    } else damping *= 8;
  }
  return withAngles(pose, free, values);
}

const placeOf =
  ({ at, on }: Pin) =>
  (body: Body): Vector =>
    on === undefined ? at : inFrame(body.frames[on], at);

/** A contact as the check knows it, for a point that stays where it is. */
function resting(pose: Pose, stays: readonly BodyPoint[], first: Body): Pose['contacts'] {
  const known = new Set([...pose.contacts, ...pose.pins].map(({ point }) => point));
  const feet = stays.filter((point) => !known.has(point) && /heel|toes/.test(point));
  return [
    ...pose.contacts,
    ...feet.map((point) => ({ point, height: (first.joints[point] as Vector)[1] })),
  ] as Pose['contacts'];
}

/** The movement of a figure: its poses with every pinned point in its place, and the bodies between them. */
export interface Movement {
  readonly poses: readonly Pose[];
  readonly bodies: readonly Body[];
  /** The body on the way, at a share (0 to 1) between a pose and the next. */
  readonly at: (step: number, share: number) => Body;
}

const known = new WeakMap<object, Movement>();

/**
 * Puts the pinned points of a figure's poses in their places, once: points that stay are where the first pose has them.
 */
export function movementOf(figure: Pick<Figure, 'poses' | 'stays'>): Movement {
  const before = known.get(figure.poses);
  if (before) return before;
  const { stays } = figure;
  const poses: Pose[] = [];
  const bodies: Body[] = [];
  for (const written of figure.poses) {
    const first = bodies[0];
    const pose = first ? { ...written, contacts: resting(written, stays, first) } : written;
    const own = new Set(pose.pins.map(({ point }) => point));
    const targets: Target[] = [
      ...pose.pins.map((pin) => ({ point: pin.point, place: placeOf(pin) })),
      ...(first ? stays.filter((point) => !own.has(point)) : []).map((point) => ({
        point,
        place: () => (first as Body).joints[point] as Vector,
      })),
    ];
    const found = reaching(pose, targets, bodyOf);
    poses.push(found);
    bodies.push(bodyOf(found));
  }
  const at = (step: number, share: number): Body => {
    const [from, to] = [poses[step] as Pose, poses[step + 1] as Pose];
    const [here, there] = [bodies[step] as Body, bodies[step + 1] as Body];
    if (share === 0) return here;
    if (share === 1) return there;
    const pinned = (pose: Pose): Map<BodyPoint, Pin | undefined> =>
      new Map<BodyPoint, Pin | undefined>([
        ...stays.map((point) => [point, undefined] as const),
        ...pose.pins.map((pin) => [pin.point, pin] as const),
      ]);
    const [one, two] = [pinned(from), pinned(to)];
    const targets = [...one.keys()]
      .filter((point) => two.has(point))
      .map((point): Target => {
        const [a, b] = [one.get(point), two.get(point)];
        if (a?.on !== undefined && a.on === b?.on) {
          const mixed = add(scale(a.at, 1 - share), scale(b.at, share));
          return { point, place: (body) => inFrame(body.frames[a.on as NonNullable<Pin['on']>], mixed) };
        }
        const [p, q] = [here.joints[point] as Vector, there.joints[point] as Vector];
        return { point, place: () => add(scale(p, 1 - share), scale(q, share)) };
      });
    const same = from.contacts[0]?.point === to.contacts[0]?.point;
    const [p, q] = [here.joints['pelvis'] as Vector, there.joints['pelvis'] as Vector];
    const made = (pose: Pose): Body => (same ? bodyOf(pose) : bodyAt(pose, add(scale(p, 1 - share), scale(q, share))));
    return made(reaching(between(from, to, share), targets, made));
  };
  const movement = { poses, bodies, at };
  known.set(figure.poses, movement);
  return movement;
}
