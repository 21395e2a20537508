import { MANY, ONE } from '../model/collections.ts';
import type { Graph, Node } from '../graph/graph.ts';
import type { Fit } from '../model/terms.ts';
import { rankEntries } from './rank-entries.ts';
import { understand } from './understand.ts';
import type { LexiconEntry, LexiconFile, SignText } from './lexicon-file.ts';
import { isWhole, Lexicon } from './lexicon.ts';
import everyday from './everyday-words.json' with { type: 'json' };
import { splitParts, type FollowingPart, type LeadingPart } from './parts.ts';
import { phraseStems, STOP, stemOf } from './words.ts';

/** Collections that complaints and danger signs lead to: they travel first. */
const LEADING = ['conditions', 'symptoms', 'guides'] as const;
/** Collections whose entries search answers with; an author is found by full text. */
const FOUND = [
  ...LEADING,
  'drivers',
  'treatments',
  'anatomy',
  'exercises',
  'professionals',
  'articles',
  'series',
] as const;
/** Groups of words that are asked for by name where a text is understood. */
const ASKED = new Set(['painless', 'both-sides', 'child', 'teen', 'hypothetical', 'present', 'resolved', 'passes']);
/** The same, of what is not ours: no danger sign waits for it. */
const NOT_OURS = new Set(['animal', 'other-part', 'other-subject']);

/** What the cards of danger signs say: sign and, where it has one of its own, action, by slug. */
export function compileSigns(graph: Graph): Record<string, SignText> {
  return Object.fromEntries(
    Object.keys(graph.vocabulary.danger).flatMap((slug) => {
      const sign = graph.dangerSigns.get(slug);
      return sign ? [[slug, [sign.sign, sign.action ?? '']] as const] : [];
    }),
  );
}

/** The entries that search answers with, in the vocabulary's order. */
export function entriesOf(graph: Graph): Node[] {
  return FOUND.flatMap((collection) => graph.all(collection) as readonly Node[]);
}

/** Names in all above which none is looked at for being needless: that costs time with the square of their number. */
const MANY_NAMES = 5_000;

/** How a fit travels. */
export const FIT_CODE: Readonly<Record<Fit, number>> = { hallmark: 3, common: 2, possible: 1, 'argues-against': -1 };
const COMMON = { often: 2, sometimes: 1, seldom: 0 } as const;

/**
 * The vocabulary that travels to the reader: what `content/vocabulary.yaml` says and what the graph knows.
 * @param graph without faults
 */
export function compileLexicon(graph: Graph): LexiconFile {
  const { clues, danger, misspelt, elsewhere } = graph.vocabulary;
  const nodes = entriesOf(graph);
  const place = new Map(nodes.map((node, index) => [node.id, index]));
  const entries = nodes.map((node): LexiconEntry => {
    const { also = [] } = node.data as { also?: readonly string[] };
    return [
      node.collection,
      node.slug,
      node.title,
      also.join('|'),
      (graph.vocabulary.entries[node.id] ?? []).join('|'),
      related(graph, node, place),
    ];
  });
  const fits = graph.all('conditions').map((node) => {
    const pairs = new Map<string, number>();
    if (node.data.regions.some((region) => region !== 'knee' && region !== 'thigh')) pairs.set('in-the-hip', 0);
    for (const item of node.data.presentation) {
      pairs.set(item.symptom.id, FIT_CODE[item.fit]);
      for (const [clue, fit] of Object.entries(item.clues)) pairs.set(clue, FIT_CODE[fit]);
    }
    return [
      place.get(node.id) ?? 0,
      COMMON[node.data.howCommon],
      [...pairs].map(([clue, fit]) => `${clue} ${fit}`).join(','),
    ] as const;
  });
  const file: LexiconFile = {
    collections: FOUND.map((name) => [name, ONE[name], MANY[name]]),
    words: leadingFirst(graph).map(([name, group]) => [
      name,
      group.anchor,
      distinct(group.words, isWhole(name)).join('|'),
    ]),
    clues: clues.map((clue) => [
      clue.slug,
      clue.group,
      clue.label,
      clue.chip ? 1 : 0,
      uncovered(clue.says).join('|'),
      clue.implies.join(' '),
    ]),
    danger: Object.entries(danger).flatMap(([slug, says]) => {
      const sign = graph.dangerSigns.get(slug);
      return sign ? [[slug, sign.level, uncovered(says).join('|')] as const] : [];
    }),
    entries,
    fits,
    misspelt,
    elsewhere: distinct(elsewhere, true).join('|'),
    right: '',
  };
  const guarded = { ...file, right: rightWords(new Lexicon(file)).join('|') };
  return withCodes({ ...guarded, entries: neededNames(guarded) });
}

