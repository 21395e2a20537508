import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { spot, spotSize } from './spot.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const lit = (places: readonly string[]): number => spot(places, tokens).match(/class="lit"/g)?.length ?? 0;

test('a spot shows the views in which its places are seen, and fills both sides', () => {
  expect(spotSize(['outer-hip-pain'])?.width).toBe(184);
  expect(spotSize(['groin-pain', 'buttock-pain'])?.width).toBe(368);
  expect(lit(['outer-hip-pain'])).toBe(4);
  expect(lit(['groin-pain', 'buttock-pain'])).toBe(4);
});

test('places that the body map lacks have no picture', () => {
  expect(spotSize(['hip-tightness'])).toBeUndefined();
});
