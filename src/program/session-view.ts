import { dayInWords, type Day } from './days.ts';
import { button, el } from '../dom/element.ts';
import { doseOf } from './dose.ts';
import { easedSets, type Plan, type PlanSet } from './plan.ts';
import type { Value } from './progress.ts';
import type { Scheduled, Week } from './schedule.ts';
import type { Countdown } from './timer.ts';

/** What the session's view needs of the page around it. */
export interface SessionHost {
  readonly plan: Plan;
  readonly base: string;
  readonly countdown: Countdown;
  /** The value noted under a key. */
  value(key: string): Value | undefined;
  note(key: string, value: Value): void;
  /** The reader began: keep the screen awake. */
  begun(): void;
}

const SCALE = Array.from({ length: 11 }, (_, value) => value);

/** A question for pain from 0 to 10. */
export function painField(host: SessionHost, key: string, label: string): HTMLElement {
  const select = el(
    'select',
    { data: { note: key } },
    el('option', { value: '' }, 'not noted'),
    ...SCALE.map((value) =>
      el('option', { value: String(value) }, value === 0 ? '0, none' : value === 10 ? '10, worst' : String(value)),
    ),
  );
  select.addEventListener('change', () => host.note(key, select.value === '' ? null : Number(select.value)));
  return el('label', {}, label, select);
}

/** A box to tick whose value is noted. */
export function tickField(host: SessionHost, key: string, ...label: (Node | string)[]): HTMLElement {
  const input = el('input', { type: 'checkbox', data: { note: key } });
  input.addEventListener('change', () => {
    host.note(key, input.checked ? true : null);
    host.begun();
  });
  return el('label', { className: 'tick' }, input, el('span', {}, ...label));
}

/** Puts what is noted into the fields of a view. Called after every change, in this tab or another. */
export function fill(host: SessionHost, view: HTMLElement): void {
  for (const field of view.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-note]')) {
    const value = host.value(field.dataset['note'] ?? '');
    if (field instanceof HTMLInputElement) field.checked = value === true;
    else field.value = typeof value === 'number' ? String(value) : '';
  }
}

function move(host: SessionHost, item: Scheduled, set: PlanSet): HTMLElement {
  const count = item.eased ? easedSets(set.sets) : set.sets;
  const name = set.title;
  const stopped = `stopped/${item.key}/${set.exercise}`;
  const entry = el(
    'li',
    { className: 'move', data: { exercise: set.exercise } },
    el('img', {
      src: `${host.base}figures/${set.exercise}.svg`,
      alt: `Start: ${set.start} End: ${set.end}`,
      width: set.figure.width,
      height: set.figure.height,
      loading: 'lazy',
    }),
    el(
      'div',
      {},
      el('h3', {}, el('a', { href: `${host.base}exercises/${set.exercise}/` }, name)),
      el('p', {}, el('b', {}, doseOf(set, count)), `, rest ${set.restSeconds} s`),
      el('p', { className: 'more' }, `Tempo: ${set.tempo}.`),
      el('p', { className: 'more' }, item.eased ? 'Eased: no added weight, no band, no more repetitions.' : set.load),
      el(
        'div',
        { className: 'sets', aria: { role: 'group', label: `Sets of ${name}` } },
        ...Array.from({ length: count }, (_, at) =>
          tickField(host, `set/${item.key}/${set.exercise}/${at}`, `Set ${at + 1}`),
        ),
      ),
      el(
        'div',
        { className: 'acts' },
        set.seconds !== undefined &&
          button(`Time ${set.seconds} s`, () => {
            host.begun();
            host.countdown.start(name, set.seconds ?? 0);
          }),
        set.restSeconds > 0 &&
          button(`Rest ${set.restSeconds} s`, () => {
            host.begun();
            host.countdown.start('Rest', set.restSeconds);
          }),
        tickField(host, stopped, 'Stopped this one today'),
      ),
    ),
  );
  return entry;
}

/** A session, to be done and ticked. */
export function sessionView(host: SessionHost, item: Scheduled, week: Week, today: Day): HTMLElement {
  const session = host.plan.sessions[item.session];
  if (!session) return el('p', {}, 'This session is not part of the plan any more. Your notes of it are kept.');
  const phase = host.plan.phases.find(({ id }) => id === week.phase);
  const when =
    item.date === today
      ? 'Today'
      : item.date < today
        ? `From ${dayInWords(item.date, 'short')}, still open`
        : `Next, on ${dayInWords(item.date)}`;
  const done = button(
    'Session done',
    () => {
      host.note(`done/${item.key}`, today);
    },
    'primary',
  );
  done.dataset['act'] = 'done';
  const undo = button('Done. Take it back', () => host.note(`done/${item.key}`, null));
  undo.dataset['act'] = 'undo';
  return el(
    'section',
    { className: 'today', data: { session: item.key } },
    el('h2', { id: 'session', tabIndex: -1 }, `${when}: ${session.title}`),
    el(
      'p',
      { className: 'more' },
      `${phase ? `${phase.title}, week ${week.week} of ${phase.weeks}` : 'Keeping it up'}. About ${session.minutes} minutes.`,
    ),
    item.eased && el('p', {}, 'This is one of your eased days: 1 set less of each exercise.'),
    el('div', { className: 'fields' }, painField(host, `pain/${item.key}/before`, 'Pain now, before you begin')),
    el('ol', { className: 'moves', aria: { role: 'list' } }, ...session.sets.map((set) => move(host, item, set))),
    el(
      'div',
      { className: 'fields' },
      painField(host, `pain/${item.key}/after`, 'Worst pain in it or right after'),
      tickField(host, `limp/${item.key}`, 'It made me limp'),
    ),
    el('p', { className: 'acts' }, done, undo),
  );
}
