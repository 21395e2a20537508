import { colours } from '../standalone.ts';
import { BASES, type BoneShape, type View } from './bones.ts';
import { LANDMARKS } from './landmarks.ts';
import { STRUCTURES, type Layer, type Structure } from './soft.ts';

/** What a picture of the hip shows. The body's right side carries muscles and names. */
export interface Shown {
  readonly view: View;
  readonly layer: Layer;
  /** From where to where it reaches, from above. */
  readonly top: number;
  readonly height: number;
  /** A close view: from where to where it reaches sideways, for the body's right side. */
  readonly close?: readonly [left: number, width: number] | undefined;
  /** Names of structures and landmarks that stand at the side, with a line to each. */
  readonly named: readonly string[];
  /** Parts that are lit. Without any, all of the layer is drawn alike. */
  readonly lit?: readonly string[];
}

const BODY = 164;
const NAMES = 156;
/** The width of every picture: the body, and the names beside it. */
const WIDTH = BODY + NAMES;
const LEFT: Readonly<Record<View, number>> = { front: -44, back: -44, side: -92 };
const LINE = 16;

/** How what is drawn looks. */
export const STYLE =
  'path{stroke-linecap:round;stroke-linejoin:round}.body{fill:var(--raised);stroke:var(--edge)}.bone,.ring{fill:var(--paper);stroke:var(--edge);stroke-width:1.4}.line{fill:none;stroke:var(--edge);stroke-width:1.4}.hole{fill:var(--raised);stroke:var(--edge)}.muscle{fill:var(--line);fill:color-mix(in srgb,var(--link) 26%,var(--paper));stroke:var(--edge)}.band{fill:var(--paper);fill-opacity:.7;stroke:var(--edge)}.rim{fill:none;stroke:var(--edge);stroke-width:3}.joint{fill:none;stroke:var(--edge);stroke-dasharray:3 3}.nerve{fill:none;stroke:var(--ink);stroke-width:4.5}.lit{fill:var(--link);fill-opacity:.84;stroke:var(--paper)}.lit.rim,.lit.nerve{fill:none;stroke:var(--link);stroke-width:6}.lit.joint{fill-opacity:.8;stroke-dasharray:none}.lit.ring{stroke-width:2}.lead{fill:none;stroke:var(--ink)}.under{fill:none;stroke:var(--paper);stroke-width:4}.dot{fill:var(--ink);stroke:var(--paper)}text{font:14px system-ui,sans-serif;fill:var(--ink)}';

const bones = (shapes: readonly BoneShape[], lit: boolean): string =>
  shapes.map(([kind, d]) => `<path class="${kind}${lit && kind === 'ring' ? ' lit' : ''}" d="${d}"/>`).join('');

const drawn = ({ kind, part, name, seen }: Structure, view: View, lit: readonly string[]): string =>
  `<path class="${name === 'Labrum' ? 'rim' : kind}${lit.includes(part) ? ' lit' : ''}" d="${seen[view]?.path ?? ''}"/>`;

const pointOf = (name: string, view: View): readonly [number, number] | undefined =>
  STRUCTURES.find((one) => one.name === name)?.seen[view]?.at ?? LANDMARKS.find((one) => one.name === name)?.at[view];

/** Names of what a layer shows in a view, from above. */
export function namesOf(view: View, layer: Layer): string[] {
  const soft = STRUCTURES.filter((one) => layer !== 'bone' && one.layers.includes(layer)).map(({ name }) => name);
  const hard = LANDMARKS.filter((one) => layer === 'bone' || (layer === 'skin' && one.felt?.includes(view))).map(
    ({ name }) => name,
  );
  const labrum = layer === 'bone' ? ['Labrum'] : [];
  return [...soft, ...hard, ...labrum].filter((name) => pointOf(name, view) !== undefined);
}

/**
 * Names spread over the height, in the order of the points that they name.
 * @returns the height of each, at least a line apart where there is room
 */
function spread(points: readonly number[], height: number): number[] {
  const rows: number[] = [];
  for (const y of points) rows.push(Math.max(y, (rows.at(-1) ?? -4) + LINE));
  let floor = height - 6;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    rows[index] = Math.min(rows[index] ?? floor, floor);
    floor = (rows[index] ?? floor) - LINE;
  }
  return rows;
}

