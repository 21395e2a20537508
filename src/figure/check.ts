import type { Figure, Pose } from '../model/figure.ts';
import { bodyOf, contactOf, SIDES } from './skeleton.ts';

type Range = readonly [number, number];

/**
 * How far joints go, in degrees: the usual ranges of clinical goniometry, widened a little for people who move well.
 * A drawing outside them shows something that nobody can do.
 */
export const RANGES: Readonly<Record<string, Range>> = {
  'trunk.flex': [-35, 80],
  'trunk.side': [-40, 40],
  'trunk.turn': [-50, 50],
  'neck.flex': [-60, 50],
  'neck.side': [-45, 45],
  'neck.turn': [-80, 80],
  'leg.flex': [-25, 130],
  'leg.abd': [-35, 70],
  'leg.rot': [-50, 70],
  'leg.knee': [-5, 145],
  'leg.ankle': [-55, 35],
  'arm.flex': [-60, 180],
  'arm.abd': [-50, 180],
  'arm.rot': [-95, 95],
  'arm.elbow': [-5, 150],
  'arm.wrist': [-80, 95],
};

/** How far a resting point may be off its surface, in body heights: about 3 cm on a tall runner. */
const CONTACT = 0.018;
/** How far any point may sink below the ground. */
const GROUND = 0.012;

/** The faults of one pose. */
function poseFaults(pose: Pose, name: string): string[] {
  const angles: [string, Record<string, number>][] = [
    ['trunk', pose.trunk],
    ['neck', pose.neck],
    ...SIDES.flatMap((side): [string, Record<string, number>][] => [
      [`leg ${side}`, pose[side]],
      [`arm ${side}`, pose[`${side}Arm`]],
    ]),
  ];
  const ranges = angles.flatMap(([part, values]) =>
    Object.entries(values).flatMap(([joint, value]) => {
      const [low, high] = RANGES[`${part.split(' ')[0] ?? ''}.${joint}`] ?? [-180, 180];
      return value < low || value > high
        ? [`${name} › ${part} › ${joint}: ${value}° is beyond what a body does (${low}° to ${high}°)`]
        : [];
    }),
  );
  const body = bodyOf(pose);
  const resting = pose.contacts.flatMap(({ point, height }) => {
    const off = contactOf(body, point)[1] - height;
    return Math.abs(off) > CONTACT
      ? [`${name} › contacts: ${point} is ${(off * 100).toFixed(1)} % of body height off its surface`]
      : [];
  });
  const lowest = ['heel', 'toes', 'knee', 'hand', 'elbow', 'ankle', 'hip', 'shoulder'].flatMap((part) =>
    SIDES.flatMap((side) => {
      const height = contactOf(body, `${side}-${part}` as Pose['contacts'][number]['point'])[1];
      return height < -GROUND
        ? [`${name}: the ${side} ${part} is ${(-height * 100).toFixed(1)} % of body height below the ground`]
        : [];
    }),
  );
  return [...ranges, ...resting, ...lowest];
}

/**
 * What is wrong with a figure: a joint beyond human range, a contact that does not meet its surface, a point below
 * the ground. Lengths need no check here: a pose has angles only.
 * @returns one line for each fault; none for a figure that a body can do
 */
export function faultsOf(figure: Figure): string[] {
  return figure.poses.flatMap((pose, index) => poseFaults(pose, `poses[${index}]`));
}
