import type { APIRoute, GetStaticPaths } from 'astro';
import { figureAddress, figureFile, filesOf, type FigureFile } from '../../figure/exercise.ts';
import css from '../../figure/figure.css?raw';
import figureTokens from '../../figure/tokens.css?raw';
import { siteGraph } from '../../graph/site.ts';
import tokens from '../../styles/tokens.css?raw';

interface Props extends Record<string, unknown> {
  exercise: string;
  file: FigureFile;
}

export const getStaticPaths = (async () => {
  const graph = await siteGraph();
  return graph.all('exercises').flatMap((exercise) =>
    filesOf(exercise).map((file) => ({
      params: { slug: figureAddress(exercise.slug, file).replace(/^\/figures\/|\.svg$/g, '') },
      props: { exercise: exercise.slug, file } satisfies Props,
    })),
  );
}) satisfies GetStaticPaths;

/** A drawing of an exercise as a file: for lists, print, feeds, and what moves only when it is asked to. */
export const GET: APIRoute<Props> = async ({ props: { exercise, file } }) => {
  const node = (await siteGraph()).get('exercises', exercise);
  return new Response(figureFile(node, file, { css, tokens: tokens + figureTokens }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
