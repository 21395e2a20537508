import { CLOSE, PERSON, PLACES, VIEWS, type View } from './body.ts';
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

/** The size of the picture of some places, or nothing where the body map has none of them. @param places symptoms */
export function spotSize(places: readonly string[]): { readonly width: number; readonly height: number } | undefined {
  const count = viewsOf(places).length;
  return count === 0 ? undefined : { width: count * WIDTH, height: HEIGHT };
}

/**
 * The body map from ribs to knees with some places filled, as an SVG file: the views that it takes, side by side.
 * @param places symptoms that are places
 * @param tokens the site's tokens, for the colours
 */
export function spot(places: readonly string[], tokens: string): string {
  const views = viewsOf(places);
  const width = views.length * WIDTH;
  const panes = views.map((view, index) => {
    const lit = places.flatMap((place) => at(place, view));
    return [
      `<svg x="${index * WIDTH}" width="${WIDTH}" height="${HEIGHT}" viewBox="${LEFT} ${TOP} ${WIDTH} ${HEIGHT}">`,
      ...PERSON[view].outlines.map((d) => `<path class="body" d="${d}"/>`),
      `<path class="line" d="${PERSON[view].lines}"/>`,
      ...lit.flatMap(({ paint, paired }) => [
        `<path class="lit" d="${paint}"/>`,
        ...(paired ? [`<path class="lit" transform="scale(-1 1)" d="${paint}"/>`] : []),
      ]),
      '</svg>',
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" overflow="hidden">`,
    `<style>${colours(tokens)}.body{fill:var(--raised);stroke:var(--edge);stroke-width:3}.line{fill:none;stroke:var(--edge);stroke-width:2.4;stroke-linecap:round}.lit{fill:var(--link)}</style>`,
    ...panes,
    '</svg>',
  ].join('');
}
