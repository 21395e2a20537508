import type { APIRoute } from 'astro';
import { siteGraph } from '../../graph/site.ts';
import { sitePlan } from '../../program/site-plan.ts';

/** The program as data: what the page reads, and what anyone may take away. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(sitePlan(await siteGraph())), { headers: { 'Content-Type': 'application/json' } });
