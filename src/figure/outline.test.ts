import { expect, test } from 'vitest';
import { curve, whole } from './outline.ts';

test('a curve passes through its points, and a corner stays a corner', () => {
  expect(curve('0,0 6,0 6,6 0,6')).toMatch(/^M0 0c.*z$/);
  expect(curve('0,0* 6,0* 6,6*')).toBe('M0 0c0 0 6 0 6 0c0 0 0 6 0 6c0 0-6-6-6-6z');
  expect(curve('0,0 6,0', true)).not.toContain('z');
});

test('half an outline is mirrored at the midline, whose points stand once', () => {
  expect(whole('0,0 5,1 0,9*')).toBe('0,0 5,1 0,9* -5,1');
});

test('what is no point is refused', () => {
  expect(() => curve('0,0 x')).toThrow('"x" is no point');
});
