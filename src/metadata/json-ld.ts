import type { Thing } from 'schema-dts';
import type { Graph, Node } from '../graph/graph.ts';
import { compareSources } from './citation.ts';
import { conditionLd, driverLd, symptomLd, treatmentLd } from './json-ld/clinical.ts';
import { glossaryLd, sourceLd } from './json-ld/lists.ts';
import { anatomyLd, exerciseLd, professionalLd, programLd } from './json-ld/movement.ts';
import { entryPage, sitePage, type SitePage } from './json-ld/page.ts';
import { articleLd, authorLd, publisherLd, seriesLd, websiteLd } from './json-ld/publishing.ts';
import { graphOf, idOn, pageId, ref, some, type LdGraph, type LdOptions } from './json-ld/terms.ts';

export type { LdGraph, LdOptions } from './json-ld/terms.ts';
export { crumbsOf, shownNames, type Crumb, type SitePage } from './json-ld/page.ts';

/** What the page of an entry says of itself: the page, and the thing that it is about. */
export function entryLd(graph: Graph, node: Node, options: LdOptions): LdGraph {
  const thing = thingOf(graph, node, options);
  return graphOf(entryPage(graph, node, options), ...(thing === undefined ? [] : [thing]));
}

/** What a page that is no entry says of itself. */
export function siteLd(page: SitePage, options: LdOptions): LdGraph {
  return graphOf(sitePage(page, options));
}

/** The home page: the site and its publisher are described here, and only here. */
export function homeLd(page: SitePage, options: LdOptions): LdGraph {
  return graphOf(sitePage(page, options), websiteLd(options.place), publisherLd(options.place));
}

/** The index of a collection, with the pages that it lists. */
export function collectionLd(page: SitePage, nodes: readonly Node[], options: LdOptions): LdGraph {
  const parts = nodes.map((node) => ref(pageId(node, options.place)));
  return graphOf({
    ...(sitePage({ ...page, type: 'CollectionPage' }, options) as object),
    ...some('hasPart', parts),
  } as Thing);
}

/** The references page, with every source. */
export function referencesLd(graph: Graph, page: SitePage, options: LdOptions): LdGraph {
  const sources = [...graph.references.values()].sort(compareSources);
  return graphOf(
    sitePage({ ...page, type: 'CollectionPage' }, options),
    ...sources.map((source) => sourceLd(source, options.place)),
  );
}

/** The glossary, with every term. */
export function glossaryPageLd(graph: Graph, page: SitePage, options: LdOptions): LdGraph {
  const { place } = options;
  const terms = [...graph.glossary].sort((a, b) => a.term.localeCompare(b.term, 'en'));
  return graphOf(
    { ...(sitePage(page, options) as object), mainEntity: ref(idOn('/glossary/', 'glossary', place)) } as Thing,
    glossaryLd(terms, page.title, place),
  );
}

/** A graph as the text of a script element: as short as it can be, and nothing in it can end the element. */
export function ldScript(graph: LdGraph): string {
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}

function thingOf(graph: Graph, node: Node, options: LdOptions): Thing | undefined {
  switch (node.collection) {
    case 'conditions':
      return conditionLd(graph, node as Node<'conditions'>, options);
    case 'symptoms':
      return symptomLd(node as Node<'symptoms'>, options);
    case 'drivers':
      return driverLd(graph, node as Node<'drivers'>, options);
    case 'treatments':
      return treatmentLd(graph, node as Node<'treatments'>, options);
    case 'exercises':
      return exerciseLd(graph, node as Node<'exercises'>, options);
    case 'programs':
      return programLd(graph, node as Node<'programs'>, options);
    case 'anatomy':
      return anatomyLd(graph, node as Node<'anatomy'>, options);
    case 'professionals':
      return professionalLd(node as Node<'professionals'>, options);
    case 'articles':
      return articleLd(graph, node as Node<'articles'>, options);
    case 'series':
      return seriesLd(graph, node as Node<'series'>, options);
    case 'authors':
      return authorLd(node as Node<'authors'>, options);
    case 'guides':
      return undefined;
  }
}
