import { parseFeed } from '@rowanmanning/feed-parser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildGraph } from '../graph/build.ts';
import { goodContent, linkFiles } from '../../tests/fixtures/good-site.ts';
import { readContent, type Source } from '../graph/read.ts';
import { parseBody } from '../mdx/parse.ts';
import { authorFeed, seriesFeed, siteFeed, type Feed } from './feed.ts';
import { ATOM, FORMATS, JSON_FEED, RSS } from './formats.ts';
import { withPosts } from './posts.ts';

const place = { origin: 'https://fulcrum.example', base: '/' };
const { graph } = linkFiles(goodContent());

describe('feeds', () => {
  it('hold the same items under the same ids in all three formats', () => {
    const feed = siteFeed(graph, place);
    const ids = ['tag:fulcrum.example,2026-01-10:articles/first'];
    for (const xml of [RSS.write(feed), ATOM.write(feed)])
      expect(parseFeed(xml).items.map(({ id }) => id)).toEqual(ids);
    expect(jsonOf(feed).items.map(({ id }) => id)).toEqual(ids);
  });

  it('keep their ids when a title, an address or the host changes', () => {
    const files = goodContent();
    files['content/articles/renamed.mdx'] = (files['content/articles/first.mdx'] ?? '').replace(
      'title: First',
      'title: Renamed',
    );
    delete files['content/articles/first.mdx'];
    for (const [path, text] of Object.entries(files)) files[path] = text.replaceAll('first#', 'renamed#');
    const moved = linkFiles(files);
    expect(moved.lines).toEqual([]);
    const feed = siteFeed(moved.graph, { origin: 'https://other.example', base: '/hip/' });
    expect(feed.items.map((item) => item.id)).toEqual(['tag:fulcrum.example,2026-01-10:articles/first']);
    expect(feed.items[0]?.url).toBe('https://other.example/hip/articles/renamed/');
    expect(feed.id).toBe(siteFeed(graph, place).id);
  });

  it('give the same bytes for the same content', () => {
    const again = linkFiles(goodContent()).graph;
    for (const format of FORMATS)
      expect(format.write(siteFeed(again, place))).toBe(format.write(siteFeed(graph, place)));
  });

  it('name the promised part in the series feed, and do not make it an item', () => {
    const feed = seriesFeed(graph, place, graph.get('series', 'hips'));
    expect(feed.description).toContain('Promised: part 2, Program.');
    expect(feed.items).toHaveLength(1);
    expect(RSS.write(feed)).toMatch(/<atom:link href="https:\/\/fulcrum\.example\/series\/hips\/rss\.xml" rel="self"/);
  });

  it('of one author hold what that author wrote', () => {
    expect(authorFeed(graph, place, graph.get('authors', 'editors')).items).toHaveLength(1);
  });

  it('date the feed by its newest item, never by the build', () => {
    expect(siteFeed(graph, place).items[0]?.updated.toISOString()).toBe('2026-01-10T00:00:00.000Z');
    expect(RSS.write(siteFeed(graph, place))).not.toContain(String(new Date().getUTCFullYear() + 1));
  });

  it('do without no text', () => {
    expect(() => withPosts(RSS.write(siteFeed(graph, place)), new Map())).toThrow('articles/first');
    expect(() => withPosts(RSS.write(siteFeed(graph, place)), new Map([['articles/first', 'a]]>']]))).toThrow();
  });

  it('put the summary before the whole post in RSS', () => {
    const xml = RSS.write(siteFeed(graph, place));
    const item = xml.slice(xml.indexOf('<item>'));
    expect(item.indexOf('<description>')).toBeLessThan(item.indexOf('<content:encoded>'));
  });
});

