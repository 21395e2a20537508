import type { APIRoute } from 'astro';
import { siteGraph } from '../graph/site.ts';
import { compileParts } from '../vocabulary/compile.ts';

export const GET: APIRoute = async () => Response.json(compileParts(await siteGraph()).following);
