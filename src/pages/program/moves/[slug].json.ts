import type { APIRoute, GetStaticPaths } from 'astro';
import { tracksOf } from '../../../figure/moving.ts';
import { viewBoxOf } from '../../../figure/draw.ts';
import { drawingOf } from '../../../figure/exercise.ts';
import { siteGraph } from '../../../graph/site.ts';
import { slugged } from '../../../model/ref.ts';
import type { Movement } from '../../../program/movement.ts';
import { siteProgram } from '../../../program/site-plan.ts';

export const getStaticPaths = (async () => {
  const { phases, maintenance } = slugged(siteProgram(await siteGraph()).data);
  const sessions = [...phases, maintenance].flatMap((stretch) => stretch.sessions);
  const slugs = new Set(sessions.flatMap(({ sets }) => sets.map(({ exercise }) => exercise)));
  return [...slugs].map((slug) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

/** The movement of an exercise, for the session player to show at the written tempo. */
export const GET: APIRoute = async ({ params }) => {
  const drawing = drawingOf((await siteGraph()).get('exercises', params['slug'] ?? ''));
  const { moving } = drawing;
  const moments = moving.tracks[0]?.d.length ?? 2;
  const movement: Movement = {
    viewBox: viewBoxOf(drawing),
    shares: Array.from({ length: moments }, (_, at) => at / (moments - 1)),
    tracks: tracksOf(moving).map(({ class: name, d }) => ({ class: name, d })),
  };
  return new Response(JSON.stringify(movement), { headers: { 'Content-Type': 'application/json' } });
};
