import { certainty as certaintyScale, effect as effectScale, fit as fitScale } from '../model/terms.ts';
import type { Certainty, Direction, Effect, Fit, Plane } from '../model/terms.ts';
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
 * @param section an id of `OUTLINE`
 */
export function relationsOf(graph: Graph, node: Node, section: string): readonly Relation[] {
  return READERS[`${node.collection} ${section}`]?.(graph, node) ?? [];
}

type Reader = (graph: Graph, node: Node) => readonly Relation[];

const byScale =
  <T>(scale: readonly T[], of: (relation: Relation) => T | undefined) =>
  (a: Relation, b: Relation): number =>
    scale.indexOf(of(a) as T) - scale.indexOf(of(b) as T);

const byFit = byScale<Fit>(fitScale.options, (relation) => relation.fit);
const byCertainty = byScale<Certainty>(certaintyScale.options, (relation) => relation.certainty);
const byEffect = byScale<Effect>(effectScale.options, (relation) => relation.effect);

const presentation =
  (end: 'out' | 'in'): Reader =>
  (graph, node) =>
    graph[end](node, 'presentation')
      .map((edge) => ({ other: end === 'out' ? edge.to : edge.from, ...edge.data }))
      .sort(byFit);

const drivers =
  (end: 'out' | 'in'): Reader =>
  (graph, node) =>
    graph[end](node, 'drivers')
      .map((edge) => ({ other: end === 'out' ? edge.to : edge.from, ...edge.data }))
      .sort(byCertainty);

const treatments =
  (end: 'out' | 'in'): Reader =>
  (graph, node) =>
    graph[end](node, 'treatments')
      .map((edge) => ({ other: end === 'out' ? edge.to : edge.from, ...edge.data }))
      .sort((a, b) => byEffect(a, b) || byCertainty(a, b));

const counters =
  (end: 'out' | 'in'): Reader =>
  (graph, node) =>
    graph[end](node, 'counteredBy')
      .map((edge) => ({ other: end === 'out' ? edge.to : edge.from, ...edge.data }))
      .sort(byCertainty);

const providers =
  (end: 'out' | 'in'): Reader =>
  (graph, node) =>
    graph[end](node, 'providers').map((edge) => ({
      other: end === 'out' ? edge.to : edge.from,
      reason: edge.data.does,
      refs: [],
    }));

const parts =
  (end: 'out' | 'in'): Reader =>
  (graph, node) =>
    graph[end](node, 'anatomy').map((edge) => ({
      other: end === 'out' ? edge.to : edge.from,
      reason: edge.data.role,
      refs: [],
    }));

const targets =
  (end: 'out' | 'in'): Reader =>
  (graph, node) =>
    graph[end](node, 'targets').map((edge) => ({
      other: end === 'out' ? edge.to : edge.from,
      reason: end === 'out' ? edge.to.summary : edge.from.summary,
      refs: [],
      target: edge.data,
    }));

const lookAlikes: Reader = (graph, node) =>
  (['out', 'in'] as const).flatMap((end) =>
    graph[end](node, 'mistakenFor').map((edge) => ({
      other: end === 'out' ? edge.to : edge.from,
      reason: edge.data.difference,
      refs: edge.data.refs,
    })),
  );

const exercises =
  (end: 'out' | 'in'): Reader =>
  (graph, node) =>
    graph[end](node, 'exercises').map((edge) => {
      const other = end === 'out' ? edge.to : edge.from;
      return { other, reason: other.summary, refs: [] };
    });

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
  const found = new Map<string, { relation: Relation; via: Node[] }>();
  for (const { other: treatment, effect } of treatments('out')(graph, node)) {
    if (effect === 'does-not-help' || effect === 'may-harm') continue;
    for (const edge of graph.out(treatment, 'providers')) {
      const known = found.get(edge.to.id);
      if (known) known.via.push(treatment);
      else {
        found.set(edge.to.id, {
          relation: { other: edge.to, reason: edge.to.summary, refs: [] },
          via: [treatment],
        });
      }
    }
  }
  return [...found.values()].map(({ relation, via }) => ({ ...relation, via }));
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

const READERS: Readonly<Partial<Record<string, Reader>>> = {
  'conditions how-to-recognise-it': presentation('out'),
  'conditions what-it-is-mistaken-for': lookAlikes,
  'conditions why-it-happens': drivers('out'),
  'conditions what-helps-and-how-sure-that-is': treatments('out'),
  'conditions who-can-help': whoCanHelp,
  'conditions parts-of-the-body-involved': parts('out'),
  'symptoms what-it-may-be': presentation('in'),
  'symptoms related-symptoms': relatedSymptoms,
  'drivers how-it-might-lead-to-hip-pain': drivers('in'),
  'drivers what-counters-it': counters('out'),
  'treatments what-the-evidence-says': treatments('in'),
  'treatments habits-and-loads-that-it-counters': counters('in'),
  'treatments exercises-that-it-uses': exercises('out'),
  'treatments who-gives-it': providers('out'),
  'anatomy what-goes-wrong-there': parts('in'),
  'anatomy exercises-that-reach-it': targets('in'),
  'professionals treatments-they-give': providers('in'),
  'exercises what-it-trains': targets('out'),
  'exercises easier-and-harder': ladder,
  'exercises used-in': (graph, node) => [...exercises('in')(graph, node), ...programs(graph, node)],
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
