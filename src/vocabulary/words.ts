import { stemmer } from 'stemmer';

/** A word of a text, with the break before it: 0 none, 1 a comma or the like, 2 the end of a sentence. */
export interface Token {
  /** Lower case, without apostrophes; corrected spelling once corrected. */
  word: string;
  stem: string;
  /** Place in the text as typed. */
  readonly from: number;
  readonly to: number;
  readonly gap: 0 | 1 | 2;
}

/** Words that carry nothing to look for. They still count for negation and age. */
export const STOP: ReadonlySet<string> = new Set(
  `a about all also am an and any are as at be been being but by can could did do does doing for from get gets getting
  go goes going got had has have having how i id if ill im in into is isnt it its ive just keep keeps kept like me my
  no not of off on or our out over really s should shouldnt since so some than that thats the their them then there theres they
  this to too up us very want wants was we were what whats when where which while who whos why will with would you your youre much
  many more most even every anyone someone something bit whenever ok okay please help us mine theyre he she his her hers
  him itself myself only now still hadnt werent theyve youve weve theyd hed shed wed`.split(/\s+/),
);

/** All that people type, or paste, for an apostrophe. */
const APOSTROPHE = "['’‘`´′＇‛ʼ]";
const POSSESSIVE = new RegExp(`${APOSTROPHE}s$`);
const APOSTROPHES = new RegExp(APOSTROPHE, 'g');
/** Stands for soft hyphens and other characters that nobody sees: it joins what is around it. */
const JOINER = '\u2060';
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const LETTER = `[\\p{L}\\p{N}${JOINER}]`;
/** Letters with a point each are one word ("F.A.I."). A line end is a pause, an empty line the end of a sentence. */
const PARTS = new RegExp(
  `(?:\\p{L}\\.){2,}(?:\\p{L}(?!${LETTER}))?|${LETTER}+(?:${APOSTROPHE}\\p{L}+)*|[.!?;:]+|\\n\\s*\\n|[\\n,()–—]|\\s-\\s`,
  'gu',
);
const SENTENCE = /^(?:[.!?;:]|\n\s*\n)/;
/**
 * What a reader wrote, to say it back: whole, or cut behind a word with an ellipsis.
 * @param most characters
 */
export function saidBack(text: string, most: number): string {
  const said = text.trim().replaceAll(/\s+/g, ' ');
  if (said.length <= most) return said;
  const cut = said.slice(0, most + 1);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : most)} …`;
}

/** Characters of a text that are read: more than anyone types into a box. */
export const TEXT_LIMIT = 6_000;

/** A word as it is compared: lower case, without apostrophes, points and what nobody sees. */
export function plainWord(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll(UNSEEN, '')
    .replaceAll('.', '')
    .replace(POSSESSIVE, '')
    .replaceAll(APOSTROPHES, '')
    .normalize('NFKC');
}

/**
 * Cut a text into words.
 * @param text as typed, any length: what lies past `limit` characters is not read
 * @returns its words in order; an empty list for a text of signs only
 */
export function tokenise(text: string, limit = TEXT_LIMIT): Token[] {
  const tokens: Token[] = [];
  let gap: 0 | 1 | 2 = 0;
  // One character for one: tokens keep their places in the text as typed.
  const plain = text.slice(0, limit).replaceAll(UNSEEN, JOINER);
  for (const match of plain.matchAll(PARTS)) {
    const [part] = match;
    const word = /[\p{L}\p{N}]/u.test(part) ? plainWord(part) : '';
    if (word === '') {
      if (part !== JOINER) gap = SENTENCE.test(part) ? 2 : (Math.max(gap, 1) as 1 | 2);
      continue;
    }
    tokens.push({ word, stem: stemOf(word), from: match.index, to: match.index + part.length, gap });
    gap = 0;
  }
  return tokens;
}

const stems = new Map<string, string>();

/** The stem by which words are compared (Porter's stemmer; British -ise as -ize). */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem =
      word.length < 4 || /\d/.test(word)
        ? word
        : stemmer(word.replace(/isation$/, 'ization').replace(/is(e|ed|ing)$/, 'iz$1'));
    stems.set(word, stem);
  }
  return stem;
}

/** Words that a phrase may leave out or have: "crease of my bum" is "crease bum". */
export const LIGHT: ReadonlySet<string> = new Set(
  'a an and her his its my of or our that the their this your'.split(' '),
);

/**
 * The words of a phrase by which it is found in a text: stems, light words left out where two others remain.
 * @param phrase as written in `content/vocabulary.yaml`
 */
export function phraseStems(phrase: string): string[] {
  const words = phrase
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !LIGHT.has(word));
  return (telling.length > 1 ? telling : words).map(stemOf);
}

/** The words of a name, as a query would hold them. */
export function wordsOfName(name: string): string[] {
  return (
    name
      .toLowerCase()
      .replaceAll(/['’]s\b/g, '')
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
