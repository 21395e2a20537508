import { describe, expect, it } from 'vitest';
import { smallSite } from '../../tests/fixtures/small-site.ts';
import { answerNow } from './query.ts';
import { IDLE, reduce, type SearchEvent, type SearchState } from './state.ts';

const { lexicon } = smallSite();
const answer = (query: string) => answerNow(query, lexicon, { base: '/' });
/** The state after some events. */
const after = (...events: readonly SearchEvent[]): SearchState => events.reduce(reduce, IDLE);
const typed = (query: string): SearchEvent => ({ type: 'typed', query });
const vocabulary = (query: string): SearchEvent => ({
  type: 'vocabulary',
  answer: answer(query),
  missing: false,
});
const leading = (query: string): SearchEvent => ({ type: 'leading-part', answer: answer(query) });

const COMPLAINT = 'deep ache in the buttock';
const SIGN = 'numb between my legs';
const NOTHING = 'xqzv blorptang';

it('has a complaint with results, a danger sign, and words that mean nothing to test with', () => {
  expect(answer(COMPLAINT).results.length).toBeGreaterThan(1);
  expect(answer(COMPLAINT).danger).toEqual([]);
  expect(answer(SIGN).danger.length).toBeGreaterThan(0);
  expect(answer(NOTHING).results).toEqual([]);
});

describe('a search without faults', () => {
  it('shows what the vocabulary answers, then what the full text adds', () => {
    const heard = after(typed(COMPLAINT), vocabulary(COMPLAINT));
    const { results } = answer(COMPLAINT);
    expect(heard).toMatchObject({ phase: 'loading', results, status: `${results.length} pages for “${COMPLAINT}”` });
    const more = [...results, { url: '/a/', title: 'A', kind: '', collection: '' }];
    expect(reduce(heard, { type: 'full-text', results: more })).toMatchObject({
      phase: 'done',
      results: more,
      status: `${more.length} pages for “${COMPLAINT}”`,
    });
  });

  it('keeps the results before on show until there are new ones', () => {
    const done = after(
      typed(COMPLAINT),
      vocabulary(COMPLAINT),
      { type: 'full-text', results: answer(COMPLAINT).results },
      typed(SIGN),
    );
    expect(done).toMatchObject({ phase: 'done', results: answer(COMPLAINT).results, query: SIGN });
    expect(reduce(done, vocabulary(SIGN))).toMatchObject({ phase: 'loading', results: answer(SIGN).results });
  });

  it('goes back to idle with an empty query, and keeps the summaries', () => {
    const summaries = { texts: ['One sentence.'], pictures: {} };
    expect(after(typed(SIGN), vocabulary(SIGN), { type: 'summaries', summaries }, typed('  '))).toEqual({
      ...IDLE,
      summaries,
    });
  });

  it('tells nothing found apart from a danger sign without pages', () => {
    const end: SearchEvent = { type: 'full-text', results: [] };
    expect(after(typed(NOTHING), vocabulary(NOTHING), end)).toMatchObject({
      phase: 'empty',
      status: expect.stringContaining(`Nothing found for “${NOTHING}”`) as string,
    });
    expect(after(typed(SIGN), vocabulary(SIGN), end)).toMatchObject({
      phase: 'empty',
      status: 'Read the danger sign above first.',
    });
  });
});

describe('a slow vocabulary', () => {
  const slow: SearchEvent = { type: 'vocabulary-slow' };

  it('says that danger signs are not checked, until they are', () => {
    const waiting = after(typed(COMPLAINT), slow);
    expect(waiting.unchecked).toContain('slow');
    expect(waiting.status).toContain('Danger signs are not checked yet');
    expect(reduce(waiting, vocabulary(COMPLAINT)).unchecked).toBe('');
  });

  it('leaves a sign alone that the leading part found, but not one of the words before', () => {
    expect(after(typed(SIGN), leading(SIGN), slow).unchecked).toBe('');
    expect(after(typed(SIGN), vocabulary(SIGN), typed(COMPLAINT), slow).unchecked).not.toBe('');
  });
});

describe('a vocabulary that cannot be loaded', () => {
  const failed: SearchEvent = { type: 'vocabulary', answer: undefined, missing: true };
  const cut = (query: string): SearchEvent => ({ type: 'vocabulary', answer: answer(query), missing: true });
  const noFullText: SearchEvent = { type: 'full-text-failed' };

  it('leaves what its leading part answered, and says what is missing unless a sign was found', () => {
    expect(after(typed(COMPLAINT), leading(COMPLAINT), cut(COMPLAINT))).toMatchObject({
      results: answer(COMPLAINT).results,
      unchecked: 'A part of the search could not be loaded.',
    });
    expect(after(typed(SIGN), leading(SIGN), cut(SIGN))).toMatchObject({ answer: answer(SIGN), unchecked: '' });
  });

  it('takes the answer to the words before away', () => {
    expect(after(typed(SIGN), vocabulary(SIGN), typed(COMPLAINT), failed)).toMatchObject({
      answer: undefined,
      results: [],
    });
  });

  it('warns at the end, whatever the full text finds', () => {
    const found = [{ url: '/a/', title: 'A', kind: '', collection: '' }];
    const start = [typed(COMPLAINT), failed];
    for (const end of [noFullText, { type: 'full-text', results: [] }, { type: 'full-text', results: found }] as const)
      expect(after(...start, end).status).toContain('Danger signs are not being checked');
    expect(after(...start, noFullText).phase).toBe('error');
    expect(after(...start, { type: 'full-text', results: found })).toMatchObject({ phase: 'done', results: found });
  });
});

describe('a full text that is slow or cannot be loaded', () => {
  it('leaves the results of the vocabulary, and says so', () => {
    const heard = after(typed(COMPLAINT), vocabulary(COMPLAINT));
    expect(reduce(heard, { type: 'full-text-slow' }).status).toContain('The full text is still loading');
    expect(reduce(heard, { type: 'full-text-failed' })).toMatchObject({
      phase: 'done',
      results: heard.results,
      status: expect.stringContaining('by name and symptom only') as string,
    });
  });

  it('never says that nothing was found', () => {
    expect(after(typed(NOTHING), vocabulary(NOTHING), { type: 'full-text-failed' })).toMatchObject({
      phase: 'error',
      status: expect.stringContaining('could not be loaded') as string,
    });
  });
});
