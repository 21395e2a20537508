import { inFrame, type Body, type Side } from './skeleton.ts';
import type { Vector } from './vector.ts';

type Bone = 'pelvis' | 'waist' | 'chest' | 'thigh' | 'shank';
type Anchor = readonly [Bone, number, number, number];

/**
 * Where each part of the body is drawn: anchors on a bone's own axes (forward, up, right, for the right side).
 * A stylised line of pull from origin to insertion, for pointing and not for measuring.
 */
const LINES: Readonly<Record<string, readonly Anchor[]>> = {
  'gluteus-medius-and-minimus': [
    ['pelvis', -0.01, 0.07, 0.075],
    ['thigh', 0, -0.015, 0.042],
  ],
  'gluteus-maximus': [
    ['pelvis', -0.055, 0.045, 0.03],
    ['pelvis', -0.062, -0.02, 0.05],
    ['thigh', -0.035, -0.08, 0.025],
  ],
  piriformis: [
    ['pelvis', -0.06, 0.015, 0.01],
    ['thigh', -0.02, 0, 0.045],
  ],
  iliopsoas: [
    ['waist', 0.03, 0.02, 0.03],
    ['pelvis', 0.05, 0.01, 0.05],
    ['thigh', 0.03, -0.05, 0],
  ],
  quadriceps: [
    ['thigh', 0.036, -0.05, 0.004],
    ['thigh', 0.028, -0.21, 0],
  ],
  hamstrings: [
    ['pelvis', -0.045, -0.05, 0.05],
    ['thigh', -0.036, -0.1, 0],
    ['thigh', -0.028, -0.21, 0],
  ],
  'hip-adductors': [
    ['pelvis', 0.005, -0.03, 0.012],
    ['thigh', 0.005, -0.15, -0.03],
  ],
  'iliotibial-band': [
    ['pelvis', 0, 0.06, 0.08],
    ['thigh', 0, -0.03, 0.045],
    ['thigh', 0, -0.23, 0.032],
  ],
  'quadratus-lumborum': [
    ['pelvis', -0.025, 0.075, 0.055],
    ['chest', -0.025, 0, 0.06],
  ],
  pelvis: [
    ['pelvis', 0.035, 0.07, 0.075],
    ['pelvis', 0.045, 0.04, 0],
  ],
  'hip-joint': [
    ['thigh', 0, 0, 0.02],
    ['thigh', 0, -0.001, 0.02],
  ],
};

/**
 * The line of a muscle or part on a body.
 * @param part a slug of `content/anatomy`
 * @returns points in space, from origin to insertion; none for a part that is not drawn
 */
export function lineOf(body: Body, part: string, side: Side): readonly Vector[] {
  const out = side === 'right' ? 1 : -1;
  return (LINES[part] ?? []).map(([bone, forward, up, right]) => {
    const frame = bone === 'thigh' || bone === 'shank' ? body.frames[`${side}-${bone}`] : body.frames[bone];
    return inFrame(frame, [forward, up, right * out]);
  });
}
