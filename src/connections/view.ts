import { button } from '../dom/element.ts';
import { onceJson, whenSlow, type Once } from '../dom/once.ts';
import { groupsAround } from './layout.ts';
import { key, listed, picture, told, type Shape } from './shapes.ts';
import type { GraphFile } from '../delivery/graph-file.ts';

const PARTS = ['status', 'picture', 'list', 'key'] as const;
type Part = (typeof PARTS)[number];

/** `<connection-view>`: draws and lists what a chosen page is linked to. One page is drawn on it from the start. */
class ConnectionView extends HTMLElement {
  readonly #file: Once<GraphFile> = onceJson(this.dataset['graph'] ?? '', (data) => data as GraphFile);
  /** What the page came with, and of which page that is. */
  #written: { readonly id: string; readonly parts: readonly (readonly Node[])[] } = { id: '', parts: [] };
  #turn = 0;

  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const [first] = select.querySelectorAll<HTMLOptionElement>('[selected]');
    this.#written = { id: first?.value ?? '', parts: PARTS.map((name) => [...this.#part(name).childNodes]) };
    const come = (): void => {
      const id = new URLSearchParams(location.search).get('of') ?? this.#written.id;
      select.value = id;
      void this.#show(id);
    };
    select.addEventListener('change', () => {
      const url = new URL(location.href);
      url.search = new URLSearchParams({ of: select.value }).toString();
      history.pushState(undefined, '', url);
      this.#file.again();
      void this.#show(select.value);
    });
    addEventListener('popstate', come);
    come();
  }

  #part(name: Part): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-connect="${name}"]`) ?? this;
  }

  #put(...parts: readonly (readonly (Node | string)[])[]): void {
    PARTS.forEach((name, index) => this.#part(name).replaceChildren(...(parts[index] ?? [])));
  }

  async #show(id: string): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    if (id === this.#written.id) {
      this.#put(...this.#written.parts);
      return;
    }
    const again = (): void => {
      this.#file.again(true);
      this.querySelector('select')?.focus();
      void this.#show(id);
    };
    const offer = (words: string): void => this.#put([words], [button('Try again', again)]);
    if (!this.#file.now()) this.#put(['Loading the connections …']);
    const came = whenSlow(() => {
      if (mine === this.#turn)
        offer('Still loading the connections: the connection is slow. Each page below lists its own.');
    });
    const file = await this.#file.get().catch(() => undefined);
    came();
    if (mine !== this.#turn) return;
    const node = file?.nodes.find((one) => one.id === id);
    if (!file)
      offer('The connections could not be loaded. Check your connection, or go to a page below: it lists its own.');
    else if (!node)
      this.#put(['There is no such page. Choose another, or look at this one.'], ...this.#written.parts.slice(1));
    else {
      const groups = groupsAround(file, id);
      const href = (url: string): string => `${this.dataset['base'] ?? '/'}${url.slice(1)}`;
      this.#put(
        [told(node.title, groups)],
        (['narrow', 'wide'] as const).map((form) => made(picture(node.title, groups, form, href))),
        listed(node, groups, href).map((one) => made(one)),
        key(groups).map((one) => made(one)),
      );
    }
  }
}

/** The element that a shape describes. */
function made({ name, attributes, children }: Shape, within = 'http://www.w3.org/1999/xhtml'): Element {
  const space = name === 'svg' ? 'http://www.w3.org/2000/svg' : within;
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : made(child, space))));
  return element;
}

customElements.define('connection-view', ConnectionView);
