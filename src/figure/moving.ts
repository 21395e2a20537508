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

/** Which moment is shown when: every pose at the end of its way, and again when its hold is over. */
function timed(count: number, goesOn: boolean, { ways, holds }: Tempo): { moment: number; time: number }[] {
  const parts = (count - 1) / holds.length;
  const shown = [{ moment: 0, time: 0 }];
  let now = 0;
  holds.forEach((hold, step) => {
    const way = ways[step] ?? 0;
    for (let part = 1; part <= parts; part += 1) {
      const share = part / parts;
      shown.push({ moment: step * parts + part, time: now + (goesOn ? share : eased(share)) * way });
    }
    now += way + hold;
    if (hold > 0) shown.push({ moment: (step + 1) * parts, time: now });
  });
  const last = count - 1;
  if (goesOn) return shown;
  const back = ways[holds.length] ?? 0;
  for (let moment = last - 1; moment >= 0; moment -= 1)
    shown.push({ moment, time: now + eased(1 - moment / last) * back });
  return [...shown, { moment: 0, time: now + back + REST }];
}

/**
 * The moving shapes of a figure: from the start to the end and back, with the holds, over and over.
 * @returns the inside of an `<svg>`, and how long a repetition lasts
 */
export function moving({ tracks, goesOn }: Moving, tempo: Tempo): { svg: string; seconds: number } {
  const shown = timed(tracks[0]?.d.length ?? 1, goesOn, tempo);
  const seconds = shown.at(-1)?.time ?? 0;
  const times = shown.map(({ time }) => rounded(time / seconds)).join(';');
  const svg = tracksOf({ tracks })
    .map(({ class: name, d: ways }, at) => {
      const rest = tracks[at]?.d[0] ?? '';
      if (ways.length === 1) return `<path class="${name}" d="${rest}"/>`;
      const values = shown.map(({ moment }) => ways[moment]).join(';');
      return `<path class="${name}" d="${rest}"><animate attributeName="d" dur="${rounded(seconds)}s" repeatCount="indefinite" keyTimes="${times}" values="${values}"/></path>`;
    })
    .join('');
  return { svg, seconds };
}
