import type { Certainty, Effect } from '../model/terms.ts';
import { colours } from './standalone.ts';

/** What was found of a treatment for a condition. */
export interface BalanceCell {
  readonly row: number;
  readonly column: number;
  readonly effect: Effect;
  readonly certainty: Certainty;
}

/** Degrees that the beam of each effect leans: down on the right where something is gained. */
const TILT: Readonly<Record<Effect, number>> = {
  helps: 20,
  'may-help': 10,
  unclear: 0,
  'does-not-help': -10,
  'may-harm': -20,
};
/** Share of the beam that is filled. */
const FILL: Readonly<Record<Certainty, number>> = {
  high: 1,
  moderate: 0.72,
  low: 0.42,
  consensus: 0.42,
  'very-low': 0.18,
  article: 0,
};

const LEFT = 270;
const TOP = 300;
const ACROSS = 42;
const DOWN = 34;
const BEAM = 30;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Width and height of the sheet, in its own units. */
export function balanceSize(rows: number, columns: number): { readonly width: number; readonly height: number } {
  return { width: LEFT + columns * ACROSS + 90, height: TOP + rows * DOWN + 14 };
}

/**
 * The balance sheet as an SVG file: a beam for each treatment and condition of which something is told. It leans by what
 * was found, and is filled by how sure that is.
 * @param rows names of treatments
 * @param columns names of conditions
 * @param tokens the site's tokens, for the colours
 */
export function balanceSheet(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly BalanceCell[],
  tokens: string,
): string {
  const { width, height } = balanceSize(rows.length, columns.length);
  const x = (column: number): number => LEFT + (column + 0.5) * ACROSS;
  const y = (row: number): number => TOP + (row + 0.5) * DOWN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<style>${colours(tokens)}text{font:15px system-ui,sans-serif;fill:var(--ink)}.paper{fill:var(--paper)}.line{stroke:var(--line)}.beam{fill:none;stroke:var(--edge);stroke-width:1.5}.sure{fill:var(--edge)}.harm .beam{stroke:var(--ink)}.harm .sure{fill:var(--ink)}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...rows.flatMap((name, row) => [
      `<path class="line" d="M8 ${TOP + row * DOWN}H${LEFT + columns.length * ACROSS}"/>`,
      `<text x="${LEFT - 12}" y="${y(row) + 5}" text-anchor="end">${escaped(name)}</text>`,
    ]),
    ...columns.map(
      (name, column) => `<text transform="translate(${x(column) + 3} ${TOP - 12}) rotate(-55)">${escaped(name)}</text>`,
    ),
    ...cells.map(({ row, column, effect, certainty }) =>
      [
        `<g class="${effect === 'may-harm' || effect === 'does-not-help' ? 'harm' : 'gain'}" transform="translate(${x(column)} ${y(row)})">`,
        `<g transform="rotate(${TILT[effect]})"><rect class="sure" x="${-BEAM / 2}" y="-5" width="${BEAM * FILL[certainty]}" height="6" rx="2"/><rect class="beam" x="${-BEAM / 2}" y="-5" width="${BEAM}" height="6" rx="2"/></g>`,
        '<path class="sure" d="M0 3 5 11H-5z"/></g>',
      ].join(''),
    ),
    '</svg>',
  ].join('');
}
