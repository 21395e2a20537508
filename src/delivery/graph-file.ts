import type { EdgeKind } from '../graph/links.ts';
import { LINKED, type Graph } from '../graph/graph.ts';
import { addressOf } from '../model/addresses.ts';

/** The graph as data: entries and the relations between them, with ids that never change. */
export interface GraphFile {
  readonly nodes: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly url: string;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: EdgeKind;
    readonly reason?: string;
    readonly certainty?: string;
  }[];
}

/** @returns entries and relations, each relation once, in the order of the entries */
export function graphFile(graph: Graph): GraphFile {
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const nodes = graph.nodes.map(({ id, title, summary }) => ({ id, title, summary, url: addressOf(id) }));
  const edges = graph.nodes.flatMap((node) =>
    LINKED.flatMap((kind) => {
      const seen = new Set<string>();
      return graph.out(node, kind).flatMap(({ to, data }) => {
        if (seen.has(to.id) || !shown.has(to.id)) return [];
        seen.add(to.id);
        const { reason, certainty } = data as { reason?: string; certainty?: string };
        return [
          {
            from: node.id,
            to: to.id,
            kind,
            ...(reason === undefined ? {} : { reason }),
            ...(certainty === undefined ? {} : { certainty }),
          },
        ];
      });
    }),
  );
  return { nodes, edges };
}
