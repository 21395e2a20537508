import type { Found, Item } from './find.ts';

/** What the reader said: in words, by chips, and by answers. It is all in the page's address. */
export interface FinderState {
  readonly text: string;
  /** Clues added by chip or on the body map. */
  readonly added: readonly string[];
  /** Clues understood from the text and taken back. */
  readonly dropped: readonly string[];
  /** Answers as `symptom.question.answer`, counted from 0 within the symptom. */
  readonly answers: readonly string[];
}

export const NO_STATE: FinderState = { text: '', added: [], dropped: [], answers: [] };

/** Read the state from an address's query. */
export function stateOf(query: URLSearchParams): FinderState {
  const list = (name: string): string[] =>
    (query.get(name) ?? '').split(',').filter((item) => /^[a-z0-9.-]{1,60}$/.test(item));
  return {
    text: query.get('q') ?? '',
    added: list('add'),
    dropped: list('drop'),
    answers: list('answers'),
  };
}

/** Write the state as an address's query; empty parts are left out. */
export function queryOf(state: FinderState): URLSearchParams {
  const query = new URLSearchParams();
  if (state.text.trim() !== '') query.set('q', state.text);
  for (const [name, list] of [
    ['add', state.added],
    ['drop', state.dropped],
    ['answers', state.answers],
  ] as const) {
    if (list.length > 0) query.set(name, list.join(','));
  }
  return query;
}

/** Turn a clue on or off, wherever it came from. */
export function toggle(state: FinderState, slug: string, found: Found): FinderState {
  const without = (list: readonly string[]): string[] => list.filter((item) => item !== slug);
  if (state.answers.includes(slug)) return { ...state, answers: without(state.answers) };
  const heard = found.understood.clues.find((clue) => clue.slug === slug);
  if (found.present.has(slug)) {
    const spoken = heard !== undefined && !heard.denied;
    return {
      ...state,
      added: without(state.added),
      dropped: spoken ? [...without(state.dropped), slug] : state.dropped,
    };
  }
  return {
    ...state,
    dropped: without(state.dropped),
    added: heard && !heard.denied ? state.added : [...without(state.added), slug],
  };
}

/** Take back one thing that was understood. */
export function remove(state: FinderState, item: Item): FinderState {
  const without = (list: readonly string[]): string[] => list.filter((id) => id !== item.id);
  if (state.answers.includes(item.id)) return { ...state, answers: without(state.answers) };
  return { ...state, added: without(state.added), dropped: [...without(state.dropped), item.id] };
}
