import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { parseBody } from '../mdx/parse.ts';
import { DATA, PROSE, type Collection } from '../model/collections.ts';
import { NO_VOCABULARY } from '../model/vocabulary.ts';
import { linkContent } from './build.ts';
import type { Graph } from './graph.ts';
import { textOf, type Source } from './read.ts';

let built: Promise<Graph> | undefined;

/**
 * The graph of the site's collections: made once for a build, in `astro dev` afresh for each page. Its faults are found
 * before, by the content check.
 */
export function siteGraph(): Promise<Graph> {
  if (import.meta.env.DEV) return link();
  built ??= link();
  return built;
}

/** Where each page of a collection's entries stands: drafts have none. */
export async function slugPaths(collection: Collection): Promise<{ params: { slug: string } }[]> {
  return (await siteGraph()).all(collection).map(({ slug }) => ({ params: { slug } }));
}

async function link(): Promise<Graph> {
  const names = [...Object.keys(PROSE), ...Object.keys(DATA)] as Collection[];
  const entries = await Promise.all(names.map((name) => sourcesOf(name)));
  const [references, dangerSigns, glossary, hazards, vocabulary] = await Promise.all([
    getCollection('references'),
    getCollection('dangerSigns'),
    getCollection('glossary'),
    getCollection('hazards'),
    getCollection('vocabulary'),
  ]);
  const { graph } = linkContent({
    sources: entries.flat(),
    references: references.map(({ data }) => data),
    dangerSigns: dangerSigns.map(({ data }) => data),
    glossary: glossary.map(({ data }) => data),
    hazards: hazards.map(({ data }) => data),
    vocabulary: vocabulary[0]?.data ?? NO_VOCABULARY,
    unread: [],
  });
  return graph;
}

async function sourcesOf(collection: Collection): Promise<Source[]> {
  const entries = await getCollection(collection);
  return entries
    .map(({ id: slug, filePath: file = `content/${collection}/${slug}`, data }) => ({
      collection,
      slug,
      file,
      data,
      // Read when it is asked for, and not kept: few pages need the text of others.
      get markdown() {
        return textOf(readFileSync(file, 'utf8'));
      },
      get body() {
        return parseBody(this.markdown);
      },
    }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
