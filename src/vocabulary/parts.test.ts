import { describe, expect, it } from 'vitest';
import { smallSite } from '../../tests/fixtures/small-site.ts';
import { answerNow, mayAnswerEarly, type Answered } from '../search/query.ts';
import { compileParts } from './compile.ts';
import { Lexicon } from './lexicon.ts';
import { followingPart, joinParts, leadingPart } from './parts.ts';

const { graph, lexicon } = smallSite();
// As they travel.
const { leading, following } = JSON.parse(JSON.stringify(compileParts(graph))) as ReturnType<typeof compileParts>;

describe('the two parts of the vocabulary', () => {
  it('are the whole of it together', () => {
    expect(joinParts(leadingPart(leading), followingPart(following))).toEqual(lexicon.file);
  });

  it('are refused when they are something else', () => {
    for (const data of [null, 'text', {}, { words: '' }]) {
      expect(() => leadingPart(data)).toThrow('no vocabulary');
      expect(() => followingPart(data)).toThrow('no names');
    }
    expect(() => leadingPart(following)).toThrow();
    expect(() => followingPart(leading)).toThrow();
  });
});

describe('the leading part alone', () => {
  const ask = (query: string): Answered =>
    answerNow(query, new Lexicon(joinParts(leading)), { base: '/', spelling: false });

  it('answers complaints with conditions and symptoms', () => {
    const answered = ask('my bum when I sit');
    const urls = answered.results.map(({ url }) => url);
    expect(mayAnswerEarly(answered)).toBe(true);
    expect(urls).toContain('/symptoms/buttock-pain/');
    expect(urls.some((url) => url.startsWith('/conditions/'))).toBe(true);
  });

  it('waits for the whole with slips, with names, and with what is about something else', () => {
    for (const query of ['pirifomis', 'trochanteric bursitis', 'tax return', 'hip hop playlist'])
      expect(mayAnswerEarly(ask(query)), query).toBe(false);
  });
});
