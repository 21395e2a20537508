import { PAGED, SITE_PAGES, addressOf } from '../model/addresses.ts';
import { didYouMean, type Fault } from './faults.ts';
import { unknownCitation } from './entry-faults.ts';
import { offersLoad } from './bone-gate.ts';
import { FIRST_MINUTE } from './first-minute.ts';
import { EntryPage, refsIn } from './entry-page.ts';
import type { Graph, Node } from './graph.ts';
import type { Content, Source } from './read.ts';
import { outlineOf } from '../mdx/arrange.ts';
import { PROSE, type ProseCollection } from '../model/collections.ts';
import { BONE_GATE } from '../model/bone-gate.ts';
import { PAIN_RULE } from '../model/pain-rule.ts';

/** Faults of running text: citations and internal links that lead nowhere, references that nobody cites. */
export function proseFaults(content: Content, graph: Graph): Fault[] {
  const faults: Fault[] = [];
  const used = new Set<string>(PAIN_RULE.refs);
  const resolve = linkResolver(graph, content);

  for (const source of content.sources) {
    for (const citation of source.body.citations) {
      for (const key of citation.keys) {
        if (!graph.references.has(key)) {
          faults.push(unknownCitation(key, source.file, `line ${citation.line}`, graph));
        }
      }
    }
    ownKeys(source).forEach((key) => used.add(key));
    for (const link of source.body.links) {
      const base = { kind: 'broken-link' as const, file: source.file, field: `line ${link.line}` };
      const problem = resolve(link.url, source);
      if (problem !== undefined) faults.push({ ...base, message: problem });
    }
  }
  for (const sign of graph.dangerSigns.values()) sign.refs.forEach((ref) => used.add(ref));
  for (const key of graph.references.keys()) {
    if (!used.has(key)) {
      faults.push({
        kind: 'unused-reference',
        file: 'content/references.yaml',
        field: key,
        message: 'is cited nowhere; cite it or remove it',
      });
    }
  }
  return faults;
}

/** Keys that an entry itself cites, in its text or its fields: what "cited by" lists. */
export function ownKeys({ body, data }: Pick<Source, 'body' | 'data'> | Pick<Node, 'body' | 'data'>): Set<string> {
  return new Set([...body.citations.flatMap(({ keys }) => keys), ...refsIn(data)]);
}

/** Every anchor of an entry's page, for links from other pages. */
function anchorsOf(graph: Graph, node: Node): Set<string> {
  const anchors = new Set(['sources', ...node.body.headings.map(({ id }) => id)]);
  for (const { name, attributes } of node.body.elements) if (name === 'Passage') anchors.add(attributes['id'] ?? '');
  if (offersLoad(node)) anchors.add(BONE_GATE.id);
  if (node.collection === 'conditions') for (const id of FIRST_MINUTE) anchors.add(id);
  if (node.collection in PROSE) {
    const sections = outlineOf(node.body.tree, node.collection as ProseCollection);
    const page = new EntryPage(graph, node, { sections, terms: [] }, (url) => url);
    for (const { id } of page.sections) anchors.add(id);
  }
  return anchors;
}

/** A function that says what is wrong with a link, if anything. */
export function linkResolver(
  graph: Graph,
  content: Content,
): (url: string, from: { readonly collection: string; readonly slug: string }) => string | undefined {
  const pages = new Map<string, () => ReadonlySet<string>>();
  const lazily = (find: () => ReadonlySet<string>): (() => ReadonlySet<string>) => {
    let found: ReadonlySet<string> | undefined;
    return () => (found ??= find());
  };
  for (const [address, anchors] of Object.entries(SITE_PAGES)) pages.set(address, () => new Set(anchors));
  for (const collection of PAGED) pages.set(`/${collection}/`, () => new Set());
  pages.set('/glossary/', () => new Set(graph.glossary.map((term) => term.slug)));
  pages.set('/references/', () => new Set(graph.references.keys()));
  for (const node of graph.nodes)
    pages.set(
      addressOf(node.id),
      lazily(() => anchorsOf(graph, node)),
    );
  const unread = new Set(content.unread.map(addressOf));
  const known = [...pages.keys()];

  return (url, from) => {
    if (/^(?:https?|mailto|tel):/.test(url)) return undefined;
    const [path = '', anchor] = url.split('#');
    const address = path === '' ? addressOf(`${from.collection}/${from.slug}`) : path;
    if (!address.startsWith('/')) return `link "${url}" starts at the root: "/conditions/hip-soreness/"`;
    if (unread.has(address)) return undefined;
    const anchors = pages.get(address);
    if (!anchors) {
      const withSlash = `${address}/`;
      if (pages.has(withSlash)) return `link "${url}" ends in a slash: "${withSlash}"`;
      return `link "${url}" leads to no page${didYouMean(address, known)}`;
    }
    if (anchor !== undefined && !anchors().has(anchor)) {
      return `link "${url}": that page has no section "${anchor}"${didYouMean(anchor, [...anchors()])}`;
    }
    return undefined;
  };
}
