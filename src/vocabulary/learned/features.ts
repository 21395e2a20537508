import type { Lexicon, LexiconDanger } from '../lexicon.ts';
import type { Token } from '../words.ts';

/** Places that features are hashed to. */
export const PLACES = 1 << 18;

/** Words after which another thing is said: a pair of groups does not reach over them. */
const BREAKS = new Set('but although though however'.split(' '));

/** What a text is read from: its words, spelling corrected, and the signs that patterns found in it. */
export interface Read {
  readonly tokens: readonly Token[];
  readonly danger: readonly LexiconDanger[];
}

/**
 * The features of a text, as places of a learned model: its words, neighbours, neighbours but one, runs of 3 to 5
 * letters, groups of words, pairs of groups in a clause, and what the patterns found.
 * @param read as `understand` gives it
 * @param names names of the vocabulary's groups, by the code under which they travel
 * @returns places from 0 to below `PLACES`, each once
 */
export function featuresOf(read: Read, lexicon: Lexicon, names: ReadonlyMap<string, string>): number[] {
  const { tokens, danger } = read;
  const found = new Set<number>();
  const add = (feature: string): void => void found.add(placeOf(feature));
  tokens.forEach(({ word }, at) => {
    add(`w${word}`);
    const before = tokens[at - 1]?.word;
    if (before !== undefined) add(`b${before} ${word}`);
    const beforeThat = tokens[at - 2]?.word;
    if (beforeThat !== undefined) add(`s${beforeThat} ${word}`);
    const letters = `<${word}>`;
    for (const length of [3, 4, 5])
      for (let from = 0; from + length <= letters.length; from++) add(`c${letters.slice(from, from + length)}`);
  });
  for (const groups of groupsByClause(tokens, lexicon, names))
    groups.forEach((group, at) => {
      add(`g${group}`);
      for (const other of groups.slice(at + 1)) add(`p${group} ${other}`);
    });
  for (const { slug, level } of danger) {
    add(`d${slug}`);
    add(`l${level}`);
  }
  return [...found];
}

/** Names of the groups of words in each clause, each once, in the order of the alphabet. */
function groupsByClause(
  tokens: readonly Token[],
  lexicon: Lexicon,
  names: ReadonlyMap<string, string>,
): readonly string[][] {
  const clauses = [new Set<string>()];
  tokens.forEach((token, at) => {
    if (token.gap === 2 || BREAKS.has(token.word)) clauses.push(new Set());
    for (const { group } of lexicon.groupsAt(tokens, at)) clauses.at(-1)?.add(names.get(group) ?? group);
  });
  return clauses.map((clause) => [...clause].sort());
}

/** FNV-1a over UTF-16 units, its bits mixed once more. */
function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) % PLACES;
}
