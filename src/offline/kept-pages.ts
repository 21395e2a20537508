import { el } from '../dom/element.ts';
import { keptPages } from './kept-files.ts';

/** So many links are shown at once; more stand folded. */
const AT_ONCE = 25;

/** `<kept-pages>`: links to the pages that are on this device, in place of the sentence that is there without script. */
class KeptPages extends HTMLElement {
  connectedCallback(): void {
    // Where the browser does not let it look, the sentence that is there stays: why, stands where saving is offered.
    const show = (): void => void this.#show().catch(() => undefined);
    document.addEventListener('offline-changed', show);
    show();
  }

  async #show(): Promise<void> {
    const pages = await keptPages();
    if (pages.length === 0 && this.dataset['ready'] === undefined) return;
    const links = el('ul', {}, ...pages.map(({ url, title }) => el('li', {}, el('a', { href: url }, title))));
    const count = el('p', {}, `${pages.length} pages can be read without a network.`);
    this.replaceChildren(
      count,
      pages.length <= AT_ONCE ? links : el('details', {}, el('summary', {}, 'Show them all'), links),
    );
    this.dataset['ready'] = '';
  }
}

customElements.define('kept-pages', KeptPages);
