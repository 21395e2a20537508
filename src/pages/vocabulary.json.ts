import type { APIRoute } from 'astro';
import { siteGraph } from '../graph/site.ts';
import { compileLexicon } from '../vocabulary/compile.ts';

export const GET: APIRoute = async () => Response.json(compileLexicon(await siteGraph()));
