import type { Graph, Node } from './graph.ts';

/**
 * Where an exercise stands on its ladder: 1 when nothing easier leads to it, else one more than the highest of its
 * easier steps. A ladder that runs in a circle ends where it closes.
 */
export function rungOf(graph: Graph, exercise: Node, seen: readonly string[] = []): number {
  const below = graph
    .in(exercise, 'ladder')
    .map((edge) => edge.from)
    .filter(({ id }) => !seen.includes(id));
  return 1 + Math.max(0, ...below.map((node) => rungOf(graph, node, [...seen, exercise.id])));
}
