import { certaintyWords, DIRECTION, effectWords } from '../model/labels.ts';
import type { Relation } from './relations.ts';

/** What a relation says, and how sure that is: "may help · low certainty". Nothing where it only names. */
export function sureness(relation: Relation): string {
  const { certainty, effect, direction, target, step } = relation;
  if (target) return `${target.role === 'prime' ? 'main work' : 'helps along'}, ${target.plane} plane`;
  if (step) return step;
  const first = effect && certainty ? effectWords(effect, certainty) : direction ? DIRECTION[direction] : '';
  const second = certainty ? certaintyWords(certainty) : '';
  return [first, second].filter((part) => part !== '').join(' · ');
}
