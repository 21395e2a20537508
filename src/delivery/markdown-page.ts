import type { RootContent } from 'mdast';
import { isIn, type Graph, type Node } from '../graph/graph.ts';
import { longDate, monthOf } from '../metadata/dates.ts';
import { SITE, type Place } from '../metadata/site.ts';
import { addressOf } from '../model/addresses.ts';
import type { ProseCollection } from '../model/collections.ts';
import { heading, link, links, listOf, paragraph, write } from './markdown/build.ts';
import { MarkdownContext } from './markdown/context.ts';
import { entryBlocks } from './markdown/entry.ts';
import { programBlocks } from './markdown/program.ts';
import { articleBlocks, authorBlocks, seriesBlocks } from './markdown/series.ts';

/** The site address of an entry's page as Markdown, without base path: beside its HTML. */
export function markdownAddress(node: { readonly id: string }): string {
  return `${addressOf(node.id)}index.md`;
}

/**
 * The whole page of an entry as Markdown (GFM with footnotes): danger signs first, then what the page says, with its
 * reasons, how sure each is, and its sources. Nothing in it is MDX or HTML, and every link is absolute.
 */
export function markdownPage(graph: Graph, node: Node, place: Place): string {
  const context = new MarkdownContext(graph, node, place);
  return write([
    heading(1, node.title),
    { type: 'blockquote', children: [paragraph(node.summary)] },
    ...body(context, node),
    ...context.sources(),
    ...review(context, node),
  ]);
}

function body(context: MarkdownContext, node: Node): RootContent[] {
  if (isIn(node, 'articles')) return articleBlocks(context, node);
  if (isIn(node, 'series')) return seriesBlocks(context, node);
  if (isIn(node, 'authors')) return authorBlocks(context, node);
  if (isIn(node, 'programs')) return programBlocks(context, node);
  return entryBlocks(context, node as Node<Exclude<ProseCollection, 'articles'>>);
}

function review(context: MarkdownContext, node: Node): RootContent[] {
  const address = context.href(addressOf(node.id));
  const page = paragraph('This page: ', link(address, address), `. ${SITE.name} describes; it does not diagnose.`);
  if (!('reviewed' in node.data)) return [heading(2, 'About this page'), page];
  const { authors, published, updated, reviewed, reviewDue, history } = node.data;
  const retold = 'basedOn' in node.data ? node.data.basedOn : undefined;
  return [
    heading(2, 'Review'),
    paragraph(
      retold ? 'After ' : 'By ',
      ...links(authors.map((author) => context.linkTo(context.graph.at(author)))),
      ...(retold
        ? ['; retold and reviewed by ', context.linkTo(context.graph.at(retold.retoldBy)), ', in their own words']
        : []),
      `. Published ${longDate(published)}. Last changed ${longDate(updated)}. Reviewed ${longDate(reviewed)} · next review due ${monthOf(reviewDue)}. Not reviewed by a clinician.`,
    ),
    page,
    ...listOf(history.map(({ date, change }) => [`${longDate(date)}: ${change}`])),
  ];
}
