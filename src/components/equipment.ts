import type { Exercise } from '../model/exercise.ts';

/** Kinds of equipment that one can filter by. */
export const EQUIPMENT = {
  none: 'Nothing but the floor',
  wall: 'A wall or a chair',
  step: 'A step or a bench',
  band: 'A loop band',
  weight: 'A weight',
} as const;
export type Equipment = keyof typeof EQUIPMENT;

const WORDS: readonly (readonly [Equipment, RegExp])[] = [
  ['weight', /weight|dumbbell/],
  ['band', /\bband\b/],
  ['step', /\b(?:step|bench|box)\b/],
  ['wall', /\b(?:wall|chair|post|partner|bar)\b/],
];

/**
 * What an exercise needs, in kinds. Equipment that is for later ("weights, later") or only to begin with does not
 * count: it can be done without.
 */
export function equipmentOf(exercise: Pick<Exercise, 'equipment'>): Equipment[] {
  const needed = exercise.equipment.filter((thing) => !/, (?:later|to begin with)$/.test(thing));
  const kinds = WORDS.filter(([, word]) => needed.some((thing) => word.test(thing))).map(([kind]) => kind);
  return kinds.length > 0 ? kinds : ['none'];
}
