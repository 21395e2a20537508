import { BODY, LINES, PLACES } from './body.ts';
import { colours } from './standalone.ts';

/** The three views of the body map: where each begins, in its coordinates. */
const VIEWS = [36, 260, 466] as const;
const WIDTH = 170;
const HEIGHT = 460;

const viewOf = (shape: string): number => {
  const start = Number(/^M(\d+)/.exec(shape)?.[1] ?? 0);
  return start < 230 ? 0 : start < 450 ? 1 : 2;
};

/** The size of the picture of some places, or nothing where the body map has none of them. @param places symptoms */
export function spotSize(places: readonly string[]): { readonly width: number; readonly height: number } | undefined {
  const count = viewsOf(places).length;
  return count === 0 ? undefined : { width: count * WIDTH, height: HEIGHT };
}

/**
 * The body map with some places filled, as an SVG file: the views in which they are seen, side by side.
 * @param places symptoms that are places
 * @param tokens the site's tokens, for the colours
 */
export function spot(places: readonly string[], tokens: string): string {
  const views = viewsOf(places);
  const width = views.length * WIDTH;
  const panes = views.map((view, index) => {
    const shift = index * WIDTH - (VIEWS[view] ?? 0);
    const lit = PLACES.filter(([place, shape]) => places.includes(place) && viewOf(shape) === view);
    return [
      `<g transform="translate(${shift})">`,
      `<path class="body" d="${BODY[view] ?? ''}"/><path class="line" d="${LINES[view] ?? ''}"/>`,
      ...lit.map(([, shape]) => `<path class="lit" d="${shape}"/>`),
      '</g>',
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" overflow="hidden">`,
    `<style>${colours(tokens)}.body{fill:var(--raised);stroke:var(--edge);stroke-width:4}.line{fill:none;stroke:var(--edge);stroke-width:3;stroke-linecap:round}.lit{fill:var(--link)}</style>`,
    ...panes,
    '</svg>',
  ].join('');
}

function viewsOf(places: readonly string[]): number[] {
  const seen = new Set(PLACES.filter(([place]) => places.includes(place)).map(([, shape]) => viewOf(shape)));
  return [...seen].sort((a, b) => a - b);
}
