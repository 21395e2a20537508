import { describe, expect, it } from 'vitest';
import { smallSite } from '../../tests/fixtures/small-site.ts';
import { fullTextOnly, markedIn, plainOf, wholeSentence, withFullText, type FullText } from './full-text-query.ts';
import { answerNow } from './query.ts';

const { lexicon } = smallSite();

const base = '/hip/';

/** An index of pages that match when their text holds all words. */
function indexOf(pages: Readonly<Record<string, string>>): FullText & { asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  return {
    asked,
    search: (query) => {
      asked.push(query);
      const words = (query ?? '').split(' ');
      const results = Object.entries(pages)
        .filter(([, text]) => words.every((word) => text.split(' ').includes(word)))
        .map(([url, text]) => ({
          id: url,
          score: 1,
          data: () =>
            Promise.resolve({
              url,
              excerpt: words.reduce((all, word) => all.replace(word, `<mark>${word}</mark>`), text),
              meta: { title: text },
              filters: { collection: ['Conditions'] },
            }),
        }));
      return Promise.resolve({ results });
    },
  };
}

describe('answerNow', () => {
  it('answers from the vocabulary, under the base path', () => {
    const { results } = answerNow('pirifomis', lexicon, { base });
    expect(
      results
        .slice(0, 2)
        .map((result) => result.url)
        .sort(),
    ).toEqual(['/hip/anatomy/piriformis/', '/hip/conditions/piriformis-syndrome/']);
  });
  it('narrows to a collection', () => {
    const { results } = answerNow('piriformis', lexicon, { base, filter: 'Conditions' });
    expect(new Set(results.map((result) => result.collection))).toEqual(new Set(['Conditions']));
  });
});

describe('withFullText', () => {
  it('keeps the order, adds passages in place, and puts other pages behind', async () => {
    const answered = answerNow('piriformis', lexicon, { base });
    const url = answered.results[0]?.url ?? '';
    const index = indexOf({ '/hip/other/': 'a piriformis page', [url]: 'the piriformis here' });
    const results = await withFullText(answered, index, { base });
    expect(results.slice(0, answered.results.length).map((result) => result.url)).toEqual(
      answered.results.map((result) => result.url),
    );
    expect(results[0]?.passage?.text.some((piece) => piece.marked)).toBe(true);
    expect(results.at(-1)?.url).toBe('/hip/other/');
  });
  it('asks for the corrected words', async () => {
    const index = indexOf({});
    await withFullText(answerNow('pirifomis', lexicon, { base }), index, { base });
    expect(index.asked[0]).toBe('piriformis');
  });
  it('asks nothing when the query is about something else', async () => {
    const index = indexOf({ '/x/': 'hip hop playlist' });
    expect(await withFullText(answerNow('hip hop playlist', lexicon, { base }), index, { base })).toEqual([]);
    expect(index.asked).toEqual([]);
  });
});

describe('fullTextOnly', () => {
  it('puts pages with all words first, then those with most of them', async () => {
    const index = indexOf({ '/a/': 'knee pain', '/b/': 'knee pain outside', '/c/': 'hip pain' });
    const found = await fullTextOnly('pain outside my knee', index, { base });
    expect(found.map((page) => page.title)).toEqual(['knee pain outside', 'knee pain']);
  });
  it('asks nothing for a query without words', async () => {
    const index = indexOf({ '/a/': 'x' });
    expect(await fullTextOnly('?!', index, { base })).toEqual([]);
    expect(index.asked).toEqual([]);
  });
});

describe('wholeSentence', () => {
  const content =
    'How to recognise it. Nothing that you can try at home settles it. A clear X-ray does not rule it out, as changes show late.';
  it('gives an excerpt the beginning of its sentence, so that no "nothing" or "not" is lost', () => {
    expect(wholeSentence(content, 'at <mark>home</mark> settles it. A clear')).toBe(
      'Nothing that you can try at <mark>home</mark> settles it. A clear X-ray does not rule it out, as changes show late.',
    );
    expect(wholeSentence(content, '<mark>rule</mark> it out')).toBe(
      'A clear X-ray does not <mark>rule</mark> it out, as changes show late.',
    );
  });
  it('leaves an excerpt as it is where it does not stand in the text', () => {
    expect(wholeSentence('', 'a <mark>b</mark>')).toBe('a <mark>b</mark>');
    expect(wholeSentence(content, '')).toBe('');
  });
});

describe('markedIn', () => {
  it('marks words in all of a text, without the comma or stop behind them', () => {
    const marks = markedIn('Groin pull. Sore groin, no groan', new Set(['groin'])).filter((piece) => piece.marked);
    expect(marks.map(({ text }) => text)).toEqual(['Groin', 'groin']);
  });
});

describe('plainOf', () => {
  it('keeps marks apart and never lets markup through', () => {
    const text = plainOf('a &lt;b&gt; <mark>knee</mark> &amp; <img src=x>c');
    expect(markedIn(text, new Set(['knee']))).toEqual([
      { text: 'a <b> ', marked: false },
      { text: 'knee', marked: true },
      { text: ' & c', marked: false },
    ]);
  });
});