/** A vocabulary whose groups of words have short codes in place of names: a reader loads each of them many times over. */
function withCodes(file: LexiconFile): LexiconFile {
  const codes = codesOf(file.words.map(([name]) => name));
  const coded = (text: string): string => text.replaceAll(/[^\s/&!|]+/g, (term) => codes.get(term) ?? term);
  return {
    ...file,
    words: file.words.map(([name, anchor, words]) => [codes.get(name) ?? name, anchor, words]),
    clues: file.clues.map(([slug, group, label, chip, says, implies]) => [
      slug,
      group,
      label,
      chip,
      coded(says),
      implies,
    ]),
    danger: file.danger.map(([slug, level, says]) => [slug, level, coded(says)]),
    entries: file.entries.map(([collection, slug, title, names, says, related]) => [
      collection,
      slug,
      title,
      names,
      coded(says),
      related,
    ]),
  };
}

/** Codes of groups that have one, by name. @param names in the order in which the groups travel */
function codesOf(names: readonly string[]): Map<string, string> {
  return new Map(
    names.flatMap((name, at) =>
      isWhole(name) || ASKED.has(name) || NOT_OURS.has(name) ? [] : [[name, `x${at.toString(36)}`]],
    ),
  );
}

/**
 * Codes under which groups of words travel, by name: they move when the vocabulary changes.
 * @param graph without faults
 */
export function groupCodes(graph: Graph): Map<string, string> {
  return codesOf(leadingFirst(graph).map(([name]) => name));
}

/** Whether complaints or danger signs are known by a group of words: others only lead to names and lay words. */
function leadingGroups(graph: Graph): (group: string) => boolean {
  const { clues, danger } = graph.vocabulary;
  const named = new Set(
    [...clues.flatMap(({ says }) => says), ...Object.values(danger).flat()].join(' ').split(/[\s/&!]+/),
  );
  return (group) => named.has(group) || isWhole(group) || ASKED.has(group);
}

function leadingFirst(graph: Graph): [string, Graph['vocabulary']['words'][string]][] {
  const isLeading = leadingGroups(graph);
  const groups = Object.entries(graph.vocabulary.words);
  return [...groups.filter(([name]) => isLeading(name)), ...groups.filter(([name]) => !isLeading(name))];
}

const compiled = new WeakMap<Graph, Parts>();
interface Parts {
  readonly leading: LeadingPart;
  readonly following: FollowingPart;
}

/**
 * The two files in which the vocabulary travels: made once of a graph.
 * @param graph without faults
 */
export function compileParts(graph: Graph): Parts {
  const known = compiled.get(graph);
  if (known) return known;
  const file = compileLexicon(graph);
  const isLeading = leadingGroups(graph);
  const parts = splitParts(file, {
    words: Object.keys(graph.vocabulary.words).filter(isLeading).length,
    entries: LEADING.reduce((sum, name) => sum + graph.all(name).length, 0),
  });
  compiled.set(graph, parts);
  return parts;
}

/**
 * Entries with those of their names only that are needed: a name that is answered with its entry first by its words
 * alone ("hip hurts when I sit") need not travel. A test holds that every name finds its entry.
 */
function neededNames(file: LexiconFile): LexiconEntry[] {
  const names = file.entries.map(([, , , list]) => (list === '' ? [] : list.split('|')));
  if (names.flat().length > MANY_NAMES) return [...file.entries];
  const kept = names.map(() => new Set<string>());
  const lean = (): LexiconEntry[] =>
    file.entries.map(([collection, slug, title, , says, related], index) => [
      collection,
      slug,
      title,
      names[index]?.filter((name) => kept[index]?.has(name)).join('|') ?? '',
      says,
      related,
    ]);
  for (let changed = true; changed;) {
    changed = false;
    const lexicon = new Lexicon({ ...file, entries: lean() });
    names.forEach((list, index) => {
      for (const name of list) {
        if (kept[index]?.has(name)) continue;
        if (rankEntries(understand(name, lexicon), lexicon)[0]?.entry === index) continue;
        kept[index]?.add(name);
        changed = true;
      }
    });
  }
  return lean();
}

