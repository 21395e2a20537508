import type { APIRoute } from 'astro';
import { graphFile } from '../delivery/graph-file.ts';
import { siteGraph } from '../graph/site.ts';
import { placeOf } from '../metadata/site.ts';

/** Every entry and every relation, for programs. */
export const GET: APIRoute = async () => {
  const place = placeOf({ SITE_URL: import.meta.env.SITE, BASE_PATH: import.meta.env.BASE_URL });
  return new Response(JSON.stringify(graphFile(await siteGraph(), place)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
