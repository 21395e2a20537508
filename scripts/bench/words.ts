const STARTS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'v',
];
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const ENDS = ['', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 'x'];

/** Numbers that look drawn and are always the same: `draw(seed)` gives whole numbers below a limit (mulberry32). */
export function draw(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

/** A word that can be said and that no language has, two or three syllables long: the same for the same number. */
export function wordOf(number: number): string {
  const next = draw(number + 1);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const syllables = Array.from({ length: 2 + next(2) }, () => pick(STARTS) + pick(MIDDLES));
  return `${syllables.join('')}${pick(ENDS)}`;
}

/**
 * Words of which a few come often and most seldom, as in any text (Zipf's law).
 * @param many how many words there are
 */
export function speaker(seed: number, many: number): (count: number) => string {
  const next = draw(seed);
  return (count) =>
    Array.from({ length: count }, () => wordOf(Math.floor(many ** (next(10_000) / 10_000)) - 1)).join(' ');
}