/** What of the body a picture shows sideways, and how much larger than in the drawing. */
function windowOf({ view, close, height }: Shown) {
  const [left, width] = close ?? [LEFT[view], BODY];
  const scale = BODY / width;
  // From the front, the body's right side is on the image's left.
  return { left: view === 'front' ? -(left + width) : left, width, scale, tall: Math.round(height * scale) };
}

/**
 * The body in a picture, without names: an `<svg>` to put into another one.
 * @param x, y, width where it stands there; its height follows
 */
export function hipPane(shown: Shown, x: number, y: number, width: number): string {
  const { view, layer, top, height, named, lit = [] } = shown;
  const seen = windowOf(shown);
  const base = BASES[view];
  const own = STRUCTURES.filter(
    (one) =>
      one.seen[view] &&
      (lit.includes(one.part) || named.includes(one.name) || (lit.length === 0 && one.layers.includes(layer))),
  );
  const skin = layer === 'skin';
  const whole = lit.includes('pelvis');
  const side = (inner: string): string => (view === 'side' ? inner : `${inner}<g transform="scale(-1 1)">${inner}</g>`);
  const soft = own.map((one) => drawn(one, view, lit)).join('');
  const over = skin ? '' : bones(base.over, whole);
  const outside = view === 'front' ? `<g transform="scale(-1 1)">${soft}</g>` : soft;
  const body = side(`<path class="body" d="${base.body}"/>${skin ? '' : bones(base.bones, whole)}`);
  // What comes out of the pelvis passes in front of the sacrum.
  const inside = layer === 'nerve' && view === 'back' ? outside + over : over + outside;
  return `<svg x="${x}" y="${y}" width="${width}" height="${Math.round((width * height) / seen.width)}" viewBox="${seen.left} ${top} ${seen.width} ${height}">${body}${inside}</svg>`;
}

/**
 * A picture of the hip as an SVG file.
 * @param tokens the site's tokens, for the colours
 * @throws where a name is not seen from there
 */
export function hipPicture(shown: Shown, title: string, words: string, tokens: string): string {
  const { view, top, named } = shown;
  const { left, scale, tall } = windowOf(shown);
  const front = view === 'front';
  const points = named
    .map((name) => {
      const at = pointOf(name, view);
      if (!at) throw new Error(`"${name}" is not seen from the ${view}`);
      const x = ((front ? -at[0] : at[0]) - left) * scale + (front ? NAMES : 0);
      return { name, x: Math.round(x), y: Math.round((at[1] - top) * scale) };
    })
    .sort((a, b) => a.y - b.y);
  const rows = spread(
    points.map(({ y }) => y),
    tall,
  );
  const [end, column] = front ? [NAMES - 2, NAMES - 5] : [BODY + 2, BODY + 5];
  const names = points.map(({ name, x, y }, index) => {
    const row = rows[index] ?? y;
    const line = `M${x} ${y}L${end} ${row}`;
    return `<path class="under" d="${line}"/><path class="lead" d="${line}"/><circle class="dot" r="1.8" cx="${x}" cy="${y}"/><text x="${column}" y="${row + 5}"${front ? ' text-anchor="end"' : ''}>${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${tall}" viewBox="0 0 ${WIDTH} ${tall}" role="img" aria-labelledby="t d"><title id="t">${title}</title><desc id="d">${words}</desc><style>${colours(tokens)}${STYLE}</style>${hipPane(shown, front ? NAMES : 0, 0, BODY)}${names.join('')}</svg>`;
}

/** The size of a picture with its names. */
export const pictureSize = (shown: Shown) => ({ width: WIDTH, height: windowOf(shown).tall }) as const;

/** The size of a picture without names. */
export const thumbSize = (shown: Shown) => ({ width: BODY, height: windowOf(shown).tall }) as const;

/** The same without names, for lists, where they would be too small to read. @param tokens the site's tokens */
export function hipThumb(shown: Shown, tokens: string): string {
  const { width, height } = thumbSize(shown);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${colours(tokens)}${STYLE}</style>${hipPane(shown, 0, 0, width)}</svg>`;
}