describe('the site’s own feeds', () => {
  const real = buildGraph(readContent(process.cwd())).graph;
  const feeds = [
    siteFeed(real, place),
    ...real.all('series').map((series) => seriesFeed(real, place, series)),
    ...real.all('authors').map((author) => authorFeed(real, place, author)),
  ];

  it('read to a foreign parser as they were written', () => {
    for (const feed of feeds) {
      const known = feed.items.map(({ id, url, title, summary, published }) => ({
        id,
        url,
        title,
        summary,
        published: published.toISOString(),
      }));
      const posts = new Map(feed.items.map(({ node: { id } }) => [id, `<p>${id} &#x26; "more"</p>`]));
      for (const xml of [RSS.write(feed), ATOM.write(feed)]) {
        const read = parseFeed(withPosts(xml, posts)).toJSON();
        expect(read).toMatchObject({ title: feed.title, description: feed.description, url: feed.home });
        const items = read.items.map(({ id, url, title, description, published }) => ({
          id,
          url,
          title,
          summary: description,
          published: new Date(published ?? 0).toISOString(),
        }));
        expect(items).toEqual(known);
        // This parser reads entities inside CDATA as well.
        expect(read.items.map(({ content }) => content?.trim())).toEqual(
          feed.items.map(({ node }) => posts.get(node.id)?.replaceAll('&#x26;', '&')),
        );
      }
      const json = JSON.parse(withPosts(JSON_FEED.write(feed), posts)) as ReturnType<typeof jsonOf>;
      expect(json).toMatchObject({ title: feed.title, home_page_url: feed.home, language: 'en-GB' });
      expect(json.items).toMatchObject(
        feed.items.map(({ id, url, title, summary, node, published, updated }) => ({
          id,
          url,
          title,
          summary,
          content_html: posts.get(node.id),
          date_published: published.toISOString(),
          date_modified: updated.toISOString(),
        })),
      );
    }
  });

  it('hold the members that each format asks for', () => {
    for (const feed of feeds) {
      const rss = RSS.write(feed);
      const [head = ''] = rss.split('<item>');
      for (const element of ['title', 'link', 'description', 'language', 'lastBuildDate', 'atom:link'])
        expect(head.split(`<${element}`)).toHaveLength(2);
      expect(rss).not.toMatch(/<(?:author|managingEditor)>|xml-stylesheet/);
      for (const [, date = ''] of rss.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g))
        expect(date).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
      expect(rss.match(/<guid isPermaLink="false">tag:[^<]+<\/guid>/g) ?? []).toHaveLength(feed.items.length);
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
      const atom = ATOM.write(feed);
      expect(atom).toContain(`<link href="${feed.folder}atom.xml" rel="self" type="application/atom+xml"/>`);
      expect(atom).toMatch(/<feed [^>]*xml:lang="en-GB"/);
      expect(atom.split('<entry>')).toHaveLength(feed.items.length + 1);
      for (const part of atom.split('<entry>')) {
        for (const element of ['id', 'title', 'updated']) expect(part.split(`<${element}>`)).toHaveLength(2);
        expect(part).toMatch(/<author>\s*<name>[^<]+<\/name>\s*<uri>https:/);
        expect(part).toMatch(/rel="alternate" type="text\/html"/);
      }
      expect(JSON.parse(JSON_FEED.write(feed))).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        title: feed.title,
        home_page_url: feed.home,
        feed_url: `${feed.folder}feed.json`,
        language: 'en-GB',
      });
    }
  });

  it('move `updated` with the entry, not with the build', () => {
    for (const { node, updated, published } of feeds.flatMap(({ items }) => items)) {
      expect(updated.toISOString().slice(0, 10)).toBe(node.data.updated);
      expect(published.toISOString().slice(0, 10)).toBe(node.data.published);
    }
  });
});

describe('what a change of content changes', () => {
  const content = readContent(process.cwd());
  const feedAfter = (change: (source: Source) => Source) => {
    const { graph: changed } = buildGraph({ ...content, sources: content.sources.map(change) });
    return siteFeed(changed, place);
  };
  const before = feedAfter((source) => source);

  afterEach(() => {
    vi.useRealTimers();
  });

  it('nothing, when only the day of the build is another', () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    const later = feedAfter((source) => source);
    for (const format of FORMATS) expect(format.write(later)).toBe(format.write(before));
  });

  it('the one item whose entry was edited, and the day of the feed', () => {
    const after = feedAfter((source) => {
      if (source.collection !== 'guides' || source.slug !== 'first-days') return source;
      const markdown = `${source.markdown}\n\nOne more sentence.\n`;
      return { ...source, data: { ...source.data, updated: '2027-03-01' }, markdown, body: parseBody(markdown) };
    });
    const changed = after.items.filter(({ updated }, at) => updated.getTime() !== before.items[at]?.updated.getTime());
    expect(changed.map(({ id }) => id)).toEqual(['tag:fulcrum.example,2026-11-25:guides/first-days']);
    expect(changed[0]?.updated.toISOString()).toBe('2027-03-01T00:00:00.000Z');
    expect(after.updated).toEqual(changed[0]?.updated);
    const entries = (text: string): string[] => text.split('<entry>').slice(1);
    const old = entries(ATOM.write(before));
    expect(entries(ATOM.write(after)).filter((entry, at) => entry !== old[at])).toHaveLength(1);
    expect(after.items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id));
  });

  it('no item, when another page was edited', () => {
    const after = feedAfter((source) =>
      source.collection === 'conditions' ? { ...source, data: { ...source.data, updated: '2027-03-01' } } : source,
    );
    for (const format of FORMATS) expect(format.write(after)).toBe(format.write(before));
  });
});

/** A JSON Feed as any program reads it. */
function jsonOf(feed: Feed): { readonly items: readonly Readonly<Record<string, unknown>>[] } {
  return JSON.parse(JSON_FEED.write(feed)) as { items: Record<string, unknown>[] };
}
