import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build.ts';
import { readContent } from '../graph/read.ts';
import { graphFile } from './graph-file.ts';
import { graphJsonSchema } from './graph-schema.ts';

const place = { origin: 'https://runner.example', base: '/hip/' };
const { graph } = buildGraph(readContent(process.cwd()));
const file = graphFile(graph, place);

describe('the graph as data', () => {
  it('has every entry, and no relation with a loose end or twice', () => {
    const { nodes, edges } = file;
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(graph.nodes.length);
    for (const { from, to } of edges) {
      expect(ids.has(from)).toBe(true);
      expect(ids.has(to)).toBe(true);
    }
    expect(new Set(edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).size).toBe(edges.length);
  });

  it('says of a relation what the page says of it', () => {
    const condition = graph.get('conditions', 'gluteal-tendinopathy');
    for (const { to, data } of graph.out(condition, 'treatments')) {
      const { reason, certainty, effect, refs } = data;
      const edge = file.edges.find(
        ({ from, kind, to: end }) => from === condition.id && kind === 'treatments' && end === to.id,
      );
      expect(edge).toMatchObject({ reason, certainty, effect });
      expect(edge?.refs ?? []).toEqual(refs);
    }
    for (const kind of ['anatomy', 'mistakenFor', 'providers', 'ladder'] as const)
      expect(file.edges.filter((edge) => edge.kind === kind && edge.reason === undefined)).toEqual([]);
  });

  it('fits its published schema, which refuses what is not in it', () => {
    const address = 'https://runner.example/hip/schemas/graph.json';
    expect(file.$schema).toBe(address);
    const published = z.fromJSONSchema(graphJsonSchema(address) as Parameters<typeof z.fromJSONSchema>[0]);
    const fits = (value: unknown): boolean => published.safeParse(value).success;
    expect(published.safeParse(file).error).toBeUndefined();
    const [first] = file.edges;
    for (const edge of [
      { ...first, more: 1 },
      { ...first, kind: 'likes' },
      { ...first, from: 'Conditions' },
    ])
      expect(fits({ ...file, edges: [edge] })).toBe(false);
    expect(fits({ ...file, version: 2 })).toBe(false);
  });
});
