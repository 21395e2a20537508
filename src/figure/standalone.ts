import type { Drawing } from './draw.ts';

/** Custom properties that a figure uses. */
const USED = [
  '--paper',
  '--raised',
  '--ink',
  '--line',
  '--edge',
  '--link',
  '--frontal',
  '--sagittal',
  '--transverse',
  '--figure',
  '--figure-mid',
  '--figure-pale',
  '--figure-cloth',
  '--figure-dark',
] as const;

/** The colours for dark screens, up to the next rule that begins with `@`. */
const DARK = /@media [^{]*\(prefers-color-scheme: dark\)[^@]*/g;

/** The declarations that figures use, from one block of the tokens. */
function palette(block: string): string {
  return USED.flatMap((name) => {
    const value = new RegExp(`${name}:\\s*([^;]+);`).exec(block)?.[1];
    return value === undefined ? [] : [`${name}:${value}`];
  }).join(';');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * The colours of pictures that need no page, for light and dark screens and for paper, as a style sheet.
 * @param tokens the site's tokens
 * @throws where the tokens have no dark ones
 */
export function colours(tokens: string): string {
  const dark = (tokens.match(DARK) ?? []).join('');
  const light = tokens.replaceAll(DARK, '');
  if (dark === '') throw new Error('The tokens have no colours for dark screens.');
  return `:root{${palette(light)}}@media (prefers-color-scheme:dark){:root{${palette(dark)}}}@media print{:root{${palette(light)}}}`;
}

/** How the stills of a drawing are put together: side by side, or one above the other when they are wide. */
export function sheetOf(drawing: Drawing): {
  readonly width: number;
  readonly height: number;
  readonly across: boolean;
} {
  const count = drawing.stills.length;
  const across = drawing.width / drawing.height < 1.4;
  return across
    ? { across, width: drawing.width * count, height: drawing.height }
    : { across, width: drawing.width, height: drawing.height * count };
}

/**
 * All stills of a figure as one SVG file that needs no page: for pictures in lists, print and feeds.
 * @param css the figures' own style
 * @param tokens the site's tokens, of which it takes the colours for light and dark
 * @throws where the tokens have no dark ones
 */
export function standalone(drawing: Drawing, title: string, description: string, css: string, tokens: string): string {
  const { width, height, across } = sheetOf(drawing);
  const [left = 0, top = 0] = drawing.viewBox.split(' ').map(Number);
  const panes = drawing.stills.map((still, index) => {
    const x = (across ? index * drawing.width : 0) - left;
    const y = (across ? 0 : index * drawing.height) - top;
    return `<g class="fig" transform="translate(${x} ${y})">${still}</g>`;
  });
  const style = css.replaceAll(/\s+/g, ' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>`,
    `<style>${colours(tokens)}${style}</style>`,
    ...panes,
    '</svg>',
  ].join('');
}
