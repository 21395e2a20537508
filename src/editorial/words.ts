import type { Certainty } from '../model/terms.ts';

/** A word that we do not use, and what to write instead (content standards, 2). */
export interface BarredWord {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Barred in our own voice; allowed inside quotation marks. */
export const BARRED: readonly BarredWord[] = [
  { pattern: /\brisks?\b|\brisk factors?\b/i, instead: 'chance' },
  { pattern: /\bdevelop(?:s|ed|ing)? (?:symptoms|pain|an? )/i, instead: 'get, have' },
  { pattern: /\bexperienc(?:e|es|ed|ing) (?:symptoms|pain|an? )/i, instead: 'get, have' },
  { pattern: /\bdiscomfort\b|\bpatholog/i, instead: 'the feeling: stiff, sore, sharp, hot' },
  {
    pattern:
      /\bout of (?:alignment|place|line)\b|\bmisaligned\b|\btwisted pelvis\b|\bunstable (?:hip|pelvis|spine|joint)/i,
    instead: 'sits higher on one side; in quotation marks only',
  },
  { pattern: /\bwear and tear\b|\bdegenerat|\bbone on bone\b/i, instead: 'age-related change' },
  { pattern: /\bdamaged?\b|\bweak tissues?\b/i, instead: 'irritated, overloaded, sensitive' },
  {
    pattern: /\b(?:fix(?:es|ed)?|realigns?|releases?) (?:the|your|a|it|tight|muscle|pelvi|hip)/i,
    instead: 'builds tolerance, gets used to load',
  },
  { pattern: /\b(?:good|bad) (?:leg|side|hip)\b/i, instead: 'left or right, one side' },
  { pattern: /\bnormal(?:ly)?\b/i, instead: 'usual, common, or what it is' },
  { pattern: /\bapprox\.|\be\.g\.|\bi\.e\.|&/i, instead: 'about, such as, that is, and' },
  { pattern: /!/, instead: 'a full stop' },
  { pattern: /\bclick here\b|\bread more\b/i, instead: 'say where the link goes' },
  { pattern: /\b\d+ ?(?:mg|milligrams?|ml)\b/i, instead: 'no dose of a medicine' },
];

/** Verbs that a certainty does not carry (content standards, 4). */
export const BARRED_VERBS: Readonly<Record<Certainty, RegExp | undefined>> = {
  high: /\b(?:may|might)\b/i,
  moderate: /(?<!\b(?:probably|likely to|did not|does not|not) )\b(?:helps|proven|proves)\b/i,
  low: /(?<!\b(?:may|not|did not|does not|probably|could|we do not know if .*) )\b(?:helps|reduces|works|prevents|proves|cures)\b/i,
  'very-low':
    /(?<!\b(?:not|did not|does not|know if .*|know whether .*) )\b(?:helps|works|reduces|prevents|proves|cures)\b/i,
  consensus: /\b(?:research shows|studies (?:show|found)|trials? (?:show|found))\b/i,
  article: undefined,
};

/** A text without what stands in quotation marks. */
export function withoutQuotes(text: string): string {
  return text.replaceAll(/“[^”]*”|"[^"]*"/g, '“…”');
}
