import type { APIRoute, GetStaticPaths } from 'astro';
import { spot, spotSize } from '../../figure/spot.ts';
import { partsOf, placesOf } from '../../graph/first-minute.ts';
import { siteGraph } from '../../graph/site.ts';
import tokens from '../../styles/tokens.css?raw';

type Spot = Record<'places' | 'parts', readonly string[]>;

export const getStaticPaths = (async () => {
  const graph = await siteGraph();
  const spots: (readonly [slug: string, Spot])[] = [
    ...graph
      .all('conditions')
      .map((node) => [node.slug, { places: placesOf(graph, node), parts: partsOf(node) }] as const),
    ...graph.all('symptoms').map(({ slug }) => [slug, { places: [slug], parts: [] }] as const),
  ];
  return spots
    .filter(([, { places }]) => spotSize(places) !== undefined)
    .map(([slug, props]) => ({ params: { slug }, props }));
}) satisfies GetStaticPaths;

/** Where a condition or symptom hurts, on the body map, as a file. */
export const GET: APIRoute<Spot> = ({ props: { places, parts } }) =>
  new Response(spot(places, parts, tokens), { headers: { 'Content-Type': 'image/svg+xml' } });
