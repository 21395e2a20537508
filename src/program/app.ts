import { button, el, saveFile } from '../dom/element.ts';
import { onceJson, whenSlow } from '../dom/once.ts';
import { dayInWords, dayOf } from './days.ts';
import { saveNotes } from './export.ts';
import type { PageView, ProgramHost } from './host.ts';
import type { Plan } from './plan.ts';
import { planPage } from './plan-page.ts';
import { aheadOf, valueOf, type Value } from './progress.ts';
import { startPage } from './start-page.ts';
import { Store, type ProgramStorage, type Trouble } from './store.ts';
import { todayPage } from './today-page.ts';

/** What the script does on each page of the program; the others are only read. */
const VIEWS: Readonly<Record<string, (host: ProgramHost) => PageView>> = {
  start: startPage,
  today: todayPage,
  plan: planPage,
};

/** Storage that a browser refuses outright: notes then live as long as the page. */
function storage(): ProgramStorage {
  try {
    return localStorage;
  } catch {
    const refuse = (): never => {
      throw new Error('storage is switched off');
    };
    return { getItem: refuse, setItem: refuse, removeItem: () => undefined };
  }
}

/**
 * `<program-plan>`: the plan is already there to read; this lets a reader do it. It notes and proposes; it changes
 * nothing that the reader did not tap.
 */
class ProgramPlan extends HTMLElement implements ProgramHost {
  #plan: Plan | undefined;
  #store: Store | undefined;
  #view: PageView | undefined;

  connectedCallback(): void {
    if (this.#goneElsewhere()) return;
    this.querySelector('.by-hand')?.removeAttribute('open');
    this.#unfold();
    addEventListener('hashchange', () => {
      if (!this.#goneElsewhere()) this.#unfold();
    });
    void this.#begin();
  }

  /** Who comes by a link to a part that now stands on another page is led there. */
  #goneElsewhere(): boolean {
    const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!(part instanceof HTMLAnchorElement) || part.dataset['moved'] === undefined) return false;
    location.replace(part.href);
    return true;
  }

  /** Who comes by a link to a part finds it open. */
  #unfold(): void {
    const fold = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('details');
    if (fold && this.contains(fold)) fold.open = true;
  }

  get base(): string {
    return this.dataset['base'] ?? '/';
  }

  get plan(): Plan {
    if (!this.#plan) throw new Error('The plan is not loaded.');
    return this.#plan;
  }

  get store(): Store {
    if (!this.#store) throw new Error('The notes are not read.');
    return this.#store;
  }

  value(key: string): Value | undefined {
    return valueOf(this.store.progress, key);
  }

  note(key: string, value: Value): void {
    this.store.note(key, value, Date.now());
    this.render();
  }

  placeFor(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-program="${name}"]`);
    if (!part) throw new Error(`The page has no place for ${name}.`);
    return part;
  }

  render(): void {
    this.#clock();
    this.#view?.render();
  }

  async #begin(): Promise<void> {
    const app = this.querySelector<HTMLElement>('.program-app');
    const view = VIEWS[this.dataset['page'] ?? ''];
    if (!app || !view) return;
    const file = onceJson(this.dataset['plan'] ?? '', (data) => data as Plan);
    const offer = (what: string): void => {
      app.hidden = false;
      this.#trouble({ what, again: () => void load() });
    };
    let turn = 0;
    const load = async (): Promise<void> => {
      turn += 1;
      const mine = turn;
      file.again(true);
      const came = whenSlow(() =>
        offer('The plan for ticking is still loading: the connection is slow. You can read everything below.'),
      );
      const plan = await file.get().catch(() => undefined);
      came();
      if (mine !== turn) return;
      if (!plan)
        offer(
          'The plan for ticking could not be loaded. You can read everything below, and what you noted earlier is safe.',
        );
      else this.#start(app, plan, view);
    };
    await load();
  }

  #start(app: HTMLElement, plan: Plan, view: (host: ProgramHost) => PageView): void {
    this.#plan = plan;
    this.placeFor('trouble').replaceChildren();
    const store = new Store(storage(), plan.slug, (trouble) => this.#trouble(trouble));
    this.#store = store;
    addEventListener('storage', (event) => {
      if (event.key !== store.key && event.key !== null) return;
      store.refresh();
      this.render();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.render();
    });
    this.#view = view(this);
    app.hidden = false;
    this.render();
    this.dataset['ready'] = '';
  }

  #trouble({ what, rescued, again, keep = false }: Trouble & { readonly again?: () => void }): void {
    const line = el('p', {}, what);
    if (again) line.append(' ', button('Try again', again));
    if (rescued !== undefined)
      line.append(
        ' ',
        button('Save what was found', () => saveFile('fulcrum-set-aside.txt', 'text/plain', rescued)),
      );
    if (keep)
      line.append(
        ' ',
        button('Save notes as a file', () => saveNotes(this.store, dayOf(new Date()))),
      );
    this.placeFor('trouble').replaceChildren(line);
  }

  /** Says so when a note is dated after now: the device's clock is wrong, or was when the note was made. */
  #clock(): void {
    const ahead = aheadOf(this.store.progress, Date.now());
    const place = this.placeFor('clock');
    place.hidden = ahead === undefined;
    place.textContent =
      ahead === undefined
        ? ''
        : `Your newest note is dated ${dayInWords(dayOf(new Date(ahead)))}, but by this device today is ${dayInWords(dayOf(new Date()))}. Check the date of the device: it is wrong now, or was when you made that note. All your notes are kept.`;
  }
}

customElements.define('program-plan', ProgramPlan);
