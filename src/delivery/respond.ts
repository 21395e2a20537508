import { siteGraph } from '../graph/site.ts';
import type { Node } from '../graph/graph.ts';
import { placeOf, type Place } from '../metadata/site.ts';
import { markdownPage } from './markdown-page.ts';

/** Where this build will stand. */
export function builtPlace(): Place {
  return placeOf({ SITE_URL: import.meta.env.SITE, BASE_PATH: import.meta.env.BASE_URL });
}

/** The page of an entry as Markdown, as a response. */
export async function respondMarkdown(node: Node): Promise<Response> {
  return new Response(markdownPage(await siteGraph(), node, builtPlace()), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
