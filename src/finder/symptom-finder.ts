import { el } from '../dom/element.ts';
import { onceJson, whenSlow } from '../dom/once.ts';
import { dangerCards } from '../vocabulary/danger-card.ts';
import { unchecked } from '../vocabulary/unchecked.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { saidBack } from '../vocabulary/words.ts';
import { learned, learnedSoon, lexicon } from '../vocabulary/load.ts';
import type { FinderFile } from './details.ts';
import { find, type Found } from './find.ts';
import { showPressed, touchedSide, wireMap } from './body-map.ts';
import { inOneLine, resultView } from './result-view.ts';
import { understoodChip } from './understood-chip.ts';
import {
  chooseSide,
  NO_STATE,
  pointAt,
  queryOf,
  remove,
  sideSaid,
  stateOf,
  type FinderState,
  type Side,
} from './state.ts';

const base = import.meta.env.BASE_URL;
/** For as long as the reasons are missing: danger signs and what was understood need none. */
const NO_DETAILS: FinderFile = { conditions: {}, questions: [], differences: [] };

/** `<symptom-finder>`: words, body map and chips are one state, kept in the address; the answer follows as it changes. */
class SymptomFinder extends HTMLElement {
  readonly #file = onceJson(this.dataset['details'] ?? '', (data) => {
    if (typeof data !== 'object' || data === null || !('conditions' in data))
      throw new Error('The file holds no reasons');
    return data as FinderFile;
  });
  #state: FinderState = NO_STATE;
  #found: Found | undefined;
  /** The newest look: an older one must not overwrite it. */
  #turn = 0;
  /** Once all of it is there, an answer needs no waiting. */
  #data: { readonly words: Lexicon; readonly details: FinderFile } | undefined;
  #text!: HTMLTextAreaElement;
  /** Map or chips are in sight, and the answer is not. */
  #mapAlone = false;

  connectedCallback(): void {
    const text = this.querySelector('textarea');
    if (!text) return;
    this.#text = text;
    for (const element of this.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false;
    this.#state = stateOf(new URLSearchParams(location.search));
    text.value = this.#state.text;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#again(false);
      void this.#answer(this.#set({ ...this.#state, text: text.value }, true));
    });
    text.addEventListener('input', () => {
      void this.#set({ ...this.#state, text: text.value }, false);
    });
    addEventListener('popstate', () => {
      this.#state = stateOf(new URLSearchParams(location.search));
      text.value = this.#state.text;
      void this.#answer(this.#show());
    });
    this.#watchMap();
    this.addEventListener('click', (event) => {
      const target =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('[data-clue], [data-answer], button[data-side]')
          : null;
      if (!target) return;
      event.preventDefault();
      const { clue, answer } = target.dataset;
      const touched = touchedSide(event);
      if (clue !== undefined) void this.#inPlace(target, () => this.#set(this.#toggled(clue, touched), true));
      else if (answer === undefined && touched && this.#found)
        void this.#set(chooseSide(this.#state, touched, this.#found), true);
      else if (answer !== undefined)
        void this.#set({ ...this.#state, answers: [...this.#state.answers, answer] }, true);
    });
    void this.#answer(this.#show());
  }

  /** Once the reader has asked, the answer takes the place of the form: a danger sign, or else what fits. */
  async #answer(shown: Promise<void>): Promise<void> {
    const asked = this.#asked();
    this.#part('ask').toggleAttribute('open', !asked);
    this.#frame(asked);
    const before = document.activeElement;
    await shown;
    const gone = document.activeElement !== before && document.activeElement !== document.body;
    if (!asked || gone || this.#part('state').dataset['finderState'] === 'error') return;
    const heading = this.#part('danger').querySelector('h2') ?? this.#part('heading');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    this.#part('ask').scrollIntoView({ block: 'nearest' });
  }

  #asked(): boolean {
    return this.#text.value.trim() !== '' || this.#state.added.length > 0;
  }

  /** What the reader wrote, as one line that opens the form again. */
  #frame(asked: boolean): void {
    const said = this.#part('said');
    const words = saidBack(this.#text.value, 80);
    this.toggleAttribute('data-asked', asked);
    said.hidden = !asked;
    said.replaceChildren(
      el('span', {}, words === '' ? 'In your own words' : `You wrote “${words}”`),
      el('b', {}, words === '' ? 'add' : 'change'),
    );
    this.#part('heading').hidden = !asked;
    if (!asked) this.#part('ask').toggleAttribute('open', true);
  }

  /** An answer that grows above what the reader has just touched leaves that where it is. */
  async #inPlace(target: HTMLElement, show: () => Promise<void>): Promise<void> {
    const before = target.getBoundingClientRect().top;
    await show();
    const moved = target.isConnected ? target.getBoundingClientRect().top - before : 0;
    scrollBy({ top: moved, behavior: 'instant' });
  }

  /** While map or chips are on the screen and the answer is not, a bar says what it is and leads there. */
  #watchMap(): void {
    const bar = this.#part('bar');
    const seen = new Map<Element, boolean>();
    const map = this.querySelector('.finder-map');
    const parts = [map, this.#part('danger'), this.#part('heading')];
    const watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) seen.set(target, isIntersecting);
      this.#mapAlone =
        map !== null && parts.every((part) => part === null || (seen.get(part) ?? false) === (part === map));
      bar.hidden = !this.#mapAlone || bar.textContent === '';
    });
    for (const part of parts) if (part) watch.observe(part);
    bar.addEventListener('click', () => {
      void this.#answer(Promise.resolve());
      (this.#part('danger').querySelector('h2') ?? this.#part('heading')).scrollIntoView({ block: 'start' });
    });
  }

  #again(hangs: boolean): void {
    for (const part of [lexicon, this.#file]) part.again(hangs);
  }

  /** A chip counts also before there is anything that understands it. */
  #toggled(clue: string, side: Side | undefined): FinderState {
    if (this.#found) return pointAt(this.#state, clue, side, this.#found);
    const { added } = this.#state;
    const without = added.filter((slug) => slug !== clue);
    return { ...this.#state, added: without.length < added.length ? without : [...added, clue] };
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-finder-${name}]`);
    if (!part) throw new Error(`The finder has no part "${name}"`);
    return part;
  }

  #set(state: FinderState, step: boolean): Promise<void> {
    this.#state = state;
    const query = queryOf(state).toString();
    try {
      history[step ? 'pushState' : 'replaceState'](undefined, '', query === '' ? location.pathname : `?${query}`);
    } catch {
      // Browsers refuse more than about 100 changes of the address in half a minute: the page goes on without.
    }
    return this.#show();
  }

  #say(state: 'idle' | 'loading' | 'done' | 'empty' | 'error', words: string): void {
    this.#part('status').textContent = words;
    if (state === 'error') this.#part('ask').toggleAttribute('open', true);
    this.#part('state').dataset['finderState'] = state;
  }

  async #show(): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    const overtaken = (): boolean => this.#turn !== mine;
    if (this.#data) {
      this.#showFound(find(this.#state, this.#data.words, this.#data.details));
      return;
    }
    showPressed(this, new Set(this.#state.added), undefined);
    this.#say('loading', '');
    // It comes side by side with the words; what became of it is told below.
    this.#file.get().catch(() => undefined);
    const again = (): void => {
      this.#again(true);
      this.#text.focus();
      void this.#show();
    };
    const wordsCame = whenSlow(() => {
      if (overtaken()) return;
      this.#part('danger').replaceChildren(unchecked('The finder is slow to load.', base, again));
      this.#say('loading', 'Still loading the finder: the connection is slow. The lists below work meanwhile.');
    });
    const words = await lexicon.get().catch(() => undefined);
    wordsCame();
    if (overtaken()) return;
    if (!words) {
      this.#part('danger').replaceChildren(unchecked('A part of the finder could not be loaded.', base, again));
      this.#say('error', 'The finder could not be loaded. Danger signs are not being checked.');
      return;
    }
    // Danger signs wait for nothing else.
    this.#showHeard(find(this.#state, words, NO_DETAILS));
    const reasonsCame = whenSlow(() => {
      if (!overtaken())
        this.#say('loading', 'Still loading what fits: the connection is slow. The lists below work meanwhile.');
    });
    const details = await this.#file.get().catch(() => undefined);
    reasonsCame();
    if (overtaken()) return;
    if (!details) {
      this.#say(
        'error',
        'What fits could not be loaded. Danger signs in your words are checked all the same. Check your connection and press “Find what fits”, or start from the lists below.',
      );
      return;
    }
    await learnedSoon();
    if (overtaken()) return;
    this.#data = { words, details };
    wireMap(this);
    this.#showFound(find(this.#state, words, details));
  }

  /** What was understood, and the danger signs in it. */
  #showHeard(found: Found): void {
    this.#found = found;
    const guide = `${base}guides/when-to-get-help/`;
    const ask = found.ask.length > 0 ? learned.now()?.dangerQuestion : undefined;
    this.#part('danger').replaceChildren(
      ...dangerCards(found.danger, guide),
      ...(ask
        ? [
            ask(found.ask, guide, (said) => {
              this.#part('status').textContent = said;
            }),
          ]
        : []),
    );
    this.#showUnderstood(found);
    showPressed(this, found.present, sideSaid(this.#state, found));
  }

  #showFound(found: Found): void {
    this.#showHeard(found);
    const asked = this.#asked();
    this.#frame(asked);
    const bar = this.#part('bar');
    bar.textContent = asked ? inOneLine(found) : '';
    bar.hidden = !this.#mapAlone || bar.textContent === '';
    const pages = this.querySelector<HTMLAnchorElement>('[data-finder-pages]');
    if (pages) pages.search = new URLSearchParams({ q: this.#text.value.trim() }).toString();
    const card = this.querySelector<HTMLAnchorElement>('[data-finder-card]');
    if (card) card.search = queryOf(this.#state).toString();
    const list = this.#part('results');
    list.replaceChildren(...found.results.map((result) => resultView(result)));
    this.#part('after').hidden = !asked;
    const { guide } = found;
    this.#part('guide').replaceChildren(
      ...(guide ? ['A page on this: ', el('a', { href: `${base}guides/${guide.slug}/` }, guide.title)] : []),
    );
    this.#part('gate').hidden = found.results.length === 0;
    if (!asked) this.#say('idle', '');
    else if (found.results.length === 0) {
      this.#say(
        'empty',
        found.danger.length > 0
          ? 'Read the danger sign first. No condition of this site is offered beside it.'
          : 'Nothing here fits what you told us. Add where it hurts and when, or start from the lists below.',
      );
    } else {
      const weak = found.weak
        ? ' This is a weak match: there is too little to go by. Add where it hurts and when.'
        : '';
      this.#say(
        'done',
        `${found.results.length === 1 ? '1 condition fits' : `${found.results.length} conditions fit`}, the best match first.${weak}`,
      );
    }
  }

  #showUnderstood(found: Found): void {
    const box = this.#part('understood');
    box.hidden = found.items.length === 0;
    const list = box.querySelector('ul');
    list?.replaceChildren(
      ...found.items.map((item) =>
        understoodChip(item, () => {
          void this.#set(remove(this.#state, item), true);
          box.querySelector<HTMLElement>('button')?.focus();
        }),
      ),
    );
  }
}

customElements.define('symptom-finder', SymptomFinder);
