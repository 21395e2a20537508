import { expect, test } from 'vitest';
import { smallSite } from '../../tests/fixtures/small-site.ts';
import { correctSpelling, rewrite } from './correction.ts';
import { tokenise } from './words.ts';

const { lexicon } = smallSite();

/** A text corrected, and what was corrected in it. */
function corrected(text: string): { text: string; slips: string[] } {
  const tokens = tokenise(text);
  const corrections = correctSpelling(tokens, lexicon);
  return {
    text: rewrite(text, tokens, corrections),
    slips: corrections.map(({ typed, word }) => `${typed} → ${word}`),
  };
}

test.each([
  ['pirifomis', 'piriformis'],
  ['trocanteric bersitis', 'trochanteric bursitis'],
  ['hamstirng', 'hamstring'],
])('a slip becomes the word that was meant: %s', (typed, word) => {
  expect(corrected(typed).text).toBe(word);
});

test('one word typed as two, and two as one', () => {
  expect(corrected('ham string')).toEqual({ text: 'hamstring', slips: ['ham string → hamstring'] });
  expect(corrected('piriformiship')).toEqual({ text: 'piriformis hip', slips: ['piriformiship → piriformis hip'] });
});

test('a g that is not spoken is put back, where the word is one of the body', () => {
  expect(corrected('limpin').text).toBe('limping');
  expect(corrected('captain cabin').slips).toEqual([]);
});

test('what is listed as too far off is taken from the list', () => {
  expect(corrected('cheeks').slips).toEqual(['cheeks → buttock']);
});

test.each(['gluten free bread', 'knees and needs', 'my hoop', 'a calm horse', 'running, limped', 'tax 12k?'])(
  'right words stay as they are: %s',
  (text) => {
    expect(corrected(text)).toEqual({ text, slips: [] });
  },
);

test('around a slip the text stays as it was typed', () => {
  expect(corrected('My  HIP’s sore; Pirifomis?! Yes.').text).toBe('My  HIP’s sore; piriformis?! Yes.');
});
