import { getEntry, render } from 'astro:content';
import { EntryPage } from '../../graph/entry-page.ts';
import { siteGraph } from '../../graph/site.ts';
import type { Outline } from '../../mdx/arrange.ts';
import { withBase } from '../../metadata/site.ts';
import type { ProseCollection } from '../../model/collections.ts';

/**
 * An entry as its page shows it: its node, what the parts of the page share, and its text as a component.
 * @param link makes an address of the site fit the place; left out: with the base path
 * @param feed the text goes into a feed
 * @throws ContentFaults in `astro dev`, where the entry has faults
 */
export async function openEntry<C extends ProseCollection>(
  collection: C,
  slug: string,
  link = (url: string): string => withBase(url, import.meta.env.BASE_URL),
  feed = false,
) {
  if (import.meta.env.DEV)
    (await import('../../graph/faults-in-dev.ts')).throwFaultsOf(`content/${collection}/${slug}.mdx`);
  const graph = await siteGraph();
  const node = graph.get(collection, slug);
  const entry = await getEntry(collection, slug);
  if (!entry) throw new Error(`No entry ${collection}/${slug}`);
  const { Content, remarkPluginFrontmatter } = await render(entry);
  const page = new EntryPage(graph, node, remarkPluginFrontmatter as unknown as Outline, link, feed);
  return { graph, node, page, Content };
}
