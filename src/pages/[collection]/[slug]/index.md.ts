import type { APIRoute, GetStaticPaths } from 'astro';
import { respondMarkdown } from '../../../delivery/respond.ts';
import { siteGraph } from '../../../graph/site.ts';
import { PAGED } from '../../../model/addresses.ts';
import type { Collection } from '../../../model/collections.ts';

export const getStaticPaths = (async () => {
  const graph = await siteGraph();
  return PAGED.flatMap((collection) => graph.all(collection).map(({ slug }) => ({ params: { collection, slug } })));
}) satisfies GetStaticPaths;

/** The page of an entry as Markdown, beside its HTML. */
export const GET: APIRoute = async ({ params }) => {
  const { collection = '', slug = '' } = params;
  return respondMarkdown((await siteGraph()).get(collection as Collection, slug));
};
