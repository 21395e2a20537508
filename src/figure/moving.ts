import type { Moving } from './draw.ts';
import { matched } from './morph.ts';
import type { Tempo } from './tempo.ts';

/** Between two repetitions, in seconds: so that the start is seen. */
const REST = 0.5;
const DIGITS = 1000;
const rounded = (value: number): string => String(Math.round(value * DIGITS) / DIGITS);

/** When a share of a way is reached by a body that speeds up and slows down: the smooth step, turned round. */
function eased(share: number): number {
  return 0.5 - Math.sin(Math.asin(1 - 2 * share) / 3);
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
  const svg = tracks
    .map(({ class: name, d }) => {
      const rest = d[0] ?? '';
      if (new Set(d).size === 1) return `<path class="${name}" d="${rest}"/>`;
      const ways = matched(d);
      const values = (goesOn ? [...ways, ways.at(-1)] : [...ways, ...[...ways].reverse(), ways[0]]).join(';');
      return `<path class="${name}" d="${rest}"><animate attributeName="d" dur="${rounded(seconds)}s" repeatCount="indefinite" keyTimes="${times}" values="${values}"/></path>`;
    })
    .join('');
  return { svg, seconds };
}
