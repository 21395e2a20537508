import { el } from '../dom/element.ts';
import careCss from '../styles/care.css?inline';
import questionCss from '../styles/danger-question.css?inline';
import resultsCss from './results.css?inline';
import { fullText } from './full-text.ts';
import { keepSearch } from './recent.ts';
import { lexicon } from '../vocabulary/load.ts';
import { searchAgain, searchIn } from './search.ts';
import type { SearchView } from './view.ts';

/**
 * `<site-search>`: shows results under the header's box as the reader types, as an editable combobox with a list
 * (ARIA Authoring Practices, combobox pattern). Enter leads to the chosen page, or to the search page.
 */
class SiteSearch extends HTMLElement {
  #input!: HTMLInputElement;
  #panel!: HTMLElement;
  #view!: SearchView;
  #active = -1;
  /** Address of the chosen option. */
  #chosen: string | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input || this.querySelector('.search-panel')) return;
    this.#input = input;
    const danger = el('div', { className: 'cares' });
    const notes = el('p', { className: 'search-notes' });
    const status = el('p', { className: 'search-status', aria: { role: 'status' } });
    const list = el('ol', {
      className: 'results',
      id: 'site-results',
      data: { searchResults: '' },
      aria: { role: 'listbox', label: 'Pages found' },
    });
    const container = el('div', { data: { searchState: 'idle' } }, list);
    // What the box cannot hold: filters, and next steps when nothing is found.
    const more = el('a', {}, 'Open the search page');
    this.#panel = el('div', { className: 'search-panel', hidden: true }, danger, status, notes, container, more);
    this.append(this.#panel);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(careCss + questionCss + resultsCss);
    document.adoptedStyleSheets.push(sheet);
    const again = (): void => {
      searchAgain(true);
      input.focus();
      search();
    };
    // Names may come behind the first answer: what the reader has chosen stays chosen, wherever it is now.
    const onRender = (): void => {
      list.hidden = list.childElementCount === 0;
      this.#choose(this.#options.findIndex(({ href }) => href === this.#chosen));
      this.#open(!this.#panel.hidden);
    };
    this.#view = { container, list, status, danger, notes, asOptions: true, again, onRender };
    const find = searchIn(this.#view);
    const combobox = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
      'aria-expanded': 'false',
    };
    for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);

    const search = (): void => {
      this.#open(input.value.trim() !== '');
      this.#choose(-1);
      more.href = `${this.querySelector('form')?.action ?? ''}?q=${encodeURIComponent(input.value)}`;
      void find(input.value);
    };
    input.addEventListener('input', search);
    input.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#panel.hidden || event.target === input) return;
      this.#open(false);
      input.focus();
    });
    this.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node) || !this.contains(event.relatedTarget)) this.#open(false);
    });
    // A press on a result must not take the focus, which would close the list before the click.
    list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    list.addEventListener('click', () => {
      keepSearch(input.value);
    });
    this.querySelector('form')?.addEventListener('submit', () => {
      keepSearch(input.value);
    });
    // The full text comes behind the vocabulary, while the reader is still typing; a failure is told by the first search.
    lexicon
      .get()
      .then(() => fullText.get())
      .catch(() => undefined);
    if (input.value.trim() !== '' && document.activeElement === input) search();
  }

  #open(open: boolean): void {
    this.#panel.hidden = !open;
    const expanded = open && this.#view.list.childElementCount > 0;
    this.#input.setAttribute('aria-expanded', String(expanded));
    if (!open) this.#choose(-1);
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#view.list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  #choose(index: number): void {
    this.#active = index;
    this.#options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const chosen = this.#options[index];
    this.#chosen = chosen?.href;
    if (chosen) {
      this.#input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#options.length;
    const open = !this.#panel.hidden;
    switch (event.key) {
      case 'Escape':
        // A search field would also be emptied: the first Escape closes the results and keeps the words.
        if (!open) return;
        this.#open(false);
        break;
      case 'ArrowDown':
      case 'ArrowUp': {
        if (!open) {
          if (count === 0) return;
          this.#open(true);
        }
        const step = event.key === 'ArrowDown' ? 1 : -1;
        // Past either end the choice goes back to the words themselves.
        const next = this.#active + step;
        this.#choose(next < -1 ? count - 1 : next >= count ? -1 : next);
        break;
      }
      case 'Enter': {
        const chosen = this.#options[this.#active];
        if (!open || !chosen) return;
        keepSearch(this.#input.value);
        chosen.click();
        break;
      }
      default:
        return;
    }
    event.preventDefault();
  }
}

/** Makes the box of this page a combobox: other pages share the file of this code. */
export function defineBox(): void {
  customElements.define('site-search', SiteSearch);
}
