import { describe, expect, it } from 'vitest';
import { findPattern, readPattern, type Occurrence } from './patterns.ts';
import { tokenise } from './words.ts';

const GROUPS = new Set(['hip', 'numb', 'leg']);

/**
 * Where a pattern is found in a text: its words from first to last, with "not" before it when it is denied.
 * Each word stands for itself; the words of `GROUPS` also for their group. A word after "no" is denied.
 */
function find(pattern: string, text: string): string | undefined {
  const tokens = tokenise(text);
  const found = new Map<string, Occurrence[]>();
  tokens.forEach(({ word, stem }, at) => {
    const here = { first: at, last: at, negated: tokens[at - 1]?.word === 'no' };
    for (const key of [`=${stem}`, ...(GROUPS.has(word) ? [word] : [])])
      found.set(key, [...(found.get(key) ?? []), here]);
  });
  const match = findPattern(
    readPattern(pattern, (name) => GROUPS.has(name)),
    found,
    tokens,
  );
  if (!match) return undefined;
  const words = tokens.slice(match.first, match.last + 1).map(({ word }) => word);
  return [...(match.negated ? ['not:'] : []), ...words].join(' ');
}

describe('a pattern', () => {
  it('is found in any order and with other endings', () => {
    expect(find('hip hurt', 'it hurts in my hip')).toBe('hurts in my hip');
  });
  it('needs all of its words, near each other', () => {
    expect(find('hip hurt', 'my hip')).toBeUndefined();
    expect(find('hip hurt', 'hip one two three four five hurts')).toBe('hip one two three four five hurts');
    expect(find('hip hurt', 'hip one two three four five six seven hurts')).toBeUndefined();
  });
  it('does not reach over the end of a sentence, nor over a "but"', () => {
    expect(find('hip hurt', 'my hip. It hurts')).toBeUndefined();
    expect(find('hip hurt', 'my hip but hurts')).toBeUndefined();
    expect(find('hip hurt', 'my hip, it hurts')).toBe('hip it hurts');
  });
  it('takes the closest of several', () => {
    expect(find('hip hurt', 'hip is fine and hip hurts')).toBe('hip hurts');
  });
  it('needs two words for two terms, though both could be the same', () => {
    expect(find('hip/leg hip', 'hip')).toBeUndefined();
    expect(find('hip/leg hip', 'leg and hip')).toBe('leg and hip');
  });
  it('takes either word of an alternative', () => {
    expect(find('numb leg/hip', 'numb hip')).toBe('numb hip');
    expect(find('numb leg/hip', 'numb foot')).toBeUndefined();
  });
  it('finds units anywhere, each near itself', () => {
    expect(find('hip & numb leg', 'my hip. One day later. My leg is numb')).toBe('hip one day later my leg is numb');
    expect(find('hip & numb leg', 'my hip, my leg. Numb')).toBeUndefined();
  });
  it('is not there beside a word that it refuses, unless that is denied', () => {
    expect(find('hip !numb', 'hip and numb')).toBeUndefined();
    expect(find('hip !numb', 'hip and no numb')).toBe('hip');
  });
});

describe('a denial', () => {
  it('is told, and what is said goes before it', () => {
    expect(find('hip', 'no hip')).toBe('not: hip');
    expect(find('hip', 'no hip today. A hip now')).toBe('hip');
  });
  it('is none where the pattern has a "no" of its own', () => {
    expect(find('no hip', 'there is no hip')).toBe('no hip');
  });
});

describe('a pattern that was read', () => {
  it('counts its terms, without those that it refuses', () => {
    const { size, negative, never } = readPattern('numb leg & hip !back/spine', (name) => GROUPS.has(name));
    expect({ size, negative, never }).toEqual({ size: 3, negative: false, never: [['=back', '=spine']] });
  });
});
