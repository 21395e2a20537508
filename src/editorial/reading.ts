import { syllable } from 'syllable';
import { sentencesOf, withoutCitations, wordsOf } from './prose.ts';

/**
 * Flesch–Kincaid grade level (Kincaid and others, 1975):
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * @param texts paragraphs, items and fields; each ends its last sentence
 * @param names names of conditions, muscles and exercises, which are set aside: each counts as one short word
 * @returns the grade, or `undefined` for fewer than 30 words, where the formula says nothing
 */
export function gradeOf(texts: readonly string[], names: RegExp): number | undefined {
  let sentences = 0;
  let words = 0;
  let syllables = 0;
  for (const text of texts) {
    const plain = withoutCitations(text).replaceAll(names, 'Name');
    for (const sentence of sentencesOf(plain)) {
      const found = wordsOf(sentence);
      if (found.length === 0) continue;
      sentences += 1;
      words += found.length;
      for (const word of found) syllables += /^\d/.test(word) ? 1 : syllable(word);
    }
  }
  if (words < 30) return undefined;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** A pattern that finds any of the names, longest first, whole words, any case, plural or not. */
export function namePattern(names: Iterable<string>): RegExp {
  const sorted = [...new Set(names)].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
  if (sorted.length === 0) return /(?!)/g;
  const parts = sorted.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})s?(?![\p{L}\p{N}])`, 'giu');
}
