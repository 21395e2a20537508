import { button, el, svg } from '../dom/element.ts';
import { onceJson, whenSlow, type Once } from '../dom/once.ts';
import { groupsAround, layOut, type Group } from './layout.ts';
import type { GraphFile } from '../delivery/graph-file.ts';

/** `<connection-view>`: draws what a page is linked to, and lists the same with its reasons. */
class ConnectionView extends HTMLElement {
  readonly #file: Once<GraphFile> = onceJson(this.dataset['graph'] ?? '', (data) => data as GraphFile);
  #turn = 0;
  #drawn = false;

  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = new URLSearchParams(location.search).get('of') ?? '';
    select.addEventListener('change', () => {
      const url = new URL(location.href);
      url.search = select.value === '' ? '' : new URLSearchParams({ of: select.value }).toString();
      history.pushState(undefined, '', url);
      this.#file.again();
      void this.#show(select.value);
    });
    addEventListener('popstate', () => {
      select.value = new URLSearchParams(location.search).get('of') ?? '';
      void this.#show(select.value);
    });
    addEventListener('resize', () => {
      if (this.#drawn) void this.#show(select.value);
    });
    void this.#show(select.value);
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-connect="${name}"]`) ?? this;
  }

  async #show(id: string): Promise<void> {
    const [picture, list, status, all] = ['picture', 'list', 'status', 'all'].map((name) => this.#part(name)) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    this.#turn += 1;
    const mine = this.#turn;
    all.hidden = id !== '';
    if (id === '') {
      for (const part of [picture, list, status]) part.replaceChildren();
      return;
    }
    const again = (): void => {
      this.#file.again(true);
      this.querySelector('select')?.focus();
      void this.#show(id);
    };
    const offer = (words: string): void => {
      this.#drawn = false;
      all.hidden = false;
      status.textContent = words;
      list.replaceChildren();
      picture.replaceChildren(button('Try again', again));
    };
    if (!this.#drawn) status.textContent = 'Loading the connections …';
    const came = whenSlow(() => {
      if (mine === this.#turn)
        offer('Still loading the connections: the connection is slow. Each page below lists its own.');
    });
    const file = await this.#file.get().catch(() => undefined);
    came();
    if (mine !== this.#turn) return;
    if (!file) {
      offer('The connections could not be loaded. Check your connection, or go to a page below: it lists its own.');
      return;
    }
    all.hidden = true;
    this.#drawn = true;
    const node = file.nodes.find((one) => one.id === id);
    const groups = groupsAround(file, id);
    if (!node) {
      all.hidden = false;
      status.textContent = 'There is no such page. Choose another.';
      return;
    }
    const count = groups.reduce((sum, { items }) => sum + items.length, 0);
    status.textContent = `${node.title}: ${count} connections. The list below the drawing says the same, with reasons.`;
    picture.replaceChildren(this.#draw(node.title, groups, picture.clientWidth));
    list.replaceChildren(...this.#list(node, groups));
  }

  #url(url: string): string {
    return `${this.dataset['base'] ?? '/'}${url.slice(1)}`;
  }

  #draw(title: string, groups: readonly Group[], space: number): SVGElement {
    const { width, height, hub, rows } = layOut(groups, Math.max(280, space));
    const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
    drawing.append(...rows.flatMap(({ path }) => (path === undefined ? [] : [svg('path', { d: path })])));
    const wide = hub[0] > width / 4;
    for (const { text, url, x, y, anchor } of rows) {
      const label = svg(
        'text',
        { x, y, 'text-anchor': anchor, ...(url === undefined ? { class: 'connect-kind' } : {}) },
        text,
      );
      if (url === undefined) drawing.append(label);
      else {
        // The list below is for the keyboard and for reading aloud: the same links twice would be in the way.
        const link = svg('a', { href: this.#url(url), tabindex: -1 });
        link.append(label);
        drawing.append(link);
      }
    }
    drawing.append(
      svg('circle', { class: 'connect-hub', cx: hub[0], cy: hub[1], r: 7 }),
      svg(
        'text',
        {
          class: 'connect-here',
          x: wide ? hub[0] : hub[0] + 16,
          y: wide ? hub[1] - 16 : hub[1] + 6,
          'text-anchor': wide ? 'middle' : 'start',
        },
        title,
      ),
    );
    return drawing;
  }

  #list(node: GraphFile['nodes'][number], groups: readonly Group[]): HTMLElement[] {
    const link = (title: string, url: string): HTMLElement => el('a', { href: this.#url(url) }, title);
    return [
      el('h2', {}, 'The same as a list: ', link(node.title, node.url)),
      ...groups.flatMap(({ title, items }) => [
        el('h3', {}, title),
        el(
          'ul',
          {},
          ...items.map((item) => el('li', {}, link(item.title, item.url), item.reason && `: ${item.reason}`)),
        ),
      ]),
    ];
  }
}

customElements.define('connection-view', ConnectionView);
