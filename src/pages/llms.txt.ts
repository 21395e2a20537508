import type { APIRoute } from 'astro';
import { llmsText } from '../delivery/llms.ts';
import { builtPlace } from '../delivery/built-place.ts';
import { siteGraph } from '../graph/site.ts';

/** What the site is, and each page as Markdown, for language models (llmstxt.org). */
export const GET: APIRoute = async () =>
  new Response(llmsText(await siteGraph(), builtPlace()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
