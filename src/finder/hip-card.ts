import { button, el } from '../dom/element.ts';
import type { Plan } from '../program/plan.ts';
import { read } from '../program/progress.ts';
import { dangerCards } from '../vocabulary/danger-card.ts';
import { deniedSigns } from '../vocabulary/denied-signs.ts';
import { learnedSoon, lexicon, signTexts } from '../vocabulary/load.ts';
import { unchecked } from '../vocabulary/unchecked.ts';
import { cardOf, type Known } from './card.ts';
import type { FinderFile } from './details.ts';
import { find, type Found } from './find.ts';
import { stateOf, type FinderState } from './state.ts';

const base = import.meta.env.BASE_URL;
const KEY = 'fulcrum-card';

/** What the reader changed on the card: lines taken out, and lines of their own. */
interface Edits {
  readonly out: readonly string[];
  readonly own: readonly string[];
}
const NO_EDITS: Edits = { out: [], own: [] };

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A part of what is shown: its list on the page, and its lines. */
interface List {
  readonly id: string;
  readonly lines: readonly string[];
}

/** `<hip-card>`: what this device knows, as one sheet. It is made here, kept here and sent nowhere. */
class HipCard extends HTMLElement {
  #lists: List[] = [];
  /** Lists that are on the page without script too. */
  #written: List[] = [];
  /** Where the browser keeps nothing, changes last as long as the page. */
  #edits: Edits = NO_EDITS;

  connectedCallback(): void {
    this.#edits = kept();
    this.#written = [...this.querySelectorAll<HTMLElement>('[data-card-list]')].map((list) => ({
      id: list.dataset['cardList'] ?? '',
      lines: [...list.querySelectorAll('li')].map((line) => line.textContent.trim()),
    }));
    for (const part of this.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const field = this.querySelector<HTMLInputElement>('form input');
      const line = field?.value.trim() ?? '';
      if (!field || line === '') return;
      field.value = '';
      this.#change({ ...this.#edits, own: [...this.#edits.own, line] });
      this.#say('Added.');
    });
    this.querySelector('[data-card-print]')?.addEventListener('click', () => print());
    this.querySelector('[data-card-anew]')?.addEventListener('click', () => {
      this.#change(NO_EDITS);
      this.#say('The card is as it was at first.');
    });
    void this.#begin();
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-card-${name}]`);
    if (!part) throw new Error(`The card has no part "${name}"`);
    return part;
  }

  #say(words: string): void {
    this.#part('status').textContent = words;
  }

  async #begin(): Promise<void> {
    const state = stateOf(new URLSearchParams(location.search));
    const asked = state.text.trim() !== '' || state.added.length > 0;
    const [found, program, denied] = await Promise.all([
      asked ? this.#found(state) : undefined,
      this.#program(),
      deniedTexts(),
    ]);
    const parts = cardOf({ found, text: state.text, denied, program });
    this.#lists = parts.map(({ id, lines }) => ({ id, lines }));
    this.#part('parts').replaceChildren(
      ...parts.map(({ id, title }) =>
        el('section', {}, el('h2', {}, title), el('ul', { aria: { role: 'list' }, data: { cardList: id } })),
      ),
    );
    this.#part('nothing').hidden = parts.length > 0;
    this.#show();
    this.dataset['ready'] = '';
  }

  /** What the finder makes of the address. A danger sign in it stands above the card. */
  async #found(state: FinderState): Promise<Found | undefined> {
    const words = await lexicon.get().catch(() => undefined);
    if (!words) {
      const again = (): void => {
        lexicon.again(true);
        this.#part('danger').replaceChildren();
        void this.#begin();
      };
      this.#part('danger').replaceChildren(unchecked('Your words could not be read.', base, again));
      return undefined;
    }
    await learnedSoon();
    const found = find(state, words, state.answers.length > 0 ? await this.#details() : NO_DETAILS);
    this.#part('danger').replaceChildren(...dangerCards(found.danger, `${base}guides/when-to-get-help/`));
    return found;
  }

  /** The questions to which the address holds answers. */
  async #details(): Promise<FinderFile> {
    try {
      return (await (await fetch(this.dataset['details'] ?? '')).json()) as FinderFile;
    } catch {
      return NO_DETAILS;
    }
  }

  async #program(): Promise<Known['program']> {
    try {
      const text = localStorage.getItem(`fulcrum-program-${this.dataset['program'] ?? ''}`);
      if (text === null) return undefined;
      const plan = (await (await fetch(this.dataset['plan'] ?? '')).json()) as Plan;
      return { plan, progress: read(text, plan.slug).progress };
    } catch {
      this.#say('The notes of the program could not be read.');
      return undefined;
    }
  }

  #change(edits: Edits): void {
    this.#edits = edits;
    try {
      localStorage.setItem(KEY, JSON.stringify(edits));
    } catch {
      // It lasts as long as the page.
    }
    this.#show();
  }

  #show(): void {
    const { out, own } = this.#edits;
    for (const { id, lines } of [...this.#lists, ...this.#written, { id: 'own', lines: own }]) {
      const list = this.querySelector<HTMLElement>(`[data-card-list="${id}"]`);
      const shown = lines.filter((line) => !out.includes(line));
      list?.replaceChildren(...shown.map((line) => this.#line(line, id)));
      const section = list?.closest('section');
      if (section && id !== 'own') section.hidden = shown.length === 0;
      if (section) section.dataset['lines'] = String(shown.length);
    }
    this.#part('changed').hidden = out.length + own.length === 0;
    const known = [...this.#lists, ...this.#written].flatMap(({ lines }) => lines);
    const gone = out.filter((line) => known.includes(line));
    const box = this.#part('out');
    box.hidden = gone.length === 0;
    box
      .querySelector('ul')
      ?.replaceChildren(
        ...gone.map((line) =>
          el('li', {}, `${line} `, this.#button('Put back', line, { out: out.filter((one) => one !== line), own })),
        ),
      );
  }

  #line(line: string, id: string): HTMLElement {
    const { out, own } = this.#edits;
    const edits = id === 'own' ? { out, own: own.filter((one) => one !== line) } : { out: [...out, line], own };
    return el('li', {}, el('span', {}, line), this.#button('Take out', line, edits));
  }

  #button(words: string, line: string, edits: Edits): HTMLButtonElement {
    const act = button('', () => {
      this.#change(edits);
      this.#say(`${words === 'Take out' ? 'Taken out' : 'Put back'}: ${line}`);
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
    act.append(words, el('span', { className: 'hidden' }, `: ${line}`));
    return act;
  }
}

/** For as long as no answer needs their words. */
const NO_DETAILS: FinderFile = { conditions: {}, questions: [], differences: [] };

function kept(): Edits {
  try {
    const edits = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    return {
      out: isTexts(edits['out']) ? edits['out'] : [],
      own: isTexts(edits['own']) ? edits['own'] : [],
    };
  } catch {
    return NO_EDITS;
  }
}

/** The words of the danger signs that were denied. */
async function deniedTexts(): Promise<string[]> {
  const slugs = deniedSigns();
  if (slugs.length === 0) return [];
  const texts = await signTexts.get().catch(() => undefined);
  return slugs.flatMap((slug) => texts?.[slug]?.[0] ?? []);
}

customElements.define('hip-card', HipCard);