/** A phrase with a "no" of its own keeps that word from denying what follows. */
const DENIES = /\b(?:no|not|never|none|nothing|neither|nor|without|non|\w+nt|\w+n't)\b/;

/**
 * Phrases without those that say nothing new: of phrases with the same stems the shortest stays, and one that holds
 * another of its group goes, since the other is found wherever it is. Idioms are taken whole and stay as they are.
 */
function distinct(phrases: readonly string[], idioms = false): string[] {
  const seen = new Map<string, string>();
  for (const phrase of phrases) {
    const key = phraseStems(phrase).join(' ');
    const known = seen.get(key);
    if (known === undefined || phrase.length < known.length) seen.set(key, phrase);
  }
  const keys = [...seen.keys()];
  return [...seen]
    .filter(
      ([key, phrase]) =>
        idioms || DENIES.test(phrase) || !keys.some((other) => other !== key && ` ${key} `.includes(` ${other} `)),
    )
    .map(([, phrase]) => phrase);
}

/** Patterns without those that another one covers: `stiff morning` is found wherever `stiff` is. */
function uncovered(patterns: readonly string[]): string[] {
  const simple = patterns.filter((text) => !/[&!]/.test(text)).map((text) => text.split(/\s+/));
  return patterns.filter((text) => {
    if (/[&!]/.test(text)) return true;
    const terms = text.split(/\s+/);
    return !simple.some((other) => other.length < terms.length && other.every((term) => terms.includes(term)));
  });
}

/** Everyday words so near to a word of the site that they would be corrected to it, were they not known. */
function rightWords(lexicon: Lexicon): string[] {
  return everyday.words
    .split(' ')
    .filter((word) => !STOP.has(word) && lexicon.speller.correct(word) !== undefined)
    .filter((word) => stemOf(lexicon.speller.correct(word) ?? '') !== stemOf(word))
    .sort();
}

/** Entries that a reader who found this one wants next, with how much of its score they get. */
function related(graph: Graph, node: Node, place: ReadonlyMap<string, number>): string {
  const found = new Map<string, number>();
  const add = (other: Node, weight: number): void => {
    if (place.has(other.id)) found.set(other.id, Math.max(found.get(other.id) ?? 0, weight));
  };
  const fitWeight: Readonly<Record<Fit, number>> = { hallmark: 0.5, common: 0.25, possible: 0.1, 'argues-against': 0 };
  for (const edge of graph.out(node, 'presentation')) add(edge.to, fitWeight[edge.data.fit]);
  for (const edge of graph.in(node, 'presentation')) add(edge.from, fitWeight[edge.data.fit]);
  graph.out(node, 'anatomy').forEach((edge, index) => add(edge.to, index === 0 ? 0.3 : 0.15));
  graph.in(node, 'anatomy').forEach((edge) => add(edge.from, 0.2));
  for (const edge of graph.out(node, 'counteredBy')) add(edge.to, 0.4);
  for (const edge of graph.in(node, 'counteredBy')) add(edge.from, 0.3);
  for (const edge of graph.out(node, 'providers')) add(edge.to, 0.35);
  for (const edge of graph.in(node, 'providers')) add(edge.from, 0.35);
  for (const edge of graph.out(node, 'targets')) if (edge.data.role === 'prime') add(edge.to, 0.3);
  for (const edge of graph.in(node, 'targets')) if (edge.data.role === 'prime') add(edge.from, 0.25);
  for (const edge of graph.in(node, 'exercises')) add(edge.from, 0.15);
  for (const edge of graph.out(node, 'ladder')) add(edge.to, 0.2);
  for (const edge of graph.in(node, 'ladder')) add(edge.from, 0.2);
  if (node.collection === 'drivers') for (const edge of graph.in(node, 'drivers')) add(edge.from, 0.15);
  for (const edge of graph.out(node, 'series')) add(edge.to, 0.6);
  for (const edge of graph.in(node, 'series')) add(edge.from, 0.6);
  return [...found]
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([id, weight]) => `${String(place.get(id))} ${weight}`)
    .join(',');
}
