import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { spot, spotSize } from './spot.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const lit = (places: readonly string[]): number => spot(places, [], tokens).match(/class="lit"/g)?.length ?? 0;

test('a spot shows the views in which its places are seen, and fills both sides', () => {
  expect(spotSize(['outer-hip-pain'])?.width).toBe(168);
  expect(spotSize(['groin-pain', 'buttock-pain'])?.width).toBe(336);
  expect(lit(['outer-hip-pain'])).toBe(4);
  expect(lit(['groin-pain', 'buttock-pain'])).toBe(4);
});

test('places that the body map lacks have no picture', () => {
  expect(spotSize(['hip-tightness'])).toBeUndefined();
});

test('beside one view stand the parts that lie there, with their layer on top', () => {
  expect(spotSize(['buttock-pain'], ['piriformis'])?.width).toBe(336);
  expect(spotSize(['groin-pain', 'buttock-pain'], ['piriformis'])?.width).toBe(336);
  expect(spot(['buttock-pain'], ['piriformis'], tokens)).toContain('class="muscle lit"');
  expect(spotSize(['buttock-pain'], ['planes-of-motion'])?.width).toBe(168);
});
