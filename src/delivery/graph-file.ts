import { LINKED, type Graph } from '../graph/graph.ts';
import { absolute, type Place } from '../metadata/site.ts';
import { addressOf } from '../model/addresses.ts';
import type { Teaches } from '../model/relations.ts';
import { GRAPH_SCHEMA, GRAPH_VERSION, type GraphFile } from './graph-schema.ts';

export type { GraphFile } from './graph-schema.ts';
type Edge = GraphFile['edges'][number];

/** Fields in which relations keep what they teach; a part's `role` is a sentence only where a condition writes it. */
const TEACHES: Readonly<Record<Teaches, boolean>> = {
  reason: true,
  difference: true,
  does: true,
  change: true,
  because: false,
  role: false,
};
const REASONS = (Object.keys(TEACHES) as Teaches[]).filter((field) => TEACHES[field]);
const CARRIED = ['certainty', 'effect', 'direction', 'fit', 'plane'] as const;

/** @returns entries and relations, each relation once, in the order of the entries */
export function graphFile(graph: Graph, place: Place): GraphFile {
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const nodes = graph.nodes.map(({ id, collection, title, summary, data }) => ({
    id,
    collection,
    title,
    summary,
    url: addressOf(id),
    ...('updated' in data ? { updated: data.updated } : {}),
  }));
  const edges = graph.nodes.flatMap((node) =>
    LINKED.flatMap((kind) => {
      const seen = new Set<string>();
      return graph.out(node, kind).flatMap(({ to, data }): Edge[] => {
        if (seen.has(to.id) || !shown.has(to.id)) return [];
        seen.add(to.id);
        return [{ from: node.id, to: to.id, kind, ...carried(data) }];
      });
    }),
  );
  return { $schema: absolute(GRAPH_SCHEMA, place), version: GRAPH_VERSION, nodes, edges };
}

function carried(data: Readonly<Record<string, unknown>>): Partial<Edge> {
  const { role, refs } = data;
  const isSentence = typeof role === 'string' && role.includes(' ');
  const reason =
    REASONS.map((field) => data[field]).find((text) => text !== undefined) ?? (isSentence ? role : undefined);
  return {
    ...(reason === undefined ? {} : { reason }),
    ...Object.fromEntries(CARRIED.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]]))),
    ...(role === undefined || isSentence ? {} : { role }),
    ...(Array.isArray(refs) && refs.length > 0 ? { refs } : {}),
  } as Partial<Edge>;
}
