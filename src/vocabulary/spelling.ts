import { slipDistance } from '../model/slip-distance.ts';

/** How far a word of this length may be from the right one. */
export function slipLimit(length: number): number {
  if (length < 5) return 0;
  if (length <= 6) return 1.05;
  if (length <= 8) return 1.5;
  return 2;
}

/** The letters of a word as bits: words with many different letters are far apart, and need no measuring. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << ((word.charCodeAt(i) - 97) & 31);
  return bits;
}

/** How many letters two sets may differ in within a limit: a swap of vowels costs least and changes two. */
function lettersApart(limit: number): number {
  return Math.ceil((limit / 0.6) * 1.7);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The words that spelling is corrected to. */
export class Speller {
  readonly #right: ReadonlySet<string>;
  readonly #byLength = new Map<number, { readonly word: string; readonly letters: number }[]>();

  /**
   * @param words words to correct to, the weightier first
   * @param right other words that are right as they are
   */
  constructor(words: readonly string[], right: Iterable<string>) {
    this.#right = new Set([...right, ...words]);
    for (const word of words) {
      if (word.length < 4 || /\d/.test(word)) continue;
      const list = this.#byLength.get(word.length);
      const item = { word, letters: lettersOf(word) };
      if (list) list.push(item);
      else this.#byLength.set(word.length, [item]);
    }
  }

  /** Whether a word is spelt right as far as this site knows. */
  knows(word: string): boolean {
    return this.#right.has(word);
  }

  /** Whether it is a word that slips are corrected to. */
  isTarget(word: string): boolean {
    return this.#byLength.get(word.length)?.some((item) => item.word === word) ?? false;
  }

  /**
   * The word that was probably meant.
   * @returns `undefined` when the word is right, short, or near to none
   */
  correct(typed: string): string | undefined {
    const limit = slipLimit(typed.length);
    if (limit === 0 || this.#right.has(typed) || /\d/.test(typed)) return undefined;
    let best: string | undefined;
    let least = limit + 0.001;
    const letters = lettersOf(typed);
    for (let length = typed.length - 3; length <= typed.length + 3; length++) {
      for (const { word, letters: others } of this.#byLength.get(length) ?? []) {
        // The first letter is seldom wrong: swapped, left out or added, at most.
        if (typed[0] !== word[0] && typed[0] !== word[1] && typed[1] !== word[0]) continue;
        if (bitCount(letters ^ others) > lettersApart(least)) continue;
        const distance = slipDistance(typed, word, least);
        if (distance < least) {
          least = distance;
          best = word;
        }
      }
    }
    return best;
  }
}
