import { expect, test } from 'vitest';
import { buildGraph } from '../graph/build.ts';
import { readContent } from '../graph/read.ts';
import { graphFile } from './graph-file.ts';

test('the graph as data has every entry, and no relation with a loose end or twice', () => {
  const { graph } = buildGraph(readContent(process.cwd()));
  const { nodes, edges } = graphFile(graph);
  const ids = new Set(nodes.map(({ id }) => id));
  expect(ids.size).toBe(graph.nodes.length);
  for (const { from, to } of edges) {
    expect(ids.has(from)).toBe(true);
    expect(ids.has(to)).toBe(true);
  }
  expect(new Set(edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).size).toBe(edges.length);
  expect(
    edges.some(({ from, kind, certainty }) => from.startsWith('conditions/') && kind === 'drivers' && certainty),
  ).toBe(true);
});
