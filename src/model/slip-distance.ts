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
