import type { BodyPoint, Pose } from '../model/figure.ts';
import {
  add,
  aroundForward,
  aroundRight,
  aroundUp,
  compose,
  rotate,
  subtract,
  type Rotation,
  type Vector,
} from './vector.ts';

/**
 * Lengths as parts of body height. Source: the segment table of Drillis and Contini as printed in Winter,
 * "Biomechanics and Motor Control of Human Movement"; the trunk is cut in three so that it can bend.
 */
export const LENGTH = {
  thigh: 0.245,
  shank: 0.246,
  ankleHeight: 0.039,
  heel: 0.04,
  toes: 0.112,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.075,
  hipHalf: 0.052,
  shoulderHalf: 0.112,
  pelvis: 0.085,
  waist: 0.085,
  chest: 0.118,
  neck: 0.05,
  head: 0.065,
} as const;

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** A part of the body with its own axes: where it begins, and how it is turned. */
export interface Frame {
  readonly origin: Vector;
  readonly turned: Rotation;
}

/** A body in space: the frames of its parts, and every joint and contact point. */
export interface Body {
  readonly frames: Readonly<
    Record<'pelvis' | 'waist' | 'chest' | 'head' | `${Side}-${'thigh' | 'shank' | 'foot' | 'arm' | 'forearm'}`, Frame>
  >;
  readonly joints: Readonly<Record<string, Vector>>;
}

/** How far the skin is from a contact point, in body heights: what rests on a surface rests on the skin. */
const FLESH: Readonly<Record<string, number>> = {
  heel: 0,
  toes: 0,
  ankle: 0.02,
  knee: 0.03,
  hip: 0.055,
  hand: 0.012,
  elbow: 0.022,
  shoulder: 0.035,
  seat: 0.06,
  back: 0.06,
  head: 0.06,
  lap: 0,
};

/** The point of a frame, in space. */
export const inFrame = (frame: Frame, at: Vector): Vector => add(frame.origin, rotate(frame.turned, at));
/** Which way is out, on a side's axis to the right. */
export const outward = (side: Side): number => (side === 'right' ? 1 : -1);

/** Forward bend, side bend and turn of the trunk or the head against what carries it. */
const bent = (flex: number, side: number, turn: number): Rotation =>
  compose(compose(aroundUp(turn), aroundRight(-flex)), aroundForward(side));

/** A ball joint: flexion first, then out to the side, then around the limb's own axis (the ISB's order for the hip). */
const ball = (side: Side, flex: number, abd: number, rot: number): Rotation =>
  compose(compose(aroundRight(flex), aroundForward(-outward(side) * abd)), aroundUp(-outward(side) * rot));

/** How far an ankle lets the sole roll to lie flat, in degrees. */
const ROLL = 35;
const SOLE: Vector = [0, -LENGTH.ankleHeight, 0];

/** The foot rolled about the line of its sole, as far as an ankle lets it, until the sole lies level across. */
function levelled(foot: Frame): Frame {
  const [forward, up, right] = [[1, 0, 0] as const, [0, 1, 0] as const, [0, 0, 1] as const].map((axis) =>
    rotate(foot.turned, axis),
  ) as [Vector, Vector, Vector];
  if (Math.abs(forward[1]) > 0.85 || up[1] < 0.2) return foot;
  const roll = (Math.atan2(right[1], up[1]) * 180) / Math.PI;
  const turned = compose(foot.turned, aroundForward(Math.max(-ROLL, Math.min(ROLL, roll))));
  return { origin: add(foot.origin, subtract(rotate(foot.turned, SOLE), rotate(turned, SOLE))), turned };
}

/**
 * The body in a pose, with the middle of the hips at the origin: forward kinematics.
 * @returns frames and joints in body heights
 */
