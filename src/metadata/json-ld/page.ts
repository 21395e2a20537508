import type { BreadcrumbList, MedicalWebPage, WebPage } from 'schema-dts';
import { isIn, type Graph, type Node } from '../../graph/graph.ts';
import { addressOf } from '../../model/addresses.ts';
import { MANY } from '../../model/collections.ts';
import { absolute, SITE, type Place } from '../site.ts';
import { idOn, pageId, ref, refsTo, some, thingId, type LdOptions } from './terms.ts';
import { specialtiesOf } from './specialty.ts';

/** A step of a page's breadcrumb. `address` is without base path. */
export interface Crumb {
  readonly name: string;
  readonly address: string;
}

/** Names that a page shows under its title; the others are only searched. */
export const SHOWN_NAMES = 6;

/** Pages that are no entry, by what they are. */
export type SitePageType = 'WebPage' | 'AboutPage' | 'CollectionPage' | 'SearchResultsPage';

/** A page as its head names it. */
export interface SitePage {
  readonly title: string;
  readonly description: string;
  /** Site address, without base path. */
  readonly path: string;
  readonly type?: SitePageType;
  /** Steps of its breadcrumb, as shown. */
  readonly crumbs?: readonly Crumb[];
}

const HOME: Crumb = { name: 'Home', address: '/' };

/** The breadcrumb of an entry's page, as shown. */
export function crumbsOf(graph: Graph, node: Node): Crumb[] {
  if (isIn(node, 'programs')) return [HOME];
  if (isIn(node, 'articles')) {
    const series = graph.at(node.data.series);
    return [HOME, { name: MANY.series, address: '/series/' }, { name: series.title, address: addressOf(series.id) }];
  }
  return [HOME, { name: MANY[node.collection], address: `/${node.collection}/` }];
}

/** Other names of an entry, as far as its page shows them. */
export function shownNames(node: Node): readonly string[] {
  if (isIn(node, 'guides') || !('also' in node.data)) return [];
  return node.data.also.slice(0, SHOWN_NAMES);
}

/** The page of an entry. */
export function entryPage(graph: Graph, node: Node, options: LdOptions): WebPage | MedicalWebPage {
  const { place } = options;
  const thing = thingId(node, place);
  const shared = {
    ...frame(
      { title: node.title, description: node.summary, path: addressOf(node.id), crumbs: crumbsOf(graph, node) },
      options,
    ),
    ...some('mainEntity', thing === undefined ? [] : [ref(thing)]),
  };
  if (isIn(node, 'authors')) return { '@type': 'ProfilePage', ...shared };
  if (isIn(node, 'series')) return { '@type': 'WebPage', ...shared };
  const { published, updated, reviewed, authors } = node.data as Node<'conditions'>['data'];
  return {
    '@type': 'MedicalWebPage',
    ...shared,
    datePublished: published,
    dateModified: updated,
    lastReviewed: reviewed,
    ...some(
      'author',
      refsTo(
        authors.map((author) => graph.at(author) as Node),
        place,
      ),
    ),
    ...(isIn(node, 'professionals') ? some('specialty', specialtiesOf([node])) : {}),
  };
}

/** A page that is no entry. */
export function sitePage(page: SitePage, options: LdOptions): WebPage {
  return { '@type': page.type ?? 'WebPage', ...frame(page, options) };
}

/** The id of a source, on the references page. */
export function sourceId(key: string, place: Place): string {
  return idOn('/references/', key, place);
}

/** A term's id, on the glossary page. */
export function termId(slug: string, place: Place): string {
  return idOn('/glossary/', slug, place);
}

/** What holds for the site and for each of its pages. */
export function houseOf(place: Place) {
  return {
    inLanguage: SITE.language,
    publisher: ref(idOn('/', 'organization', place)),
    publishingPrinciples: ref(pageId({ id: 'about' }, place)),
  };
}

function frame({ title, description, path, crumbs = [] }: SitePage, { place, brief }: LdOptions) {
  return {
    '@id': idOn(path, 'page', place),
    url: absolute(path, place),
    name: title,
    description,
    isPartOf: ref(idOn('/', 'website', place)),
    ...(brief === true ? {} : houseOf(place)),
    ...(crumbs.length === 0 ? {} : { breadcrumb: breadcrumb(crumbs, place) }),
  };
}

function breadcrumb(crumbs: readonly Crumb[], place: Place): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(address, place),
    })),
  };
}
