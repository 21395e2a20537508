import { OUTLINE } from '../model/outline.ts';
import { PROSE, type Collection, type ProseCollection } from '../model/collections.ts';
import { isIn, type Graph, type Node } from '../graph/graph.ts';
import { EntryPage } from '../graph/entry-page.ts';
import { outlineOf } from '../mdx/arrange.ts';
import { relationsOf } from '../graph/relations.ts';
import type { Remark } from './review.ts';
import { piecesOf, wordsOf, type Piece } from './prose.ts';

/** Slugs that the knowledge base must hold, by collection. */
export type Catalogue = Readonly<
  Record<string, { readonly article: readonly string[]; readonly expansion: readonly string[] }>
>;

/** What a condition must hold (its page's threshold). */
const CONDITION = { presentation: 3, drivers: 3, treatments: 4, lookAlikes: 2 } as const;

/** Entries of the catalogue that are missing from the graph. */
export function missingFrom(graph: Graph, catalogue: Catalogue): string[] {
  return Object.entries(catalogue).flatMap(([collection, { article, expansion }]) =>
    [...article, ...expansion].map((slug) => `${collection}/${slug}`).filter((id) => graph.find(id) === undefined),
  );
}

/** Sections that a page needs and has not, and relations that a condition needs and has not. */
export function thinness(graph: Graph, node: Node): Remark[] {
  if (!(node.collection in PROSE)) return [];
  const remarks: Remark[] = [];
  const remark = (at: string, message: string): void => {
    remarks.push({ file: node.file, at, message, fails: true });
  };
  const sections = outlineOf(node.body.tree, node.collection as ProseCollection);
  const page = new EntryPage(graph, node, { sections, terms: [] }, (url) => url);
  const present = new Set(page.sections.map(({ id }) => id));
  const fromArticle = 'origin' in node.data && node.data.origin !== 'expansion';
  for (const section of OUTLINE[node.collection as ProseCollection]) {
    // Anatomy and professionals owe the article no section: it names them in passing.
    const owed =
      section.needed === true || (section.needed === 'article' && fromArticle && OWES_ARTICLE.has(node.collection));
    if (owed && !present.has(section.id)) remark('page', `has no "${section.heading}"`);
  }
  if (isIn(node, 'conditions')) {
    const { presentation, drivers, fewDrivers, treatments, warnings } = node.data;
    const count = (name: keyof typeof CONDITION, have: number): void => {
      if (have < CONDITION[name]) remark(name, `has ${have} of at least ${CONDITION[name]}`);
    };
    count('presentation', presentation.length);
    if (!presentation.some((item) => item.fit === 'argues-against'))
      remark('presentation', 'nothing argues against it');
    if (fewDrivers === undefined) count('drivers', drivers.length);
    count('treatments', treatments.length);
    count('lookAlikes', relationsOf(graph, node, 'what-it-is-mistaken-for').length);
    if (warnings.length === 0) remark('warnings', 'names no danger sign');
  }
  return remarks;
}

const OWES_ARTICLE: ReadonlySet<Collection> = new Set(['conditions', 'drivers', 'treatments']);

/** Entries that no relation reaches, and entries from which none leads on. */
export function loneliness(graph: Graph, node: Node): Remark[] {
  if (!(node.collection in PROSE) || isIn(node, 'articles') || isIn(node, 'guides')) return [];
  const related = OUTLINE[node.collection as ProseCollection].flatMap((section) =>
    relationsOf(graph, node, section.id),
  );
  return related.length > 0
    ? []
    : [{ file: node.file, at: 'page', message: 'has no relation in either direction', fails: true }];
}

/** A page whose next review is due on or before a day says so itself; the report lists it. */
export function overdue(node: Node, today: string): Remark[] {
  const due = (node.data as { reviewDue?: string }).reviewDue;
  return due !== undefined && due <= today
    ? [{ file: node.file, at: 'reviewDue', message: `review was due on ${due}`, fails: false }]
    : [];
}

