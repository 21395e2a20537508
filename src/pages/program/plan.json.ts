import type { APIRoute } from 'astro';
import { siteGraph } from '../../graph/site.ts';
import { wholeSitePlan } from '../../program/site-plan.ts';

/** The program as data, for anyone to take away. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(wholeSitePlan(await siteGraph())), { headers: { 'Content-Type': 'application/json' } });
