import type { Learner } from './learned/learner.ts';
import type { LexiconFile } from './lexicon-file.ts';
import { findPattern, readPattern, type Match, type Occurrence, type Occurrences, type Pattern } from './patterns.ts';
import { PatternIndex, type Spoken } from './pattern-index.ts';
import { Speller } from './spelling.ts';
import { LIGHT, phraseStems, STOP, stemOf, wordsOfName, type Token } from './words.ts';

export interface LexiconClue {
  readonly slug: string;
  readonly group: string;
  readonly label: string;
  readonly chip: boolean;
  readonly implies: readonly string[];
}
export interface LexiconDanger {
  readonly slug: string;
  readonly level: 'emergency' | 'urgent' | 'soon';
}

/** A name of an entry as keys: groups of words, or stems. */
export interface LexiconName {
  readonly entry: number;
  readonly keys: readonly string[];
  /** The entry's title. */
  readonly isTitle: boolean;
}

/** Whether a group's phrases are idioms, whose words mean nothing by themselves. */
export function isWhole(group: string): boolean {
  return group === 'idiom' || group === 'supine';
}

/** What is read before the page has its turn: some milliseconds on a slow phone. */
const PIECE = 30;

/** Missing from TypeScript's library, from Node and from some browsers. */
declare const scheduler: { yield?: () => Promise<unknown> } | undefined;

/** Lets the page have its turn: a timer costs some milliseconds each time, where the browser has nothing better. */
function pageTurn(): Promise<unknown> {
  return (
    (typeof scheduler === 'undefined' ? undefined : scheduler.yield?.()) ??
    new Promise((resolve) => setTimeout(resolve))
  );
}

/** The vocabulary, read and ready to understand texts. */
export class Lexicon {
  readonly file: LexiconFile;
  /** What learned from texts, once it is there: the patterns do without. */
  learned: Learner | undefined;
  readonly namesByKey = new Map<string, number[]>();
  /** Entries by a whole name, word by word. */
  readonly byWholeName = new Map<string, number[]>();
  #clues!: PatternIndex<LexiconClue>;
  #danger!: readonly Spoken<LexiconDanger>[];
  #topics!: PatternIndex<number>;
  #names!: readonly LexiconName[];
  #speller: Speller | undefined;
  #places: ReadonlyMap<string, number> | undefined;
  readonly #nameWeights: number[] = [];
  readonly #phrases = new Map<string, { readonly stems: readonly string[]; readonly group: string }[]>();
  readonly #anchors = new Map<string, number>();
  readonly #weights = new Map<string, number>();
  readonly #spoken = new Set<string>();
  readonly #stems = new Set<string>();

