import { visit } from 'unist-util-visit';
import { sections } from '../mdx/parse.ts';
import type { Fit } from '../model/terms.ts';
import { isIn, type Graph, type Node } from './graph.ts';
import { relationsOf } from './relations.ts';

/** Anchors of the block that answers first. */
export const FIRST_MINUTE: readonly string[] = ['at-a-glance', 'what-you-can-do-today'];

/** The places that a condition's spot shows: its hallmark and common symptoms that are places, else the possible ones. */
export function placesOf(graph: Graph, node: Node<'conditions'>): string[] {
  const places = relationsOf(graph, node, 'how-to-recognise-it').filter(
    ({ other }) => isIn(other, 'symptoms') && other.data.kind === 'location',
  );
  const of = (...fits: readonly Fit[]): string[] =>
    places.filter((one) => one.fit !== undefined && fits.includes(one.fit)).map(({ other }) => other.slug);
  const likely = of('hallmark', 'common');
  return likely.length > 0 ? likely : of('possible');
}

/** The parts of the body that a condition names, the main one first. */
export const partsOf = ({ data }: Node<'conditions'>): string[] => data.anatomy.map(({ part }) => part.id);

/** Where a condition hurts and when, in the titles of symptoms: its places, and at most 2 hallmark or common moments. */
export function spotAndMoments(graph: Graph, node: Node<'conditions'>): string {
  const places = placesOf(graph, node).map((slug) => graph.get('symptoms', slug).title);
  const moments = relationsOf(graph, node, 'how-to-recognise-it')
    .filter(
      (one) =>
        (one.fit === 'hallmark' || one.fit === 'common') &&
        isIn(one.other, 'symptoms') &&
        one.other.data.kind === 'timing',
    )
    .slice(0, 2)
    .map(({ other }) => other.title);
  return [...places, ...moments].join(', ');
}

/** The exercises to which the section "First exercises" of a condition leads, in its order. */
export function firstExercises(graph: Graph, node: Node<'conditions'>): Node<'exercises'>[] {
  const part = sections(node.body.tree).find(({ id }) => id === 'first-exercises');
  const found = new Set<Node<'exercises'>>();
  visit({ type: 'root', children: part?.children ?? [] }, 'link', ({ url }) => {
    const slug = /^\/exercises\/([^/]+)\//.exec(url)?.[1];
    if (slug !== undefined) found.add(graph.get('exercises', slug));
  });
  return [...found];
}

/** The address of the picture of the spot of a condition or symptom. */
export const spotAddress = (slug: string): string => `/figures/spot-${slug}.svg`;
