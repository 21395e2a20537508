import { describe, expect, it } from 'vitest';
import { smallSite } from '../../tests/fixtures/small-site.ts';
import { find } from './find.ts';
import { NO_STATE, queryOf, remove, stateOf, toggle, type FinderState } from './state.ts';
import { dangerScores, finderScores } from '../evaluation/finder-scores.ts';

const { lexicon, details } = smallSite();

const look = (state: Partial<FinderState>) => find({ ...NO_STATE, ...state }, lexicon, details);

describe('find', () => {
  it('ranks by the written presentation, with a reason for each', () => {
    const { results } = look({ text: 'outer hip pain, worse lying on that side' });
    expect(results[0]?.slug).toBe('gluteal-tendinopathy');
    for (const result of results) expect(result.fits.length, result.slug).toBeGreaterThan(0);
    expect(results.length).toBeLessThanOrEqual(5);
  });
  it('says what does not fit', () => {
    const { results } = look({ text: 'pain on the outside of my hip and in the groin' });
    const tendon = results.find((result) => result.slug === 'gluteal-tendinopathy');
    expect(tendon?.against.map((item) => item.labels).flat()).toContain('in the groin');
  });
  it('takes a chip as it takes words', () => {
    const said = look({ text: 'outside of my knee' }).results.map((result) => result.slug);
    const pointed = look({ added: ['outer-knee-pain'] }).results.map((result) => result.slug);
    expect(pointed[0]).toBe(said[0]);
  });
  it('lets an answer decide between two', () => {
    const before = look({ text: 'deep buttock pain when sitting' });
    const question = before.results[0]?.question;
    const answer = question?.answers.at(-1);
    expect(answer).toBeDefined();
    const after = look({ text: 'deep buttock pain when sitting', answers: [answer?.id ?? ''] });
    expect(after.items.some((item) => item.label === answer?.answer)).toBe(true);
    expect(after.results.some((result) => result.question?.ask === question?.ask)).toBe(false);
  });
  it('finds nothing for an empty picture, and passes over slugs that it does not know', () => {
    expect(look({}).results).toEqual([]);
    expect(look({ added: ['no-such-clue'], answers: ['x.1.2', 'groin-pain.9.9'] }).results).toEqual([]);
  });
  it('hears danger in chips as in words', () => {
    expect(look({ added: ['groin-pain', 'limping'] }).danger.map((sign) => sign.level)).toContain('urgent');
  });
});

describe('the state', () => {
  it('survives its address', () => {
    const state: FinderState = {
      text: 'hip & groin',
      added: ['limping'],
      dropped: ['groin-pain'],
      answers: ['groin-pain.0.1'],
    };
    expect(stateOf(queryOf(state))).toEqual(state);
    expect(queryOf(NO_STATE).toString()).toBe('');
  });
  it('toggles a clue from the text off and on again', () => {
    const state: FinderState = { ...NO_STATE, text: 'groin pain' };
    const off = toggle(state, 'groin-pain', find(state, lexicon, details));
    expect(find(off, lexicon, details).present.has('groin-pain')).toBe(false);
    const on = toggle(off, 'groin-pain', find(off, lexicon, details));
    expect(find(on, lexicon, details).present.has('groin-pain')).toBe(true);
  });
  it('takes back what was understood', () => {
    const state: FinderState = { ...NO_STATE, text: 'left groin pain' };
    for (const item of find(state, lexicon, details).items) {
      const items = find(remove(state, item), lexicon, details).items;
      expect(items.map((other) => other.id)).not.toContain(item.id);
    }
  });
});

describe('scores', () => {
  const shown = { listed: ['conditions/a', 'conditions/b'], levels: [], asked: false, failed: false };
  it('counts first and first three', () => {
    const vignette = { id: 'x', text: '', expect: ['conditions/b'], help: 'none' as const };
    expect(finderScores([{ vignette, shown }])).toEqual({ texts: 1, top1: 0, top3: 1 });
  });
  it('names what was missed, and lets "soon" count in neither', () => {
    const scores = dangerScores([
      { text: 'a', help: 'urgent', shown },
      { text: 'b', help: 'none', shown: { ...shown, levels: ['soon'] } },
      { text: 'c', help: 'soon', shown: { ...shown, levels: ['urgent'] } },
    ]);
    expect(scores).toMatchObject({ withSign: 1, caught: 0, missed: ['a'], without: 1, falseAlarms: 0 });
  });
});
