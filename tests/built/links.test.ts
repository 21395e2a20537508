import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import catalogue from '../../src/editorial/catalogue.json' with { type: 'json' };
import { attribute, dist, elements, files, ORIGIN, pages as built } from './site.ts';

interface Page {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly headings: readonly number[];
}

const pages = new Map(
  Array.from(built, ([address, { tree }]): [string, Page] => {
    const all = elements(tree, () => true);
    const values = (name: string): string[] => all.map((part) => attribute(part, name)).filter((value) => value !== '');
    const title = all.find(({ tagName }) => tagName === 'title')?.children[0];
    const description = all.find((part) => part.tagName === 'meta' && attribute(part, 'name') === 'description');
    return [
      address,
      {
        ids: values('id'),
        links: [...values('href'), ...values('src')],
        title: title?.type === 'text' ? title.value : '',
        description: description ? attribute(description, 'content') : '',
        headings: all.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [])),
      },
    ];
  }),
);
const known = new Set(files);

test('no id stands twice on a page', () => {
  for (const [address, { ids }] of pages)
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      address,
    ).toEqual([]);
});

test('every internal link and anchor leads somewhere', () => {
  const broken: string[] = [];
  for (const [address, page] of pages) {
    for (const link of page.links) {
      const url = new URL(link, ORIGIN + address);
      if (url.origin !== ORIGIN) continue;
      const path = decodeURIComponent(url.pathname);
      const target = pages.get(path);
      if (target) {
        const anchor = decodeURIComponent(url.hash.slice(1));
        // With a value it is a word to the page’s script.
        if (anchor !== '' && !anchor.includes('=') && !target.ids.includes(anchor)) broken.push(`${address} → ${link}`);
      } else if (!known.has(path.slice(1))) broken.push(`${address} → ${link}`);
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
      const url = new URL(link, ORIGIN + address);
      if (url.origin === ORIGIN && pages.has(url.pathname) && !seen.has(url.pathname)) {
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
    const listed = sitemap.includes(`<loc>${ORIGIN}${address}</loc>`);
    expect(listed, address).toBe(!['/search/', '/find/card/', '/offline/', '/404.html'].includes(address));
  }
  expect(sitemap).toMatch(
    /<loc>https:\/\/fulcrum\.example\/conditions\/it-band-syndrome\/<\/loc><lastmod>\d{4}-\d{2}-\d{2}/,
  );
});
