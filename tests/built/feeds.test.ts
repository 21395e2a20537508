import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersOf } from '../../src/delivery/headers.ts';
import { attribute, dist, elements, files, ORIGIN, pageAt, pages } from './site.ts';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly content_html: string;
}
const itemsOf = (file: string): Item[] =>
  (JSON.parse(readFileSync(join(dist, file), 'utf8')) as { items: Item[] }).items;
const feedsOf = (address: string): string[] =>
  elements(pageAt(address).tree, (part) => part.tagName === 'link' && attribute(part, 'rel') === 'alternate')
    .map((link) => new URL(attribute(link, 'href'), ORIGIN + address).href)
    .filter((href) => /\.(?:xml|json)$/.test(href));

test('every page names the site’s feeds, and its own before them', () => {
  for (const address of pages.keys()) {
    if (address === '/404.html') continue;
    const feeds = feedsOf(address);
    expect(feeds.at(-1), address).toBe(`${ORIGIN}/rss.xml`);
    for (const feed of feeds) expect(files, `${address} ${feed}`).toContain(feed.slice(ORIGIN.length + 1));
  }
  expect(feedsOf('/articles/injury-management-the-hip/')[0]).toBe(`${ORIGIN}/series/injury-management-the-hip/rss.xml`);
});

test('the subscribe page leads to every feed', () => {
  const links = elements(pageAt('/subscribe/').tree, ({ tagName }) => tagName === 'a').map((link) =>
    attribute(link, 'href').slice(1),
  );
  const feeds = files.filter((file) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file));
  expect(feeds.length).toBeGreaterThan(3);
  for (const feed of feeds) expect(links).toContain(feed);
});

test('a part of the series is the same item in the feeds of site, series and author', () => {
  const part = itemsOf('series/injury-management-the-hip/feed.json').find(({ id }) =>
    id.endsWith('articles/hip-strength-and-mobility-program'),
  );
  expect(part).toBeDefined();
  for (const file of ['feed.json', 'authors/editors/feed.json']) expect(itemsOf(file)).toContainEqual(part);
  expect(itemsOf('authors/derrick-campbell/feed.json')).not.toContainEqual(part);
});

test('pictures in feeds are there, and may be shown by a reader that is another site', () => {
  const pictures = new Set(
    itemsOf('feed.json')
      .flatMap(({ content_html }) => [...content_html.matchAll(/<img [^>]*src="([^"]+)"/g)])
      .map(([, url = '']) => new URL(url).pathname),
  );
  expect(pictures.size).toBeGreaterThan(0);
  for (const picture of pictures) {
    expect(files).toContain(picture.slice(1));
    expect(headersOf(picture)['Cross-Origin-Resource-Policy'], picture).toBe('cross-origin');
  }
});
