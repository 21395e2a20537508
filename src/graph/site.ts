import { getCollection } from 'astro:content';
import { parseBody } from '../markdown/parse.ts';
import { NO_VOCABULARY } from '../model/vocabulary.ts';
import { DATA, PROSE, type Collection } from '../model/collections.ts';
import { buildGraph } from './build.ts';
import { ContentFaults } from './faults.ts';
import type { Graph } from './graph.ts';
import { readBefore } from './once.ts';

let built: Promise<Graph> | undefined;

/**
 * The graph of the content that Astro loaded: in a build the one that the content check has made of the same files, in
 * `astro dev` made afresh for each page.
 * @throws ContentFaults listing every fault
 */
export function siteGraph(): Promise<Graph> {
  if (import.meta.env.DEV) return build();
  const known = readBefore();
  built ??= known ? Promise.resolve(known.graph) : build();
  return built;
}

async function build(): Promise<Graph> {
  const names = [...Object.keys(PROSE), ...Object.keys(DATA)] as Collection[];
  const loaded = await Promise.all(
    names.map(async (collection) =>
      (await getCollection(collection)).map((entry) => ({
        collection,
        slug: entry.id,
        file: entry.filePath ?? `content/${collection}/${entry.id}`,
        data: entry.data,
        markdown: entry.body ?? '',
        body: parseBody(entry.body ?? ''),
      })),
    ),
  );
  const [references, dangerSigns, glossary, vocabulary] = await Promise.all([
    getCollection('references'),
    getCollection('dangerSigns'),
    getCollection('glossary'),
    getCollection('vocabulary'),
  ]);
  const { graph, faults } = buildGraph({
    sources: loaded.flat(),
    references: references.map((entry) => entry.data),
    dangerSigns: dangerSigns.map((entry) => entry.data),
    glossary: glossary.map((entry) => entry.data),
    vocabulary: vocabulary[0]?.data ?? NO_VOCABULARY,
    unread: [],
    faults: [],
  });
  if (faults.length > 0 && !import.meta.env.DEV) throw new ContentFaults(faults);
  return graph;
}
