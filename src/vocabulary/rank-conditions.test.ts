import { describe, expect, it } from 'vitest';
import { smallSite } from '../../tests/fixtures/small-site.ts';
import { rankConditions, CONDITION_WEIGHTS, withImplied } from './rank-conditions.ts';

const { lexicon } = smallSite();
const rank = (present: readonly string[], denied: readonly string[] = []) =>
  rankConditions({ present: new Set(present), denied: new Set(denied) }, lexicon).map((item) => ({
    ...item,
    slug: lexicon.file.entries[item.entry]?.[1] ?? '',
  }));
const scoreOf = (slug: string, present: readonly string[], denied: readonly string[] = []): number =>
  rank(present, denied).find((item) => item.slug === slug)?.score ?? NaN;

describe('rankConditions', () => {
  it('lists what something speaks for, the best match first, and its most telling clue first', () => {
    const ranked = rank(['night-pain', 'outer-hip-pain']);
    expect(ranked.map(({ slug }) => slug)).toEqual(['gluteal-tendinopathy', 'hip-osteoarthritis']);
    expect(ranked[0]?.fits).toEqual(['outer-hip-pain', 'night-pain']);
  });
  it('adds the weights of its clues and of how common it is', () => {
    // Common twice as a step above "sometimes".
    expect(scoreOf('gluteal-tendinopathy', ['outer-hip-pain'])).toBeCloseTo(
      2 * CONDITION_WEIGHTS.step + CONDITION_WEIGHTS.hallmark,
    );
    expect(scoreOf('gluteal-tendinopathy', ['outer-hip-pain', 'night-pain'])).toBeCloseTo(
      2 * CONDITION_WEIGHTS.step + CONDITION_WEIGHTS.hallmark + CONDITION_WEIGHTS.common,
    );
  });
  it('holds a sign that speaks against it against it', () => {
    const tendon = rank(['outer-hip-pain', 'groin-pain']).find(({ slug }) => slug === 'gluteal-tendinopathy');
    expect(tendon?.against).toEqual(['groin-pain']);
    expect(tendon?.score).toBeCloseTo(
      2 * CONDITION_WEIGHTS.step + CONDITION_WEIGHTS.hallmark + CONDITION_WEIGHTS.against,
    );
  });
  it('takes a place that its page does not name as worse than another clue that it does not name', () => {
    const own = ['buttock-pain', 'numbness'];
    const alone = scoreOf('piriformis-syndrome', own);
    expect(scoreOf('piriformis-syndrome', [...own, 'limping'])).toBeCloseTo(alone + CONDITION_WEIGHTS.unnamed);
    expect(scoreOf('piriformis-syndrome', [...own, 'groin-pain'])).toBeCloseTo(alone + CONDITION_WEIGHTS.noPlace);
  });
  it('lowers what lacks its hallmark or a common sign, and raises what lacks a sign against it', () => {
    const alone = scoreOf('gluteal-tendinopathy', ['outer-hip-pain']);
    expect(scoreOf('gluteal-tendinopathy', ['outer-hip-pain'], ['night-pain'])).toBeCloseTo(
      alone + CONDITION_WEIGHTS.deniedCommon,
    );
    expect(scoreOf('gluteal-tendinopathy', ['outer-hip-pain'], ['lying-on-it'])).toBeCloseTo(
      alone + CONDITION_WEIGHTS.deniedHallmark,
    );
    expect(scoreOf('gluteal-tendinopathy', ['outer-hip-pain'], ['groin-pain'])).toBeCloseTo(
      alone + CONDITION_WEIGHTS.deniedAgainst,
    );
  });
  it('lists nothing for an empty picture, for denials alone, and for slugs that are no clue', () => {
    expect(rank([])).toEqual([]);
    expect(rank([], ['groin-pain'])).toEqual([]);
    expect(rank(['no-such-clue'])).toEqual([]);
  });
  it('leaves out what too little speaks for', () => {
    expect(rank(['night-pain']).map(({ slug }) => slug)).toEqual(['gluteal-tendinopathy']);
  });
});

describe('withImplied', () => {
  it('adds the symptoms that a clue speaks of, but none that is denied', () => {
    const picture = (denied: readonly string[]) => ({ present: new Set(['lying-on-it']), denied: new Set(denied) });
    expect([...withImplied(picture([]), lexicon).present]).toEqual(['lying-on-it', 'night-pain']);
    expect([...withImplied(picture(['night-pain']), lexicon).present]).toEqual(['lying-on-it']);
  });
});
