import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/metadata/citation.ts';
import type { Reference } from '../../src/model/reference.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { careCards } from '../../src/graph/care-cards.ts';
import type { Node } from '../../src/graph/graph.ts';
import { readContent } from '../../src/graph/read.ts';

interface Item {
  readonly id: string;
  readonly url: string;
  readonly content_html: string;
}
const { items } = JSON.parse(readFileSync('dist/feed.json', 'utf8')) as { readonly items: readonly Item[] };
const { graph } = buildGraph(readContent(process.cwd()));
const posts = ([...graph.all('articles'), ...graph.all('guides')] as Node<'articles' | 'guides'>[]).map((node) => ({
  node,
  html: items.find(({ id }) => id === node.data.feedId)?.content_html ?? '',
}));

describe('the posts of the feeds', () => {
  it('hold headings, lists, links and images that any reader shows, with absolute addresses', () => {
    for (const { html, node } of posts) {
      expect(html, node.id).not.toMatch(/<(?:script|style|form|svg|iframe|button|input|!--|[a-z]+-[a-z-]+)\b/);
      expect(html, node.id).not.toMatch(/\s(?:class|id|style|role|on\w+|data-[\w-]+|aria-[\w-]+)=/);
      for (const [, url = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g))
        expect(url).toMatch(/^(?:https?:\/\/|tel:\d+$)/);
      for (const [image] of html.matchAll(/<img[^>]*>/g)) {
        expect(image).toMatch(/ alt="[^"]+"/);
        expect(image).toMatch(/ width="\d+" height="\d+"/);
      }
      for (const name of ['p', 'li', 'ul', 'ol', 'h2', 'table'])
        expect(html.split(`<${name}>`).length, `${node.id} ${name}`).toBe(html.split(`</${name}>`).length);
    }
  });

  it('hold the whole text: every heading, and every source', () => {
    for (const { html, node } of posts) {
      for (const { text } of node.body.headings) expect(wordsOf(html), node.id).toContain(text);
      for (const key of node.body.citations.flatMap(({ keys }) => keys))
        expect(wordsOf(html), `${node.id} ${key}`).toContain(titleOf(graph.references.get(key) as Reference));
    }
  });

  it('say every danger sign of a page before anything else, and the key points', () => {
    for (const { html, node } of posts) {
      const cards = careCards(graph, node);
      if (cards.length > 0) expect(html).toMatch(/^<h2>(?:Emergency|Urgent|See someone soon): /);
      for (const sign of cards.flatMap(({ signs }) => signs)) expect(wordsOf(html)).toContain(sign.sign);
      if ('keyPoints' in node.data) for (const point of node.data.keyPoints) expect(wordsOf(html)).toContain(point);
    }
  });

  it('set numbers of sources apart from words and from each other', () => {
    for (const { html } of posts) expect(html).not.toMatch(/\S<a [^>]*#source-\d+">/);
  });
});

function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x3C;', '<')
    .replaceAll(/\s+/g, ' ');
}
