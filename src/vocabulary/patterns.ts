import { stemOf, type Token } from './words.ts';

/** Where a group of words, or a single stem, stands in a text: first and last token. */
export interface Occurrence {
  readonly first: number;
  readonly last: number;
  readonly negated: boolean;
}

/** What stands where: by group name, and by `=stem` for plain words. */
export type Occurrences = ReadonlyMap<string, readonly Occurrence[]>;

/** One unit of a pattern: terms near each other, each with its alternatives. */
interface Unit {
  readonly terms: readonly (readonly string[])[];
}

/** A pattern, read. */
export interface Pattern {
  readonly units: readonly Unit[];
  readonly never: readonly (readonly string[])[];
  /** Terms in all: a pattern with more of them says more. */
  readonly size: number;
  /** It has a "no" of its own: what stands after that is part of the sign, not denied. */
  readonly negative: boolean;
}

const NEGATIVE = new Set(['=noth', '=no', '=not', '=never']);

/** Words that may stand between the terms of a unit, besides the terms. */
const SLACK = 4;

/**
 * Read a pattern (see `model/vocabulary.ts`).
 * @param isGroup whether a term names a group of words; other terms are plain words
 */
export function readPattern(text: string, isGroup: (name: string) => boolean): Pattern {
  const units: Unit[] = [];
  const never: string[][] = [];
  const key = (word: string): string => (isGroup(word) ? word : `=${stemOf(word.replaceAll("'", ''))}`);
  for (const part of text.split('&')) {
    const terms: string[][] = [];
    for (const term of part.trim().split(/\s+/)) {
      const keys = term.replace(/^!/, '').split('/').map(key);
      if (term.startsWith('!')) never.push(keys);
      else terms.push(keys);
    }
    if (terms.length > 0) units.push({ terms });
  }
  return {
    units,
    never,
    size: units.reduce((sum, unit) => sum + unit.terms.length, 0),
    negative: units.some((unit) => unit.terms.some((keys) => keys.some((term) => NEGATIVE.has(term)))),
  };
}

/** Where a pattern was found. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly negated: boolean;
}

/**
 * Find a pattern in a text.
 * @param tokens the text, for the ends of sentences
 * @returns the match, said or denied ("no pain at night"); said goes before denied
 */
export function findPattern(pattern: Pattern, found: Occurrences, tokens: readonly Token[]): Match | undefined {
  for (const keys of pattern.never) {
    if (keys.some((key) => found.get(key)?.some((occurrence) => !occurrence.negated))) return undefined;
  }
  const said = findUnits(pattern, found, tokens, false);
  if (said) return said;
  const denied = findUnits(pattern, found, tokens, true);
  return denied && pattern.negative ? { ...denied, negated: false } : denied;
}

function findUnits(
  pattern: Pattern,
  found: Occurrences,
  tokens: readonly Token[],
  withNegated: boolean,
): Match | undefined {
  let first = Infinity;
  let last = -1;
  let negated = false;
  for (const unit of pattern.units) {
    const match = findUnit(unit, found, tokens, withNegated);
    if (!match) return undefined;
    first = Math.min(first, match.first);
    last = Math.max(last, match.last);
    negated ||= match.negated;
  }
  return { first, last, negated };
}

function findUnit(unit: Unit, found: Occurrences, tokens: readonly Token[], withNegated: boolean): Match | undefined {
  const choices = unit.terms.map((keys) =>
    keys.flatMap((key) => found.get(key) ?? []).filter((occurrence) => withNegated || !occurrence.negated),
  );
  if (choices.some((list) => list.length === 0)) return undefined;
  let best: Match | undefined;
  const limit = unit.terms.length + SLACK;
  const pick = (index: number, chosen: readonly Occurrence[]): void => {
    if (index === choices.length) {
      const first = Math.min(...chosen.map((item) => item.first));
      const last = Math.max(...chosen.map((item) => item.last));
      const covered = chosen.reduce((sum, item) => sum + (item.last - item.first), 0);
      if (last - first - covered > limit) return;
      for (let i = first + 1; i <= last; i++) if (tokens[i]?.gap === 2 || tokens[i]?.word === 'but') return;
      if (!best || last - first < best.last - best.first) {
        best = { first, last, negated: chosen.some((item) => item.negated) };
      }
      return;
    }
    for (const occurrence of choices[index] ?? []) {
      const apart = chosen.every((item) => item.last < occurrence.first || occurrence.last < item.first);
      if (apart) pick(index + 1, [...chosen, occurrence]);
    }
  };
  pick(0, []);
  return best;
}