/** Words that make a sentence a claim about bodies, chances, treatments or studies. */
const CLAIM =
  /\b(?:(?:one|two|another|the|these|\d+) (?:stud(?:y|ies)|trials?)|researchers?|evidence (?:says|shows)|specialists (?:advise|agree)|\d+ (?:in|out of) 10{1,3}\b(?! (?:slower|more|less))|\d+ (?:runners|people|adults|men|women|athletes|patients)\b|(?:may|probably|is likely to|are likely to) (?:help|ease|lead|raise|lower|cause)|(?:that|which|it|this|running|sitting|weakness) causes|leads to|raises the chance|lowers the chance|speeds? (?:up )?healing)\b/i;

/** A page on how we judge has no source but ourselves. */
const ABOUT_OURSELVES: ReadonlySet<string> = new Set(['guides/reading-the-certainty-beams']);

/** Not claims of ours: the article's views, and the sections in which an editor only gives practical advice. */
const PRACTICAL = /^(?:In your words|What to note before you see someone|What to ask|A first visit|opening)$/;

/**
 * Paragraphs and items of a body that make a claim and name no source, neither in themselves nor in the block
 * before or the few behind them in the same section: a source may close a list.
 */
export function uncited(node: Node): Remark[] {
  if (isIn(node, 'articles') || ABOUT_OURSELVES.has(node.id) || !(node.collection in PROSE)) return [];
  const remarks: Remark[] = [];
  const body = piecesOf({ body: node.body, data: {} as Node['data'] }).filter((piece) => piece.kind !== 'cell');
  for (const [where, pieces] of Map.groupBy(body, (piece) => piece.where)) {
    if (PRACTICAL.test(where)) continue;
    pieces.forEach((piece, index) => {
      if (piece.article || piece.refs.length > 0 || piece.kind === 'heading' || !CLAIM.test(piece.text)) return;
      if (isHonestNothing(piece.text)) return;
      const beside = pieces.slice(Math.max(0, index - 1), index + 6).some((other) => other.refs.length > 0);
      if (!beside) {
        remarks.push({
          file: node.file,
          at: piece.at,
          message: `a claim without a source: "${piece.text.slice(0, 70)}…"`,
          fails: true,
        });
      }
    });
  }
  return remarks;
}

/** "We found no study of …" needs no source: there is none. */
function isHonestNothing(text: string): boolean {
  return /\b(?:no (?:such )?(?:study|studies|trial|trials|figure|source)|(?:has|have) not been (?:tested|studied)|not (?:known|tested|studied)|nobody (?:has|knows)|we do not know|no one has)\b/i.test(
    text,
  );
}

const SHINGLE = 7;

/**
 * Passages that two entries share almost word for word.
 * @returns pairs of pieces of different entries whose runs of 7 words overlap by half or more
 */
export function nearDuplicates(graph: Graph): { a: string; b: string; text: string }[] {
  const seen = new Map<string, { id: string; piece: Piece; of: number }[]>();
  const pairs = new Map<string, { shared: number; of: number; a: string; b: string; text: string }>();
  for (const node of graph.nodes) {
    for (const piece of piecesOf(node)) {
      const words = wordsOf(piece.text.toLowerCase());
      const count = words.length - SHINGLE + 1;
      if (count < 4) continue;
      for (let start = 0; start < count; start += 1) {
        const key = words.slice(start, start + SHINGLE).join(' ');
        const known = seen.get(key) ?? [];
        for (const other of known) {
          if (other.id === node.id) continue;
          const pair = `${other.id} ${other.piece.at} ${node.id} ${piece.at}`;
          const found = pairs.get(pair) ?? {
            shared: 0,
            of: Math.min(count, other.of),
            a: `${other.id} › ${other.piece.at}`,
            b: `${node.id} › ${piece.at}`,
            text: piece.text,
          };
          found.shared += 1;
          pairs.set(pair, found);
        }
        known.push({ id: node.id, piece, of: count });
        seen.set(key, known);
      }
    }
  }
  return [...pairs.values()].filter((pair) => pair.shared * 2 >= pair.of).map(({ a, b, text }) => ({ a, b, text }));
}
