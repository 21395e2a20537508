import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { markdownAddress } from '../../src/delivery/markdown-copy.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { allCards, careCards } from '../../src/graph/care-cards.ts';
import { EntryPage, NO_TEXT } from '../../src/graph/entry-page.ts';
import type { Node } from '../../src/graph/graph.ts';
import { readContent } from '../../src/graph/read.ts';
import { outlineOf } from '../../src/mdx/arrange.ts';
import { linkOf } from '../../src/metadata/citation.ts';
import { PROSE, type ProseCollection } from '../../src/model/collections.ts';
import { certaintyWords } from '../../src/model/labels.ts';
import type { Reference } from '../../src/model/reference.ts';
import { dist, ORIGIN } from './site.ts';

const { graph } = buildGraph(readContent(process.cwd()));
const pages = graph.nodes.map((node) => {
  const markdown = readFileSync(join(dist, markdownAddress(node)), 'utf8');
  return { node, markdown, tree: markdownToMdast(markdown) as Root };
});

describe('a page as Markdown', () => {
  it('opens with title and summary, and ends with its address', () => {
    for (const { node, markdown, tree } of pages) {
      const [title, summary] = tree.children;
      expect(title).toMatchObject({ type: 'heading', depth: 1 });
      expect(toString(title), node.id).toContain(node.title);
      expect(summary?.type).toBe('blockquote');
      expect(toString(summary)).toBe(node.summary);
      const address = `${ORIGIN}${markdownAddress(node).replace('index.md', '')}`;
      expect(markdown).toMatch(/This page: .*\n$/);
      expect(markdown).toContain(`This page: [${address}](${address})`);
    }
  });

  it('holds no MDX, no HTML and no citation that was not read', () => {
    for (const { node, markdown, tree } of pages) {
      expect(markdown, node.id).not.toMatch(/<\/?[A-Za-z]|\{|\\?\[@|undefined/);
      expect(nodesOf(tree, 'html'), node.id).toEqual([]);
    }
  });

  it('tells every danger sign of the page before all else', () => {
    let told = 0;
    for (const { node, tree } of pages) {
      const [, , ...rest] = tree.children;
      const end = rest.findIndex(
        (part) => part.type === 'heading' && !/^(?:Emergency|Urgent|See)/.test(toString(part)),
      );
      const text = toString({ type: 'root', children: rest.slice(0, end < 0 ? undefined : end) });
      for (const sign of careCards(graph, node).flatMap(({ signs }) => signs)) {
        told += 1;
        expect(text, node.id).toContain(sign.sign);
        if (sign.action !== undefined) expect(text, node.id).toContain(sign.action);
      }
    }
    expect(told).toBeGreaterThan(50);
    const textOf = (holds: (node: Node) => boolean): string => toString(pages.find(({ node }) => holds(node))?.tree);
    const help = textOf((node) => 'gathersDangerSigns' in node.data && node.data.gathersDangerSigns);
    for (const { sign } of allCards(graph).flatMap(({ signs }) => signs)) expect(help).toContain(sign);
    const program = textOf((node) => node.collection === 'programs');
    for (const { sign } of allCards(graph).flatMap(({ level, signs }) => (level === 'soon' ? [] : signs)))
      expect(program).toContain(sign);
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
      const marks = nodesOf(tree, 'footnoteReference').map((mark) => (mark as { label?: string }).label);
      expect(marks.length > 0, node.id).toBe(keys.length > 0);
      for (const mark of marks) expect(labels).toContain(mark);
    }
  });

  it('has every section of the page, with every relation and its reason', () => {
    for (const { node, tree } of pages) {
      const text = toString(tree);
      const headings = nodesOf(tree, 'heading').map((heading) => toString(heading));
      for (const section of pageOf(node).sections) {
        // Its cards stand at the top.
        if (section.heading !== '' && section.id !== 'when-to-see-someone') expect(headings).toContain(section.heading);
        for (const { other, reason } of section.relations) {
          expect(text, node.id).toContain(other.title);
          // What an exercise is for stands on its own page.
          if (reason !== other.summary) expect(text, node.id).toContain(reason);
        }
      }
    }
  });

  it('says how sure it is, in words', () => {
    const text = toString(pages.find(({ node }) => node.id === 'conditions/gluteal-tendinopathy')?.tree);
    expect(text).toContain('Hip strength training (probably helps · moderate certainty)');
    expect(text).toContain('(low certainty)');
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
        expect(link.url, node.id).toMatch(/^(?:https?:\/\/|tel:\d+$)/);
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

function nodesOf(tree: Nodes, type: string): Nodes[] {
  const found: Nodes[] = [];
  visit(tree, type, (node: Nodes) => {
    found.push(node);
  });
  return found;
}
