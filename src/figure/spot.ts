import { CLOSE, PERSON, PLACES, VIEWS, type View } from './body.ts';
import { PARTS } from './hip/parts.ts';
import { hipPane, STYLE, type Shown } from './hip/picture.ts';
import { colours } from './standalone.ts';

const [LEFT, TOP, WIDTH, HEIGHT] = CLOSE;
const at = (place: string, view: View) => PLACES[view].filter(({ clue }) => clue === place);

/** A side view that shows no more than another view does is left out. */
const viewsOf = (places: readonly string[]): View[] => {
  const seen = (view: View): string[] => places.filter((place) => at(place, view).length > 0);
  const [front, back, side] = VIEWS.map(seen);
  const flat = new Set([...(front ?? []), ...(back ?? [])]);
  const once = new Set<string>(front);
  return [
    ...(front?.length ? (['front'] as const) : []),
    ...(back?.some((place) => !once.has(place)) ? (['back'] as const) : []),
    ...(side?.some((place) => !flat.has(place)) ? (['side'] as const) : []),
  ];
};

/** From the low spine to the middle of the thigh, in the frame of the map. */
const GAP = 6;
const DEEP = { top: -48, height: Math.round((164 * HEIGHT) / (WIDTH - GAP)), close: undefined } as const;

/** What lies beneath: the first of the parts that has a picture, as on its own page. */
function beneath(parts: readonly string[]): Shown | undefined {
  const first = parts.find((part) => part in PARTS);
  const shown = first === undefined ? undefined : PARTS[first];
  return first !== undefined && shown ? { ...shown, ...DEEP, lit: [first] } : undefined;
}

/** One view of the map and what lies beneath it, or at most two views: more would be small. */
function panesOf(places: readonly string[], parts: readonly string[]) {
  const views = viewsOf(places).slice(0, 2);
  return { views, deep: views.length === 1 ? beneath(parts) : undefined };
}

/**
 * The size of the picture of some places, or nothing where the body map has none of them.
 * @param places symptoms
 * @param parts of the body that are hurt there, the main one first
 */
export function spotSize(
  places: readonly string[],
  parts: readonly string[] = [],
): { readonly width: number; readonly height: number } | undefined {
  const { views, deep } = panesOf(places, parts);
  return views.length === 0 ? undefined : { width: (views.length + (deep ? 1 : 0)) * WIDTH, height: HEIGHT };
}

/** How the panes of the map look; `STYLE` of the hip is for what lies beneath. */
export const MAP_STYLE =
  '.map .body{fill:var(--raised);stroke:var(--edge);stroke-width:3}.map .line{fill:none;stroke:var(--edge);stroke-width:2.4;stroke-linecap:round}.map .lit{fill:var(--link);fill-opacity:1;stroke:none}';

/**
 * The body map from ribs to knees with some places filled, and beside it the main part that lies there, without style.
 * @param places symptoms that are places
 * @param parts of the body that are hurt there, the main one first
 */
export function spotPanes(places: readonly string[], parts: readonly string[]): string {
  const { views, deep } = panesOf(places, parts);
  const panes = views.map((view, index) => {
    const lit = places.flatMap((place) => at(place, view));
    return [
      `<svg class="map" x="${index * WIDTH}" width="${WIDTH}" height="${HEIGHT}" viewBox="${LEFT} ${TOP} ${WIDTH} ${HEIGHT}">`,
      ...PERSON[view].outlines.map((d) => `<path class="body" d="${d}"/>`),
      `<path class="line" d="${PERSON[view].lines}"/>`,
      ...lit.flatMap(({ paint, paired }) => [
        `<path class="lit" d="${paint}"/>`,
        ...(paired ? [`<path class="lit" transform="scale(-1 1)" d="${paint}"/>`] : []),
      ]),
      '</svg>',
    ].join('');
  });
  return panes.join('') + (deep ? hipPane(deep, views.length * WIDTH + GAP, 0, WIDTH - GAP) : '');
}

/**
 * The same as an SVG file.
 * @param tokens the site's tokens, for the colours
 */
export function spot(places: readonly string[], parts: readonly string[], tokens: string): string {
  const { deep } = panesOf(places, parts);
  const width = spotSize(places, parts)?.width ?? 0;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" overflow="hidden">`,
    `<style>${colours(tokens)}${deep ? STYLE : ''}${MAP_STYLE}</style>`,
    spotPanes(places, parts),
    '</svg>',
  ].join('');
}
