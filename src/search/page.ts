import { searchInto, type SearchView } from './view.ts';

/** `<search-page>`: the form is already there; this answers it without leaving the page. */
class SearchPage extends HTMLElement {
  #input!: HTMLInputElement;
  #view!: SearchView;
  #filter: string | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const container = this.querySelector<HTMLElement>('[data-search-state]');
    const list = this.querySelector<HTMLElement>('[data-search-results]');
    const status = this.querySelector<HTMLElement>('[data-search-status]');
    if (!input || !container || !list || !status) return;
    this.#input = input;
    this.#view = { container, list, status };
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const url = new URL(location.href);
      url.searchParams.set('q', input.value);
      history.pushState(undefined, '', url);
      void this.#search(true);
    });
    addEventListener('popstate', () => {
      this.#readAddress();
      void this.#search(true);
    });
    let typing: ReturnType<typeof setTimeout> | undefined;
    input.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => void this.#search(true), 120);
    });
    this.#readAddress();
    void this.#search(true);
  }

  #readAddress(): void {
    this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
  }

  async #search(fresh: boolean): Promise<void> {
    if (fresh) this.#filter = undefined;
    const ways = this.querySelector<HTMLElement>('[data-search-ways]');
    const show = (shown: boolean): void => {
      if (ways) ways.hidden = !shown;
      this.dataset['ready'] = '';
    };
    if (this.#view.container.dataset['searchState'] !== 'empty') show(this.#input.value.trim() === '');
    const results = await searchInto(this.#view, this.#input.value, this.#filter);
    show(this.#view.container.dataset['searchState'] !== 'done');
    if (fresh && results) this.#offerFilters(results.map((result) => result.collection));
  }

  #offerFilters(found: readonly string[]): void {
    const set = this.querySelector<HTMLFieldSetElement>('[data-search-filter]');
    if (!set) return;
    const names = [...new Set(found)].filter((name) => name !== '');
    set.hidden = names.length < 2;
    set.querySelectorAll('label').forEach((label) => {
      label.remove();
    });
    for (const name of ['Everything', ...names]) {
      const label = document.createElement('label');
      const radio = document.createElement('input');
      radio.type = 'radio';
      radio.name = 'collection';
      radio.checked = name === 'Everything';
      radio.addEventListener('change', () => {
        this.#filter = name === 'Everything' ? undefined : name;
        void this.#search(false);
      });
      label.append(radio, name);
      set.append(label);
    }
  }
}

customElements.define('search-page', SearchPage);
