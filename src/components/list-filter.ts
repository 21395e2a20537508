/**
 * `<list-filter data-noun="exercises">`: narrows the list that is already in it. Each item says in `data-<name>` which
 * values of the field of that name it has, with spaces between. What was chosen stands in the address.
 */
class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const wanted = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) select.value = wanted.get(select.name) ?? '';
    form.addEventListener('change', () => this.#narrow(form));
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.#narrow(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    // A link to an item is never answered with a list that hides it.
    addEventListener('hashchange', () => this.#show(form));
    this.#narrow(form);
    this.#show(form);
  }

  #show(form: HTMLFormElement): void {
    const item = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!item?.matches('[data-listed][hidden]') || !this.contains(item)) return;
    for (const select of form.querySelectorAll('select')) select.value = '';
    this.#narrow(form);
    item.scrollIntoView();
  }

  #narrow(form: HTMLFormElement): void {
    const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
    const items = [...this.querySelectorAll<HTMLElement>('[data-listed]')];
    for (const item of items)
      item.hidden = !chosen.every(({ name, value }) => item.dataset[name]?.split(' ').includes(value));
    for (const group of this.querySelectorAll('section'))
      group.hidden = group.querySelector('[data-listed]:not([hidden])') === null;
    const shown = items.filter(({ hidden }) => !hidden).length;
    const noun = this.dataset['noun'] ?? '';
    const status = form.querySelector('[role=status]');
    if (status)
      status.textContent =
        shown === 0 ? `No ${noun} fit all of this. Take one choice away.` : `${shown} of ${items.length} ${noun}`;
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value]));
    const address = new URL(location.href);
    address.search = query.toString();
    history.replaceState(undefined, '', address);
  }
}

customElements.define('list-filter', ListFilter);
