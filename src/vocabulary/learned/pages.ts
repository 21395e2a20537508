import type { Lexicon } from '../lexicon.ts';

/** Judged with one voice left out at a time, and on the development sets. */
export const PAGE_WEIGHTS = {
  /** What an entry gets at most: as much as one that was named. */
  most: 1,
  /** From which score an entry gets half of what an entry that was named gets. */
  half: -1,
  /** Less than this share of it is noise. */
  least: 0.08,
  /** What is taken for something else although a page is this sure, and `off` this unlikely, is about our subject. */
  sure: 0,
  on: -2,
  /** What is this likely something else, while no page is so sure, is something else. */
  off: -1.5,
  none: -0.5,
};

/**
 * What a model makes of a text that asks for a page.
 * @param heads scores of ids of entries, and of `off`
 * @returns what each entry gets on the scale of `rankEntries`, and what the model knows of whether the text is about
 *   something else: nothing when it is undecided
 */
export function pagesOf(
  heads: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): { readonly entries: ReadonlyMap<number, number>; readonly elsewhere: boolean | undefined } {
  const entries = new Map<number, number>();
  let best = -Infinity;
  for (const [head, score] of heads) {
    const entry = lexicon.indexOfEntry(head);
    if (entry === undefined) continue;
    best = Math.max(best, score);
    const share = 1 / (1 + Math.exp(PAGE_WEIGHTS.half - score));
    if (share > PAGE_WEIGHTS.least) entries.set(entry, PAGE_WEIGHTS.most * share);
  }
  const off = heads.get('off') ?? PAGE_WEIGHTS.on;
  const elsewhere =
    off > PAGE_WEIGHTS.off && best < PAGE_WEIGHTS.none
      ? true
      : off < PAGE_WEIGHTS.on && best > PAGE_WEIGHTS.sure
        ? false
        : undefined;
  return { entries, elsewhere };
}
