import { rankConditions } from './rank-conditions.ts';
import type { Lexicon } from './lexicon.ts';
import type { Understanding } from './understand.ts';

/** An entry that answers a query from the vocabulary alone. */
export interface Answer {
  /** Place in the lexicon's entries. */
  readonly entry: number;
  readonly score: number;
}

/**
 * What each kind of evidence is worth. Judged on the development set, and cross-validated there by
 * `npm run eval:cross-validate`; see `evaluation/README.md`.
 */
export const ENTRY_WEIGHTS = {
  name: 1.05,
  /** Lay words that ask for an entry: at once, and for each further term that they hold. */
  topic: 1,
  topicTerm: 0.09,
  symptom: 1,
  condition: 1,
  /** How fast conditions that fit less well fall behind. */
  fall: 1,
  /** A second kind of evidence for the same entry adds this share. */
  second: 0.25,
  /** A query that is a name, word by word. */
  whole: 5,
  related: 1.1,
  /** Share of the best answer below which an entry is no answer. */
  least: 0.09,
};

/**
 * Entries that answer a query: by name, by lay words, by the clues that it holds.
 * @returns all of them, best first; none when the query is about something else
 */
export function rankEntries(understood: Understanding, lexicon: Lexicon): Answer[] {
  const names = byName(understood, lexicon);
  const named = lexicon.byWholeName.has(understood.tokens.map((token) => token.word).join(' '));
  const exact = Math.max(0, ...names.values());
  const { learned } = understood;
  const elsewhere = learned === undefined ? isElsewhere(understood, exact) : learned.elsewhere;
  // What editors wrote in several terms is ours, whatever the model thinks of the words.
  const asked = understood.topics.some(({ size }) => size > 1);
  if (!named && (understood.elsewhere || (elsewhere && !asked && understood.danger.length === 0))) return [];
  const scores = new Map<number, number>();
  const raise = (entry: number, score: number): void => {
    scores.set(entry, Math.max(scores.get(entry) ?? 0, score));
  };
  for (const [entry, score] of names) raise(entry, score * ENTRY_WEIGHTS.name);
  for (const { entry, size } of understood.topics) {
    const topic = ENTRY_WEIGHTS.topic + ENTRY_WEIGHTS.topicTerm * Math.min(size - 1, 3);
    scores.set(
      entry,
      Math.max(scores.get(entry) ?? 0, topic) + ENTRY_WEIGHTS.second * Math.min(scores.get(entry) ?? 0, topic),
    );
  }
  for (const [entry, score] of byClues(understood, lexicon)) {
    const before = scores.get(entry) ?? 0;
    scores.set(entry, Math.max(before, score) + ENTRY_WEIGHTS.second * Math.min(before, score));
  }
  if (understood.danger.some((sign) => understood.signs.includes(sign))) {
    const guide = lexicon.indexOfEntry('guides/when-to-get-help');
    if (guide !== undefined) scores.set(guide, 20);
  }
  const words = understood.tokens.map((token) => token.word).join(' ');
  for (const entry of lexicon.byWholeName.get(words) ?? [])
    scores.set(entry, ENTRY_WEIGHTS.whole + (scores.get(entry) ?? 0) / 10);
  for (const [entry, score] of relatedOf(scores, lexicon)) raise(entry, score);
  for (const [entry, score] of learned?.entries ?? []) scores.set(entry, (scores.get(entry) ?? 0) + score);
  // Engines round differently: what is as good as equal stays in the order of the entries.
  const sorted = [...scores].sort((a, b) => Math.round((b[1] - a[1]) * 1e6) || a[0] - b[0]);
  const best = Math.min(sorted[0]?.[1] ?? 0, 2);
  return sorted
    .filter(([, score]) => score >= Math.max(0.18, best * ENTRY_WEIGHTS.least))
    .map(([entry, score]) => ({ entry, score }));
}

/** A query about something else: too little in it is about a runner's body, or more of it is not. */
export function isElsewhere({ on, off, danger }: Understanding, exact: number): boolean {
  if (danger.length > 0) return false;
  if (exact >= 0.99) return off > 2;
  return on < 2 || off >= on;
}

/** How well the best name of each entry matches: shares of the name and of the query that the other covers. */
function byName(understood: Understanding, lexicon: Lexicon): Map<number, number> {
  const keys = [...new Set(lexicon.keysOf(understood.tokens).map((item) => item.key))];
  const query = keys.reduce((sum, key) => sum + lexicon.weightOf(key), 0);
  const matched = new Map<number, number>();
  for (const key of keys) {
    const weight = lexicon.weightOf(key);
    for (const name of lexicon.namesByKey.get(key) ?? []) matched.set(name, (matched.get(name) ?? 0) + weight);
  }
  const best = new Map<number, number>();
  for (const [index, weight] of matched) {
    const name = lexicon.names[index];
    if (!name) continue;
    const ofName = weight / lexicon.weightOfName(index);
    const ofQuery = query === 0 ? 0 : weight / query;
    const score =
      ofName * ofQuery * 0.75 +
      ofName * ofName * 0.25 * ofQuery +
      (name.isTitle && ofName > 0.99 && ofQuery > 0.99 ? 0.25 : 0);
    best.set(name.entry, Math.max(best.get(name.entry) ?? 0, score));
  }
  return best;
}

/** Symptoms that were named, and the conditions that they and the other clues fit. */
function byClues(understood: Understanding, lexicon: Lexicon): Map<number, number> {
  const present = new Set(understood.clues.filter((clue) => !clue.denied).map((clue) => clue.slug));
  const denied = new Set(understood.clues.filter((clue) => clue.denied).map((clue) => clue.slug));
  const scores = new Map<number, number>();
  for (const slug of present) {
    const entry = lexicon.indexOfEntry(`symptoms/${slug}`);
    if (entry !== undefined) scores.set(entry, ENTRY_WEIGHTS.symptom);
  }
  const ranked = rankConditions({ present, denied }, lexicon);
  const top = ranked[0]?.score ?? 1;
  ranked.slice(0, 6).forEach(({ entry, score }, index) => {
    const sure = Math.min(1, top / 4);
    scores.set(entry, ENTRY_WEIGHTS.condition * sure * (score / top) ** ENTRY_WEIGHTS.fall * (index === 0 ? 1 : 0.95));
  });
  return scores;
}

/** What those who found an entry want next. */
function relatedOf(scores: ReadonlyMap<number, number>, lexicon: Lexicon): Map<number, number> {
  const found = new Map<number, number>();
  const top = [...scores].sort((a, b) => b[1] - a[1]).slice(0, 3);
  for (const [entry, score] of top) {
    const related = lexicon.file.entries[entry]?.[5] ?? '';
    if (related === '') continue;
    for (const pair of related.split(',')) {
      const [other = '', weight = '0'] = pair.split(' ');
      const share = Math.min(score, 1.2) * Number(weight) * ENTRY_WEIGHTS.related;
      found.set(Number(other), Math.max(found.get(Number(other)) ?? 0, share));
    }
  }
  return found;
}
