import { button, el } from '../dom/element.ts';
import { adviceCard } from './advice-view.ts';
import { adviceFor, type Advice } from './advice.ts';
import { dayInWords, dayOf, type Day } from './days.ts';
import { lightOf, notedOf } from './diary.ts';
import { loadMovements } from './figure-view.ts';
import type { ProgramHost } from './host.ts';
import { openSets, openSetsView } from './open-sets.ts';
import { askPain } from './pain-view.ts';
import { after, begin, elapsed, type Player, type PlayerEvent } from './player.ts';
import { leftAs, leftIn, noLongerLeft } from './resume.ts';
import { nextAfter, type Scheduled, type Week } from './schedule.ts';
import { showNoted, tickField } from './session-view.ts';
import { SOUNDS, type Sound } from './sounds.ts';
import { StepView } from './step-view.ts';
import { stepsOf, type Step } from './steps.ts';
import { painInWords } from './stops.ts';
import type { Awake } from './timer.ts';

/** How often the clock is looked at where nothing is drawn, in milliseconds. */
const LOOK = 250;

/**
 * A session on the whole screen, one exercise at a time. It asks where it hurts first; what stops the plan stops it. All
 * goes into the same notes as the list.
 */
export class PlayerView {
  readonly #host: ProgramHost;
  readonly #item: Scheduled;
  readonly #weeks: () => readonly Week[];
  readonly #awake: Awake;
  readonly #steps: readonly Step[];
  readonly #day: Day;
  readonly #body = el('div', { className: 'player-body' });
  readonly #view: StepView;
  readonly #stopped = new AbortController();
  #player: Player;
  /** The exercises are on the screen, and no question. */
  #playing = false;
  #askedForOpen = false;
  readonly dialog: HTMLDialogElement;