function assemble(pose: Pose): Body {
  const { pelvis, trunk, neck } = pose;
  const root: Frame = { origin: [0, 0, 0], turned: bent(pelvis.pitch, pelvis.roll, pelvis.turn) };
  const next = (frame: Frame, at: Vector, by: Rotation): Frame => ({
    origin: inFrame(frame, at),
    turned: compose(frame.turned, by),
  });
  const half = bent(trunk.flex / 2, trunk.side / 2, trunk.turn / 2);
  const waist = next(root, [0, LENGTH.pelvis, 0], half);
  const chest = next(waist, [0, LENGTH.waist, 0], half);
  const head = next(chest, [0, LENGTH.chest + LENGTH.neck, 0], bent(neck.flex, neck.side, neck.turn));
  const frames: Record<string, Frame> = { pelvis: root, waist, chest, head };
  const joints: Record<string, Vector> = {
    pelvis: root.origin,
    waist: waist.origin,
    chest: chest.origin,
    neck: inFrame(chest, [0, LENGTH.chest, 0]),
    head: inFrame(head, [0, LENGTH.head, 0]),
    nose: inFrame(head, [LENGTH.head, LENGTH.head, 0]),
    seat: inFrame(root, [-0.02, -0.02, 0]),
    back: inFrame(chest, [-0.02, 0.05, 0]),
    lap: inFrame(root, [0.07, 0.02, 0]),
  };
  const resting = new Set<string>(pose.contacts.map(({ point }) => point));
  for (const side of SIDES) {
    const out = outward(side);
    const leg = pose[side];
    const arm = pose[`${side}Arm`];
    const thigh = next(root, [0, 0, out * LENGTH.hipHalf], ball(side, leg.flex, leg.abd, leg.rot));
    const shank = next(thigh, [0, -LENGTH.thigh, 0], aroundRight(-leg.knee));
    const hanging = next(shank, [0, -LENGTH.shank, 0], aroundRight(leg.ankle));
    const stands = resting.has(`${side}-heel`) || resting.has(`${side}-toes`);
    const foot = stands ? levelled(hanging) : hanging;
    const upper = next(
      chest,
      add(
        [0, LENGTH.chest - 0.01, 0],
        rotate(aroundForward(-out * (arm.lift ?? 0)), [0, 0, out * LENGTH.shoulderHalf]),
      ),
      ball(side, arm.flex, arm.abd, arm.rot),
    );
    const fore = next(upper, [0, -LENGTH.upperArm, 0], aroundRight(arm.elbow));
    Object.assign(frames, {
      [`${side}-thigh`]: thigh,
      [`${side}-shank`]: shank,
      [`${side}-foot`]: foot,
      [`${side}-arm`]: upper,
      [`${side}-forearm`]: fore,
    });
    Object.assign(joints, {
      [`${side}-hip`]: thigh.origin,
      [`${side}-knee`]: shank.origin,
      [`${side}-ankle`]: hanging.origin,
      [`${side}-heel`]: inFrame(foot, [-LENGTH.heel, -LENGTH.ankleHeight, 0]),
      [`${side}-toes`]: inFrame(foot, [LENGTH.toes, -LENGTH.ankleHeight, 0]),
      [`${side}-shoulder`]: upper.origin,
      [`${side}-elbow`]: fore.origin,
      [`${side}-wrist`]: inFrame(fore, [0, -LENGTH.forearm, 0]),
      [`${side}-hand`]: inFrame(next(fore, [0, -LENGTH.forearm, 0], aroundRight(arm.wrist)), [0, -LENGTH.hand, 0]),
    });
  }
  return { frames: frames as Body['frames'], joints };
}

/** Where a contact point of the body meets what lies under it: the joint, less the flesh below. */
export function contactOf(body: Body, point: BodyPoint): Vector {
  const joint = body.joints[point] as Vector;
  return [joint[0], joint[1] - (FLESH[point.replace(/^(?:left|right)-/, '')] ?? 0), joint[2]];
}

/** The body moved by a step. */
function moved(body: Body, by: Vector): Body {
  const frames: Record<string, Frame> = {};
  const joints: Record<string, Vector> = {};
  for (const [name, { origin, turned }] of Object.entries(body.frames))
    frames[name] = { origin: add(origin, by), turned };
  for (const [name, at] of Object.entries(body.joints)) joints[name] = add(at, by);
  return { frames: frames as Body['frames'], joints };
}

/**
 * The body in a pose, standing, kneeling or lying where its first contact says.
 * @param pose joint angles in degrees
 * @returns frames and joints in body heights, the ground at height 0
 */
export function bodyOf(pose: Pose): Body {
  const body = assemble(pose);
  const [{ point, height }] = pose.contacts as [Pose['contacts'][number]];
  const at = contactOf(body, point);
  return moved(body, [pose.at[0] - at[0], height - at[1], pose.at[1] - at[2]]);
}

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/**
 * The pose between two others: each joint angle in proportion.
 * @param t 0 (the first) to 1 (the second)
 */
export function between(a: Pose, b: Pose, t: number): Pose {
  const blend = <T extends Record<string, number | undefined>>(one: T, two: T): T =>
    Object.fromEntries(Object.keys({ ...one, ...two }).map((key) => [key, mix(one[key] ?? 0, two[key] ?? 0, t)])) as T;
  return {
    pelvis: blend(a.pelvis, b.pelvis),
    trunk: blend(a.trunk, b.trunk),
    neck: blend(a.neck, b.neck),
    left: blend(a.left, b.left),
    right: blend(a.right, b.right),
    leftArm: blend(a.leftArm, b.leftArm),
    rightArm: blend(a.rightArm, b.rightArm),
    contacts: a.contacts.map((contact, index) => {
      const other = b.contacts[index];
      return other?.point === contact.point ? { ...contact, height: mix(contact.height, other.height, t) } : contact;
    }),
    at: [mix(a.at[0], b.at[0], t), mix(a.at[1], b.at[1], t)],
    pins: [],
  };
}

/** The body in a pose with the middle of its hips at a place: on the way between two supports. */
export function bodyAt(pose: Pose, hips: Vector): Body {
  return moved(assemble(pose), hips);
}
