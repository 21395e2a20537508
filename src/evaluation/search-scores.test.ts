import { describe, expect, it } from 'vitest';
import { idsOf, meanScores, ndcg10, scoreOf, type EvalQuery } from './search-scores.ts';

const query: EvalQuery = { q: 'x', kind: 'typo', expect: ['a/1'], grade: { 'a/1': 3, 'b/2': 2, 'c/3': 1 } };

describe('idsOf', () => {
  it('takes off base, anchor and slash, and counts a page once', () => {
    expect(idsOf(['/hip/a/1/#x', '/hip/a/1/', '/hip/b/2/'], '/hip/')).toEqual(['a/1', 'b/2']);
  });
});

describe('ndcg10', () => {
  it('is 1 for the best order and less for any other', () => {
    expect(ndcg10(['a/1', 'b/2', 'c/3'], query.grade)).toBeCloseTo(1, 10);
    expect(ndcg10(['b/2', 'a/1', 'c/3'], query.grade)).toBeCloseTo(
      (2 + 3 / Math.log2(3) + 1 / 2) / (3 + 2 / Math.log2(3) + 1 / 2),
      10,
    );
  });
  it('keeps the place of a page without a grade, and reads ten', () => {
    expect(ndcg10(['x/0', 'a/1'], { 'a/1': 3 })).toBeCloseTo(1 / Math.log2(3), 10);
    expect(ndcg10([...Array(10).keys()].map((n) => `x/${n}`).concat('a/1'), { 'a/1': 3 })).toBe(0);
  });
});

describe('scores', () => {
  it('count the first expected page', () => {
    expect(scoreOf({ query, listed: ['b/2', 'a/1'] })).toMatchObject({ success1: 0, success3: 1, mrr: 0.5 });
    expect(scoreOf({ query, listed: ['a/1'], failed: true })).toMatchObject({ success1: 0, mrr: 0 });
  });
  it('count off-topic queries apart', () => {
    const off: EvalQuery = { q: 'y', kind: 'no-result', expect: [], grade: {} };
    const scores = meanScores([
      { query, listed: ['a/1'] },
      { query: off, listed: [] },
      { query: off, listed: ['a/1'] },
    ]);
    expect(scores.success1).toBe(1);
    expect(scores.nothing).toBe(0.5);
  });
});
