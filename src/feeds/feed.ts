import { isIn, type Graph, type Node } from '../graph/graph.ts';
import { partsOf } from '../graph/series.ts';
import { absolute, SITE, type Place } from '../metadata/site.ts';
import { addressOf } from '../model/addresses.ts';
import type { Ref } from '../model/ref.ts';
import { postMark } from './posts.ts';

/** An entry that appears in feeds: it has a feed id. */
export type FeedNode = Node<'articles' | 'guides'>;

/** One item, ready for any format. All addresses are absolute. */
export interface FeedItem {
  readonly node: FeedNode;
  /** The `tag:` URI of the frontmatter. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Whole post: headings, lists, links and pictures. */
  readonly html: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly categories: readonly string[];
}

/** One feed, ready for any format. */
export interface Feed {
  readonly id: string;
  /** What it is about, never "RSS". */
  readonly title: string;
  readonly description: string;
  /** The page of the same thing. */
  readonly home: string;
  /** The folder in which the three formats stand. */
  readonly folder: string;
  readonly updated: Date;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly items: readonly FeedItem[];
}

/** Entries that are feed items, newest first; by id where a day saw several. */
export function feedItems(graph: Graph, take: (node: FeedNode) => boolean): { readonly node: FeedNode }[] {
  const nodes = [...graph.all('articles'), ...graph.all('guides')] as FeedNode[];
  return nodes
    .filter(take)
    .sort((a, b) => b.data.published.localeCompare(a.data.published) || a.data.feedId.localeCompare(b.data.feedId))
    .map((node) => ({ node }));
}

/** The feed of the whole site. */
export function siteFeed(graph: Graph, place: Place): Feed {
  return feedOf(graph, place, {
    id: `${SITE.tag}site`,
    title: SITE.name,
    description: SITE.description,
    folder: '/',
    opened: '2026-11-25',
    take: () => true,
  });
}

/** The feed of one series. Parts that are promised are named in its description and are no items. */
export function seriesFeed(graph: Graph, place: Place, series: Node<'series'>): Feed {
  const promised = partsOf(graph, series).flatMap((part) =>
    part.article ? [] : [`Promised: part ${part.part}, ${part.title}.`],
  );
  return feedOf(graph, place, {
    id: `${SITE.tag}series/${series.slug}`,
    title: `${SITE.name}: ${series.title} series`,
    description: [series.summary, ...promised].join(' '),
    folder: addressOf(series.id),
    opened: series.data.started,
    take: (node) => isIn(node as Node, 'articles') && (node as Node<'articles'>).data.series.id === series.slug,
  });
}

/** The feed of what one author wrote or retold. */
export function authorFeed(graph: Graph, place: Place, author: Node<'authors'>): Feed {
  return feedOf(graph, place, {
    id: `${SITE.tag}authors/${author.slug}`,
    title: `${SITE.name}: ${author.title}`,
    description: author.summary,
    folder: addressOf(author.id),
    opened: '2026-11-25',
    take: (node) => node.data.authors.some(({ id }) => id === author.slug),
  });
}

function feedOf(
  graph: Graph,
  place: Place,
  spec: {
    id: string;
    title: string;
    description: string;
    folder: string;
    opened: string;
    take: (node: FeedNode) => boolean;
  },
): Feed {
  const items = feedItems(graph, spec.take).map(({ node }) => itemOf(graph, place, node));
  const newest = items.map((item) => item.updated.getTime());
  return {
    id: spec.id,
    title: spec.title,
    description: spec.description,
    home: absolute(spec.folder, place),
    folder: absolute(spec.folder, place),
    updated: new Date(Math.max(day(spec.opened).getTime(), ...newest)),
    authors: [{ name: SITE.name, url: absolute('/', place) }],
    items,
  };
}

function itemOf(graph: Graph, place: Place, node: FeedNode): FeedItem {
  return {
    node,
    id: node.data.feedId,
    url: absolute(addressOf(node.id), place),
    title: node.title,
    summary: node.summary,
    html: postMark(node.id),
    published: day(node.data.published),
    updated: day(node.data.updated),
    authors: node.data.authors.map((author) => ({
      name: authorName(graph, author),
      url: absolute(addressOf(`authors/${author.id}`), place),
    })),
    categories: [node.collection === 'articles' ? 'Articles' : 'Guides'],
  };
}

function authorName(graph: Graph, author: Ref<'authors'>): string {
  const { name, credential } = graph.at(author).data;
  return credential ? `${name}, ${credential.short}` : name;
}

function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}
