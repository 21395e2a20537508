import type { Beat } from '../model/tempo.ts';

/** How long one repetition lasts, in milliseconds; 0 where the tempo names no seconds. */
export function repetition(beats: readonly Beat[]): number {
  return beats.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
}

/** Where a set is at a moment. */
export interface Count {
  /** 1 for the first. */
  readonly rep: number;
  readonly beat: Beat;
  /** Seconds into the beat, 1 for the first. */
  readonly second: number;
  /** How far the figure is from its start to its end, 0 to 1. */
  readonly share: number;
}

/**
 * The count at a moment of a set.
 * @param elapsed milliseconds since the set began
 * @returns nothing where the tempo names no seconds
 */
export function countAt(beats: readonly Beat[], elapsed: number): Count | undefined {
  const whole = repetition(beats);
  if (whole === 0) return undefined;
  let within = elapsed % whole;
  const ends = shares(beats);
  for (const [at, beat] of beats.entries()) {
    const length = beat.seconds * 1000;
    if (within < length) {
      const from = ends.at(at - 1) ?? 0;
      const to = ends[at] ?? 0;
      const share = beats.length === 1 ? thereAndBack(within / length) : from + (to - from) * smooth(within / length);
      return { rep: Math.floor(elapsed / whole) + 1, beat, second: Math.floor(within / 1000) + 1, share };
    }
    within -= length;
  }
  return undefined;
}

/**
 * How far the figure is at the end of each beat. It is at its end where it is held, else after the last beat but one;
 * the beats before lead there, the others back.
 */
function shares(beats: readonly Beat[]): number[] {
  const held = beats.findIndex(({ holds }) => holds);
  const top = held > 0 ? held - 1 : Math.max(0, beats.length - 2);
  const moving = beats.slice(0, top + 1).length;
  return beats.map((beat, at) => {
    if (held === beats.length - 1 && at < top) return 0;
    if (at <= top) return (at + 1) / moving;
    return beat.holds ? 1 : 0;
  });
}

const smooth = (part: number): number => part * part * (3 - 2 * part);
const thereAndBack = (part: number): number => smooth(part < 0.5 ? part * 2 : 2 - part * 2);

/** How far the figure is where no tempo is written: there and back. @param period milliseconds */
export function swing(elapsed: number, period: number): number {
  return thereAndBack((elapsed % period) / period);
}
