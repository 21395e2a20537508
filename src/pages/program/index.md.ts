import type { APIRoute } from 'astro';
import { respondMarkdown } from '../../delivery/respond.ts';
import { siteGraph } from '../../graph/site.ts';
import { siteProgram } from '../../program/site-plan.ts';

/** The program as Markdown. */
export const GET: APIRoute = async () => respondMarkdown(siteProgram(await siteGraph()));
