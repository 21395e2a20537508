import type { Collection } from './collections.ts';
import type { RunAnswer } from './condition.ts';
import type { Certainty, Direction, Effect, Fit } from './terms.ts';

/** What a collection answers, under its heading. */
export const COLLECTION_LEAD: Readonly<Record<Collection, string>> = {
  conditions: 'What may be behind your hip pain, by where it hurts.',
  drivers: 'What may have led to it, in your running and in daily life.',
  treatments: 'What people do for it, and how well that works.',
  symptoms: 'Start from what you feel, and see what fits.',
  anatomy: 'The parts of the hip and thigh, and the planes in which they move.',
  exercises: 'Each in pictures and steps, with how much to do.',
  professionals: 'Who can help, what they do, and what to ask.',
  guides: 'One job each, from start to finish.',
  articles: 'Longer reads, in series.',
  authors: 'Who writes here.',
  series: 'Articles that belong together, in order.',
  programs: 'Plans to follow, week by week.',
};

/** How a symptom speaks for or against a condition, in words. */
export const FIT: Readonly<Record<Fit, string>> = {
  hallmark: 'Typical of it',
  common: 'Common',
  possible: 'Possible',
  'argues-against': 'Speaks against it',
};

/** The same, read from the symptom. */
export const FIT_OF_SYMPTOM: Readonly<Record<Fit, string>> = {
  hallmark: 'Fits best: typical of it',
  common: 'Common with it',
  possible: 'Possible with it',
  'argues-against': 'Speaks against it',
};

const EFFECT: Readonly<Record<Effect, string>> = {
  helps: 'helps',
  'may-help': 'may help',
  unclear: 'not clear',
  'does-not-help': 'does not help',
  'may-harm': 'may harm',
};

/** An effect with the verb that its certainty carries (content standards, 4): "helps" bare only where that is sure. */
export function effectWords(effect: Effect, certainty: Certainty): string {
  if (certainty === 'high' || (effect !== 'helps' && effect !== 'does-not-help')) return EFFECT[effect];
  if (certainty === 'moderate') return `probably ${EFFECT[effect]}`;
  return effect === 'helps' ? 'may help' : 'may not help';
}

/** What studies found between a driver and a condition, in words. */
export const DIRECTION: Readonly<Record<Direction, string>> = {
  raises: 'may raise the chance',
  lowers: 'may lower the chance',
  'both-ways': 'may be cause or result',
  'no-link': 'looked for, no link found',
  unclear: 'link not known',
};

/** The one word that answers "Can I run?". */
export const RUN_ANSWER: Readonly<Record<RunAnswer, string>> = {
  go: 'Yes.',
  ease: 'With limits.',
  stop: 'Not yet.',
  no: 'No.',
};

/** "low certainty", "specialists agree", "the article’s view". */
export function certaintyWords(certainty: string): string {
  if (certainty === 'consensus') return 'specialists agree';
  if (certainty === 'article') return 'the article’s view';
  return `${certainty.replace('-', ' ')} certainty`;
}
