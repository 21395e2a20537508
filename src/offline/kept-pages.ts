import { isPage } from '../delivery/offline-list.ts';
import { el } from '../dom/element.ts';
import { offlinePlace } from './place.ts';

/** So many links are shown at once; more stand folded. */
const AT_ONCE = 25;

/** `<kept-pages>`: links to the pages that are on this device, in place of the sentence that is there without script. */
class KeptPages extends HTMLElement {
  connectedCallback(): void {
    // Where the browser does not let it look, the sentence that is there stays.
    const show = (): void => void this.#show().catch(() => undefined);
    document.addEventListener('offline-changed', show);
    show();
  }

  async #show(): Promise<void> {
    const place = await offlinePlace();
    // Why not, and what that means, stands where saving is offered.
    if (typeof place === 'string') return;
    const [here, earlier] = await Promise.all([place.here(), place.earlier()]);
    const titles = new Map(
      place.list.files.filter(([address]) => isPage(address)).map(([address, , , title]) => [address, title]),
    );
    const pages = [
      ...[...here].filter(isPage).map((address) => ({ address, old: false })),
      ...earlier.filter((address) => !here.has(address)).map((address) => ({ address, old: true })),
    ]
      .filter(({ address }) => address !== 'offline/')
      .map(({ address, old }) => ({ address, old, title: titles.get(address) ?? `/${address}` }))
      .sort((a, b) => a.title.localeCompare(b.title));
    const links = el(
      'ul',
      {},
      ...pages.map(({ address, old, title }) =>
        el('li', {}, el('a', { href: place.url(address) }, title), old && ' (another version, as you last read it)'),
      ),
    );
    const count = el('p', {}, `${pages.length} pages can be read without a network.`);
    this.replaceChildren(
      count,
      pages.length <= AT_ONCE ? links : el('details', {}, el('summary', {}, 'Show them all'), links),
    );
    this.dataset['ready'] = '';
  }
}

customElements.define('kept-pages', KeptPages);
