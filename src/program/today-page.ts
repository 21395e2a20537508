import { el } from '../dom/element.ts';
import { adviceCard, changesView } from './advice-view.ts';
import { adviceFor, type Advice } from './advice.ts';
import { settingsFromAddress } from './carry.ts';
import { dayInWords, dayOf, type Day } from './days.ts';
import { notedOf } from './diary.ts';
import type { PageView, ProgramHost } from './host.ts';
import { keepPlan } from './keep-plan.ts';
import { openSets, openSetsView } from './open-sets.ts';
import { leftIn, noLongerLeft, underWay } from './resume.ts';
import { nextAfter, sessionFor, settingsOf, weekAt, weeksOf, type Scheduled, type Week } from './schedule.ts';
import { painFields, sessionView, showNoted } from './session-view.ts';
import { Awake, Countdown } from './timer.ts';

/** Today's page: the session to do, the rules that apply, and what comes next. */
export function todayPage(host: ProgramHost): PageView {
  const carried = settingsFromAddress(location.hash);
  if (carried !== undefined && !settingsOf(host.plan, host.store.progress))
    host.store.note('settings', carried, Date.now());
  return new Today(host);
}

class Today implements PageView {
  readonly #host: ProgramHost;
  readonly #awake = new Awake();
  readonly #countdown: Countdown;
  #shown = '';
  /** The session on show. */
  #item: Scheduled | undefined;
  #playing = false;

