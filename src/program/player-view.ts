import { button, el } from '../dom/element.ts';
import { dayOf, type Day } from './days.ts';
import { notedOf } from './diary.ts';
import { loadMovements } from './figure-view.ts';
import type { ProgramHost } from './host.ts';
import { openSets } from './open-sets.ts';
import { after, begin, elapsed, type Player, type PlayerEvent } from './player.ts';
import { SessionQuestions } from './questions.ts';
import { leftAs, leftIn } from './resume.ts';
import type { Scheduled, Week } from './schedule.ts';
import { SOUNDS, type Sound } from './sounds.ts';
import { StepView } from './step-view.ts';
import { stepsOf, type Step } from './steps.ts';
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
  readonly #awake: Awake;
  readonly #steps: readonly Step[];
  readonly #day: Day;
  readonly #body = el('div', { className: 'player-body' });
  readonly #view: StepView;
  readonly #questions: SessionQuestions;
  readonly #stopped = new AbortController();
  #player: Player;
  /** The exercises are on the screen, and no question. */
  #playing = false;
  readonly dialog: HTMLDialogElement;

  /**
   * @param weeks the plan on the calendar, as it is now
   * @param closed called when the player is left
   */
  constructor(host: ProgramHost, item: Scheduled, weeks: () => readonly Week[], awake: Awake, closed: () => void) {
    this.#host = host;
    this.#item = item;
    this.#awake = awake;
    const session = host.plan.sessions[item.session];
    const sets = session?.sets ?? [];
    this.#steps = stepsOf(sets, item.eased);
    this.#player = this.#begun();
    this.#day = leftIn(host.store.progress, item.key, Date.now())?.day ?? dayOf(new Date());
    this.#questions = new SessionQuestions({
      host,
      item,
      weeks,
      day: this.#day,
      show: (screen) => this.#show(screen),
      close: () => this.dialog.close(),
    });
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
    this.#questions.before(() => this.#play());
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

  /** Pain in the middle of an exercise: the clock stands. */
  #hurts(): void {
    const exercise = this.#steps[this.#player.at]?.exercise;
    this.#player = after(this.#player, 'stop', Date.now(), this.#steps);
    this.#keep();
    this.#questions.inExercise({
      stopped: () => this.#stopExercise(exercise),
      leave: () => {
        this.#play();
        this.#send('leave');
        this.#view.focus();
      },
      back: () => this.#play(),
    });
  }

  /** The end of the exercises. */
  #finish(): void {
    this.#playing = false;
    this.#questions.end(() => {
      this.#player = begin(this.#steps, this.#player.done, Date.now());
      this.#play();
    });
  }
}
