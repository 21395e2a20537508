import { SITE } from '../metadata/site.ts';
import { adviceCard } from './advice-view.ts';
import { adviceFor, type Advice } from './advice.ts';
import { dayInWords, dayOf, type Day } from './days.ts';
import { notedOf } from './diary.ts';
import { button, el, saveFile } from '../dom/element.ts';
import { onceJson, whenSlow } from '../dom/once.ts';
import { progressView } from './overview.ts';
import type { Plan } from './plan.ts';
import { aheadOf, valueOf, type Value } from './progress.ts';
import { sessionFor, settingsOf, weekAt, weeksOf, type Scheduled, type Week } from './schedule.ts';
import { showNoted, painFields, sessionView, type SessionHost } from './session-view.ts';
import { setUp } from './setup.ts';
import { Store, type ProgramStorage, type Trouble } from './store.ts';
import { showExport } from './export.ts';
import { Awake, Countdown } from './timer.ts';

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
class ProgramPlan extends HTMLElement implements SessionHost {
  #plan: Plan | undefined;
  #store!: Store;
  #shown = '';
  readonly #awake = new Awake();
  readonly countdown = new Countdown(() => ({
    sound: this.value('prefs/sound') === true,
    vibration: this.value('prefs/vibration') === true,
  }));

  connectedCallback(): void {
    this.#unfold();
    addEventListener('hashchange', () => this.#unfold());
    void this.#begin();
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

  value(key: string): Value | undefined {
    return valueOf(this.#store.progress, key);
  }

  note(key: string, value: Value): void {
    this.#store.note(key, value, Date.now());
    this.#render();
  }

  begun(): void {
    this.#awake.keep(true);
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-program="${name}"]`);
    if (!part) throw new Error(`The page has no place for ${name}.`);
    return part;
  }

  async #begin(): Promise<void> {
    const app = this.querySelector<HTMLElement>('.program-app');
    if (!app) return;
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
      else this.#start(app, plan);
    };
    await load();
  }

  #start(app: HTMLElement, plan: Plan): void {
    this.#plan = plan;
    this.#part('trouble').replaceChildren();
    this.#store = new Store(storage(), this.plan.slug, (trouble) => this.#trouble(trouble));
    addEventListener('storage', (event) => {
      if (event.key !== this.#store.key && event.key !== null) return;
      this.#store.refresh();
      this.#render();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#render();
    });
    app.append(this.countdown.bar);
    const form = this.querySelector<HTMLFormElement>('form.setup');
    if (form)
      setUp(
        form,
        this.plan,
        () => this.#store.progress,
        (settings) => {
          this.note('settings', settings);
          this.#part('today').querySelector<HTMLElement>('h2')?.focus();
          this.#part('today').scrollIntoView();
        },
      );
    app.hidden = false;
    this.#render();
    this.dataset['ready'] = '';
  }

  #trouble({ what, rescued, again }: Trouble & { readonly again?: () => void }): void {
    const line = el('p', {}, what);
    if (again) line.append(' ', button('Try again', again));
    if (rescued !== undefined)
      line.append(
        ' ',
        button('Save what was found', () => saveFile('fulcrum-set-aside.txt', 'text/plain', rescued)),
      );
    this.#part('trouble').replaceChildren(line);
  }

  #render(): void {
    const { progress } = this.#store;
    const settings = settingsOf(this.plan, progress);
    const today = dayOf(new Date());
    this.classList.toggle('started', settings !== undefined);
    if (!settings) {
      this.#shown = '';
      this.#part('today').replaceChildren(
        el(
          'p',
          { className: 'first' },
          el('a', { href: '#before-you-start' }, 'Start the plan: first the danger signs, then the test'),
        ),
      );
      for (const name of ['advice', 'advice-now', 'progress']) this.#part(name).replaceChildren();
      showExport(this.#part('take-away'), this.#takeAwayHost([]));
      return;
    }
    const weeks = weeksOf(this.plan, settings, progress);
    this.#clock(today);
    this.#session(weeks, today);
    this.#advice(weeks, today);
    this.#progress(weeks, today);
    showExport(this.#part('take-away'), this.#takeAwayHost(weeks));
  }

  /** Says so when a note is dated after now: the device's clock is wrong, or was when the note was made. */
  #clock(today: Day): void {
    const ahead = aheadOf(this.#store.progress, Date.now());
    const place = this.#part('clock');
    place.hidden = ahead === undefined;
    place.textContent =
      ahead === undefined
        ? ''
        : `Your newest note is dated ${dayInWords(dayOf(new Date(ahead)))}, but by this device today is ${dayInWords(today)}. Check the date of the device: it is wrong now, or was when you made that note. All your notes are kept.`;
  }

  #session(weeks: readonly Week[], today: Day): void {
    const place = this.#part('today');
    const item = sessionFor(weeks, this.#store.progress, today);
    const week = weekAt(weeks, item?.date ?? today);
    const morning = this.#morning(weeks, today);
    // Built anew only when something other than a tick changed, so that the focus stays where it is.
    const shown = JSON.stringify([item, week?.week, today, morning?.key]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      place.replaceChildren(
        ...(morning
          ? [
              el(
                'section',
                { className: 'morning' },
                el('h2', {}, 'The morning after'),
                el(
                  'p',
                  {},
                  `Your last session was ${dayInWords(notedOf(this.#store.progress, morning.key).done ?? morning.date)}.`,
                ),
                painFields(this, morning.key, 'morning'),
              ),
            ]
          : []),
        ...(item && week
          ? [sessionView(this, item, week, today)]
          : [
              el(
                'p',
                {},
                `By this device today is ${dayInWords(today)}: the plan and its first weeks of upkeep are over. Set a new first day to go on. If that date is wrong, set the device’s clock right: the plan comes back as it was, with all of your notes.`,
              ),
            ]),
      );
    }
    showNoted(this, place);
    this.#stopped(place, weeks);
    if (!item) return;
    const done = notedOf(this.#store.progress, item.key).done !== undefined;
    const [act, undo] = ['done', 'undo'].map((name) => place.querySelector<HTMLElement>(`[data-act="${name}"]`));
    const focused = document.activeElement === act || document.activeElement === undo;
    if (act) act.hidden = done;
    if (undo) undo.hidden = !done;
    if (focused) (done ? undo : act)?.focus();
    if (done) this.#awake.keep(false);
  }

