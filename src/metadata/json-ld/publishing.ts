import type {
  Article,
  CreativeWorkSeries,
  EducationalOccupationalCredential,
  Organization,
  Person,
  WebSite,
} from 'schema-dts';
import { sections } from '../../mdx/parse.ts';
import type { Graph, Node } from '../../graph/graph.ts';
import { partsOf } from '../../graph/series.ts';
import { wordsOf } from '../word-count.ts';
import { absolute, SITE, type Place } from '../site.ts';
import { houseOf } from './page.ts';
import { idOn, ref, refsTo, some, thingId, type LdOptions } from './terms.ts';

/** An article, and for a retelling the source that it retells. */
export function articleLd(graph: Graph, node: Node<'articles'>, options: LdOptions): Article {
  const { place } = options;
  const { published, updated, authors, series, part, basedOn } = node.data;
  const writers = refsTo(
    authors.map((author) => graph.at(author) as Node),
    place,
  );
  return {
    '@type': 'Article',
    '@id': thingId(node, place) ?? '',
    headline: node.title,
    datePublished: published,
    dateModified: updated,
    ...some('author', writers),
    ...some(
      'articleSection',
      sections(node.body.tree).flatMap(({ heading }) => (heading === '' ? [] : heading)),
    ),
    wordCount: wordsOf(node.body.tree),
    isPartOf: ref(thingId(graph.at(series), place) ?? ''),
    position: part,
    ...(basedOn === undefined
      ? {}
      : {
          contributor: ref(thingId(graph.at(basedOn.retoldBy), place) ?? ''),
          isBasedOn: { '@type': 'Article', headline: basedOn.title, ...some('author', writers) } satisfies Article,
        }),
    ...some(
      'mentions',
      refsTo(
        graph.out(node, 'introduces').map(({ to }) => to),
        place,
      ),
    ),
  };
}

/** A series with its published parts. */
export function seriesLd(graph: Graph, node: Node<'series'>, { place }: LdOptions): CreativeWorkSeries {
  const articles = partsOf(graph, node).flatMap(({ article }) => article ?? []);
  const authors = articles.flatMap(({ data }) => data.authors.map((author) => graph.at(author) as Node));
  return {
    '@type': 'CreativeWorkSeries',
    '@id': thingId(node, place) ?? '',
    name: node.title,
    ...some('author', refsTo(authors, place)),
    ...some('hasPart', refsTo(articles as readonly Node[], place)),
  };
}

/** An author, with the credential that the page names. */
export function authorLd(node: Node<'authors'>, { place }: LdOptions): Person | Organization {
  const { name, kind, credential } = node.data;
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    '@id': thingId(node, place) ?? '',
    name,
    description: node.summary,
    ...(credential === undefined
      ? {}
      : {
          hasCredential: {
            '@type': 'EducationalOccupationalCredential',
            name: credential.long,
            alternateName: credential.short,
          } satisfies EducationalOccupationalCredential,
        }),
  };
}

/** The site, with its search. */
export function websiteLd(place: Place): WebSite {
  const action = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search/', place)}?q={q}` },
    'query-input': 'required name=q',
  } as const;
  return {
    '@type': 'WebSite',
    '@id': idOn('/', 'website', place),
    url: absolute('/', place),
    name: SITE.name,
    description: SITE.description,
    ...houseOf(place),
    potentialAction: action,
  };
}

/** Who publishes the site. */
export function publisherLd(place: Place): Organization {
  return {
    '@type': 'Organization',
    '@id': idOn('/', 'organization', place),
    name: SITE.name,
    url: absolute('/', place),
    logo: absolute('/icon-512.png', place),
  };
}
