import type { APIRoute } from 'astro';
import { siteGraph } from '../graph/site.ts';
import { compileSummaries } from '../vocabulary/compile.ts';

export const GET: APIRoute = async () => Response.json(compileSummaries(await siteGraph()));
