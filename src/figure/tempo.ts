import { beatsOf } from '../model/tempo.ts';

/** How long a repetition takes, in seconds: each way from a pose to the next, the last one back to the start. */
export interface Tempo {
  readonly ways: readonly number[];
  /** The hold at the end of each way; none after the way back. */
  readonly holds: readonly number[];
}

/** A hold that a picture shows: longer ones are cut short, for nobody watches them. In seconds. */
const LONGEST_HOLD = 5;
const QUICK = 0.5;
const STRETCH = 2;
const CIRCLE = 'a circle';

/**
 * A written tempo as times: "2 seconds up, 1 second hold, 3 seconds down". Ways and holds are taken in their order; a
 * way that is not written is as long as the one before it.
 * @param tempo as a dose has it
 * @param steps how many ways lead from the first pose to the last
 */
export function tempoOf(tempo: string, steps: number): Tempo {
  const ways: number[] = [];
  const holds: number[] = [];
  for (const { seconds, words, holds: held } of beatsOf(tempo)) {
    if (!held) ways.push(words === CIRCLE ? seconds / (steps + 1) : seconds);
    else if (ways.length > 0) holds[ways.length - 1] = Math.min(seconds, LONGEST_HOLD);
  }
  if (/held|steady hold/.test(tempo)) {
    ways.push(...Array.from({ length: steps }, () => STRETCH));
    holds[steps - 1] = LONGEST_HOLD;
  }
  const last = ways.at(-1) ?? QUICK;
  return {
    ways: Array.from({ length: steps + 1 }, (_, step) => ways[step] ?? last),
    holds: Array.from({ length: steps }, (_, step) => holds[step] ?? 0),
  };
}
