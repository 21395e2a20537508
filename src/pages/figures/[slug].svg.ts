import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingOf, inWords } from '../../figure/exercise.ts';
import css from '../../figure/figure.css?raw';
import { standalone } from '../../figure/standalone.ts';
import figureTokens from '../../figure/tokens.css?raw';
import { siteGraph } from '../../graph/site.ts';
import tokens from '../../styles/tokens.css?raw';

export const getStaticPaths = (async () => {
  const graph = await siteGraph();
  return graph.all('exercises').map(({ slug }) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

/** The drawing of an exercise as a file: for lists, print and feeds. */
export const GET: APIRoute = async ({ params }) => {
  const exercise = (await siteGraph()).get('exercises', params['slug'] ?? '');
  return new Response(standalone(drawingOf(exercise), exercise.title, inWords(exercise), css, tokens + figureTokens), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
