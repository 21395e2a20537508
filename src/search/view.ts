import { whenSlow } from '../dom/once.ts';
import { leadingLexicon, lexicon, summaries } from '../vocabulary/load.ts';
import { dangerCards } from '../vocabulary/danger-card.ts';
import { fullText, giveUpFullText, type Pagefind } from './full-text.ts';
import {
  answerNow,
  fullTextOnly,
  mayAnswerEarly,
  withFullText,
  type Answered,
  type SearchOptions,
  type SearchResult,
} from './query.ts';
import { unchecked } from '../vocabulary/unchecked.ts';

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
  /** What was done with the query: corrected spelling. */
  readonly notes: HTMLElement;
  /** The header's box shows links as options of a combobox, and no passages with links of their own. */
  readonly asOptions: boolean;
  /** Searches for the same words once more, after `searchAgain`. */
  readonly again: () => void;
  /** Called with what the vocabulary answers, before the full text. */
  readonly onAnswer?: (results: readonly SearchResult[]) => void;
}

const base = import.meta.env.BASE_URL;
const GUIDE = `${base}guides/when-to-get-help/`;
type State = 'idle' | 'loading' | 'done' | 'empty' | 'error';
/** The newest search of each view: an older one must not overwrite it. */
const turns = new WeakMap<SearchView, number>();

/**
 * The reader wants another try: what failed is asked for anew by the next search.
 * @param hangs what is still on its way is given up too
 */
export function searchAgain(hangs = false): void {
  for (const file of [lexicon, summaries, fullText]) file.again(hangs);
}

/**
 * Search and show: the one path of the header's box and the search page. The vocabulary answers at once; the full
 * text adds passages in place, and pages behind the others.
 * @param query as typed; empty goes back to idle
 * @param options `filter` and `spelling`; see `SearchOptions`
 * @returns the results shown, or `undefined` when a newer search overtook this one or it failed
 */
export async function searchInto(
  view: SearchView,
  query: string,
  options: Omit<SearchOptions, 'base'> = {},
): Promise<readonly SearchResult[] | undefined> {
  const mine = (turns.get(view) ?? 0) + 1;
  turns.set(view, mine);
  const overtaken = (): boolean => turns.get(view) !== mine;
  const all = { ...options, base };
  if (query.trim() === '') {
    clear(view);
    state(view, 'idle', '');
    return [];
  }
  if (view.container.dataset['searchState'] !== 'done') state(view, 'loading', 'Searching …');
  const again = (): void => {
    searchAgain(true);
    view.again();
  };
  let signFound = false;
  const wordsCame = whenSlow(() => {
    if (overtaken() || signFound) return;
    view.danger.replaceChildren(unchecked('The search is slow to load.', base, again));
    view.status.textContent = 'Still loading the search: the connection is slow. Danger signs are not checked yet.';
  });
  const whole = lexicon.get().catch(() => undefined);
  const early = lexicon.now() ? undefined : await answerEarly(query, all);
  if (early && !overtaken()) {
    signFound = early.danger.length > 0;
    showAnswer(view, early);
  }
  const known = await whole;
  wordsCame();
  if (overtaken()) return undefined;
  const answered = known ? answerNow(query, known, all) : early;
  const unsure = !known && (answered?.danger.length ?? 0) === 0;
  if (!answered) clear(view);
  else {
    view.container.dataset['searchState'] = 'loading';
    showAnswer(view, answered);
    if (answered.results.length > 0) view.status.textContent = counted(answered.results.length, query);
    // Without them the titles stand alone.
    summaries.get().then(
      (texts) => {
        if (!overtaken()) fillSummaries(view, answered.results, texts);
      },
      () => undefined,
    );
  }
  if (unsure) view.danger.append(unchecked('A part of the search could not be loaded.', base, again));
  const soFar = answered?.results ?? [];
  const fullTextCame = whenSlow(() => {
    if (overtaken()) return;
    view.status.textContent =
      soFar.length > 0
        ? `${counted(soFar.length, query)}. The full text is still loading: the connection is slow.`
        : 'Still searching: the connection is slow. The lists at the top of the page work meanwhile.';
  });
  const full = await searchFullText(query, answered, all);
  fullTextCame();
  if (overtaken()) return undefined;
  const warning = !unsure ? '' : ' Danger signs are not being checked.';
  if (full === undefined && soFar.length === 0) {
    state(
      view,
      'error',
      answered
        ? 'The search index could not be loaded. Check your connection and try again, or use the lists of pages.'
        : `Search does not work now: it could not be loaded.${warning}`,
    );
    return undefined;
  }
  const results = full ?? soFar;
  addFullText(view, results);
  const shown = query.trim().slice(0, 60);
  if (results.length > 0) {
    const partly = full === undefined ? ' The full text could not be loaded: these are by name and symptom only.' : '';
    state(view, 'done', `${counted(results.length, query)}${partly + warning === '' ? '' : '.'}${partly}${warning}`);
  } else if ((answered?.danger.length ?? 0) > 0) state(view, 'empty', 'Read the danger sign above first.');
  else
    state(
      view,
      'empty',
      `Nothing found for “${shown}”. Try one word for the place that hurts, or go on from the lists.${warning}`,
    );
  return results;
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
    return answered ? await withFullText(answered, index, options) : await fullTextOnly(query, index, options);
  } catch (error) {
    if (index) giveUpFullText(index, error);
    return undefined;
  }
}

