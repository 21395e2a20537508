import { certainty as certaintyScale, effect as effectScale, fit as fitScale } from '../model/terms.ts';
import type { Certainty, Direction, Effect, Fit, Plane } from '../model/terms.ts';
import type { SectionId } from '../model/outline.ts';
import { RELATION_ROWS, type RelationRow } from '../model/relations.ts';
import { isIn, type Graph, type Node } from './graph.ts';

/** A relation as one page shows it: the entry at the other end, and what the link teaches. */
export interface Relation {
  readonly other: Node;
  readonly reason: string;
  readonly refs: readonly string[];
  readonly certainty?: Certainty | undefined;
  readonly effect?: Effect | undefined;
  readonly direction?: Direction | undefined;
  readonly fit?: Fit | undefined;
  readonly dosage?: string | undefined;
  readonly timescale?: string | undefined;
  readonly target?: { readonly role: 'prime' | 'assist'; readonly plane: Plane } | undefined;
  /** Ladder: the other exercise is an easier or a harder step. */
  readonly step?: 'easier' | 'harder' | undefined;
  /** Entries through which the relation runs, where it is derived. */
  readonly via?: readonly Node[] | undefined;
}

/**
 * The relations that one section of an entry's page shows, from whichever end they were written.
 * @param section one of the outline; a heading of the editor's own shows none
 */
export function relationsOf(graph: Graph, node: Node, section: SectionId): readonly Relation[] {
  return [
    ...RELATION_ROWS.flatMap((row) => [
      ...(row.on === node.collection && row.here === section ? readTable(graph, node, row, 'out') : []),
      ...(row.to === node.collection && row.there === section ? readTable(graph, node, row, 'in') : []),
    ]),
    ...(DERIVED[`${node.collection} ${section}`]?.(graph, node) ?? []),
  ];
}

/** The relations of one kind that an entry has at one end. */
function readTable(
  graph: Graph,
  node: Node,
  { kind, teaches, order = [] }: RelationRow,
  end: 'out' | 'in',
): Relation[] {
  return graph[end](node, kind)
    .map(({ from, to, data }): Relation => {
      const other = end === 'out' ? to : from;
      const carried = data as Partial<Relation> & Readonly<Record<string, unknown>>;
      const { role, plane } = carried as Partial<NonNullable<Relation['target']>>;
      return {
        ...carried,
        other,
        reason: teaches === undefined ? other.summary : String(carried[teaches]),
        refs: carried.refs ?? [],
        ...(role && plane ? { target: { role, plane } } : {}),
      };
    })
    .sort((a, b) =>
      order.reduce((sum, field) => sum || SCALE[field].indexOf(a[field]) - SCALE[field].indexOf(b[field]), 0),
    );
}

/** From the most to the least, as the terms name them. */
const SCALE: Readonly<Record<'fit' | 'effect' | 'certainty', readonly unknown[]>> = {
  fit: fitScale.options,
  effect: effectScale.options,
  certainty: certaintyScale.options,
};

type Reader = (graph: Graph, node: Node) => readonly Relation[];

/** Programs that use an exercise: each once, however often it comes. */
const programs: Reader = (graph, node) =>
  [...new Set(graph.in(node, 'uses').map((edge) => edge.from))].map((other) => ({
    other,
    reason: other.summary,
    refs: [],
  }));

const ladder: Reader = (graph, node) => [
  ...graph.in(node, 'ladder').map((edge) => ({
    other: edge.from,
    reason: edge.data.change,
    refs: [],
    step: 'easier' as const,
  })),
  ...graph.out(node, 'ladder').map((edge) => ({
    other: edge.to,
    reason: edge.data.change,
    refs: [],
    step: 'harder' as const,
  })),
];

/** Professionals who give a treatment that helps, or may help, with this condition. */
const whoCanHelp: Reader = (graph, node) => {
  const found = new Map<Node, string[]>();
  for (const { other: treatment, effect } of relationsOf(graph, node, 'what-helps-and-how-sure-that-is')) {
    if (effect === 'does-not-help' || effect === 'may-harm') continue;
    for (const { to } of graph.out(treatment, 'providers')) found.set(to, [...(found.get(to) ?? []), treatment.title]);
  }
  return [...found].map(([other, gives]) => ({ other, reason: `Gives: ${gives.join(', ')}.`, refs: [] }));
};

/** Symptoms that lead to the same conditions, most shared conditions first; at most 4. */
const relatedSymptoms: Reader = (graph, node) => {
  const shared = new Map<string, { other: Node; via: Node[] }>();
  for (const edge of graph.in(node, 'presentation')) {
    if (edge.data.fit === 'argues-against') continue;
    for (const sibling of graph.out(edge.from, 'presentation')) {
      if (sibling.to.id === node.id || sibling.data.fit === 'argues-against') continue;
      const known = shared.get(sibling.to.id) ?? { other: sibling.to, via: [] };
      known.via.push(edge.from);
      shared.set(sibling.to.id, known);
    }
  }
  return [...shared.values()]
    .sort((a, b) => b.via.length - a.via.length || a.other.title.localeCompare(b.other.title, 'en'))
    .slice(0, 4)
    .map(({ other, via }) => ({ other, reason: other.summary, refs: [], via }));
};

/** Relations that no entry writes so: they are read through others, or from two fields. */
const DERIVED: Readonly<Partial<Record<`${string} ${SectionId}`, Reader>>> = {
  'conditions who-can-help': whoCanHelp,
  'symptoms related-symptoms': relatedSymptoms,
  'exercises easier-and-harder': ladder,
  'exercises used-in': programs,
};

/** Passages of articles that introduce an entry, in order. */
export function passagesOf(graph: Graph, node: Node): { article: Node<'articles'>; anchor: string; title: string }[] {
  return graph.in(node, 'introduces').flatMap((edge) => {
    const article = edge.from;
    if (!isIn(article, 'articles')) return [];
    const passage = article.data.passages.find((item) => item.anchor === edge.data.passage);
    return passage ? [{ article, anchor: passage.anchor, title: passage.title }] : [];
  });
}