  constructor(host: ProgramHost) {
    this.#host = host;
    this.#countdown = new Countdown(() => ({
      sound: host.value('prefs/sound') === true,
      vibration: host.value('prefs/vibration') === true,
    }));
    host.placeFor('next').after(this.#countdown.bar);
    if (settingsOf(host.plan, host.store.progress)) {
      void keepPlan(host);
      // Here by the time that it is wanted, also without a network.
      import('./calendar.ts').catch(() => undefined);
    }
    queueMicrotask(() => {
      if (this.#item && leftIn(host.store.progress, this.#item.key, Date.now())?.open === true)
        void this.#play(this.#item);
    });
  }

  #weeks(): Week[] {
    const { plan, store } = this.#host;
    const settings = settingsOf(plan, store.progress);
    return settings ? weeksOf(plan, settings, store.progress) : [];
  }

  /** The session that is under way, also past midnight; else that of the day. */
  #sessionOf(weeks: readonly Week[], today: Day): Scheduled | undefined {
    const { progress } = this.#host.store;
    return underWay(weeks, progress, Date.now()) ?? sessionFor(weeks, progress, today);
  }

  async #play(item: Scheduled): Promise<void> {
    if (this.#playing) return;
    this.#playing = true;
    try {
      const { PlayerView } = await import('./player-view.ts');
      const view = new PlayerView(
        this.#host,
        item,
        () => this.#weeks(),
        this.#awake,
        () => {
          this.#playing = false;
          this.render();
          this.#host.placeFor('today').querySelector<HTMLElement>('#session')?.focus();
        },
      );
      view.open();
    } catch {
      this.#playing = false;
      const said = this.#host.placeFor('today').querySelector('[data-play-failed]');
      if (said) said.textContent = 'This part could not be loaded. The list below works, and keeps the same notes.';
    }
  }

  /** Ends the session; sets that are open are asked about once. */
  #finish(item: Scheduled, today: Day): void {
    const { plan, store } = this.#host;
    const place = this.#host.placeFor('today');
    const end = (): void => {
      place.querySelector('[data-open]')?.remove();
      const day = leftIn(store.progress, item.key, Date.now())?.day ?? today;
      store.note(...noLongerLeft(item.key), Date.now());
      this.#host.note(`done/${item.key}`, day);
      place.querySelector<HTMLElement>('[data-act="undo"]')?.focus();
    };
    const open = openSets(plan, item, (key) => this.#host.value(key));
    if (open.length === 0) {
      end();
      return;
    }
    place.querySelector('[data-open]')?.remove();
    const back = (): void => {
      place.querySelector('[data-open]')?.remove();
      place.querySelector<HTMLElement>(`[data-note="${open[0] ?? ''}"]`)?.focus();
    };
    const view = openSetsView(this.#host, open, back, end);
    place.querySelector('.today')?.append(view);
    view.querySelector('h3')?.focus();
  }

  render(): void {
    const { plan, store } = this.#host;
    const settings = settingsOf(plan, store.progress);
    if (!settings) {
      this.#shown = '';
      this.#host.placeFor('today').replaceChildren(...howToStart(this.#host.base));
      for (const name of ['advice', 'advice-now', 'next']) this.#host.placeFor(name).replaceChildren();
      return;
    }
    const weeks = this.#weeks();
    const today = dayOf(new Date());
    this.#session(weeks, today);
    this.#advice(weeks, today);
    this.#next(weeks, today);
  }

  #session(weeks: readonly Week[], today: Day): void {
    const place = this.#host.placeFor('today');
    const item = this.#sessionOf(weeks, today);
    this.#item = item;
    const week = weekAt(weeks, item?.date ?? today);
    const morning = this.#morning(weeks, today);
    // Built anew only when something other than a tick changed, so that the focus stays where it is.
    const shown = JSON.stringify([item, week?.week, today, morning?.key]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      place.replaceChildren(
        ...(morning ? [this.#morningView(morning)] : []),
        ...(item && week ? [this.#sessionView(item, week, today)] : [isOver(today)]),
      );
    }
    showNoted(this.#host, place);
    this.#stopped(place, weeks);
    if (!item) return;
    const done = notedOf(this.#host.store.progress, item.key).done !== undefined;
    const [play, act, undo] = ['play', 'done', 'undo'].map((name) =>
      place.querySelector<HTMLElement>(`[data-act="${name}"]`),
    );
    if (play) {
      play.hidden = done || place.querySelector('[data-stopped]:not([hidden])') !== null;
      play.textContent = leftIn(this.#host.store.progress, item.key, Date.now())
        ? 'Go on where you were'
        : 'Start the session';
      if (play.nextElementSibling instanceof HTMLElement) play.nextElementSibling.hidden = play.hidden;
    }
    if (act) act.hidden = done;
    if (undo) undo.hidden = !done;
    if (done && !this.#playing) this.#awake.keep(false);
  }

  #sessionView(item: Scheduled, week: Week, today: Day): HTMLElement {
    return sessionView(
      {
        ...this.#noting(),
        countdown: this.#countdown,
        begun: () => this.#awake.keep(true),
        play: () => void this.#play(item),
        finish: () => this.#finish(item, dayOf(new Date())),
      },
      item,
      week,
      today,
    );
  }

  #noting() {
    const host = this.#host;
    return {
      plan: host.plan,
      base: host.base,
      value: (key: string) => host.value(key),
      note: host.note.bind(host),
    };
  }

  #morningView(item: Scheduled): HTMLElement {
    const done = notedOf(this.#host.store.progress, item.key).done ?? item.date;
    return el(
      'section',
      { className: 'morning' },
      el('h2', {}, 'The morning after'),
      el('p', {}, `Your last session was ${dayInWords(done)}.`),
      painFields(this.#noting(), item.key, 'morning'),
    );
  }

  /** While something stops the plan, the session says so before its first question. */
  #stopped(place: HTMLElement, weeks: readonly Week[]): void {
    const line = place.querySelector<HTMLElement>('[data-stopped]');
    if (!line) return;
    const { plan, store } = this.#host;
    const stop = adviceFor(plan, weeks, store.progress, dayOf(new Date())).find((one) => one.kind === 'stop');
    line.hidden = stop === undefined;
    line.textContent = stop ? `Stopped. ${plan.advice[stop.id].title}. You can still note here what you feel.` : '';
  }

  /** The latest session that was done on an earlier day: its morning can be noted. */
  #morning(weeks: readonly Week[], today: Day): Scheduled | undefined {
    const done = weeks
      .flatMap(({ sessions }) => sessions)
      .map((item) => ({ item, day: notedOf(this.#host.store.progress, item.key).done }))
      .filter((one): one is { item: Scheduled; day: string } => one.day !== undefined && one.day < today)
      .sort((a, b) => (a.day < b.day ? 1 : -1));
    return done[0]?.item;
  }

  /** What follows from the session on show stands behind it, where the reader is; the rest before it. */
  #advice(weeks: readonly Week[], today: Day): void {
    const { plan, store } = this.#host;
    const found = adviceFor(plan, weeks, store.progress, today);
    const item = this.#item;
    const ofNow = ({ key }: Advice): boolean => item !== undefined && key.endsWith(`/${item.key}`);
    this.#proposals(
      'advice',
      found.filter((one) => !ofNow(one)),
    );
    this.#proposals('advice-now', found.filter(ofNow));
  }

  #proposals(name: string, found: readonly Advice[]): void {
    const place = this.#host.placeFor(name);
    const keys = found.map(({ key, because }) => key + because).join(' ');
    if ((place.dataset['keys'] ?? '') === keys) return;
    place.dataset['keys'] = keys;
    place.replaceChildren(
      ...found.map((advice) =>
        adviceCard(this.#host.plan.advice[advice.id], advice, this.#host.plan, this.#host.base, (applied) =>
          this.#decide(advice, applied),
        ),
      ),
    );
  }

  #decide(advice: Advice, applied: boolean): void {
    if (applied && advice.kind === 'proposal' && advice.apply)
      this.#host.store.note(advice.apply.key, advice.apply.value, Date.now());
    this.#host.note(`decided/${advice.key}`, advice.kind === 'stop' ? 'examined' : applied ? 'applied' : 'seen');
    this.#host.placeFor('next').querySelector<HTMLElement>('h2')?.focus();
  }

  /** What comes after the session on show, and what the reader changed. */
  #next(weeks: readonly Week[], today: Day): void {
    const { plan, store, base } = this.#host;
    const item = this.#item;
    const next = item && nextAfter(weeks, store.progress, item.date > today ? item.date : today);
    const words = next && `${plan.sessions[next.session]?.title ?? ''}, ${dayInWords(next.date)}.`;
    this.#host
      .placeFor('next')
      .replaceChildren(
        el(
          'section',
          { className: 'next' },
          el('h2', { tabIndex: -1 }, 'What comes next'),
          el('p', { data: { next: '' } }, words ?? 'Nothing more is planned.'),
          changesView(store.progress, (key) => this.#host.note(key, null)) ?? false,
          el(
            'p',
            {},
            el('a', { href: `${base}program/plan/` }, 'Your weeks, calendar and notes'),
            ' · ',
            el('a', { href: `${base}program/rules/` }, 'The rules'),
            ' · ',
            el('a', { href: `${base}find/card/` }, 'My hip card'),
          ),
        ),
      );
  }
}

/** What a reader does who has no plan on this device. */
function howToStart(base: string): HTMLElement[] {
  return [
    el(
      'p',
      {},
      'There is no plan on this device yet. First come the danger signs, then a test. Then you choose your days.',
    ),
    el('p', { className: 'go' }, el('a', { className: 'primary', href: `${base}program/` }, 'Start the plan')),
    el(
      'p',
      {},
      el(
        'a',
        { className: 'other-way', href: `${base}program/plan/#take-it-away` },
        'Load a plan that I saved as a file',
      ),
    ),
  ];
}

function isOver(today: Day): HTMLElement {
  return el(
    'p',
    {},
    `By this device today is ${dayInWords(today)}: the plan and its first weeks of upkeep are over. Set a new first day to go on. If that date is wrong, set the device’s clock right: the plan comes back as it was, with all of your notes.`,
  );
}
