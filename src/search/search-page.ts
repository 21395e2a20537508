import { clearSearches, keepSearch, recentSearches } from './recent.ts';
import { searchAgain, searchIn, type Search } from './search.ts';
import type { SearchState } from './state.ts';

/** `<search-page>`: the form is already there; this answers it as the reader types, without leaving the page. */
class SearchPage extends HTMLElement {
  #input!: HTMLInputElement;
  #find!: Search;
  #filter: string | undefined;
  /** Whether the filters on offer follow the results: not while the reader narrows them. */
  #fresh = true;
  /** The words as typed, without correction, when the reader asked for that. */
  #typed: string | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const find = (selector: string): HTMLElement | null => this.querySelector<HTMLElement>(selector);
    const container = find('[data-search-state]');
    const list = find('[data-search-results]');
    const status = find('[data-search-status]');
    const danger = find('[data-search-danger]');
    const notes = find('[data-search-notes]');
    if (!input || !container || !list || !status || !danger || !notes) return;
    this.#input = input;
    this.#find = searchIn({
      container,
      list,
      status,
      danger,
      notes,
      gate: find('[data-search-gate]') ?? undefined,
      asOptions: false,
      again: () => {
        searchAgain(true);
        input.focus();
        void this.#search(true);
      },
      onRender: (state, before) => {
        this.#showAround(state, before);
      },
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      keepSearch(input.value);
      this.#typed = undefined;
      this.#address('pushState');
      searchAgain();
      void this.#answer();
    });
    addEventListener('popstate', () => {
      this.#readAddress();
      void this.#answer();
    });
    input.addEventListener('input', () => {
      this.#typed = undefined;
      this.#address('replaceState');
      void this.#search(true);
    });
    notes.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset['asTyped'] === undefined) return;
      event.preventDefault();
      this.#typed = input.value;
      this.#address('pushState');
      void this.#search(true);
    });
    list.addEventListener('click', (event) => {
      if (event.target instanceof HTMLElement && event.target.closest('a')) keepSearch(input.value);
    });
    this.#readAddress();
    void this.#answer();
  }

  /** Searches for what was asked as a whole, and leads to the answer: a danger sign, or else the results. */
  async #answer(): Promise<void> {
    const asked = this.#input.value;
    const before = document.activeElement;
    await this.#search(true);
    // Who has gone on in the meantime is left alone.
    if (asked.trim() === '' || this.#input.value !== asked || document.activeElement !== before) return;
    const heading = this.querySelector<HTMLElement>('[data-search-danger] h2, [data-search-heading]');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  #readAddress(): void {
    const query = new URLSearchParams(location.search);
    this.#input.value = query.get('q') ?? '';
    this.#typed = query.get('as') === 'typed' ? this.#input.value : undefined;
  }

  #address(how: 'pushState' | 'replaceState'): void {
    const url = new URL(location.href);
    url.searchParams.delete('as');
    if (this.#input.value.trim() === '') url.searchParams.delete('q');
    else url.searchParams.set('q', this.#input.value);
    if (this.#typed !== undefined) url.searchParams.set('as', 'typed');
    // Browsers refuse more than about 100 changes of the address in half a minute.
    try {
      history[how](undefined, '', url);
    } catch {
      return;
    }
  }

  #search(fresh: boolean): Promise<void> {
    this.#fresh = fresh;
    if (fresh) this.#filter = undefined;
    const asked = this.#input.value.trim() !== '';
    const lead = this.querySelector<HTMLElement>('[data-search-lead]');
    if (lead) lead.hidden = asked;
    this.toggleAttribute('data-asked', asked);
    this.#offerRecent();
    return this.#find(this.#input.value, { filter: this.#filter, spelling: this.#typed !== this.#input.value });
  }

  /** Filters, and next steps: these stay while another try for words that found nothing is on its way. */
  #showAround(state: SearchState, before: SearchState): void {
    const next = this.querySelector<HTMLElement>('[data-search-ways]');
    const stay = state.phase === 'loading' && (before.phase === 'loading' || before.phase === 'empty');
    if (next && !stay) next.hidden = state.phase === 'loading' || state.phase === 'done';
    this.dataset['ready'] = '';
    if (this.#fresh && state.results !== before.results)
      this.#offerFilters(state.results.map((result) => result.collection));
  }

  #offerRecent(): void {
    const box = this.querySelector<HTMLElement>('[data-search-recent]');
    const list = box?.querySelector('ul');
    if (!box || !list) return;
    const searches = this.#input.value.trim() === '' ? recentSearches() : [];
    box.hidden = searches.length === 0;
    list.replaceChildren(
      ...searches.map((query) => {
        const entry = document.createElement('li');
        const link = document.createElement('a');
        link.href = `?q=${encodeURIComponent(query)}`;
        link.textContent = query;
        entry.append(link);
        return entry;
      }),
    );
    const clear = box.querySelector('button');
    if (clear) {
      clear.onclick = (): void => {
        clearSearches();
        box.hidden = true;
        this.#input.focus();
      };
    }
  }

  #offerFilters(found: readonly string[]): void {
    const box = this.querySelector<HTMLElement>('[data-search-filter]');
    const choice = box?.querySelector('select');
    if (!box || !choice) return;
    const names = [...new Set(found)].filter((name) => name !== '');
    box.hidden = names.length < 2;
    choice.replaceChildren(new Option('Everything', ''), ...names.map((name) => new Option(name, name)));
    choice.onchange = (): void => {
      this.#filter = choice.value === '' ? undefined : choice.value;
      void this.#search(false);
    };
  }
}

customElements.define('search-page', SearchPage);
