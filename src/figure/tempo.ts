import { beatsOf, type Beat } from '../model/tempo.ts';

/** How long the parts of a repetition take, in seconds. */
export interface Tempo {
  readonly out: number;
  readonly hold: number;
  readonly back: number;
}

/** A hold that a picture shows: longer ones are cut short, for nobody watches them. In seconds. */
const LONGEST_HOLD = 5;
const QUICK = 0.5;
/** A turn is shown in the pose that it is made in. */
const TURN = 'turn';

/**
 * A written tempo as times: "2 seconds up, 1 second hold, 3 seconds down".
 * @param tempo as a dose has it
 * @returns the times of a repetition; a quick one where no seconds are written, a slow way in where a stretch is held
 */
export function tempoOf(tempo: string): Tempo {
  const beats = beatsOf(tempo);
  const stands = ({ holds, words }: Beat): boolean => holds || words === TURN;
  const ways = beats.filter((beat) => !stands(beat)).map(({ seconds }) => seconds);
  const held = beats.filter(stands).reduce((sum, { seconds }) => sum + seconds, 0);
  if (/held|steady hold/.test(tempo)) return { out: 2, hold: LONGEST_HOLD, back: 2 };
  const out = ways[0] ?? QUICK;
  return { out, hold: Math.min(held, LONGEST_HOLD), back: ways[1] ?? out };
}
