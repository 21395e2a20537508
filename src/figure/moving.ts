import type { Moving } from './draw.ts';
import { matched } from './morph.ts';
import type { Track } from './scene.ts';
import type { Tempo } from './tempo.ts';

/** Between two repetitions, in seconds: so that the start is seen. */
const REST = 0.5;
const DIGITS = 1000;
const rounded = (value: number): string => String(Math.round(value * DIGITS) / DIGITS);

/** When a share of a way is reached by a body that speeds up and slows down: the smooth step, turned round. */
function eased(share: number): number {
  return 0.5 - Math.sin(Math.asin(1 - 2 * share) / 3);
}

/** Tracks whose outlines can turn into each other, point by point; what stands still has one outline. */
export function tracksOf({ tracks }: Pick<Moving, 'tracks'>): Track[] {
  return tracks.map((track) => ({ ...track, d: new Set(track.d).size === 1 ? track.d.slice(0, 1) : matched(track.d) }));
}

/**
 * The moving shapes of a figure: from the start to the end, the hold there, and back, over and over.
 * @returns the inside of an `<svg>`, and how long a repetition lasts
 */
export function moving(
  { tracks, shares, goesOn }: Moving,
  { out, hold, back }: Tempo,
): { svg: string; seconds: number } {
  const seconds = goesOn ? out + hold : out + hold + back + REST;
  const there = shares.map((share) => (goesOn ? share : eased(share)) * out);
  const home = goesOn ? [] : shares.map((share) => out + hold + eased(share) * back);
  const times = [...there, ...home, seconds].map((time) => rounded(time / seconds)).join(';');
  const svg = tracksOf({ tracks })
    .map(({ class: name, d: ways }, at) => {
      const rest = tracks[at]?.d[0] ?? '';
      if (ways.length === 1) return `<path class="${name}" d="${rest}"/>`;
      const values = (goesOn ? [...ways, ways.at(-1)] : [...ways, ...[...ways].reverse(), ways[0]]).join(';');
      return `<path class="${name}" d="${rest}"><animate attributeName="d" dur="${rounded(seconds)}s" repeatCount="indefinite" keyTimes="${times}" values="${values}"/></path>`;
    })
    .join('');
  return { svg, seconds };
}
