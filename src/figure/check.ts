import { BODY_POINTS, type Figure, type Pose } from '../model/figure.ts';
import { bodyOf, contactOf } from './skeleton.ts';

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

/** What is wrong with a figure, and where. */
export interface FigureFault {
  /** Field of the figure, such as `poses[1].left.knee`. */
  readonly field: string;
  readonly message: string;
}

const PARTS = ['trunk', 'neck', 'left', 'right', 'leftArm', 'rightArm'] as const;
const LIMB = { trunk: 'trunk', neck: 'neck', left: 'leg', right: 'leg', leftArm: 'arm', rightArm: 'arm' } as const;
const percent = (share: number): string => `${(share * 100).toFixed(1)} % of body height`;

function poseFaults(pose: Pose, name: string): FigureFault[] {
  const beyond = PARTS.flatMap((part) =>
    Object.entries(pose[part]).flatMap(([joint, value]) => {
      const [low, high] = RANGES[`${LIMB[part]}.${joint}`] ?? [-180, 180];
      return value >= low && value <= high
        ? []
        : [
            {
              field: `${name}.${part}.${joint}`,
              message: `${value}° is beyond what a body does; write ${low}° to ${high}°`,
            },
          ];
    }),
  );
  const body = bodyOf(pose);
  const resting = pose.contacts.flatMap(({ point, height }, index) => {
    const off = contactOf(body, point)[1] - height;
    return Math.abs(off) <= CONTACT
      ? []
      : [{ field: `${name}.contacts[${index}]`, message: `${point} is ${percent(off)} off its surface` }];
  });
  const sunk = BODY_POINTS.flatMap((point) => {
    const height = contactOf(body, point)[1];
    return height >= -GROUND ? [] : [{ field: name, message: `${point} is ${percent(-height)} below the ground` }];
  });
  return [...beyond, ...resting, ...sunk];
}

/**
 * What is wrong with a figure: a joint beyond human range, a contact that does not meet its surface, a point below
 * the ground. Lengths need no check here: a pose has angles only.
 * @returns nothing for a figure that a body can do
 */
export function figureFaults(figure: Figure): FigureFault[] {
  return figure.poses.flatMap((pose, index) => poseFaults(pose, `poses[${index}]`));
}
