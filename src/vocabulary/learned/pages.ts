import type { Lexicon } from '../lexicon.ts';

/** Judged with one voice left out at a time, and on the development sets. */
export const PAGE_WEIGHTS = {
  /** What an entry gets at most, on the scale of `rankEntries`. */
  most: 3,
  /** From which score an entry gets half of it. */
  half: -2,
  /** Less than this share of it is noise. */
  least: 0.2,
  /** How much the surest page speaks against a text being about something else, and from where on it is. */
  page: 0.48,
  elsewhere: 0,
};

/**
 * What a model makes of a text that asks for a page.
 * @param heads scores of ids of entries, and of `off`
 * @returns what each entry gets on the scale of `rankEntries`, and whether the text is about something else
 */
export function pagesOf(
  heads: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): { readonly entries: ReadonlyMap<number, number>; readonly elsewhere: boolean } {
  const entries = new Map<number, number>();
  let best = -Infinity;
  for (const [head, score] of heads) {
    const entry = lexicon.indexOfEntry(head);
    if (entry === undefined) continue;
    best = Math.max(best, score);
    const share = 1 / (1 + Math.exp(PAGE_WEIGHTS.half - score));
    if (share > PAGE_WEIGHTS.least) entries.set(entry, PAGE_WEIGHTS.most * share);
  }
  const off = heads.get('off') ?? -Infinity;
  return { entries, elsewhere: off - PAGE_WEIGHTS.page * best > PAGE_WEIGHTS.elsewhere };
}
