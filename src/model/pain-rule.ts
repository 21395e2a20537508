import type { Certainty } from './terms.ts';

/** A light of the pain rule. */
export interface PainLight {
  readonly light: 'green' | 'amber' | 'red';
  /** Pain out of 10, as read. */
  readonly range: string;
  readonly rule: string;
}

/**
 * The pain rule, in its one wording. Source: the pain-monitoring model of a trial in Achilles tendons
 * (Silbernagel 2007) as a clinic sums it up; sources draw amber differently, the strictest is taken
 * (content standards, 6).
 */
export const PAIN_RULE: {
  readonly lights: readonly PainLight[];
  /** The same for a run, with its stricter line, as one set of numbers. */
  readonly onRuns: readonly {
    readonly answer: 'go' | 'ease' | 'stop';
    readonly word: string;
    readonly range: string;
  }[];
  readonly judge: string;
  /** The stricter line for running itself (`trek-runners`): the safest default without a guide. */
  readonly running: string;
  readonly not: string;
  readonly refs: readonly string[];
  readonly certainty: Certainty;
} = {
  lights: [
    { light: 'green', range: '0 to 3', rule: 'Carry on.' },
    {
      light: 'amber',
      range: '4 to 5',
      rule: 'Allowed if it settles by the next morning. Otherwise do less next time.',
    },
    {
      light: 'red',
      range: '6 to 10',
      rule: 'Stop this exercise for today. With pain that makes you limp, stop and be seen today.',
    },
  ],
  onRuns: [
    { answer: 'go', word: 'Go', range: '0 to 2' },
    { answer: 'ease', word: 'Ease off', range: '3 to 5, if it settles by the next morning' },
    { answer: 'stop', word: 'Stop', range: '6 to 10, or pain that makes you limp' },
  ],
  judge: 'Judge by the next morning and by the week, not by the minute.',
  running:
    'On a run, stay at 2 or less: that is the line in material for runners with kneecap pain. The rule comes from a clinic’s summary of a trial with Achilles tendons; that you stop when you limp is our own addition.',
  not: 'Do not use this rule for a suspected bone stress injury, numbness or weakness, a fresh tear, or any danger sign.',
  refs: ['bimphysio-painmodel', 'silbernagel2007continued', 'trek-runners'],
  certainty: 'consensus',
};
