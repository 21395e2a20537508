import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { SITE } from '../metadata/site.ts';
import type { Feed } from './feed.ts';
import { FEED_TYPES } from './types.ts';

/** A format: its file name, its media type, and how a feed is written in it. Same feed, same bytes. */
export interface FeedFormat {
  readonly file: string;
  readonly type: string;
  write(feed: Feed): string;
}

const LINK_TYPE = 'text/html';

/** RSS 2.0, by the RSS Advisory Board's profile. */
export const RSS: FeedFormat = {
  file: 'rss.xml',
  type: FEED_TYPES['rss.xml'],
  write: (feed) =>
    generateRssFeed({
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: SITE.language.toLowerCase(),
      lastBuildDate: feed.updated,
      atom: { links: [{ href: `${feed.folder}rss.xml`, rel: 'self', type: RSS.type }] },
      items: feed.items.map((item) => ({
        title: item.title,
        link: item.url,
        description: item.summary,
        categories: item.categories.map((name) => ({ name })),
        guid: { value: item.id, isPermaLink: false },
        pubDate: item.published,
        dc: { creators: item.authors.map((author) => author.name) },
        content: { encoded: item.html },
      })),
    }),
};

/** Atom, RFC 4287. */
export const ATOM: FeedFormat = {
  file: 'atom.xml',
  type: FEED_TYPES['atom.xml'],
  write: (feed) =>
    generateAtomFeed({
      xml: { lang: SITE.language },
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: feed.updated,
      authors: feed.authors.map(({ name, url }) => ({ name, uri: url })),
      links: [
        { href: `${feed.folder}atom.xml`, rel: 'self', type: ATOM.type },
        { href: feed.home, rel: 'alternate', type: LINK_TYPE },
      ],
      entries: feed.items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        links: [{ href: item.url, rel: 'alternate', type: LINK_TYPE }],
        published: item.published,
        updated: item.updated,
        authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
        categories: item.categories.map((term) => ({ term })),
        summary: { value: item.summary },
        content: { value: item.html, type: 'html' },
      })),
    }),
};

/** JSON Feed 1.1. */
export const JSON_FEED: FeedFormat = {
  file: 'feed.json',
  type: FEED_TYPES['feed.json'],
  write: (feed) =>
    `${JSON.stringify(
      generateJsonFeed({
        title: feed.title,
        home_page_url: feed.home,
        feed_url: `${feed.folder}feed.json`,
        description: feed.description,
        language: SITE.language,
        authors: [...feed.authors],
        items: feed.items.map((item) => ({
          id: item.id,
          url: item.url,
          title: item.title,
          summary: item.summary,
          content_html: item.html,
          date_published: item.published,
          date_modified: item.updated,
          authors: [...item.authors],
          tags: [...item.categories],
          language: SITE.language,
        })),
      }),
      undefined,
      2,
    )}\n`,
};

export const FORMATS: readonly FeedFormat[] = [RSS, ATOM, JSON_FEED];

/** The format of a file name. @throws Error when it is none of ours */
export function formatOf(file: string): FeedFormat {
  const format = FORMATS.find((item) => item.file === file);
  if (!format) throw new Error(`No feed format is named ${file}`);
  return format;
}
