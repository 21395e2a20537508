import { LEADS, OUTCOMES, type About, type Outcome } from '../model/outcome.ts';

/**
 * Where a reader's answers lead: to the most pressing outcome that any of them has. A run needs an answer to every
 * question, and none that leads elsewhere.
 * @param answers what the answer to each question speaks of, in order; `undefined` where none is given
 * @returns the outcome, or `undefined` while a question is open and no answer leads away from running
 */
export function decide(answers: readonly (About | undefined)[]): Outcome | undefined {
  const led = answers.flatMap((about): Outcome[] => (about === undefined ? [] : [LEADS[about]]));
  const outcome = OUTCOMES.find((one) => led.includes(one));
  return outcome === 'run' && led.length < answers.length ? undefined : outcome;
}
