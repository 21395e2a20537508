import type { IdReference, Thing } from 'schema-dts';
import type { Node } from '../../graph/graph.ts';
import { addressOf } from '../../model/addresses.ts';
import type { Collection } from '../../model/collections.ts';
import { absolute, type Place } from '../site.ts';

/** How a page is described. */
export interface LdOptions {
  readonly place: Place;
  /** Leave out what the site says for all of its pages: language, publisher, principles. */
  readonly brief?: boolean;
}

/** All that one page says of itself. `@id`s that it does not describe are described on the page that owns them. */
export interface LdGraph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Thing[];
}

/** Ends of the `@id`s of the things that entries are about. A guide is about no thing of its own. */
const KIND: Readonly<Record<Exclude<Collection, 'authors' | 'guides'>, string>> = {
  conditions: 'condition',
  symptoms: 'symptom',
  drivers: 'driver',
  treatments: 'treatment',
  exercises: 'exercise',
  programs: 'program',
  anatomy: 'anatomy',
  professionals: 'profession',
  articles: 'article',
  series: 'series',
};

/** The graph of one page. */
export function graphOf(...things: readonly Thing[]): LdGraph {
  return { '@context': 'https://schema.org', '@graph': things };
}

/** A reference to something that some page describes. */
export function ref(id: string): IdReference {
  return { '@id': id };
}

/** The id of a part of a page. @param address site address, without base path */
export function idOn(address: string, kind: string, place: Place): string {
  return `${absolute(address, place)}#${kind}`;
}

/** The id of the page of an entry. */
export function pageId(node: { readonly id: string }, place: Place): string {
  return idOn(addressOf(node.id), 'page', place);
}

/**
 * The id of the thing that an entry is about.
 * @returns nothing for a guide, which is only a page
 */
export function thingId(node: Node, place: Place): string | undefined {
  if (node.collection === 'guides') return undefined;
  const kind =
    node.collection === 'authors'
      ? (node as Node<'authors'>).data.kind === 'person'
        ? 'person'
        : 'organization'
      : KIND[node.collection];
  return idOn(addressOf(node.id), kind, place);
}

/** References to the things that entries are about, each once, in the order given. */
export function refsTo(nodes: readonly Node[], place: Place): IdReference[] {
  return [...new Set(nodes.flatMap((node) => thingId(node, place) ?? []))].map(ref);
}

/** A property with its values: left out where there is none, bare where there is one. */
export function some<K extends string, T>(property: K, values: readonly T[]): { [P in K]?: T | readonly T[] } {
  const [only] = values;
  if (only === undefined) return {};
  return { [property]: values.length === 1 ? only : values } as { [P in K]?: T | readonly T[] };
}
