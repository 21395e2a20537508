import { fullText } from './full-text.ts';
import { search, type SearchResult } from './query.ts';

/** Where a search shows itself. */
export interface SearchView {
  /** Carries `data-search-state`. */
  readonly container: HTMLElement;
  /** `ol[data-search-results]`. */
  readonly list: HTMLElement;
  /** Says in words what happened; a live region. */
  readonly status: HTMLElement;
}

let turn = 0;

/**
 * Search and show: the one path of the header's box and the search page.
 * @param query as typed; empty goes back to idle
 * @returns the results shown, or `undefined` when a newer search overtook this one or it failed
 */
export async function searchInto(
  view: SearchView,
  query: string,
  filter?: string,
): Promise<SearchResult[] | undefined> {
  const mine = ++turn;
  const state = (name: 'idle' | 'loading' | 'done' | 'empty' | 'error', words: string): void => {
    view.status.textContent = words;
    view.container.dataset['searchState'] = name;
  };
  if (query.trim() === '') {
    view.list.replaceChildren();
    state('idle', '');
    return [];
  }
  if (view.container.dataset['searchState'] !== 'done') state('loading', 'Searching …');
  let results: SearchResult[];
  try {
    results = await search(await fullText(), query, filter);
  } catch {
    if (mine !== turn) return undefined;
    view.list.replaceChildren();
    state(
      'error',
      'The search index could not be loaded. Check your connection and try again, or use the lists of pages.',
    );
    return undefined;
  }
  if (mine !== turn) return undefined;
  view.list.replaceChildren(...results.map(item));
  const shown = query.trim().slice(0, 60);
  if (results.length === 0)
    state('empty', `Nothing found for “${shown}”. Try one word for the place that hurts, or go on from the lists.`);
  else state('done', `${results.length === 1 ? '1 page' : `${results.length} pages`} for “${shown}”`);
  return results;
}

function item(result: SearchResult): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = result.url;
  link.textContent = result.title;
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = result.kind;
  const excerpt = document.createElement('p');
  for (const { text, marked } of result.excerpt) {
    if (!marked) excerpt.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      excerpt.append(mark);
    }
  }
  entry.append(link, kind, excerpt);
  return entry;
}
