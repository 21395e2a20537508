import type { APIRoute } from 'astro';
import { finderDetails } from '../finder/details.ts';
import { siteGraph } from '../graph/site.ts';

export const GET: APIRoute = async () => Response.json(finderDetails(await siteGraph()));
