import type { SummariesFile } from '../vocabulary/lexicon-file.ts';
import { saidBack } from '../vocabulary/words.ts';
import type { Answered, SearchResult } from './query.ts';

/** So much of a query is said back: whole where it is a sentence. */
const SAID = 120;

/** What one search shows, from the first letter to the last passage. */
export interface SearchState {
  /** As typed. */
  readonly query: string;
  readonly phase: 'idle' | 'loading' | 'done' | 'empty' | 'error';
  /** What happened, in words. */
  readonly status: string;
  /** What the vocabulary says: danger signs and corrections. The answer to the words before stays until there is one. */
  readonly answer: Answered | undefined;
  /** Why danger signs are not being checked; empty when they are. */
  readonly unchecked: string;
  readonly results: readonly SearchResult[];
  /** What results show beside their titles, once it is loaded. */
  readonly summaries: SummariesFile;
}

/** What happens to a search. The vocabulary comes in two parts; the full text and the summaries follow. */
export type SearchEvent =
  | { readonly type: 'typed'; readonly query: string }
  | { readonly type: 'vocabulary-slow' | 'full-text-slow' | 'full-text-failed' }
  /** What the leading part answers alone. */
  | { readonly type: 'leading-part'; readonly answer: Answered }
  /** Both parts answer; or one is missing, and what the leading part answered must do, if anything. */
  | { readonly type: 'vocabulary'; readonly answer: Answered | undefined; readonly missing: boolean }
  | { readonly type: 'summaries'; readonly summaries: SummariesFile }
  | { readonly type: 'full-text'; readonly results: readonly SearchResult[] };

/** Nothing is typed. */
export const IDLE: SearchState = {
  query: '',
  phase: 'idle',
  status: '',
  answer: undefined,
  unchecked: '',
  results: [],
  summaries: { texts: [], pictures: {} },
};

/** What a search shows after an event. */
export function reduce(state: SearchState, event: SearchEvent): SearchState {
  switch (event.type) {
    case 'typed':
      if (event.query.trim() === '') return { ...IDLE, summaries: state.summaries };
      return {
        ...state,
        query: event.query,
        ...(state.phase === 'done' ? {} : { phase: 'loading', status: 'Searching …' }),
      };
    case 'vocabulary-slow':
      if (state.answer?.query === state.query && hasDanger(state)) return state;
      return {
        ...state,
        unchecked: 'The search is slow to load.',
        status: 'Still loading the search: the connection is slow. Danger signs are not checked yet.',
      };
    case 'leading-part':
      return answered(state, event.answer);
    case 'vocabulary': {
      const next = answered(state, event.answer);
      return {
        ...next,
        phase: 'loading',
        status: next.results.length > 0 ? counted(next) : state.status,
        unchecked: event.missing && !hasDanger(next) ? 'A part of the search could not be loaded.' : '',
      };
    }
    case 'summaries':
      return { ...state, summaries: event.summaries };
    case 'full-text-slow':
      return {
        ...state,
        status:
          state.results.length > 0
            ? `${counted(state)}. The full text is still loading: the connection is slow.`
            : 'Still searching: the connection is slow. The lists at the top of the page work meanwhile.',
      };
    case 'full-text':
      return ended({ ...state, results: event.results }, '');
    case 'full-text-failed':
      if (state.results.length > 0)
        return ended(state, ' The full text could not be loaded: these are by name and symptom only.');
      return {
        ...state,
        phase: 'error',
        status: state.answer
          ? 'The search index could not be loaded. Check your connection and try again, or use the lists of pages.'
          : `Search does not work now: it could not be loaded.${warning(state)}`,
      };
  }
}

function answered(state: SearchState, answer: Answered | undefined): SearchState {
  return { ...state, answer, results: answer?.results ?? [], unchecked: '' };
}

function ended(state: SearchState, partly: string): SearchState {
  const more = partly + warning(state);
  if (state.results.length > 0)
    return { ...state, phase: 'done', status: `${counted(state)}${more === '' ? '' : '.'}${more}` };
  return {
    ...state,
    phase: 'empty',
    status: hasDanger(state)
      ? 'Read the danger sign above first.'
      : `Nothing found for “${saidBack(state.query, SAID)}”. Try one word for the place that hurts, or go on from the lists.${more}`,
  };
}

const hasDanger = ({ answer }: SearchState): boolean => (answer?.danger.length ?? 0) + (answer?.ask.length ?? 0) > 0;
const warning = ({ unchecked }: SearchState): string =>
  unchecked === '' ? '' : ' Danger signs are not being checked.';

function counted({ results, query }: SearchState): string {
  return `${results.length === 1 ? '1 page' : `${results.length} pages`} for “${saidBack(query, SAID)}”`;
}
