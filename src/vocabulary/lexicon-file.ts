/** The vocabulary as `compile.ts` makes it at build time; it travels in two parts (`parts.ts`). */
export interface LexiconFile {
  /** Collections: name, what one of its entries is called, its heading. */
  readonly collections: readonly (readonly [name: string, one: string, many: string])[];
  /** Group, anchor, words: `|` between them. */
  readonly words: readonly (readonly [name: string, anchor: number, words: string])[];
  /** Clues: slug, group, label, offered as chip, patterns, symptoms that it implies. */
  readonly clues: readonly (readonly [
    slug: string,
    group: string,
    label: string,
    chip: 0 | 1,
    says: string,
    implies: string,
  ])[];
  readonly danger: readonly (readonly [slug: string, level: string, says: string])[];
  readonly entries: readonly LexiconEntry[];
  /** Conditions: place in `entries`, how common (0 to 2), clue and fit pairs such as `night-pain 3`. */
  readonly fits: readonly (readonly [entry: number, common: number, fits: string])[];
  readonly misspelt: Readonly<Record<string, string>>;
  readonly elsewhere: string;
  /** Everyday words that are near to words of the site, and right. */
  readonly right: string;
}
/** An entry: collection, slug, title, names, patterns, related entries (`place weight`). */
export type LexiconEntry = readonly [
  collection: string,
  slug: string,
  title: string,
  names: string,
  says: string,
  related: string,
];

/** What a card says of a danger sign: the sign, and its action or nothing. */
export type SignText = readonly [sign: string, action: string];

/** What results show beside their titles. */
export interface SummariesFile {
  /** One plain sentence on each entry, in the vocabulary's order. */
  readonly texts: readonly string[];
  /** By id of the entry: `conditions/hip-soreness`. */
  readonly pictures: Readonly<Record<string, Picture>>;
}
/** The site address of a picture, without base path, and its size. */
export type Picture = readonly [address: string, width: number, height: number];
