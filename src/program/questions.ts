import { button, el } from '../dom/element.ts';
import { adviceCard } from './advice-view.ts';
import { adviceFor, type Advice } from './advice.ts';
import { dayInWords, dayOf, type Day } from './days.ts';
import { lightOf, notedOf, type Noted } from './diary.ts';
import type { ProgramHost } from './host.ts';
import { openSets, openSetsView } from './open-sets.ts';
import { askPain } from './pain-view.ts';
import { noLongerLeft } from './resume.ts';
import { nextAfter, type Scheduled, type Week } from './schedule.ts';
import { showNoted, tickField } from './session-view.ts';
import { painInWords } from './stops.ts';

/** What the questions of a session need of the player around them. */
export interface Stage {
  readonly host: ProgramHost;
  readonly item: Scheduled;
  /** The plan on the calendar, as it is now. */
  weeks(): readonly Week[];
  /** The day to which the session belongs. */
  readonly day: Day;
  /** Puts a question on the screen. */
  show(screen: HTMLElement): void;
  close(): void;
}

const screen = (title: string, ...rest: (HTMLElement | false)[]): HTMLElement =>
  el('section', { className: 'player-ask' }, el('h2', { tabIndex: -1 }, title), ...rest);

/** What a session asks before its exercises, in them and behind them, and what the rules say to the answers. */
export class SessionQuestions {
  readonly #stage: Stage;
  #askedForOpen = false;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Before the first exercise. @param begin called where nothing holds the session up */
  before(begin: () => void): void {
    const mayBegin = (): void => {
      const advice = this.#advice();
      const stops = advice.filter(({ kind }) => kind === 'stop');
      if (stops.length > 0) this.#hold('Stopped', stops);
      else if (lightOf(this.#noted()) === 'red') this.#hold('Not today', advice);
      else begin();
    };
    const { place, level } = this.#noted().pains.before;
    const { host, item } = this.#stage;
    if (place !== undefined || level !== undefined) mayBegin();
    else
      askPain({
        host,
        session: item.key,
        moment: 'before',
        noted: this.#noted().pains.before,
        nowhere: true,
        // A limp stops the plan, with pain or without.
        beside: this.#limp(),
        show: (question) => this.#stage.show(question),
        over: mayBegin,
      });
  }

  /**
   * Pain in the middle of an exercise.
   * @param then what a stop, leaving the exercise out, and going back to it do
   */
  inExercise(then: { stopped(): void; leave(): void; back(): void }): void {
    this.#askAfter(false, () => {
      const { plan } = this.#stage.host;
      const stops = this.#advice().filter(({ kind }) => kind === 'stop');
      if (stops.length > 0) {
        then.stopped();
        this.#hold('Stopped', stops);
        return;
      }
      const rules = this.#advice().filter(({ id }) => id === 'watch-place' || id === 'stop-today');
      this.#stage.show(
        screen(
          `Noted: ${painInWords(plan, this.#noted().pains.after)}`,
          ...rules.map(({ id, because }) =>
            el(
              'div',
              { className: 'advice', data: { advice: id } },
              el('h3', {}, plan.advice[id].title),
              el('p', {}, because),
              el('p', {}, el('b', {}, 'The rule: '), plan.advice[id].does),
            ),
          ),
          rules.length === 0 && el('p', {}, plan.pain.rule.text),
          el(
            'p',
            { className: 'acts' },
            button('Leave this exercise out today', () => then.leave(), 'primary'),
            rules.length === 0 && button('Back to the exercise', () => then.back()),
          ),
        ),
      );
    });
  }

  /** Behind the exercises: open sets, asked about once; then where it hurt; then what comes next. @param doThem leads back to open sets */
  end(doThem: () => void): void {
    const { host, item } = this.#stage;
    const open = openSets(host.plan, item, (key) => host.value(key));
    if (open.length === 0 || this.#askedForOpen) {
      this.#painOfAll();
      return;
    }
    this.#askedForOpen = true;
    this.#stage.show(
      el(
        'section',
        { className: 'player-ask' },
        openSetsView(host, open, doThem, () => this.#painOfAll()),
      ),
    );
  }

  #painOfAll(): void {
    const { after } = this.#noted().pains;
    const over = (): void => this.#over();
    if (after.place === undefined) {
      this.#askAfter(true, over);
      return;
    }
    this.#stage.show(
      screen(
        `You noted ${painInWords(this.#stage.host.plan, after)}`,
        el('p', {}, 'Did another place hurt, or did it get worse?'),
        el(
          'p',
          { className: 'acts' },
          button('No, that was all', over, 'primary'),
          button('Yes: note it too', () => this.#askAfter(false, over)),
        ),
      ),
    );
  }

  #over(): void {
    const { host, item, day } = this.#stage;
    const limp = this.#limp();
    const rules = el('div', { className: 'player-rules', aria: { live: 'polite' } });
    const next = el('p', { data: { next: '' } });
    const render = (): void => {
      const advice = this.#advice();
      const stop = advice.some(({ kind }) => kind === 'stop');
      const shown = stop ? advice : advice.filter((one) => one.key.endsWith(`/${item.key}`));
      rules.replaceChildren(...this.#cards(shown, render));
      const coming = nextAfter(this.#stage.weeks(), host.store.progress, day);
      next.textContent = stop
        ? 'No session comes next until it has been examined and you may go on.'
        : coming
          ? `Next: ${host.plan.sessions[coming.session]?.title ?? ''}, ${dayInWords(coming.date)}.`
          : 'Nothing more is planned.';
    };
    host.store.note(...noLongerLeft(item.key), Date.now());
    host.note(`done/${item.key}`, day);
    limp.addEventListener('change', render);
    this.#stage.show(screen('Session done', next, limp, rules, this.#closing('primary')));
    render();
  }

  #noted(): Noted {
    return notedOf(this.#stage.host.store.progress, this.#stage.item.key);
  }

  #advice(): Advice[] {
    const { host } = this.#stage;
    return adviceFor(host.plan, this.#stage.weeks(), host.store.progress, dayOf(new Date()));
  }

  #askAfter(nowhere: boolean, over: () => void): void {
    const { host, item } = this.#stage;
    askPain({
      host,
      session: item.key,
      moment: 'after',
      noted: this.#noted().pains.after,
      nowhere,
      show: (question) => this.#stage.show(question),
      over,
    });
  }

  #limp(): HTMLElement {
    const { host, item } = this.#stage;
    const words = 'I limped when I walked, in it or since the last session';
    const limp = tickField(host, `limping/${item.key}`, words);
    showNoted(host, limp);
    return limp;
  }

  /** Rules that hold the session up: they are read, and the session is not gone on with. */
  #hold(title: string, advice: readonly Advice[]): void {
    this.#stage.show(screen(title, ...this.#cards(advice, () => this.#stage.close()), this.#closing()));
  }

  #closing(className = ''): HTMLElement {
    return el(
      'p',
      { className: 'acts' },
      button('Close', () => this.#stage.close(), className),
    );
  }

  #cards(advice: readonly Advice[], decided: () => void): HTMLElement[] {
    const { host } = this.#stage;
    return advice.map((one) =>
      adviceCard(host.plan.advice[one.id], one, host.plan, host.base, (applied) => {
        if (applied && one.kind === 'proposal' && one.apply)
          host.store.note(one.apply.key, one.apply.value, Date.now());
        host.note(`decided/${one.key}`, one.kind === 'stop' ? 'examined' : applied ? 'applied' : 'seen');
        decided();
      }),
    );
  }
}
