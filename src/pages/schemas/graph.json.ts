import type { APIRoute } from 'astro';
import { GRAPH_SCHEMA, graphJsonSchema } from '../../delivery/graph-schema.ts';
import { builtPlace } from '../../delivery/built-place.ts';
import { absolute } from '../../metadata/site.ts';

/** What the graph as data holds, as JSON Schema. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(graphJsonSchema(absolute(GRAPH_SCHEMA, builtPlace())), undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
