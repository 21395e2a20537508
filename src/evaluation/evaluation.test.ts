import { describe, expect, it } from 'vitest';
import { differs, missedThresholds, type SetFigures } from './evaluation.ts';

const danger = { withSign: 10, caught: 10, without: 50, falseAlarms: 1, rightLevel: 10, missed: [], alarmed: [] };
const good: SetFigures = {
  search: {
    queries: 100,
    success1: 0.9,
    success3: 0.97,
    ndcg10: 0.92,
    nothing: 1,
    stock: { success1: 0.4, success3: 0.5, ndcg10: 0.4, nothing: 0.5 },
    belowStock: ['a'],
    missed: [],
  },
  finder: { texts: 30, top1: 0.8, top3: 0.95 },
  danger: { search: danger, finder: danger },
};

describe('missedThresholds', () => {
  it('finds none when every threshold holds', () => {
    expect(missedThresholds({ development: good })).toEqual([]);
  });
  it('takes one missed danger sign as a fault, whatever the share, and names it', () => {
    const missed = { ...danger, caught: 9, missed: ['numb between my legs'] };
    const faults = missedThresholds({ development: { ...good, danger: { search: danger, finder: missed } } });
    expect(faults).toEqual(['finder: missed the danger sign in “numb between my legs”']);
  });
  it('names a threshold that fell', () => {
    const search = { ...good.search, ndcg10: 0.89, belowStock: ['a', 'b', 'c', 'd'] };
    expect(missedThresholds({ development: { ...good, search } })).toEqual([
      'search: nDCG@10 is 0.89, under 0.9',
      'search: below stock Pagefind are a · b · c · d',
    ]);
  });
});

describe('differs', () => {
  it('lets a rounding pass and not a count', () => {
    expect(differs(good, { ...good, finder: { ...good.finder, top1: 0.805 } })).toBe(false);
    expect(differs(good, { ...good, finder: { ...good.finder, top1: 0.83 } })).toBe(true);
    const other = { ...danger, caught: 9 };
    expect(differs(good, { ...good, danger: { search: other, finder: danger } })).toBe(true);
  });
});
