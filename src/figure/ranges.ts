import type { Pose } from '../model/figure.ts';

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
  'arm.lift': [-5, 35],
};

export const PARTS = ['trunk', 'neck', 'left', 'right', 'leftArm', 'rightArm'] as const;
const LIMB = { trunk: 'trunk', neck: 'neck', left: 'leg', right: 'leg', leftArm: 'arm', rightArm: 'arm' } as const;

/** The range of a joint of a part of a pose. */
export function rangeOf(part: (typeof PARTS)[number], joint: string): Range {
  return RANGES[`${LIMB[part]}.${joint}`] ?? [-180, 180];
}

/** Every joint angle of a pose with its range. */
export function angles(pose: Pose): { part: (typeof PARTS)[number]; joint: string; value: number; range: Range }[] {
  return PARTS.flatMap((part) =>
    Object.entries(pose[part]).map(([joint, value = 0]) => ({ part, joint, value, range: rangeOf(part, joint) })),
  );
}
