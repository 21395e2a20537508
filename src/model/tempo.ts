/** A part of one repetition: how long it lasts, and whether it is held still. */
export interface Beat {
  readonly words: string;
  readonly seconds: number;
  readonly holds: boolean;
}

const BEAT = /^(\d+) seconds? (.+)$/;
const HELD = /^(?:hold|pause|hover)$/;

/** The beats of a written tempo: "2 seconds up, 1 second hold, 3 seconds down". None where it names no seconds. */
export function beatsOf(tempo: string): Beat[] {
  return tempo.split(', ').flatMap((part) => {
    const [, seconds, words] = BEAT.exec(part) ?? [];
    return seconds === undefined || words === undefined
      ? []
      : [{ words, seconds: Number(seconds), holds: HELD.test(words) }];
  });
}
