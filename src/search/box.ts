import { fullText } from './full-text.ts';
import { searchInto, type SearchView } from './view.ts';

/** `<site-search>`: shows results under the header's box as the reader types. Enter leads to the search page. */
class SiteSearch extends HTMLElement {
  #panel!: HTMLElement;
  #view!: SearchView;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input || this.querySelector('.search-panel')) return;
    this.#panel = document.createElement('div');
    this.#panel.className = 'search-panel';
    this.#panel.hidden = true;
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    const container = document.createElement('div');
    container.dataset['searchState'] = 'idle';
    const list = document.createElement('ol');
    list.className = 'results';
    list.dataset['searchResults'] = '';
    container.append(list);
    // What the box cannot hold: filters, and ways on when nothing is found.
    const more = document.createElement('a');
    more.textContent = 'Open the search page';
    this.#panel.append(status, container, more);
    this.append(this.#panel);
    this.#view = { container, list, status };

    let typing: ReturnType<typeof setTimeout> | undefined;
    const search = (): void => {
      this.#panel.hidden = input.value.trim() === '';
      more.href = `${this.querySelector('form')?.action ?? ''}?q=${encodeURIComponent(input.value)}`;
      void searchInto(this.#view, input.value);
    };
    input.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(search, 120);
    });
    this.addEventListener('keydown', (event) => {
      this.#onKey(event, input);
    });
    this.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node) || !this.contains(event.relatedTarget)) this.#panel.hidden = true;
    });
    // The index starts to load while the reader is still typing; a failure is told by the first search.
    fullText().catch(() => undefined);
    if (input.value.trim() !== '') search();
  }

  #onKey(event: KeyboardEvent, input: HTMLInputElement): void {
    const links = [...this.#panel.querySelectorAll<HTMLAnchorElement>('.results a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape') {
      if (this.#panel.hidden) return;
      // A search field would also be emptied: the first Escape closes the results and keeps the words.
      event.preventDefault();
      this.#panel.hidden = true;
      input.focus();
      return;
    }
    if (this.#panel.hidden || links.length === 0) return;
    if (event.key === 'ArrowDown') (links[at + 1] ?? links[at])?.focus();
    else if (event.key === 'ArrowUp') (at <= 0 ? input : links[at - 1])?.focus();
    else return;
    event.preventDefault();
  }
}

customElements.define('site-search', SiteSearch);
