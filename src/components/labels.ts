import type { Region } from '../model/condition.ts';
import type { ExerciseKind } from '../model/exercise.ts';

/** A collection's name as a heading and in the navigation. */
export { MANY as COLLECTION_TITLE } from '../model/collections.ts';
export { COLLECTION_LEAD, DIRECTION, effectWords, FIT, FIT_OF_SYMPTOM } from '../model/labels.ts';

export const REGION: Readonly<Record<Region, string>> = {
  'back-and-pelvis': 'Lower back and pelvis',
  hip: 'Hip',
  groin: 'Groin and front of the hip',
  buttock: 'Buttock',
  thigh: 'Thigh',
  knee: 'Knee',
};

/** What each kind of exercise is for. */
export const KIND_FOR: Readonly<Record<ExerciseKind, string>> = {
  mobility: 'To move further',
  activation: 'To begin with, without much load',
  strength: 'To get stronger',
  power: 'For spring and balance, later',
};

export const SYMPTOM_KIND = {
  location: 'Where it hurts',
  sensation: 'What it feels like',
  timing: 'When it hurts',
} as const;
