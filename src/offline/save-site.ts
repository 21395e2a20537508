import { isNamedByContent, isPage, type OfflineFile, type OfflineList } from '../delivery/offline-list.ts';
import { button, el } from '../dom/element.ts';
import {
  cacheFor,
  forget,
  HINDRANCES,
  isAnythingKept,
  missing,
  offlineList,
  urlOf,
  wantWhole,
  type Hindrance,
} from './kept-files.ts';
import { save, type Ending } from './save.ts';
import { amount } from './text.ts';

const ENDINGS: Readonly<Record<Ending, string>> = {
  done: 'The whole site is on this device. Every page and the search now work without a network.',
  stopped: 'Stopped. What was saved so far stays.',
  full: 'There is no room left: the browser gives this site no more space. What was saved so far stays. Free some space on this device, then go on.',
  refused:
    'This browser did not let the site save. You may be in a private window, or storage may be switched off. What was saved before stays.',
  cut: 'The connection was lost. What was saved so far stays. Go on when you are back online.',
  changed: 'The site was changed in the meantime. Load this page again, then go on. What was saved so far stays.',
};

/** `<save-site>`: keeps every page of the site on this device, when the reader says so, and takes it away again. */
class SaveSite extends HTMLElement {
  readonly #size = el('p');
  readonly #bar = el('progress', { max: 100, value: 0, hidden: true, aria: { label: 'Saved of the whole site' } });
  readonly #words = el('p', { aria: { role: 'status' } });
  readonly #start = button('Save the whole site', () => void this.#save(), 'primary');
  readonly #stop = button('Stop', () => this.#stopping?.abort());
  readonly #remove = button('Remove what was saved', () => void this.#forget());
  #stopping: AbortController | undefined;

  connectedCallback(): void {
    if (this.childElementCount > 0 && this.dataset['ready'] !== undefined) return;
    this.#stop.hidden = true;
    this.#start.hidden = true;
    this.#remove.hidden = true;
    this.replaceChildren(
      this.#size,
      this.#bar,
      this.#words,
      el('p', { className: 'acts' }, this.#start, this.#stop, this.#remove),
    );
    this.#size.textContent = 'Checking what is on this device …';
    offlineList()
      .then((list) => this.#show(list))
      .catch(() => {
        this.#size.textContent = HINDRANCES.refused;
      })
      .finally(() => {
        this.dataset['ready'] = '';
      });
  }

  /** What is here and what is not, and what can be done about it. */
  async #show(list: OfflineList | Hindrance): Promise<void> {
    this.#bar.hidden = true;
    this.#stop.hidden = true;
    if (typeof list === 'string') {
      this.#size.textContent = HINDRANCES[list];
      this.#remove.hidden = list !== 'unreachable' || !(await isAnythingKept());
      return;
    }
    const rest = await missing(list);
    const pages = list.files.filter(([address]) => isPage(address)).length;
    const here = pages - rest.filter(([address]) => isPage(address)).length;
    this.#size.textContent =
      rest.length === 0
        ? `All ${pages} pages are on this device. They take ${amount(list.bytes)}.`
        : `The whole site is ${pages} pages, with pictures and the search. It takes about ${amount(list.load)} to load and ${amount(list.bytes)} on this device. ${here} of the pages are here already.`;
    this.#start.hidden = rest.length === 0;
    this.#remove.hidden = !(await isAnythingKept());
  }

  async #save(): Promise<void> {
    const list = await offlineList();
    if (typeof list === 'string') return;
    const stopping = new AbortController();
    this.#stopping = stopping;
    const rest = await missing(list).catch(() => undefined);
    if (!rest) {
      this.#words.textContent = ENDINGS.refused;
      return;
    }
    document.dispatchEvent(new Event('offline-wanted'));
    let done = list.bytes - rest.reduce((sum, [, bytes]) => sum + bytes, 0);
    let told = -1;
    const tell = (): void => {
      const percent = Math.floor((100 * done) / list.bytes);
      this.#bar.value = percent;
      // Read out now and then, and not for each file.
      if (Math.floor(percent / 10) === told) return;
      told = Math.floor(percent / 10);
      this.#words.textContent = `Saving: ${percent} %, ${amount(done)} of ${amount(list.bytes)}.`;
    };
    this.#bar.hidden = false;
    this.#start.hidden = true;
    this.#remove.hidden = true;
    this.#stop.hidden = false;
    this.#stop.focus();
    tell();
    const ending = await this.#saved(list, rest, stopping.signal, ([, bytes]) => {
      done += bytes;
      tell();
    });
    this.#words.textContent = ENDINGS[ending];
    this.dataset['ending'] = ending;
    if (ending === 'done') await wantWhole(list).catch(() => undefined);
    else this.#start.textContent = 'Go on';
    const focused = this.contains(document.activeElement);
    await this.#show(list).catch(() => undefined);
    if (focused) this.querySelector<HTMLElement>('button:not([hidden])')?.focus();
    document.dispatchEvent(new CustomEvent('offline-changed'));
  }

  async #saved(
    { build }: OfflineList,
    rest: readonly OfflineFile[],
    signal: AbortSignal,
    onSaved: (file: OfflineFile) => void,
  ): Promise<Ending> {
    // Asks that the browser does not clear it away by itself; it may say no.
    const { storage } = navigator as { storage?: Partial<StorageManager> };
    storage?.persist?.().catch(() => undefined);
    return save(
      rest,
      {
        get: async ([address], either) => {
          const cache = isNamedByContent(address) ? 'default' : 'no-cache';
          const response = await fetch(urlOf(address), { cache, signal: either });
          if (response.status !== 200 || response.redirected) throw new TypeError(`${address}: ${response.status}`);
          return response;
        },
        put: async ([address], response) => (await cacheFor(address, build)).put(urlOf(address), response),
        reachable: () =>
          fetch(urlOf(''), { method: 'HEAD', cache: 'no-store' }).then(
            ({ ok }) => ok,
            () => false,
          ),
      },
      signal,
      onSaved,
    );
  }

  async #forget(): Promise<void> {
    const list = await offlineList();
    try {
      await forget();
      this.#words.textContent = 'Removed. The help guide and the program stay here.';
    } catch {
      this.#words.textContent = ENDINGS.refused;
    }
    this.#start.textContent = 'Save the whole site';
    await this.#show(list).catch(() => undefined);
    this.#start.focus();
    document.dispatchEvent(new CustomEvent('offline-changed'));
  }
}

customElements.define('save-site', SaveSite);
