import { describe, expect, it } from 'vitest';
import { smallSite } from '../../tests/fixtures/small-site.ts';
import { find } from './find.ts';
import { chooseSide, NO_STATE, pointAt, queryOf, remove, stateOf, toggle, type FinderState } from './state.ts';
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
  it('offers no step beside a sign that cannot wait', () => {
    expect(look({ text: 'sore buttock when I sit' }).results[0]?.today).not.toBe('');
    const held = look({ text: 'I fell and cannot stand, pain in the groin' });
    expect(held.danger.length).toBeGreaterThan(0);
    expect(held.results.map(({ today }) => today).join('')).toBe('');
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

describe('sides', () => {
  const point = (state: FinderState, clue: string, side?: 'left' | 'right') => pointAt(state, clue, side, look(state));
  const label = (state: FinderState) => look(state).items.find((item) => item.id === 'side')?.label;

  it('come from the map: one, then both, then the other alone, then none', () => {
    const left = point(NO_STATE, 'groin-pain', 'left');
    expect(label(left)).toBe('on the left');
    const both = point(left, 'groin-pain', 'right');
    expect([both.added, label(both)]).toEqual([['groin-pain'], 'on both sides']);
    const right = point(both, 'groin-pain', 'left');
    expect(label(right)).toBe('on the right');
    const none = point(right, 'groin-pain', 'right');
    expect([none.added, none.side]).toEqual([[], undefined]);
  });
  it('are kept in the address, and can be chosen and taken back', () => {
    const state = chooseSide(NO_STATE, 'left', look({}));
    expect(stateOf(queryOf(state))).toEqual(state);
    expect(chooseSide(state, 'left', look(state)).side).toBeUndefined();
    expect(label(remove(state, { id: 'side', label: '', denied: false }))).toBeUndefined();
    expect(stateOf(new URLSearchParams('side=up')).side).toBeUndefined();
  });
  it('of the map outrank those of the text, which can be taken back', () => {
    expect(label({ ...NO_STATE, text: 'left groin pain', side: 'right' })).toBe('on the right');
    const heard = { ...NO_STATE, text: 'left groin pain' };
    expect(label(chooseSide(heard, 'left', look(heard)))).toBeUndefined();
  });
  it('a place without sides is turned on and off', () => {
    const on = point(NO_STATE, 'groin-pain');
    expect([on.added, on.side]).toEqual([['groin-pain'], undefined]);
    expect(point(on, 'groin-pain').added).toEqual([]);
  });
});
