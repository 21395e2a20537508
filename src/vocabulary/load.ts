import { onceJson } from '../dom/once.ts';
import type { LexiconFile } from './lexicon-file.ts';
import { Lexicon } from './lexicon.ts';

const base = import.meta.env.BASE_URL;

/** The vocabulary. It fails when the file is missing, cut short or not to be read, or the network is away. */
export const lexicon = onceJson(`${base}vocabulary.json`, (file) => Lexicon.inPieces(file as LexiconFile));

/** One plain sentence on each entry, in the vocabulary's order. */
export const summaries = onceJson(`${base}summaries.json`, (list) => {
  if (!Array.isArray(list)) throw new Error('summaries.json holds no list');
  return list as readonly string[];
});
