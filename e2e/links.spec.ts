import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { builtPages } from './addresses.ts';
import catalogue from '../src/editorial/catalogue.json' with { type: 'json' };

const dist = join(import.meta.dirname, '..', 'dist');

interface Page {
  readonly ids: Set<string>;
  readonly links: string[];
  readonly title: string;
  readonly description: string;
  readonly headings: number[];
}

function read(address: string): Page {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  const tree = unified()
    .use(rehypeParse)
    .parse(readFileSync(join(dist, file), 'utf8'));
  const ids = new Set<string>();
  const links: string[] = [];
  const headings: number[] = [];
  let title = '';
  let description = '';
  const twice: string[] = [];
  visit(tree, 'element', (node) => {
    const { id, href, src, name, content } = node.properties;
    if (typeof id === 'string') {
      if (ids.has(id)) twice.push(id);
      ids.add(id);
    }
    for (const url of [href, src]) if (typeof url === 'string') links.push(url);
    if (/^h[1-6]$/.test(node.tagName)) headings.push(Number(node.tagName[1]));
    if (node.tagName === 'title' && node.children[0]?.type === 'text') title ||= node.children[0].value;
    if (node.tagName === 'meta' && name === 'description') description = String(content);
  });
  expect(twice, `${address}: ids that stand twice`).toEqual([]);
  return { ids, links, title, description, headings };
}

const pages = new Map(builtPages().map((address) => [address, read(address)]));

test('every internal link and anchor leads somewhere', () => {
  const broken: string[] = [];
  for (const [address, page] of pages) {
    for (const link of page.links) {
      const url = new URL(link, `https://fulcrum.example${address}`);
      if (url.origin !== 'https://fulcrum.example') continue;
      const path = decodeURIComponent(url.pathname);
      const target = pages.get(path);
      if (target) {
        const anchor = decodeURIComponent(url.hash.slice(1));
        // With a value it is a word to the page’s script.
        if (anchor !== '' && !anchor.includes('=') && !target.ids.has(anchor)) broken.push(`${address} → ${link}`);
      } else {
        try {
          readFileSync(join(dist, path));
        } catch {
          broken.push(`${address} → ${link}`);
        }
      }
    }
  }
  expect(broken).toEqual([]);
});

test('titles and descriptions are there and differ; each page has one h1 and skips no level', () => {
  const titles = new Map<string, string>();
  for (const [address, page] of pages) {
    expect(page.title, address).not.toBe('');
    expect(page.description, address).not.toBe('');
    expect(titles.get(page.title), `${address} has the title of`).toBeUndefined();
    titles.set(page.title, address);
    expect(
      page.headings.filter((level) => level === 1),
      address,
    ).toHaveLength(1);
    page.headings.forEach((level, index) => {
      if (index > 0)
        expect(level, `${address}: heading ${index}`).toBeLessThanOrEqual((page.headings[index - 1] ?? 0) + 1);
    });
  }
});

test('every page can be reached by links from the home page', () => {
  const seen = new Set(['/']);
  const queue = ['/'];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    for (const link of pages.get(address)?.links ?? []) {
      const url = new URL(link, `https://fulcrum.example${address}`);
      if (url.origin === 'https://fulcrum.example' && pages.has(url.pathname) && !seen.has(url.pathname)) {
        seen.add(url.pathname);
        queue.push(url.pathname);
      }
    }
  }
  expect(
    [...pages.keys()].filter((address) => !seen.has(address) && address !== '/404.html' && address !== '/search/'),
  ).toEqual([]);
});

test('everything that the source article names has a page, and both point at each other', () => {
  const article = pages.get('/articles/injury-management-the-hip/');
  for (const [collection, { article: slugs }] of Object.entries(catalogue)) {
    if (collection === 'articles' || collection === 'authors' || collection === 'series') continue;
    for (const slug of slugs) {
      const address = `/${collection}/${slug}/`;
      const page = pages.get(address);
      expect(page, address).toBeDefined();
      const back = page?.links.filter((link) => link.startsWith('/articles/injury-management-the-hip/#')) ?? [];
      expect(back.length, `${address} points at its passage`).toBeGreaterThan(0);
      for (const link of back) expect(article?.ids, link).toContain(link.split('#')[1]);
      expect(article?.links, `the article points at ${address}`).toContain(address);
    }
  }
});

test('the sitemap lists every page but search, the offline page and 404, with the day of its last change', () => {
  const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  for (const address of pages.keys()) {
    const listed = sitemap.includes(`<loc>https://fulcrum.example${address}</loc>`);
    expect(listed, address).toBe(!['/search/', '/offline/', '/404.html'].includes(address));
  }
  expect(sitemap).toMatch(
    /<loc>https:\/\/fulcrum\.example\/conditions\/it-band-syndrome\/<\/loc><lastmod>\d{4}-\d{2}-\d{2}/,
  );
});
