import type { APIRoute } from 'astro';
import { graphFile } from '../delivery/graph-file.ts';
import { builtPlace } from '../delivery/built-place.ts';
import { siteGraph } from '../graph/site.ts';

/** Every entry and every relation, for programs. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(graphFile(await siteGraph(), builtPlace())), {
    headers: { 'Content-Type': 'application/json' },
  });
