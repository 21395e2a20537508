import { Lexicon, type LexiconFile } from './lexicon.ts';

const base = import.meta.env.BASE_URL;
let lexicon: Promise<Lexicon> | undefined;
let summaries: Promise<readonly string[]> | undefined;

async function json(file: string): Promise<unknown> {
  const response = await fetch(`${base}${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

/**
 * The vocabulary, fetched once. A failed fetch is tried again by the next call.
 * @throws Error when it is missing, cut short or not to be read, or the network is away
 */
export function loadLexicon(): Promise<Lexicon> {
  lexicon ??= json('vocabulary.json').then((file) => new Lexicon(file as LexiconFile));
  lexicon.catch(() => (lexicon = undefined));
  return lexicon;
}

/** One plain sentence on each entry, in the vocabulary's order; an empty list when it cannot be had. */
export function loadSummaries(): Promise<readonly string[]> {
  summaries ??= json('summaries.json').then((list) => list as readonly string[]);
  return summaries.catch(() => {
    summaries = undefined;
    return [];
  });
}
