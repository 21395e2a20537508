/** `<exercise-filter>`: narrows the list of exercises that is already there. What was chosen stands in the address. */
class ExerciseFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const wanted = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) select.value = wanted.get(select.name) ?? '';
    form.addEventListener('change', () => this.#narrow(form));
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.#narrow(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#narrow(form);
  }

  #narrow(form: HTMLFormElement): void {
    const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
    const items = [...this.querySelectorAll<HTMLElement>('[data-target]')];
    for (const item of items)
      item.hidden = !chosen.every(({ name, value }) => item.dataset[name]?.split(' ').includes(value));
    for (const group of this.querySelectorAll('section'))
      group.hidden = group.querySelector('li:not([hidden])') === null;
    const shown = items.filter(({ hidden }) => !hidden).length;
    const status = form.querySelector('[role=status]');
    if (status)
      status.textContent =
        shown === 0 ? 'No exercise fits all of this. Take one choice away.' : `${shown} of ${items.length} exercises`;
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value]));
    const address = new URL(location.href);
    address.search = query.toString();
    history.replaceState(undefined, '', address);
  }
}

customElements.define('exercise-filter', ExerciseFilter);
