import { el } from '../dom/element.ts';
import { dangerCards } from '../vocabulary/danger-card.ts';
import type { Picture } from '../vocabulary/lexicon-file.ts';
import { learned } from '../vocabulary/load.ts';
import { unchecked } from '../vocabulary/unchecked.ts';
import { saidBack } from '../vocabulary/words.ts';
import type { Answered, SearchResult } from './query.ts';
import type { SearchState } from './state.ts';

/** Where a search shows itself. */
export interface SearchView {
  /** Carries `data-search-state`. */
  readonly container: HTMLElement;
  /** `ol[data-search-results]`. */
  readonly list: HTMLElement;
  /** Says in words what happened; a live region. */
  readonly status: HTMLElement;
  /** Danger signs, above everything. */
  readonly danger: HTMLElement;
  /** The bone gate, where the page shows it: only while no danger sign says more. */
  readonly gate?: HTMLElement | undefined;
  /** What was done with the query: corrected spelling. */
  readonly notes: HTMLElement;
  /** The header's box shows links as options of a combobox, without pictures or passages with links of their own. */
  readonly asOptions: boolean;
  /** Searches once more for what failed or hangs. */
  readonly again: () => void;
  /** Called when a state is on show. */
  readonly onRender: (state: SearchState, before: SearchState) => void;
}

/** Base path of the site. */
export const base: string = import.meta.env.BASE_URL;
const GUIDE = `${base}guides/when-to-get-help/`;

/**
 * Shows the state of a search. What did not change since the state before stays as it is, with its focus.
 * @param before what is on show
 */
export function render(view: SearchView, state: SearchState, before: SearchState): void {
  const { answer } = state;
  view.container.dataset['searchState'] = state.phase;
  if (state.status !== before.status) view.status.textContent = state.status;
  if (answer !== before.answer || state.unchecked !== before.unchecked)
    view.danger.replaceChildren(
      ...(state.unchecked === ''
        ? [...dangerCards(answer?.danger ?? [], GUIDE), ...questions(answer, view.status)]
        : [unchecked(state.unchecked, base, view.again)]),
    );
  if (view.gate) view.gate.hidden = !(answer?.gate === true && answer.danger.length + answer.ask.length === 0);
  if (answer !== before.answer) view.notes.replaceChildren(...corrected(answer));
  renderResults(view, state);
  view.onRender(state, before);
}

/** A question about what may be a danger sign stands where its card would. */
function questions(answer: Answered | undefined, status: HTMLElement): HTMLElement[] {
  if (!answer || answer.ask.length === 0) return [];
  const ask = learned.now()?.dangerQuestion;
  return ask
    ? [
        ask(answer.ask, GUIDE, (words) => {
          status.textContent = words;
        }),
      ]
    : [];
}

function corrected(answer: Answered | undefined): (string | HTMLElement)[] {
  if (!answer || answer.corrections.length === 0) return [];
  const typed = answer.query.trim();
  const href = `${base}search/?q=${encodeURIComponent(typed)}&as=typed`;
  return [
    'Showing results for ',
    el('em', {}, saidBack(answer.understood.corrected, 80)),
    '. Search instead for ',
    el('a', { href, data: { asTyped: '' } }, saidBack(typed, 80)),
    '.',
  ];
}

/** A link that stays in its place stays the same element; one that the reader has moved to keeps the focus. */
function renderResults({ list, asOptions }: SearchView, { results, summaries }: SearchState): void {
  const { texts, pictures } = summaries;
  const focused = list.querySelector<HTMLAnchorElement>('a:focus')?.href;
  results.forEach((result, at) => {
    const there = list.children[at];
    const fresh = item(result, texts[result.entry ?? -1] ?? '', asOptions ? `${list.id}-${at}` : undefined);
    if (!there) list.append(fresh);
    else if (there.querySelector('a')?.href !== fresh.querySelector('a')?.href) there.replaceWith(fresh);
    else {
      const [text, now] = [there, fresh].map((entry) => entry.querySelector('.result-text'));
      if (text && now && !text.isEqualNode(now)) text.replaceWith(now);
    }
    if (!asOptions) showPicture(list.children[at], pictures[idOf(result)]);
  });
  while (list.childElementCount > results.length) list.lastElementChild?.remove();
  if (focused !== undefined) [...list.querySelectorAll('a')].find(({ href }) => href === focused)?.focus();
}

const idOf = ({ url }: SearchResult): string => url.slice(base.length).replace(/\/$/, '');
/** Collections of which entries have a picture: their results keep a place for it, so that it moves nothing. */
const PICTURED = /^(?:conditions|symptoms|exercises)\//;

function showPicture(entry: Element | undefined, picture: Picture | undefined): void {
  const link = entry?.querySelector('a');
  if (!link || !picture || link.querySelector('img')) return;
  const [address, width, height] = picture;
  // `loading` before `src`: in Firefox it would else load at once.
  link.append(el('img', { loading: 'lazy', src: base + address.slice(1), width, height, alt: '' }));
}

/** @param id of the link as an option; absent on the search page */
function item(result: SearchResult, summary: string, id: string | undefined): HTMLLIElement {
  const { url: href, title, kind, passage } = result;
  const option = id !== undefined;
  const name = el('span', { className: 'result-title' }, title);
  const text = el(option ? 'span' : 'p', { className: 'result-text' }, ...words(passage, summary, option));
  const rest = [' ', el('span', { className: 'kind' }, kind), text];
  return option
    ? el('li', { aria: { role: 'none' } }, el('a', { href, id, tabIndex: -1, aria: { role: 'option' } }, name, ...rest))
    : el('li', PICTURED.test(idOf(result)) ? { className: 'pictured' } : {}, el('a', { href }, name), ...rest);
}

/** The passage that matches, with a link to its section outside options; else what the entry is, in a sentence. */
function words(passage: SearchResult['passage'], summary: string, option: boolean): (string | HTMLElement)[] {
  if (!passage || (summary && !passage.text.some(({ marked }) => marked))) return [summary];
  const pieces = passage.text.map(({ text, marked }) => (marked ? el('mark', {}, text) : text));
  return passage.title === '' || option ? pieces : [el('a', { href: passage.url }, passage.title), ': ', ...pieces];
}
