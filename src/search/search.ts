import { whenSlow } from '../dom/once.ts';
import { leadingLexicon, learnedSoon, lexicon, summaries } from '../vocabulary/load.ts';
import { fullText, giveUpFullText, type Pagefind } from './full-text.ts';
import { answerNow, mayAnswerEarly } from './query.ts';
import type { Answered, SearchOptions, SearchResult } from './query.ts';
import { IDLE, reduce, type SearchEvent } from './state.ts';
import { base, render, type SearchView } from './view.ts';

/**
 * Searches as often as it is called and shows what comes, in the header's box as on the search page. The vocabulary
 * answers at once; the full text adds passages in place, and pages behind the others.
 * @param query as typed; empty goes back to idle
 * @param options `filter` and `spelling`; see `SearchOptions`
 */
export type Search = (query: string, options?: Omit<SearchOptions, 'base'>) => Promise<void>;

/**
 * The reader wants another try: what failed is asked for anew by the next search.
 * @param hangs what is still on its way is given up too
 */
export function searchAgain(hangs = false): void {
  for (const file of [lexicon, summaries, fullText]) file.again(hangs);
}

/** A search that shows itself in a view: events make a state, and each state is rendered. */
export function searchIn(view: SearchView): Search {
  let state = IDLE;
  /** The newest search: an older one must not overwrite it. */
  let turn = 0;
  return async (query, options = {}) => {
    turn += 1;
    const mine = turn;
    const overtaken = (): boolean => turn !== mine;
    const send = (event: SearchEvent): void => {
      if (overtaken()) return;
      const before = state;
      state = reduce(state, event);
      render(view, state, before);
    };
    send({ type: 'typed', query });
    if (query.trim() === '') return;
    const all = { ...options, base };
    const wordsCame = whenSlow(() => {
      send({ type: 'vocabulary-slow' });
    });
    const whole = lexicon.get().catch(() => undefined);
    const early = lexicon.now() ? undefined : await answerEarly(query, all);
    if (early) send({ type: 'leading-part', answer: early });
    const known = await whole;
    wordsCame();
    if (overtaken()) return;
    let answer = known ? answerNow(query, known, all) : early;
    send({ type: 'vocabulary', answer, missing: !known });
    if (known && !known.learned) {
      // It says more of the same words; without it the answer stands.
      await learnedSoon();
      if (overtaken()) return;
      answer = answerNow(query, known, all);
      send({ type: 'vocabulary', answer, missing: false });
    }
    // Without them the titles stand alone.
    if (answer)
      summaries.get().then(
        (file) => {
          send({ type: 'summaries', summaries: file });
        },
        () => undefined,
      );
    const fullTextCame = whenSlow(() => {
      send({ type: 'full-text-slow' });
    });
    const results = await searchFullText(query, answer, all);
    fullTextCame();
    send(results ? { type: 'full-text', results } : { type: 'full-text-failed' });
  };
}

/** What the leading part of the vocabulary says while the other is on its way, if that is an answer. */
async function answerEarly(query: string, options: SearchOptions): Promise<Answered | undefined> {
  const leading = await leadingLexicon.get().catch(() => undefined);
  if (!leading || lexicon.now()) return undefined;
  const answered = answerNow(query, leading, { ...options, spelling: false });
  return mayAnswerEarly(answered) ? answered : undefined;
}

async function searchFullText(
  query: string,
  answered: Answered | undefined,
  options: SearchOptions,
): Promise<SearchResult[] | undefined> {
  let index: Pagefind | undefined;
  try {
    index = await fullText.get();
    const { fullTextOnly, withFullText } = await import('./full-text-query.ts');
    return answered ? await withFullText(answered, index, options) : await fullTextOnly(query, index, options);
  } catch (error) {
    if (index) giveUpFullText(index, error);
    return undefined;
  }
}
