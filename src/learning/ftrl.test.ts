import { expect, test } from 'vitest';
import { train, type Example } from './ftrl.ts';

/** Two features that each mean a head of their own, and one that means nothing. */
const examples = Array.from({ length: 60 }, (_, at): Example => {
  const head = at % 3;
  return { features: Int32Array.from(head === 2 ? [2] : [head, 2]), is: new Map(head === 2 ? [] : [[head, 1]]) };
});
const effort = { epochs: 20, rate: 1, l1: 0.1, l2: 0, positive: 1, seed: 7 };
const weight = ({ weights }: { weights: Float32Array }, feature: number, head: number): number =>
  weights[feature * 2 + head] ?? 0;

test('a feature speaks for the head that it comes with, and against the other', () => {
  const learned = train(examples, 3, 2, effort);
  expect(weight(learned, 0, 0)).toBeGreaterThan(1);
  expect(weight(learned, 1, 1)).toBeGreaterThan(1);
  expect(weight(learned, 0, 1)).toBeLessThan(0.1);
});

test('the same texts give the same weights, another order of learning others', () => {
  const once = train(examples, 3, 2, effort);
  expect(train(examples, 3, 2, effort)).toEqual(once);
  expect(train(examples, 3, 2, { ...effort, seed: 8 })).not.toEqual(once);
});

test('a head learns nothing from texts that are silent about it', () => {
  const silent = examples.map((one) => ({ ...one, silent: new Set([1]) }));
  const learned = train(silent, 3, 2, effort);
  expect([0, 1, 2].map((feature) => weight(learned, feature, 1))).toEqual([0, 0, 0]);
  expect(weight(learned, 0, 0)).toBeGreaterThan(1);
});

test('what is worth little stays at 0', () => {
  expect(train(examples, 3, 2, { ...effort, l1: 1e6 }).weights.every((one) => one === 0)).toBe(true);
});
