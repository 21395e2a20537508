import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Node } from '../../graph/graph.ts';
import { minutesToRead, partsOf } from '../../graph/series.ts';
import { longDate } from '../../metadata/dates.ts';
import { attributesOf } from '../../mdx/arrange.ts';
import { heading, link, links, listOf, paragraph } from './build.ts';
import type { MarkdownContext } from './context.ts';

/** The body of an article's page: who wrote it, its key points, its text, and what each passage introduces. */
export function articleBlocks(context: MarkdownContext, node: Node<'articles'>): RootContent[] {
  const { graph } = context;
  const { authors, basedOn, part, keyPoints, series } = node.data;
  const writers = authors.map((author) => context.linkTo(graph.at(author)));
  return [
    paragraph(
      basedOn === undefined ? 'By ' : 'Based on the article by ',
      ...links(writers),
      ...(basedOn === undefined ? [] : [', retold by ', context.linkTo(graph.at(basedOn.retoldBy))]),
      `. Part ${part} of `,
      context.linkTo(graph.at(series)),
      '.',
    ),
    ...context.boneGate(),
    heading(2, 'Key points'),
    ...listOf(keyPoints.map((point) => [point])),
    ...context.sections.flatMap((section) => {
      const { id, heading: title = '' } = attributesOf(section);
      return [
        ...(id === '' ? [] : [heading(2, title)]),
        ...section.children.flatMap((row) => rowBlocks(context, row as MdxJsxFlowElement)),
      ];
    }),
  ];
}

/** A passage and what it introduces. */
function rowBlocks(context: MarkdownContext, row: MdxJsxFlowElement): RootContent[] {
  const { passage = '' } = attributesOf(row);
  const introduces = context.graph
    .out(context.node, 'introduces')
    .filter((edge) => passage !== '' && edge.data.passage === passage)
    .map((edge) => context.linkTo(edge.to));
  return [
    ...context.prose(row.children),
    ...(introduces.length === 0 ? [] : [paragraph('More on this: ', ...links(introduces), '.')]),
  ];
}

/** The body of a series' page: its parts in order, published and promised. */
export function seriesBlocks(context: MarkdownContext, node: Node<'series'>): RootContent[] {
  const feeds = ['rss.xml', 'atom.xml', 'feed.json'].map((file) =>
    link(context.href(`/series/${node.slug}/${file}`), file),
  );
  return [
    paragraph(node.data.forWhom),
    heading(2, 'The parts, in order'),
    ...listOf(
      partsOf(context.graph, node).map((part) => {
        if (!part.article) return [`Part ${part.part}: ${part.title}. Promised, not yet out. ${part.plan.promise}`];
        const { data, summary, markdown } = part.article;
        return [
          `Part ${part.part}: `,
          context.linkTo(part.article),
          `. ${summary} ${longDate(data.published)}, ${minutesToRead(markdown)} minutes to read.`,
        ];
      }),
    ),
    heading(2, 'Follow this series'),
    paragraph('Feeds: ', ...links(feeds), '.'),
  ];
}

/** The body of an author's page: the credential, what is known, and the longer texts. */
export function authorBlocks(context: MarkdownContext, node: Node<'authors'>): RootContent[] {
  const { credential, about } = node.data;
  const long = context.graph
    .in(node, 'authors')
    .map(({ from }) => from)
    .filter(({ collection }) => ['articles', 'guides', 'programs'].includes(collection));
  return [
    ...(credential === undefined ? [] : [paragraph(`${credential.short}: ${credential.long}. ${credential.entitles}`)]),
    ...about.map((text) => paragraph(text)),
    ...(long.length === 0 ? [] : [heading(2, 'Written by this author')]),
    ...listOf(long.map((entry) => [context.linkTo(entry), `: ${entry.summary}`])),
  ];
}
