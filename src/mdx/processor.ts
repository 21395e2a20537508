import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { Root } from 'mdast';
import { defineHastPlugin, defineMdastPlugin, mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import { PROSE, type ProseCollection } from '../model/collections.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import { arrange } from './arrange.ts';
import { FEATURES } from './parse.ts';

/**
 * The Markdown processor of the site: entries arranged as their pages show them.
 * @param root the project's folder, where `content/glossary.yaml` stands
 * @param link makes an address of the site fit the build: with its base path
 */
export function entryProcessor(root: URL, link: (url: string) => string) {
  const glossary = glossaryOf(new URL('content/glossary.yaml', root));
  const arranged = defineMdastPlugin({
    name: 'fulcrum: arranged',
    before(node, context) {
      const collection = collectionAt(context.fileURL);
      if (!collection) return;
      // The trees of the processor are read-only views of its own memory: this one is plain.
      const tree = mdxToMdast(context.source, { features: FEATURES, position: false }) as Root;
      const entry = arrange(tree, collection, { glossary: glossary(), link });
      // The frontmatter stands in the collection already; a page asks the module for its outline.
      (context.data as { astro: { frontmatter: object } }).astro.frontmatter = entry.outline;
      context.replaceNode(node, entry.tree);
    },
  });
  return satteri({ features: FEATURES, mdastPlugins: [arranged], hastPlugins: [alignedByClass] });
}

/** The alignment of a table as a class, because the policy of a page allows no style attribute. */
const alignedByClass = defineHastPlugin({
  name: 'fulcrum: table alignment',
  element: {
    filter: ['td', 'th'],
    visit(node, context) {
      const style = node.properties['style'];
      const align = typeof style === 'string' ? /text-align:\s*(\w+)/.exec(style)?.[1] : undefined;
      if (align === undefined) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'className', [`align-${align}`]);
    },
  },
});

/** The glossary as it stands, read again when it was saved. */
function glossaryOf(file: URL): () => readonly GlossaryTerm[] {
  let terms: readonly GlossaryTerm[] = [];
  let saved = -1;
  return () => {
    const now = statSync(file).mtimeMs;
    if (now !== saved) [saved, terms] = [now, inOrder(parse(readFileSync(file, 'utf8')) as GlossaryTerm[])];
    return terms;
  };
}

/** By slug, as the collection has them: a term that holds another one is marked the same everywhere. */
function inOrder(terms: readonly GlossaryTerm[]): readonly GlossaryTerm[] {
  return terms.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

function collectionAt(file: URL | undefined): ProseCollection | undefined {
  const folder = file === undefined ? '' : (fileURLToPath(file).split('/').at(-2) ?? '');
  return folder in PROSE ? (folder as ProseCollection) : undefined;
}
