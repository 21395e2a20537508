import type { Drawing } from './draw.ts';
import { moving } from './moving.ts';
import type { Tempo } from './tempo.ts';

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
  '--figure-pillow',
  '--figure-shade',
  '--muscle',
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

/** Pictures of one scale, each at its place in a sheet. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** Wide to high: what a sheet's frame is like in lists. */
const FRAME = 4 / 3;

/** How the stills of a drawing are put together: in rows, in the way that lets them be largest. */
export function sheetOf({ stills, height }: Drawing): Sheet {
  const laid = (columns: number): Sheet => {
    const widths = Array.from({ length: columns }, (_, column) =>
      Math.max(...stills.filter((_still, index) => index % columns === column).map(({ width }) => width)),
    );
    return {
      width: widths.reduce((sum, width) => sum + width, 0),
      height: Math.ceil(stills.length / columns) * height,
      places: stills.map(({ width }, index) => {
        const column = index % columns;
        const x = widths.slice(0, column).reduce((sum, before) => sum + before, 0);
        return { x: Math.round(x + ((widths[column] ?? 0) - width) / 2), y: Math.floor(index / columns) * height };
      }),
    };
  };
  const size = (sheet: Sheet): number => Math.min(FRAME / sheet.width, 1 / sheet.height);
  return stills.map((_, index) => laid(index + 1)).reduce((a, b) => (size(b) > size(a) ? b : a));
}

/** Words and colours of a picture that stands alone. */
export interface Alone {
  readonly title: string;
  readonly description: string;
  /** The figures' own style. */
  readonly css: string;
  /** The site's tokens, of which it takes the colours for light and dark. */
  readonly tokens: string;
}

/**
 * An SVG file that needs no page.
 * @param inside what is drawn
 * @throws where the tokens have no dark ones
 */
function file(width: number, height: number, inside: string, { title, description, css, tokens }: Alone): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>`,
    `<style>${colours(tokens)}${css.replaceAll(/\s*\/\*.*?\*\//g, '').replaceAll(/\s+/g, ' ')}</style>`,
    inside,
    '</svg>',
  ].join('');
}

/**
 * All stills of a figure as one SVG file that needs no page: for pictures in lists, print and feeds.
 * @throws where the tokens have no dark ones
 */
export function standalone(drawing: Drawing, words: Alone): string {
  const { width, height, places } = sheetOf(drawing);
  const panes = drawing.stills.map(({ svg, left }, index) => {
    const { x, y } = places[index] as Sheet['places'][number];
    return `<g class="fig" transform="translate(${x - left} ${y - drawing.top})">${svg}</g>`;
  });
  return file(width, height, panes.join(''), words);
}

/**
 * The movement of a figure as an SVG file that moves by itself, over and over (SMIL, which every engine plays in a
 * picture). Where a reader does not want movement, show the stills.
 * @param sides whether it changes sides after each repetition, with the side's name
 * @throws where the tokens have no dark ones
 */
export function movingFile(
  drawing: Drawing,
  tempo: Tempo,
  side: 'left' | 'right' | 'both',
  sides: boolean,
  words: Alone,
): string {
  const { left, top, width, height } = drawing;
  const mirrored = sides && !drawing.moving.even;
  const { seconds, svg } = moving(drawing.moving, tempo);
  const body = `<g class="fig" transform="translate(${-left} ${-top})">${svg}</g>`;
  if (!mirrored) return file(width, height, body, words);
  const turn = (values: string, attribute: string): string =>
    `attributeName="${attribute}" values="${values}" calcMode="discrete" dur="${2 * seconds}s" repeatCount="indefinite"/>`;
  const flip = `<animateTransform type="scale" ${turn('1 1;-1 1', 'transform')}`;
  const name = (word: string, when: string): string =>
    `<text x="8" y="24" visibility="hidden">${word} side<animate ${turn(when, 'visibility')}</text>`;
  const [own, other] = side === 'left' ? (['Left', 'Right'] as const) : (['Right', 'Left'] as const);
  const names = side === 'both' ? '' : name(own, 'visible;hidden') + name(other, 'hidden;visible');
  const half = width / 2;
  const turning = `<g transform="translate(${half})"><g>${flip}<g transform="translate(${-half})">${body}</g></g></g>`;
  return file(width, height, `${turning}<g class="side">${names}</g>`, words);
}