  /**
   * @param file as `compile.ts` makes it, or its leading part (`parts.ts`)
   * @param read `later` leaves the reading to `inPieces`
   */
  constructor(file: LexiconFile, read: 'now' | 'later' = 'now') {
    this.file = file;
    if (read === 'now') Array.from(this.#read());
  }

  /** Reads a vocabulary without keeping what the reader does waiting: on a slow phone the whole takes a third of a second. */
  static async inPieces(file: LexiconFile): Promise<Lexicon> {
    const lexicon = new Lexicon(file, 'later');
    for (const _piece of lexicon.#read()) await pageTurn();
    return lexicon;
  }

  get clues(): PatternIndex<LexiconClue> {
    return this.#clues;
  }

  get danger(): readonly Spoken<LexiconDanger>[] {
    return this.#danger;
  }

  get topics(): PatternIndex<number> {
    return this.#topics;
  }

  get names(): readonly LexiconName[] {
    return this.#names;
  }

  *#read(): Generator<undefined> {
    const { file } = this;
    for (const [at, [group, anchor, words]] of file.words.entries()) {
      this.#anchors.set(group, anchor);
      for (const word of words.split('|')) this.#addPhrase(group, word);
      if (at % PIECE === PIECE - 1) yield;
    }
    for (const phrase of file.elsewhere.split('|')) this.#addPhrase('elsewhere', phrase);
    yield;
    const isGroup = (name: string): boolean => this.#anchors.has(name);
    const read = (says: string): Pattern[] =>
      says === '' ? [] : says.split('|').map((text) => readPattern(text, isGroup));
    this.#clues = new PatternIndex(
      file.clues.map(([slug, group, label, chip, says, implies]) => ({
        item: { slug, group, label, chip: chip === 1, implies: implies === '' ? [] : implies.split(' ') },
        says: read(says),
      })),
    );
    yield;
    this.#danger = file.danger.map(([slug, level, says]) => ({
      item: { slug, level: level as LexiconDanger['level'] },
      says: read(says),
    }));
    yield;
    const topics: Spoken<number>[] = [];
    const names: LexiconName[] = [];
    for (const [item, [, , title, also, says]] of file.entries.entries()) {
      if (says !== '') topics.push({ item, says: read(says) });
      for (const [at, name] of [title, ...(also === '' ? [] : also.split('|'))].entries()) {
        const words = wordsOfName(name);
        const whole = words.join(' ');
        const same = this.byWholeName.get(whole);
        if (same) same.push(item);
        else this.byWholeName.set(whole, [item]);
        names.push({
          entry: item,
          keys: this.keysOf(words.map((word) => ({ word, stem: stemOf(word) }))).map(({ key }) => key),
          isTitle: at === 0,
        });
      }
      if (item % PIECE === PIECE - 1) yield;
    }
    this.#topics = new PatternIndex(topics);
    this.#names = names;
    yield;
    const holders = new Map<string, Set<number>>();
    for (const [index, name] of names.entries()) {
      for (const key of new Set(name.keys)) {
        const list = this.namesByKey.get(key);
        if (list) list.push(index);
        else this.namesByKey.set(key, [index]);
        const entries = holders.get(key) ?? new Set();
        entries.add(name.entry);
        holders.set(key, entries);
      }
    }
    for (const [key, entries] of holders) this.#weights.set(key, Math.log(1 + file.entries.length / entries.size));
  }

  #addPhrase(group: string, phrase: string): void {
    const stems = phraseStems(phrase);
    const [first] = stems;
    if (first === undefined) return;
    for (const stem of stems) this.#stems.add(stem);
    if (stems.length === 1 && this.anchorOf(group) > 0) this.#spoken.add(first);
    const list = this.#phrases.get(first);
    if (list) list.push({ stems, group });
    else this.#phrases.set(first, [{ stems, group }]);
  }

  /** The words that slips are corrected to; made when the first unknown word asks for it. */
  get speller(): Speller {
    if (!this.#speller) {
      const { words, clues, danger, entries, right, elsewhere, misspelt } = this.file;
      const patterns = [
        ...clues.map((clue) => clue[4]),
        ...danger.map((sign) => sign[2]),
        ...entries.map((entry) => entry[4]),
      ];
      const targets = new Set([
        ...words.flatMap((group) => group[2].replaceAll("'", '').split(/[^a-z0-9]+/)),
        ...patterns
          .flatMap((says) => says.replaceAll("'", '').split(/[^a-z0-9]+/))
          .filter((word) => !this.#anchors.has(word)),
        ...entries.flatMap(([, , title, names]) => wordsOfName(`${title}|${names}`)),
      ]);
      this.#speller = new Speller(
        [...targets].filter((word) => word !== '' && !STOP.has(word)),
        [...STOP, ...right.split('|'), ...elsewhere.split(/[| ]/), ...Object.values(misspelt)],
      );
    }
    return this.#speller;
  }

  /** Whether a stem is one of the vocabulary's: another ending of a right word is right too. */
  hasStem(stem: string): boolean {
    return this.#stems.has(stem);
  }

  /** Whether a single word is one that readers use for their body or their running. */
  isSpoken(stem: string): boolean {
    return this.#spoken.has(stem);
  }

  /** How much a group says that a text is about a runner's body, 0 to 3. */
  anchorOf(group: string): number {
    return this.#anchors.get(group) ?? 0;
  }

  /** How telling a key is among the names: the natural logarithm of 1 + entries / entries that have it. */
  weightOf(key: string): number {
    return this.#weights.get(key) ?? Math.log(1 + this.file.entries.length);
  }

  /** The weight of all keys of a name together. @param name its place in `names` */
  weightOfName(name: number): number {
    return (this.#nameWeights[name] ??= [...new Set(this.names[name]?.keys)].reduce(
      (sum, key) => sum + this.weightOf(key),
      0,
    ));
  }

  /** The place of an entry among the entries. @param id `<collection>/<slug>` */
  indexOfEntry(id: string): number | undefined {
    this.#places ??= new Map(this.file.entries.map(([collection, slug], index) => [`${collection}/${slug}`, index]));
    return this.#places.get(id);
  }

  /** Groups of words that start at a token, with their last token. */
  groupsAt(
    tokens: readonly { readonly word: string; readonly stem: string }[],
    at: number,
  ): { group: string; last: number }[] {
    const found: { group: string; last: number }[] = [];
    for (const { stems, group } of this.#phrases.get(tokens[at]?.stem ?? '') ?? []) {
      let here = at;
      let matched = true;
      for (const stem of stems.slice(1)) {
        here += 1;
        while (tokens[here] && tokens[here]?.stem !== stem && LIGHT.has(tokens[here]?.word ?? '')) here += 1;
        if (tokens[here]?.stem !== stem) {
          matched = false;
          break;
        }
      }
      if (matched) found.push({ group, last: here });
    }
    return found;
  }

  /** A list of words as keys: the longest group of words at each place that can anchor, else the stem. */
  keysOf(
    tokens: readonly { readonly word: string; readonly stem: string }[],
  ): { key: string; first: number; last: number }[] {
    const keys: { key: string; first: number; last: number }[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const { word, stem } = tokens[at] ?? { word: '', stem: '' };
      const group = this.groupsAt(tokens, at)
        .filter((item) => this.anchorOf(item.group) > 0)
        .sort((a, b) => b.last - a.last)[0];
      if (group) {
        keys.push({ key: group.group, first: at, last: group.last });
        at = group.last;
      } else if (!STOP.has(word)) keys.push({ key: `=${stem}`, first: at, last: at });
    }
    return keys;
  }

  /** The first pattern of a list that a text holds; one that is said goes before one that is denied. */
  find(
    says: readonly Pattern[],
    found: Occurrences,
    tokens: readonly Token[],
  ): (Match & { readonly size: number }) | undefined {
    let best: (Match & { readonly size: number }) | undefined;
    for (const pattern of says) {
      const match = findPattern(pattern, found, tokens);
      if (!match) continue;
      const better =
        !best || (best.negated && !match.negated) || (best.negated === match.negated && pattern.size > best.size);
      if (better) best = { ...match, size: pattern.size };
    }
    return best;
  }
}

export type { Occurrence };
