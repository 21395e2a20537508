import { dayInWords, type Day } from './days.ts';
import { button, el } from '../dom/element.ts';
import { oneOf, PAIN_PLACES } from '../model/pain-place.ts';
import type { Moment } from './diary.ts';
import { doseOf } from './dose.ts';
import type { ProgramHost } from './host.ts';
import { easedSets, type PlanSet } from './plan.ts';
import type { Scheduled, Week } from './schedule.ts';
import { isBonePlace } from './stops.ts';
import type { Countdown } from './timer.ts';

/** What questions and ticks need of the page around them. */
export type NoteHost = Pick<ProgramHost, 'plan' | 'base' | 'value' | 'note'>;

/** What the session's view needs of the page around it. */
export interface SessionHost extends NoteHost {
  readonly countdown: Countdown;
  /** The reader began: keep the screen awake. */
  begun(): void;
  /** Opens the session on the whole screen. */
  play(): void;
  /** The reader ends the session. */
  finish(): void;
}

const SCALE = Array.from({ length: 11 }, (_, value) => value);

/** What the diary asks at each moment. */
const ASKS: Readonly<Record<Moment, { readonly where: string; readonly much: string }>> = {
  before: {
    where: 'Where does it hurt now, or did it since the last session?',
    much: 'Worst pain there, now or since the last session',
  },
  after: { where: 'Where did it hurt, in it or right after?', much: 'Worst pain in it or right after' },
  morning: { where: 'Where did it hurt on the morning after it?', much: 'Pain on the morning after it' },
};
/** The value of the first question that means no pain. */
export const NOWHERE = 'none';

/** A choice whose value is noted. */
function choice(
  key: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: (value: string) => void,
): HTMLElement {
  const select = el(
    'select',
    { data: { note: key } },
    el('option', { value: '' }, 'not noted'),
    ...options.map(([value, words]) => el('option', { value }, words)),
  );
  select.addEventListener('change', () => chosen(select.value));
  return el('label', {}, label, select);
}

/**
 * The questions for pain: where, then what brought it on, then how much from 0 to 10. What brought it on is asked only
 * where a bone stress injury may be felt. The number comes last, so that the place decides before it.
 */
export function painFields(host: NoteHost, session: string, moment: Moment): HTMLElement {
  const [place, brought, level] = ['place', 'brought', 'pain'].map((name) => `${name}/${session}/${moment}`) as [
    string,
    string,
    string,
  ];
  const words = (all: readonly { readonly id: string; readonly words: string }[]) =>
    all.map((one) => [one.id, one.words] as const);
  const where = choice(
    place,
    ASKS[moment].where,
    [[NOWHERE, 'Nowhere: no pain'], ...words(host.plan.pain.places)],
    (value) => {
      const known = oneOf(PAIN_PLACES, value) !== undefined && oneOf(PAIN_PLACES, host.value(place)) !== undefined;
      if (!known) {
        host.note(brought, null);
        host.note(level, value === NOWHERE ? 0 : null);
      }
      host.note(place, value === '' ? null : value);
    },
  );
  const what = choice(brought, 'What brought it on?', words(host.plan.pain.brought), (value) =>
    host.note(brought, value === '' ? null : value),
  );
  const much = choice(
    level,
    ASKS[moment].much,
    SCALE.map((value) => [String(value), value === 0 ? '0, none' : value === 10 ? '10, worst' : String(value)]),
    (value) => host.note(level, value === '' ? null : Number(value)),
  );
  what.dataset['asks'] = 'brought';
  much.dataset['asks'] = 'level';
  return el('div', { className: 'fields', data: { pain: `${session}/${moment}` } }, where, what, much);
}

/** Shows of each group of questions for pain what may be asked now. */
function ask(host: NoteHost, group: HTMLElement): void {
  const name = group.dataset['pain'] ?? '';
  const place = oneOf(PAIN_PLACES, host.value(`place/${name}`));
  const inBone = isBonePlace(place);
  const part = (asks: string): HTMLElement | null => group.querySelector<HTMLElement>(`[data-asks="${asks}"]`);
  const [what, much] = [part('brought'), part('level')];
  if (what) what.hidden = !inBone;
  if (!much) return;
  const answered = place !== undefined && (!inBone || host.value(`brought/${name}`) !== undefined);
  const older = host.value(`place/${name}`) === undefined && host.value(`pain/${name}`) !== undefined;
  much.hidden = !answered && !older;
}

/** A box to tick whose value is noted. */
export function tickField(host: NoteHost, key: string, ...label: (Node | string)[]): HTMLElement {
  const input = el('input', { type: 'checkbox', data: { note: key } });
  input.addEventListener('change', () => host.note(key, input.checked ? true : null));
  return el('label', { className: 'tick' }, input, el('span', {}, ...label));
}

/** Puts what is noted into the fields of a view. Called after every change, in this tab or another. */
export function showNoted(host: NoteHost, view: HTMLElement): void {
  for (const field of view.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-note]')) {
    const value = host.value(field.dataset['note'] ?? '');
    if (field instanceof HTMLInputElement) field.checked = value === true;
    else field.value = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  }
  for (const group of view.querySelectorAll<HTMLElement>('[data-pain]')) ask(host, group);
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
  const play = button('Start the session', () => host.play(), 'primary');
  play.dataset['act'] = 'play';
  const done = button('Session done', () => host.finish());
  done.dataset['act'] = 'done';
  const undo = button('Done. Take it back', () => host.note(`done/${item.key}`, null));
  undo.dataset['act'] = 'undo';
  const view = el(
    'section',
    { className: 'today', data: { session: item.key } },
    el('h2', { id: 'session', tabIndex: -1 }, `${when}: ${session.title}`),
    el(
      'p',
      { className: 'more' },
      `${phase ? `${phase.title}, week ${week.week} of ${phase.weeks}` : 'Keeping it up'}. About ${session.minutes} minutes.`,
    ),
    item.eased && el('p', {}, 'This is one of your eased days: 1 set less of each exercise.'),
    el('p', { className: 'stopped', hidden: true, data: { stopped: '' } }),
    el(
      'p',
      { className: 'acts' },
      play,
      el('span', { className: 'more', data: { playFailed: '' } }, 'It counts with you. Or tick this list.'),
    ),
    el('p', { className: 'more' }, host.plan.pain.rule.text),
    painFields(host, item.key, 'before'),
    el('ol', { className: 'moves', aria: { role: 'list' } }, ...session.sets.map((set) => move(host, item, set))),
    painFields(host, item.key, 'after'),
    tickField(host, `limping/${item.key}`, 'I limped when I walked, in it or since the last session'),
    el('p', { className: 'acts' }, done, undo),
    el(
      'div',
      { className: 'fields' },
      tickField(host, 'prefs/sound', 'Sound when a timer ends'),
      tickField(host, 'prefs/vibration', 'Vibration when a timer ends'),
    ),
  );
  view.querySelector('.moves')?.addEventListener('change', () => host.begun());
  return view;
}
