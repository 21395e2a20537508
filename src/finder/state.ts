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
  /** The side that was pointed at or chosen. It outranks what the text says. */
  readonly side?: Side | undefined;
}

const SIDES = ['left', 'right', 'both'] as const;
export type Side = (typeof SIDES)[number];

export const NO_STATE: FinderState = { text: '', added: [], dropped: [], answers: [] };

/** The side in an attribute or address, if it is one. */
export const sideOf = (text: string | null | undefined): Side | undefined => SIDES.find((side) => side === text);

/** Read the state from an address's query. */
export function stateOf(query: URLSearchParams): FinderState {
  const list = (name: string): string[] =>
    (query.get(name) ?? '').split(',').filter((item) => /^[a-z0-9.-]{1,60}$/.test(item));
  return {
    text: query.get('q') ?? '',
    added: list('add'),
    dropped: list('drop'),
    answers: list('answers'),
    side: sideOf(query.get('side')),
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
  if (state.side) query.set('side', state.side);
  return query;
}

/** The side that counts: what was pointed at, or else what the text says, unless that was taken back. */
export const sideSaid = (state: FinderState, found: Found): Side | undefined =>
  state.side ?? (state.dropped.includes('side') ? undefined : found.understood.side);

/** Choose a side, or take back the one that is chosen. */
export function chooseSide(state: FinderState, side: Side, found: Found): FinderState {
  const dropped = state.dropped.filter((item) => item !== 'side');
  return sideSaid(state, found) === side
    ? { ...state, side: undefined, dropped: [...dropped, 'side'] }
    : { ...state, side, dropped };
}

/**
 * Point at a place: it is turned on for that side, or for both when the other one was on; what is on is turned off.
 * @param side none for a place in the middle, or by keyboard
 */
export function pointAt(state: FinderState, clue: string, side: Side | undefined, found: Found): FinderState {
  const before = sideSaid(state, found);
  if (side === undefined) return toggle(state, clue, found);
  const on = found.present.has(clue);
  if (on && (before === undefined || before === side)) {
    const off = toggle(state, clue, found);
    return off.added.length > 0 ? off : { ...off, side: undefined };
  }
  const dropped = state.dropped.filter((item) => item !== 'side');
  if (on && before === 'both') return { ...state, dropped, side: side === 'left' ? 'right' : 'left' };
  return {
    ...(on ? state : toggle(state, clue, found)),
    dropped: dropped.filter((item) => item !== clue),
    side: before === undefined || before === side ? side : 'both',
  };
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
  return {
    ...state,
    added: without(state.added),
    dropped: [...without(state.dropped), item.id],
    side: item.id === 'side' ? undefined : state.side,
  };
}
