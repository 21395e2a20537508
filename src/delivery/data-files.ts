import { createHash } from 'node:crypto';
import { finderDetails } from '../finder/details.ts';
import type { Graph } from '../graph/graph.ts';
import { siteGraph } from '../graph/site.ts';
import { sitePlan } from '../program/site-plan.ts';
import { compileParts, compileSigns } from '../vocabulary/compile.ts';
import { compileLearned, readModel } from '../vocabulary/learned/compile.ts';
import { compileSummaries } from '../vocabulary/summaries.ts';
import { graphFile } from './graph-file.ts';
import { builtPlace } from './built-place.ts';

/** Files that scripts load. Those of one group share a hash: they are of use only together. */
const GROUPS = {
  vocabulary: {
    vocabulary: (graph: Graph) => compileParts(graph).leading,
    'vocabulary-names': (graph: Graph) => compileParts(graph).following,
    signs: compileSigns,
    summaries: compileSummaries,
    'learned-danger': (graph: Graph) => compileLearned(readModel(process.cwd()), graph).danger,
    learned: (graph: Graph) => compileLearned(readModel(process.cwd()), graph).heads,
  },
  finder: { finder: finderDetails },
  plan: { plan: sitePlan },
  graph: { graph: (graph: Graph) => graphFile(graph, builtPlace()) },
} as const;

export type DataGroup = keyof typeof GROUPS;

interface Data {
  readonly hash: string;
  /** Text of each file, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

const made = new WeakMap<Graph, Map<DataGroup, Data>>();

function dataOf(group: DataGroup, graph: Graph): Data {
  const known = made.get(graph)?.get(group);
  if (known) return known;
  const files: Readonly<Record<string, (graph: Graph) => unknown>> = GROUPS[group];
  const texts = new Map(Object.entries(files).map(([name, make]) => [name, JSON.stringify(make(graph))]));
  const hash = createHash('sha256')
    .update([...texts.values()].join('\n'))
    .digest('hex')
    .slice(0, 8);
  const data = { hash, texts };
  made.set(graph, (made.get(graph) ?? new Map<DataGroup, Data>()).set(group, data));
  return data;
}

/**
 * The hash in the names of a group's files. In `astro dev` it says nothing, so that no page waits until all is compiled.
 * @returns eight hexadecimal digits, or `dev`
 */
export async function dataHash(group: DataGroup): Promise<string> {
  return import.meta.env.DEV ? 'dev' : dataOf(group, await siteGraph()).hash;
}

/** The site address of a data file, without base path: `/assets/finder.1a2b3c4d.json`. */
export async function dataAddress(group: DataGroup, name: string = group): Promise<string> {
  return `/assets/${name}.${await dataHash(group)}.json`;
}

/** Name, hash and text of every data file. */
export async function dataFiles(): Promise<{ name: string; hash: string; text: () => string }[]> {
  const graph = await siteGraph();
  return Promise.all(
    (Object.keys(GROUPS) as DataGroup[]).map(async (group) => {
      const hash = await dataHash(group);
      return Object.keys(GROUPS[group]).map((name) => ({
        name,
        hash,
        text: () => dataOf(group, graph).texts.get(name) ?? '',
      }));
    }),
  ).then((groups) => groups.flat());
}
