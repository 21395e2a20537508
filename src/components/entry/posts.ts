import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import type { ElementContent, Parents } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Posts } from '../../feeds/feed.ts';
import type { Node } from '../../graph/graph.ts';
import { siteGraph } from '../../graph/site.ts';
import { absolute, placeOf } from '../../metadata/site.ts';
import { addressOf } from '../../model/addresses.ts';
import Post from './Post.astro';
import { IN_ARTICLES, IN_GUIDES } from './components-of-posts.ts';
import { openEntry } from './open.ts';

let rendered: Promise<Posts> | undefined;

/** The whole text of each article and guide, for feeds: rendered once for a build, in `astro dev` for each feed. */
export function sitePosts(): Promise<Posts> {
  if (import.meta.env.DEV) return renderAll();
  rendered ??= renderAll();
  return rendered;
}

async function renderAll(): Promise<Posts> {
  const graph = await siteGraph();
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const posts = new Map<string, string>();
  for (const node of [...graph.all('articles'), ...graph.all('guides')] as Node<'articles' | 'guides'>[])
    posts.set(node.id, await render(container, node));
  return posts;
}

async function render(container: AstroContainer, node: Node<'articles' | 'guides'>): Promise<string> {
  const place = placeOf({ SITE_URL: import.meta.env.SITE, BASE_PATH: import.meta.env.BASE_URL });
  const link = (url: string): string => absolute(url, place);
  const { page, Content } = await openEntry(node.collection, node.slug, link, true);
  const components = node.collection === 'articles' ? IN_ARTICLES : IN_GUIDES;
  const locals = { page };
  const text = await container.renderToString(Content, { props: { components }, locals });
  const html = await container.renderToString(Post, { props: { node }, locals, slots: { default: text } });
  return forReaders(html, link(addressOf(node.id)));
}

/** Elements that stand in a line of text. */
const INLINE = /^(?:a|abbr|b|code|em|i|img|span|strong|time)$/;

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && !INLINE.test(node.tagName);
}

/** What a feed reader keeps of an element; addresses in it are absolute. */
const KEPT: ReadonlySet<string> = new Set(['href', 'src', 'alt', 'width', 'height']);

/**
 * HTML as readers of feeds show it: no class, id or role, and every address absolute.
 * @param address that of the page, absolute
 */
function forReaders(html: string, address: string): string {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  const walk = (parent: Parents): void => {
    const children = (parent.children as ElementContent[]).filter(({ type }) => type !== 'comment');
    const block = parent.type === 'root' || (parent.type === 'element' && !INLINE.test(parent.tagName));
    parent.children = children.filter((child, at) => {
      if (child.type !== 'text') return true;
      // White space at the edges of a block is the template's, and says nothing.
      const before = children[at - 1];
      const after = children[at + 1];
      if (block && (!before || isBlock(before))) child.value = child.value.trimStart();
      if (block && (!after || isBlock(after))) child.value = child.value.trimEnd();
      return child.value !== '';
    });
    for (const child of children) {
      if (child.type !== 'element') continue;
      child.properties = Object.fromEntries(Object.entries(child.properties).filter(([name]) => KEPT.has(name)));
      for (const name of ['href', 'src'])
        if (typeof child.properties[name] === 'string')
          child.properties[name] = new URL(child.properties[name], address).href;
      walk(child);
    }
  };
  walk(tree);
  return toHtml(tree);
}
