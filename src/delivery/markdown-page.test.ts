import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build.ts';
import type { Node } from '../graph/graph.ts';
import { allCards, careCards } from '../graph/care-cards.ts';
import { EntryPage, NO_TEXT } from '../graph/entry-page.ts';
import { outlineOf } from '../mdx/arrange.ts';
import { PROSE, type ProseCollection } from '../model/collections.ts';
import { readContent } from '../graph/read.ts';
import { certaintyWords } from '../model/labels.ts';
import { linkOf } from '../metadata/citation.ts';
import type { Reference } from '../model/reference.ts';
import { markdownAddress, markdownPage } from './markdown-page.ts';

const place = { origin: 'https://runner.example', base: '/hip/' };
const { graph } = buildGraph(readContent(process.cwd()));
const parser = unified().use(remarkParse).use(remarkGfm);
const pages = graph.nodes.map((node) => {
  const markdown = markdownPage(graph, node, place);
  return { node, markdown, tree: parser.parse(markdown) };
});

describe('a page as Markdown', () => {
  it('stands beside its HTML', () => {
    expect(markdownAddress({ id: 'conditions/sore-hip' })).toBe('/conditions/sore-hip/index.md');
    expect(markdownAddress({ id: 'programs/any' })).toBe('/program/index.md');
  });

  it('opens with title and summary, and ends with its address', () => {
    for (const { node, markdown, tree } of pages) {
      const [title, summary] = tree.children;
      expect(title).toMatchObject({ type: 'heading', depth: 1 });
      expect(toString(title)).toBe(node.title);
      expect(summary?.type).toBe('blockquote');
      expect(toString(summary)).toBe(node.summary);
      const address = node.id.startsWith('programs/') ? 'program/' : `${node.id}/`;
      expect(markdown).toContain(
        `This page: [https://runner.example/hip/${address}](https://runner.example/hip/${address})`,
      );
    }
  });

  it('holds no MDX, no HTML and no citation that was not read', () => {
    for (const { node, markdown, tree } of pages) {
      expect(markdown, node.id).not.toMatch(/<\/?[A-Za-z]|\{|\\?\[@|undefined/);
      expect(nodesOf(tree, 'html'), node.id).toEqual([]);
    }
  });

  it('tells every danger sign of the page before its first section', () => {
    let told = 0;
    for (const { node, tree } of pages) {
      const cards = careCards(graph, node);
      const text = toString({ type: 'root', children: tree.children.slice(0, 1 + 3 + 2 * cards.length) });
      for (const sign of cards.flatMap(({ signs }) => signs)) {
        told += 1;
        expect(text, node.id).toContain(sign.sign);
        if (sign.action !== undefined) expect(text, node.id).toContain(sign.action);
      }
    }
    expect(told).toBeGreaterThan(50);
    const help = graph.all('guides').find(({ data }) => data.gathersDangerSigns) as Node;
    const all = toString(parser.parse(markdownPage(graph, help, place)));
    for (const sign of allCards(graph).flatMap(({ signs }) => signs)) expect(all).toContain(sign.sign);
    const program = pages.find(({ node }) => node.collection === 'programs');
    for (const slug of graph.all('programs')[0]?.data.screen.warnings ?? [])
      expect(toString(program?.tree)).toContain(graph.dangerSigns.get(slug)?.sign);
  });

  it('lists every source with its address, and marks only sources that are listed', () => {
    for (const { node, tree } of pages) {
      const listed = nodesOf(tree, 'footnoteDefinition');
      const addresses = listed.map((definition) =>
        nodesOf(definition, 'link').map((link) => (link as { url: string }).url),
      );
      const { keys } = pageOf(node);
      expect(addresses, node.id).toEqual(
        keys.map((key) => [linkOf(graph.references.get(key) as Reference)].filter((address) => address !== undefined)),
      );
      const labels = new Set(listed.map((definition) => (definition as { label?: string }).label));
      for (const mark of nodesOf(tree, 'footnoteReference'))
        expect(labels).toContain((mark as { label?: string }).label);
    }
  });

  it('has every section of the page, with every relation and its reason', () => {
    for (const { node, tree } of pages) {
      if (!(node.collection in { conditions: 1, symptoms: 1, drivers: 1, treatments: 1, anatomy: 1, professionals: 1 }))
        continue;
      const text = toString(tree);
      const headings = nodesOf(tree, 'heading').map((heading) => toString(heading));
      for (const section of pageOf(node).sections) {
        // Its cards stand at the top.
        if (section.heading !== '' && section.id !== 'when-to-see-someone') expect(headings).toContain(section.heading);
        for (const { other, reason } of section.relations) {
          expect(text, node.id).toContain(reason);
          expect(text, node.id).toContain(other.title);
        }
      }
    }
  });

  it('says how sure it is, in words', () => {
    const tree = pages.find(({ node }) => node.id === 'conditions/gluteal-tendinopathy')?.tree;
    expect(toString(tree)).toMatch(/Hip strength training \(probably helps · moderate certainty\): /);
    expect(toString(tree)).toContain('(low certainty)');
  });

  it('sets what the article says beside the evidence, with its passage and how sure the evidence is', () => {
    let pairs = 0;
    for (const { node, tree } of pages) {
      const text = toString(tree);
      for (const { name, attributes } of node.body.elements) {
        if (name === 'EvidenceSays') {
          pairs += 1;
          expect(text, node.id).toContain(`How sure: ${certaintyWords(attributes['certainty'] ?? '')}`);
        }
        if (name === 'ArticleSays') expect(text, node.id).toContain('Where: ');
      }
    }
    expect(pairs).toBeGreaterThan(10);
  });

  it('links only to absolute addresses', () => {
    for (const { node, tree } of pages) {
      for (const link of [...nodesOf(tree, 'link'), ...nodesOf(tree, 'image')] as { url: string }[])
        expect(link.url, node.id).toMatch(/^https?:\/\//);
    }
  });
});

function pageOf(node: Node): EntryPage {
  const outline =
    node.collection in PROSE
      ? { sections: outlineOf(node.body.tree, node.collection as ProseCollection), terms: [] }
      : NO_TEXT;
  return new EntryPage(graph, node, outline, (url) => url);
}

function nodesOf(tree: object, type: string): object[] {
  const found: object[] = [];
  visit(tree as Root, type, (node) => {
    found.push(node);
  });
  return found;
}
