import { addressOf, collectionOf } from '../model/addresses.ts';
import { ONE, PROSE, type Collection } from '../model/collections.ts';
import { RELATION_ROWS } from '../model/relations.ts';
import { didYouMean, type Fault } from './faults.ts';
import { Graph, type Edge, type Node } from './graph.ts';
import { linksOf, type EdgeKind, type WrittenLink } from './links.ts';
import type { Content, Source } from './read.ts';
import { proseFaults } from './prose-faults.ts';
import { dangerFaults } from './danger-faults.ts';
import { gateFaults } from './gate-faults.ts';
import { hazardFaults } from './hazard-faults.ts';
import { entryFaults } from './entry-faults.ts';
import { vocabularyFaults } from './vocabulary-faults.ts';

/** Relations that read the same from both ends: written once, on either. */
const SYMMETRIC: ReadonlySet<EdgeKind> = new Set(
  RELATION_ROWS.filter(({ mirrored }) => mirrored).map(({ kind }) => kind),
);

/**
 * Link all content and find all its faults.
 * @param content what `readContent` read
 * @returns the graph of what is published, and every fault; the graph may be used only when there is none
 */
export function buildGraph(content: Content): { graph: Graph; faults: readonly Fault[] } {
  const { graph, faults } = linkContent(content);
  return {
    graph,
    faults: [
      ...content.faults,
      ...faults,
      ...entryFaults(content, graph),
      ...dangerFaults(content, graph),
      ...gateFaults(content.sources),
      ...proseFaults(content, graph),
      ...vocabularyFaults(content, graph),
      ...hazardFaults(content, graph),
    ],
  };
}

/** Link all content. @returns the graph of what is published, and the faults of its links */
export function linkContent(content: Omit<Content, 'faults' | 'testNames'>): {
  graph: Graph;
  faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const sources = new Map(content.sources.map((source) => [idOf(source), source]));
  const published = content.sources.filter((source) => source.data['draft'] !== true);
  const nodes = new Map(published.map((source) => [idOf(source), toNode(source)]));
  const unread = new Set(content.unread);
  const edges: Edge[] = [];
  const written = new Set<string>();

  for (const source of content.sources) {
    const from = nodes.get(idOf(source));
    for (const link of linksOf(source)) {
      const fault = linkFault(source, link, sources, unread, written);
      if (fault) faults.push(fault);
      const other = nodes.get(link.target);
      if (fault || !from || !other) continue;
      edges.push({
        kind: link.kind,
        from: link.reversed ? other : from,
        to: link.reversed ? from : other,
        data: link.data,
      });
    }
  }
  const graph = new Graph({
    nodes: [...nodes.values()],
    edges,
    references: content.references,
    dangerSigns: content.dangerSigns,
    glossary: content.glossary,
    hazards: content.hazards,
    vocabulary: content.vocabulary,
  });
  return { graph, faults };
}

function idOf(source: Source): string {
  return `${source.collection}/${source.slug}`;
}

function toNode(source: Source): Node {
  const { title, name, summary } = source.data as { title?: string; name?: string; summary?: string };
  return {
    id: idOf(source),
    collection: source.collection,
    slug: source.slug,
    file: source.file,
    title: title ?? name ?? source.slug,
    summary: summary ?? '',
    data: source.data as Node['data'],
    get markdown() {
      return source.markdown;
    },
    get body() {
      return source.body;
    },
  };
}

function linkFault(
  source: Source,
  link: WrittenLink,
  sources: ReadonlyMap<string, Source>,
  unread: ReadonlySet<string>,
  written: Set<string>,
): Fault | undefined {
  const id = idOf(source);
  const base = { file: source.file, field: link.field };
  const [, slug = ''] = link.target.split('/');
  const target = sources.get(link.target);
  if (link.target === id) {
    return { ...base, kind: 'self-link', message: `"${slug}" is this entry itself; remove the link` };
  }
  if (!target) {
    if (unread.has(link.target)) return undefined;
    return missing(base, link.target, sources);
  }
  if (target.data['draft'] === true && source.data['draft'] !== true) {
    return {
      ...base,
      kind: 'draft-target',
      message: `"${slug}" is a draft (${target.file}); publish it or remove the link`,
    };
  }
  if (!link.repeatable) {
    const [a, b] = link.reversed ? [link.target, id] : [id, link.target];
    const key = `${link.kind} ${a} ${b}`;
    const mirror = `${link.kind} ${b} ${a}`;
    const mirrored = SYMMETRIC.has(link.kind) && written.has(mirror);
    if (written.has(key) || mirrored) {
      return {
        ...base,
        kind: 'duplicate-link',
        message:
          mirrored || link.kind === 'ladder'
            ? `the link with "${slug}" is already written on ${addressOf(link.target)}; a pair is written once`
            : `"${slug}" is linked twice; keep one`,
      };
    }
    written.add(key);
  }
  return undefined;
}

function missing(base: { file: string; field: string }, targetId: string, sources: ReadonlyMap<string, Source>): Fault {
  const collection = collectionOf(targetId);
  const [name = '', slug = ''] = targetId.split('/');
  if (!collection) {
    const hint = didYouMean(name, Object.keys(PROSE));
    return { ...base, kind: 'missing-target', message: `"${name}" in "${targetId}" is not a collection${hint}` };
  }
  const elsewhere = [...sources.values()].find((source) => source.slug === slug);
  const known = slugsOf(collection, sources);
  if (elsewhere) {
    return {
      ...base,
      kind: 'wrong-collection',
      message: `"${slug}" is not ${an(collection)} but ${an(elsewhere.collection)} (${elsewhere.file})${didYouMean(slug, known)}`,
    };
  }
  return { ...base, kind: 'missing-target', message: `"${slug}" is not ${an(collection)}${didYouMean(slug, known)}` };
}

function an(collection: Collection): string {
  const one = ONE[collection];
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

function slugsOf(collection: Collection, sources: ReadonlyMap<string, Source>): string[] {
  return [...sources.values()].filter((source) => source.collection === collection).map((source) => source.slug);
}
