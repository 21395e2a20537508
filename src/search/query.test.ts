import { describe, expect, it } from 'vitest';
import { piecesOf, queryWords, search, type FullText } from './query.ts';

/** An index of titles: a page matches when it holds all words. */
function indexOf(pages: readonly string[]): FullText & { asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  return {
    asked,
    search: (query) => {
      asked.push(query);
      const words = (query ?? '').split(' ');
      const results = pages
        .filter((page) => words.every((word) => page.split(' ').includes(word)))
        .map((page) => ({
          id: page,
          score: 1,
          data: () =>
            Promise.resolve({
              url: `/${page}/`,
              excerpt: page,
              meta: { title: page },
              filters: { collection: ['Conditions'] },
            }),
        }));
      return Promise.resolve({ results });
    },
  };
}

describe('queryWords', () => {
  it('leaves out words that say nothing, and signs', () => {
    expect(queryWords('My bum HURTS when I sit!')).toEqual(['bum', 'hurts', 'sit']);
    expect(queryWords('who do i see')).toEqual(['see']);
  });
  it('keeps them when there is nothing else', () => {
    expect(queryWords('the of')).toEqual(['the', 'of']);
  });
  it('cuts what nobody types, and finds no word in signs', () => {
    expect(queryWords('hip '.repeat(2500)).length).toBeLessThanOrEqual(50);
    expect(queryWords('?!… ---')).toEqual([]);
  });
});

describe('search', () => {
  it('puts pages with all words first, then those with most of them', async () => {
    const index = indexOf(['knee pain', 'knee pain outside', 'hip pain']);
    const found = await search(index, 'pain outside my knee');
    expect(found.map((page) => page.title)).toEqual(['knee pain outside', 'knee pain']);
  });
  it('asks nothing of the index for a query without words', async () => {
    const index = indexOf(['x']);
    expect(await search(index, '?!')).toEqual([]);
    expect(index.asked).toEqual([]);
  });
});

describe('piecesOf', () => {
  it('keeps marks apart and never lets markup through', () => {
    expect(piecesOf('a &lt;b&gt; <mark>knee</mark> &amp; <img src=x>c')).toEqual([
      { text: 'a <b> ', marked: false },
      { text: 'knee', marked: true },
      { text: ' & c', marked: false },
    ]);
  });
});
