import type { APIRoute } from 'astro';
import { GRAPH_SCHEMA, graphJsonSchema } from '../../delivery/graph-schema.ts';
import { absolute, placeOf } from '../../metadata/site.ts';

/** What the graph as data holds, as JSON Schema. */
export const GET: APIRoute = () => {
  const place = placeOf({ SITE_URL: import.meta.env.SITE, BASE_PATH: import.meta.env.BASE_URL });
  return new Response(`${JSON.stringify(graphJsonSchema(absolute(GRAPH_SCHEMA, place)), undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
