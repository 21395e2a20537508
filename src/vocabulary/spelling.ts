const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEAR = new Map<string, Set<string>>();
ROWS.forEach((row, y) => {
  row.split('').forEach((key, x) => {
    const around = [
      row[x - 1],
      row[x + 1],
      ROWS[y - 1]?.[x],
      ROWS[y - 1]?.[x + 1],
      ROWS[y + 1]?.[x - 1],
      ROWS[y + 1]?.[x],
    ];
    NEAR.set(key, new Set(around.filter((other) => other !== undefined)));
  });
});
const VOWELS = 'aeiouy';
/** Letters that sound alike: a slip between them costs little. */
const ALIKE = new Set(
  ['ck', 'cs', 'sz', 'fv', 'td', 'bp', 'gj', 'mn', 'kq', 'xs'].flatMap((pair) => [
    pair,
    `${pair.charAt(1)}${pair.charAt(0)}`,
  ]),
);

/**
 * How far a slip is from a word: edit distance with swapped neighbours (Damerau–Levenshtein, optimal string
 * alignment), where slips of a neighbouring key, between vowels, between letters that sound alike and of doubled
 * letters cost less than 1, and the first letter costs more.
 * @param limit stop once the distance is sure to be larger
 * @returns the distance, or `Infinity` past the limit
 */
export function slipDistance(typed: string, word: string, limit: number): number {
  if (Math.abs(typed.length - word.length) * 0.35 > limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, j) => j * 0.9);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i * 0.9];
    const a = typed[i - 1] ?? '';
    let best = row[0] ?? 0;
    for (let j = 1; j <= word.length; j++) {
      const b = word[j - 1] ?? '';
      const start = i === 1 && j === 1 ? 0.4 : 0;
      let cost = (last[j - 1] ?? 0) + (a === b ? 0 : swapCost(a, b) + start);
      cost = Math.min(
        cost,
        (last[j] ?? 0) + addCost(a, typed[i - 2], b),
        (row[j - 1] ?? 0) + addCost(b, word[j - 2], a),
      );
      if (i > 1 && j > 1 && a === word[j - 2] && typed[i - 2] === b && a !== b)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 0.7);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return Infinity;
    before = last;
    last = row;
  }
  const distance = last[word.length] ?? Infinity;
  return distance > limit ? Infinity : distance;
}

function swapCost(a: string, b: string): number {
  if (VOWELS.includes(a) && VOWELS.includes(b)) return 0.6;
  if (ALIKE.has(a + b)) return 0.6;
  return NEAR.get(a)?.has(b) ? 0.75 : 1;
}

/** A letter too many or too few: less when it doubles the one before it, is a vowel, or is silent. */
function addCost(letter: string, previous: string | undefined, beside: string): number {
  if (letter === previous || letter === beside) return 0.45;
  if (letter === 'h') return 0.5;
  return VOWELS.includes(letter) ? 0.75 : 0.9;
}

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
