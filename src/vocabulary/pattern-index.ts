import type { Occurrences, Pattern } from './patterns.ts';

/** Something that a text can say, and the patterns by which it is known. */
export interface Spoken<T> {
  readonly item: T;
  readonly says: readonly Pattern[];
}

/**
 * Things that a text can say, found by its words: each pattern stands under that of its terms which the fewest other
 * patterns ask for, so that what a text has no word for costs nothing, at any number of things.
 */
export class PatternIndex<T> {
  readonly all: readonly Spoken<T>[];
  readonly #byKey = new Map<string, number[]>();
  /** Places of things that need no word at all. */
  readonly #always: number[] = [];

  constructor(all: readonly Spoken<T>[]) {
    this.all = all;
    const asked = new Map<string, number>();
    const termsOf = (pattern: Pattern): readonly (readonly string[])[] => pattern.units.flatMap(({ terms }) => terms);
    for (const { says } of all)
      for (const key of says.flatMap(termsOf).flat()) asked.set(key, (asked.get(key) ?? 0) + 1);
    const crowd = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (asked.get(key) ?? 0), 0);
    all.forEach(({ says }, place) => {
      for (const pattern of says) {
        const [first, ...others] = termsOf(pattern);
        if (first === undefined) {
          this.#always.push(place);
          continue;
        }
        const rarest = others.reduce((best, keys) => (crowd(keys) < crowd(best) ? keys : best), first);
        for (const key of rarest) {
          const places = this.#byKey.get(key);
          if (places === undefined) this.#byKey.set(key, [place]);
          else if (places.at(-1) !== place) places.push(place);
        }
      }
    });
  }

  /** Those whose patterns are worth trying on a text, in their order. */
  candidates(found: Occurrences): Spoken<T>[] {
    const places = new Set(this.#always);
    for (const key of found.keys()) for (const place of this.#byKey.get(key) ?? []) places.add(place);
    return [...places].sort((a, b) => a - b).flatMap((place) => this.all[place] ?? []);
  }
}
