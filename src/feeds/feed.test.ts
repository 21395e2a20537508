import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { goodContent, linkFiles } from '../graph/content-fixture.ts';
import { authorFeed, seriesFeed, siteFeed } from './feed.ts';
import { ATOM, FORMATS, JSON_FEED, RSS } from './formats.ts';

const place = { origin: 'https://fulcrum.example', base: '/' };
const { graph } = linkFiles(goodContent());

describe('feeds', () => {
  it('hold the same items under the same ids in all three formats', () => {
    const feed = siteFeed(graph, place);
    const rss = parseRssFeed(RSS.write(feed));
    const atom = parseAtomFeed(ATOM.write(feed));
    const json = parseJsonFeed(JSON_FEED.write(feed));
    const ids = ['tag:fulcrum.example,2026-01-10:articles/first'];
    expect(rss.items?.map((item) => item.guid?.value)).toEqual(ids);
    expect(rss.items?.[0]?.guid?.isPermaLink).toBe(false);
    expect(atom.entries?.map((entry) => entry.id)).toEqual(ids);
    expect(json.items?.map((item) => item.id)).toEqual(ids);
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

  it('carry the whole post with absolute addresses, and nothing that a reader would strip', () => {
    const html = siteFeed(graph, place).items[0]?.html ?? '';
    expect(html).toContain('A program will follow.');
    expect(html).toContain('href="https://fulcrum.example/conditions/sore-hip/#what-it-is"');
    expect(html).not.toMatch(/ (?:class|id|style|role)=|<(?:script|style|form|svg|iframe)/);
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

  it('put the summary before the whole post in RSS', () => {
    const xml = RSS.write(siteFeed(graph, place));
    const item = xml.slice(xml.indexOf('<item>'));
    expect(item.indexOf('<description>')).toBeLessThan(item.indexOf('<content:encoded>'));
  });
});