  /** While something stops the plan, the session says so before its first question. */
  #stopped(place: HTMLElement, weeks: readonly Week[]): void {
    const line = place.querySelector<HTMLElement>('[data-stopped]');
    if (!line) return;
    const { progress } = this.#store;
    const stop = adviceFor(this.plan, weeks, progress, dayOf(new Date())).find((one) => one.kind === 'stop');
    line.hidden = stop === undefined;
    line.textContent = stop
      ? `Stopped. ${this.plan.advice[stop.id].title}. You can still note here what you feel.`
      : '';
  }

  /** The latest session that was done on an earlier day: its morning can be noted. */
  #morning(weeks: readonly Week[], today: Day): Scheduled | undefined {
    const done = weeks
      .flatMap(({ sessions }) => sessions)
      .map((item) => ({ item, day: notedOf(this.#store.progress, item.key).done }))
      .filter((one): one is { item: Scheduled; day: string } => one.day !== undefined && one.day < today)
      .sort((a, b) => (a.day < b.day ? 1 : -1));
    return done[0]?.item;
  }

  /** What follows from the session on show stands behind it, where the reader is; the rest before it. */
  #advice(weeks: readonly Week[], today: Day): void {
    const found = adviceFor(this.plan, weeks, this.#store.progress, today);
    const item = sessionFor(weeks, this.#store.progress, today);
    const ofNow = ({ key }: Advice): boolean => item !== undefined && key.endsWith(`/${item.key}`);
    this.#proposals(
      'advice',
      found.filter((one) => !ofNow(one)),
    );
    this.#proposals('advice-now', found.filter(ofNow));
  }

  #proposals(name: string, found: readonly Advice[]): void {
    const place = this.#part(name);
    const keys = found.map(({ key, because }) => key + because).join(' ');
    if ((place.dataset['keys'] ?? '') === keys) return;
    place.dataset['keys'] = keys;
    place.replaceChildren(
      ...found.map((advice) =>
        adviceCard(this.plan.advice[advice.id], advice, this.plan, this.base, (applied) =>
          this.#decide(advice, applied),
        ),
      ),
    );
  }

  #decide(advice: Advice, applied: boolean): void {
    if (applied && advice.kind === 'proposal' && advice.apply)
      this.#store.note(advice.apply.key, advice.apply.value, Date.now());
    this.note(`decided/${advice.key}`, advice.kind === 'stop' ? 'examined' : applied ? 'applied' : 'seen');
    this.querySelector<HTMLElement>('#plan-progress')?.focus();
  }

  #progress(weeks: readonly Week[], today: Day): void {
    const { progress } = this.#store;
    const place = this.#part('progress');
    const open = place.querySelector('details')?.open ?? false;
    const focused = place.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset['note']
      : undefined;
    place.replaceChildren(progressView(this, weeks, progress, today, open));
    showNoted(this, place);
    if (focused !== undefined) place.querySelector<HTMLElement>(`[data-note="${focused}"]`)?.focus();
  }

  #takeAwayHost(weeks: readonly Week[]): Parameters<typeof showExport>[1] {
    return {
      plan: this.plan,
      weeks,
      store: this.#store,
      today: () => dayOf(new Date()),
      authority: SITE.tag.slice('tag:'.length).split(',')[0] ?? '',
      changed: () => this.#render(),
      again: () => {
        this.querySelector('#starting-test')?.scrollIntoView();
      },
    };
  }
}

customElements.define('program-plan', ProgramPlan);