  /**
   * @param weeks the plan on the calendar, as it is now
   * @param closed called when the player is left
   */
  constructor(host: ProgramHost, item: Scheduled, weeks: () => readonly Week[], awake: Awake, closed: () => void) {
    this.#host = host;
    this.#item = item;
    this.#weeks = weeks;
    this.#awake = awake;
    const session = host.plan.sessions[item.session];
    const sets = session?.sets ?? [];
    this.#steps = stepsOf(sets, item.eased);
    this.#player = this.#begun();
    this.#day = leftIn(host.store.progress, item.key, Date.now())?.day ?? dayOf(new Date());
    loadMovements(host.base, sets);
    this.#view = new StepView({
      base: host.base,
      sets,
      eased: item.eased,
      send: (event) => this.#send(event),
      hurts: () => this.#hurts(),
      sound: () => SOUNDS.find((sound) => sound === host.value('prefs/count')) ?? 'silent',
      choose: (sound: Sound) => host.note('prefs/count', sound === 'silent' ? null : sound),
    });
    this.dialog = el(
      'dialog',
      { className: 'player', aria: { label: session?.title ?? 'The session' } },
      el(
        'p',
        { className: 'player-top' },
        el('b', {}, session?.title ?? ''),
        button('Plain list', () => this.dialog.close()),
      ),
      this.#body,
    );
    this.dialog.addEventListener('close', () => {
      this.#end();
      closed();
    });
    this.dialog.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Where the notes say that the reader is: where they left, else at the first set that is open. */
  #begun(): Player {
    const start = `set/${this.#item.key}/`;
    const all = openSets(this.#host.plan, this.#item, () => undefined);
    const done = all.filter((key) => this.#host.value(key) === true).map((key) => key.slice(start.length));
    const fresh = begin(this.#steps, done, Date.now());
    const noted = leftIn(this.#host.store.progress, this.#item.key, Date.now());
    const at = noted ? this.#steps.findIndex(({ id }) => id === noted.step) : -1;
    const step = this.#steps[at];
    if (!noted || !step || (step.ends !== undefined && done.includes(step.ends))) return fresh;
    return { ...fresh, at, spent: noted.spent, away: noted.spent > 0 };
  }

  open(): void {
    document.querySelector('.program')?.append(this.dialog);
    this.dialog.showModal();
    this.#awake.keep(true);
    const { signal } = this.#stopped;
    document.addEventListener(
      'visibilitychange',
      () => {
        if (this.#playing) this.#send(document.visibilityState === 'hidden' ? 'hide' : 'look');
      },
      { signal },
    );
    addEventListener('pagehide', () => this.#keep(), { signal });
    const clock = setInterval(() => this.#look(), LOOK);
    let drawing = 0;
    const draw = (): void => {
      this.#look();
      drawing = requestAnimationFrame(draw);
    };
    draw();
    signal.addEventListener('abort', () => {
      clearInterval(clock);
      cancelAnimationFrame(drawing);
    });
    const noted = notedOf(this.#host.store.progress, this.#item.key);
    if (noted.pains.before.place !== undefined || noted.before !== undefined) this.#mayBegin();
    else this.#ask('before', true, () => this.#mayBegin());
  }

  #end(): void {
    if (this.#stopped.signal.aborted) return;
    if (this.#playing) this.#player = after(this.#player, 'stop', Date.now(), this.#steps);
    this.#stopped.abort();
    this.#view.end();
    this.#awake.keep(false);
    this.#keep(false);
    this.dialog.remove();
  }

  /** Notes where the reader is, so that a page that goes away takes nothing along. */
  #keep(open = this.dialog.open): void {
    const step = this.#steps[this.#player.at];
    if (!step || notedOf(this.#host.store.progress, this.#item.key).done !== undefined) return;
    this.#host.store.note(
      ...leftAs(this.#item.key, {
        step: step.id,
        spent: step.kind === 'work' ? Math.round(elapsed(this.#player, this.#player.seen)) : 0,
        day: this.#day,
        open,
      }),
      Date.now(),
    );
  }

  #look(): void {
    if (!this.#playing) return;
    const now = Date.now();
    this.#take(after(this.#player, 'look', now, this.#steps));
    this.#draw(now);
  }

  #send(event: PlayerEvent): void {
    const now = Date.now();
    const exercise = this.#steps[this.#player.at]?.exercise;
    if (event === 'leave') this.#stopExercise(exercise);
    this.#take(after(this.#player, event, now, this.#steps));
    this.#keep();
    this.#draw(now);
  }

  #draw(now: number): void {
    if (this.#playing) this.#view.show(this.#player, this.#steps, now);
  }

  /** Takes over where the player is now: sets that are done are ticked. */
  #take(player: Player): void {
    const before = this.#player;
    this.#player = player;
    for (const set of player.done)
      if (!before.done.includes(set)) this.#host.note(`set/${this.#item.key}/${set}`, true);
    if (player.at !== before.at) this.#keep();
    if (player.at >= this.#steps.length) this.#finish();
  }

  #stopExercise(exercise: number | undefined): void {
    const slug = this.#host.plan.sessions[this.#item.session]?.sets[exercise ?? -1]?.exercise;
    if (slug !== undefined) this.#host.note(`stopped/${this.#item.key}/${slug}`, true);
  }

  #key(event: KeyboardEvent): void {
    const on = event.target instanceof Element ? event.target.closest('button, select, input, a') : null;
    if (!this.#playing || on) return;
    if (event.key === ' ') this.#view.press();
    else if (event.key === 'ArrowLeft') this.#send('back');
    else if (event.key === 'ArrowRight') this.#send('done');
    else return;
    event.preventDefault();
  }

  #show(screen: HTMLElement): void {
    this.#playing = false;
    this.#body.replaceChildren(screen);
    screen.querySelector<HTMLElement>('h2, h3')?.focus();
  }

  #ask(moment: 'before' | 'after', nowhere: boolean, over: () => void): void {
    // A limp stops the plan, with pain or without.
    const limp = moment === 'before' ? this.#limp() : undefined;
    askPain(this.#host, this.#item.key, moment, nowhere, limp, (question) => this.#show(question), over);
  }

  #limp(): HTMLElement {
    const limp = tickField(
      this.#host,
      `limping/${this.#item.key}`,
      'I limped when I walked, in it or since the last session',
    );
    showNoted(this.#host, limp);
    return limp;
  }

  #advice(): Advice[] {
    return adviceFor(this.#host.plan, this.#weeks(), this.#host.store.progress, dayOf(new Date()));
  }

  /** What a stop or a red note says before the first exercise; else the exercises. */
  #mayBegin(): void {
    const advice = this.#advice();
    const stops = advice.filter(({ kind }) => kind === 'stop');
    const red = lightOf(notedOf(this.#host.store.progress, this.#item.key)) === 'red';
    if (stops.length > 0) this.#showAdvice('Stopped', stops);
    else if (red) this.#showAdvice('Not today', advice);
    else this.#play();
  }

  #play(): void {
    if (this.#player.at >= this.#steps.length) {
      this.#finish();
      return;
    }
    this.#body.replaceChildren(this.#view.element);
    this.#playing = true;
    this.#view.show(this.#player, this.#steps, Date.now());
    this.#view.focus();
    this.#keep();
  }

  /** Rules that hold the session up: they are read, and the session is not gone on with. */
  #showAdvice(title: string, advice: readonly Advice[]): void {
    this.#show(
      el(
        'section',
        { className: 'player-ask' },
        el('h2', { tabIndex: -1 }, title),
        ...this.#cards(advice, () => this.dialog.close()),
        el(
          'p',
          { className: 'acts' },
          button('Close', () => this.dialog.close()),
        ),
      ),
    );
  }

  #cards(advice: readonly Advice[], decided: () => void): HTMLElement[] {
    return advice.map((one) =>
      adviceCard(this.#host.plan.advice[one.id], one, this.#host.plan, this.#host.base, (applied) => {
        if (applied && one.kind === 'proposal' && one.apply)
          this.#host.store.note(one.apply.key, one.apply.value, Date.now());
        this.#host.note(`decided/${one.key}`, one.kind === 'stop' ? 'examined' : applied ? 'applied' : 'seen');
        decided();
      }),
    );
  }

  /** Pain in the middle of an exercise: the clock stands, the place decides first, then the number. */
  #hurts(): void {
    const exercise = this.#steps[this.#player.at]?.exercise;
    this.#player = after(this.#player, 'stop', Date.now(), this.#steps);
    this.#keep();
    this.#ask('after', false, () => {
      const stops = this.#advice().filter(({ kind }) => kind === 'stop');
      if (stops.length > 0) {
        this.#stopExercise(exercise);
        this.#showAdvice('Stopped', stops);
        return;
      }
      const noted = notedOf(this.#host.store.progress, this.#item.key);
      const rules = this.#advice().filter(({ id }) => id === 'watch-place' || id === 'stop-today');
      const leave = button(
        'Leave this exercise out today',
        () => {
          this.#play();
          this.#send('leave');
          this.#view.focus();
        },
        'primary',
      );
      const back = rules.length === 0 && button('Back to the exercise', () => this.#play());
      this.#show(
        el(
          'section',
          { className: 'player-ask' },
          el('h2', { tabIndex: -1 }, `Noted: ${painInWords(this.#host.plan, noted.pains.after)}`),
          ...rules.map(({ id, because }) =>
            el(
              'div',
              { className: 'advice', data: { advice: id } },
              el('h3', {}, this.#host.plan.advice[id].title),
              el('p', {}, because),
              el('p', {}, el('b', {}, 'The rule: '), this.#host.plan.advice[id].does),
            ),
          ),
          rules.length === 0 && el('p', {}, this.#host.plan.pain.rule.text),
          el('p', { className: 'acts' }, leave, back),
        ),
      );
    });
  }

  /** The end of the exercises: what to do with open sets, then where it hurt. */
  #finish(): void {
    this.#playing = false;
    const open = openSets(this.#host.plan, this.#item, (key) => this.#host.value(key));
    if (open.length > 0 && !this.#askedForOpen) {
      this.#askedForOpen = true;
      this.#show(
        el(
          'section',
          { className: 'player-ask' },
          openSetsView(
            this.#host,
            open,
            () => {
              this.#player = begin(this.#steps, this.#player.done, Date.now());
              this.#play();
            },
            () => this.#askAfter(),
          ),
        ),
      );
      return;
    }
    this.#askAfter();
  }

  #askAfter(): void {
    const { pains } = notedOf(this.#host.store.progress, this.#item.key);
    const over = (): void => this.#over();
    if (pains.after.place === undefined) {
      this.#ask('after', true, over);
      return;
    }
    this.#show(
      el(
        'section',
        { className: 'player-ask' },
        el('h2', { tabIndex: -1 }, `You noted ${painInWords(this.#host.plan, pains.after)}`),
        el('p', {}, 'Did another place hurt, or did it get worse?'),
        el(
          'p',
          { className: 'acts' },
          button('No, that was all', over, 'primary'),
          button('Yes: note the worst', () => this.#ask('after', false, over)),
        ),
      ),
    );
  }

  #over(): void {
    const { key } = this.#item;
    const limp = this.#limp();
    const rules = el('div', { className: 'player-rules', aria: { live: 'polite' } });
    const next = el('p', { data: { next: '' } });
    const render = (): void => {
      const advice = this.#advice();
      const stop = advice.some(({ kind }) => kind === 'stop');
      rules.replaceChildren(
        ...this.#cards(stop ? advice : advice.filter((one) => one.key.endsWith(`/${key}`)), render),
      );
      const weeks = this.#weeks();
      const coming = nextAfter(weeks, this.#host.store.progress, this.#day);
      next.textContent = stop
        ? 'No session comes next until it has been examined.'
        : coming
          ? `Next: ${this.#host.plan.sessions[coming.session]?.title ?? ''}, ${dayInWords(coming.date)}.`
          : 'Nothing more is planned.';
    };
    this.#host.store.note(...noLongerLeft(key), Date.now());
    this.#host.note(`done/${key}`, this.#day);
    limp.addEventListener('change', render);
    this.#show(
      el(
        'section',
        { className: 'player-ask' },
        el('h2', { tabIndex: -1 }, 'Session done'),
        next,
        limp,
        rules,
        el(
          'p',
          { className: 'acts' },
          button('Close', () => this.dialog.close(), 'primary'),
        ),
      ),
    );
    render();
  }
}
