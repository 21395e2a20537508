import { describe, expect, it } from 'vitest';
import { PatternIndex } from './pattern-index.ts';
import { readPattern, type Occurrence } from './patterns.ts';

/** An index of things, each known by one pattern: the pattern is its name. */
const indexOf = (...patterns: readonly string[]): PatternIndex<string> =>
  new PatternIndex(patterns.map((item) => ({ item, says: [readPattern(item, () => true)] })));
const candidates = (index: PatternIndex<string>, ...words: readonly string[]): string[] => {
  const found = new Map<string, Occurrence[]>(words.map((word) => [word, [{ first: 0, last: 0, negated: false }]]));
  return index.candidates(found).map(({ item }) => item);
};

describe('candidates of a pattern index', () => {
  it('are all whose patterns can be found, in their order', () => {
    const index = indexOf('night hip', 'groin', 'hip/groin run', 'knee');
    expect(candidates(index, 'hip', 'run', 'night')).toEqual(['night hip', 'hip/groin run']);
    expect(candidates(index, 'groin', 'run')).toEqual(['groin', 'hip/groin run']);
  });

  it('stand under the word that the fewest patterns ask for: a common one alone brings none', () => {
    expect(candidates(indexOf('hip night', 'hip run', 'hip sit'), 'hip')).toEqual([]);
  });

  it('are none for a text without any of the words, but for patterns that need none', () => {
    expect(candidates(indexOf('hip', '!groin'), 'tax')).toEqual(['!groin']);
  });

  it('name a thing once, however many of its patterns fit', () => {
    const says = ['hip', 'hip night', 'night'].map((pattern) => readPattern(pattern, () => true));
    expect(candidates(new PatternIndex([{ item: 'it', says }]), 'hip', 'night')).toEqual(['it']);
  });
});