function state(view: SearchView, name: State, words: string): void {
  view.status.textContent = words;
  view.container.dataset['searchState'] = name;
}

function counted(count: number, query: string): string {
  return `${count === 1 ? '1 page' : `${count} pages`} for “${query.trim().slice(0, 60)}”`;
}

function clear(view: SearchView): void {
  view.list.replaceChildren();
  view.danger.replaceChildren();
  view.notes.replaceChildren();
}

/** Everything that the vocabulary knows, shown at once. A link that the reader has moved to keeps the focus. */
function showAnswer(view: SearchView, answered: Answered): void {
  view.danger.replaceChildren(...dangerCards(answered.danger, GUIDE));
  view.notes.replaceChildren(...corrected(answered));
  const links = (): HTMLAnchorElement[] => [...view.list.querySelectorAll('a')];
  const focused = links().find((link) => link === document.activeElement)?.href;
  view.list.replaceChildren(...answered.results.map((result, index) => item(view, result, index)));
  if (focused !== undefined)
    links()
      .find(({ href }) => href === focused)
      ?.focus();
  view.onAnswer?.(answered.results);
}

function corrected({ corrections, query, understood }: Answered): (string | HTMLElement)[] {
  if (corrections.length === 0) return [];
  const words = document.createElement('em');
  words.textContent = understood.corrected.trim().slice(0, 80);
  const link = document.createElement('a');
  link.href = `${base}search/?q=${encodeURIComponent(query.trim())}&as=typed`;
  link.dataset['asTyped'] = '';
  link.textContent = query.trim().slice(0, 80);
  return ['Showing results for ', words, '. Search instead for ', link, '.'];
}

function item(view: SearchView, result: SearchResult, index: number): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = result.url;
  const title = document.createElement('span');
  title.className = 'result-title';
  title.textContent = result.title;
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = result.kind;
  const text = document.createElement(view.asOptions ? 'span' : 'p');
  text.className = 'result-text';
  if (view.asOptions) {
    entry.setAttribute('role', 'none');
    link.setAttribute('role', 'option');
    link.tabIndex = -1;
    link.id = `${view.list.id}-${index}`;
    link.append(title, ' ', kind, text);
    entry.append(link);
  } else {
    link.append(title);
    entry.append(link, ' ', kind, text);
  }
  fillPassage(view, text, result);
  return entry;
}

function fillSummaries(view: SearchView, results: readonly SearchResult[], summaries: readonly string[]): void {
  results.forEach((result, index) => {
    const text = view.list.children[index]?.querySelector('.result-text');
    if (text?.childNodes.length === 0 && result.entry !== undefined) text.textContent = summaries[result.entry] ?? '';
  });
}

/** Passages go into the lines that stand ready for them; pages that only the full text found come last. */
function addFullText(view: SearchView, results: readonly SearchResult[]): void {
  results.forEach((result, index) => {
    const there = view.list.children[index];
    if (!there) view.list.append(item(view, result, index));
    else {
      const text = there.querySelector<HTMLElement>('.result-text');
      if (text) fillPassage(view, text, result);
    }
  });
}

function fillPassage(view: SearchView, text: HTMLElement, { passage }: SearchResult): void {
  if (!passage || !passage.text.some((piece) => piece.marked)) return;
  text.replaceChildren();
  if (passage.title !== '' && !view.asOptions) {
    const link = document.createElement('a');
    link.href = passage.url;
    link.textContent = passage.title;
    text.append(link, ': ');
  }
  for (const { text: words, marked } of passage.text) {
    if (!marked) text.append(words);
    else {
      const mark = document.createElement('mark');
      mark.textContent = words;
      text.append(mark);
    }
  }
}
