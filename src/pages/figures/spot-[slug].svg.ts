import type { APIRoute, GetStaticPaths } from 'astro';
import { spot, spotSize } from '../../figure/spot.ts';
import { placesOf } from '../../graph/first-minute.ts';
import { siteGraph } from '../../graph/site.ts';
import tokens from '../../styles/tokens.css?raw';

export const getStaticPaths = (async () => {
  const graph = await siteGraph();
  return graph
    .all('conditions')
    .filter((node) => spotSize(placesOf(graph, node)) !== undefined)
    .map(({ slug }) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

/** Where a condition hurts, on the body map, as a file. */
export const GET: APIRoute = async ({ params }) => {
  const graph = await siteGraph();
  const node = graph.get('conditions', params['slug'] ?? '');
  return new Response(spot(placesOf(graph, node), tokens), { headers: { 'Content-Type': 'image/svg+xml' } });
};
