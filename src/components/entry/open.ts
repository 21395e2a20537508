import { getEntry, render } from 'astro:content';
import { EntryPage } from '../../graph/entry-page.ts';
import { siteGraph } from '../../graph/site.ts';
import type { Outline } from '../../mdx/arrange.ts';
import { withBase } from '../../metadata/site.ts';
import type { ProseCollection } from '../../model/collections.ts';

/**
 * An entry as its page shows it: its node, what the parts of the page share, and its text as a component.
 * @throws ContentFaults in `astro dev`, where the entry has faults
 */
export async function openEntry<C extends ProseCollection>(collection: C, slug: string) {
  if (import.meta.env.DEV)
    (await import('../../graph/faults-in-dev.ts')).throwFaultsOf(`content/${collection}/${slug}.mdx`);
  const graph = await siteGraph();
  const node = graph.get(collection, slug);
  const entry = await getEntry(collection, slug);
  if (!entry) throw new Error(`No entry ${collection}/${slug}`);
  const { Content, remarkPluginFrontmatter } = await render(entry);
  const link = (url: string): string => withBase(url, import.meta.env.BASE_URL);
  const page = new EntryPage(graph, node, remarkPluginFrontmatter as unknown as Outline, link);
  return { graph, node, page, Content };
}
