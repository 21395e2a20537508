import {
  addDays,
  dayInWords,
  dayOf,
  faultsOfDays,
  isDay,
  pickDays,
  suggestDays,
  weekdayOf,
  type Day,
  type Weekday,
} from './days.ts';
import { oneOf, PAIN_PLACES } from '../model/pain-place.ts';
import { el } from '../dom/element.ts';
import { weeksFrom, type Plan } from './plan.ts';
import type { Progress, Value } from './progress.ts';
import { settingsOf } from './schedule.ts';
import { startOf, type Start, type TestResult } from './start.ts';

const WORDS = {
  close: 'Two of these days follow each other. The plan asks for a day between two sessions.',
  'before-long-run': 'One of these days is the day before your long run. The plan keeps that day free.',
} as const;

/**
 * Makes the form that is on the page work: places the reader by the test or says that they should be seen, suggests
 * days, starts the plan today or on a day.
 * @param noted what is noted now: a plan that runs shows its own choices
 * @param start called with the settings when the reader starts
 */
export function setUp(
  form: HTMLFormElement,
  plan: Plan,
  noted: () => Progress,
  start: (settings: Value) => void,
): void {
  const part = (name: string): HTMLElement | null => form.querySelector<HTMLElement>(`[data-setup="${name}"]`);
  const boxes = (name: string): HTMLInputElement[] => [
    ...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`),
  ];
  const date = form.querySelector<HTMLInputElement>('input[name="start"]');
  const longRun = form.querySelector<HTMLSelectElement>('select[name="longRun"]');
  const go = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  if (!date || !longRun || !go) return;
  form.hidden = false;
  const long = (): Weekday | undefined => (longRun.value === '' ? undefined : Number(longRun.value));
  const first = (): Day => (isDay(date.value) ? date.value : dayOf(new Date()));
  const chosen = (): Weekday[] => boxes('day').flatMap((box) => (box.checked ? [Number(box.value)] : []));
  const choose = (wanted: readonly Weekday[]): void => {
    for (const box of boxes('day')) box.checked = wanted.includes(Number(box.value));
  };
  const hurt = form.querySelector<HTMLSelectElement>('select[name="hurt"]');
  const results = (): Record<string, TestResult> =>
    Object.fromEntries(
      plan.start.tests.flatMap(({ id }) =>
        boxes(id).flatMap((box) => (box.checked ? [[id, box.value as TestResult]] : [])),
      ),
    );
  const running = settingsOf(plan, noted());
  // Who chooses other days and leaves the test alone stays where the plan began.
  const begins = (): Start => {
    const settings = settingsOf(plan, noted());
    if (settings && Object.keys(results()).length === 0) return { kind: 'begin', phase: settings.phase };
    return startOf(plan, results(), oneOf(PAIN_PLACES, hurt?.value));
  };
  const show = (name: string, shown: boolean): void => {
    const one = part(name);
    if (one) one.hidden = !shown;
  };
  const say = (): void => {
    const begin = begins();
    show('hurt', begin.kind === 'stop');
    show('begin', begin.kind === 'begin');
    const phase = plan.phases.find(({ id }) => begin.kind === 'begin' && id === begin.phase);
    part('place')?.replaceChildren(
      ...(begin.kind === 'stop'
        ? [el('b', {}, `${plan.start.stop.title}. `), plan.pain.clocks[begin.clock]]
        : [
            phase
              ? `You begin in “${phase.title}”: ${weeksFrom(plan, phase.id)} weeks.`
              : 'Answer the walking test first: it decides whether you start.',
          ]),
    );
    const count = chosen().length;
    const faults =
      count < 2 || count > 3 ? ['Choose 2 or 3 days.'] : faultsOfDays(chosen(), long()).map((fault) => WORDS[fault]);
    const today = first() === dayOf(new Date());
    go.textContent = running ? 'Save these days' : today ? 'Start today' : `Start on ${dayInWords(first(), 'short')}`;
    part('days')?.replaceChildren(
      el(
        'span',
        {},
        `${faults.length === 0 ? 'They leave a day between, and the day before the long run free.' : faults.join(' ')}${count < 2 || count > 3 ? '' : ` First: ${firstSession(plan, begin, first(), chosen(), long())}.`}`,
      ),
    );
  };
  const suggested = (): Weekday[] => suggestDays(chosen().length === 2 ? 2 : 3, long(), weekdayOf(first()));
  if (running) {
    date.value = running.start;
    longRun.value = running.longRun === undefined ? '' : String(running.longRun);
  }
  choose(running?.days ?? suggested());
  longRun.addEventListener('change', () => choose(suggested()));
  form.addEventListener('change', say);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const count = chosen().length;
    const begin = begins();
    if (begin.kind !== 'begin') {
      say();
      return;
    }
    if (count < 2 || count > 3) {
      part('days')?.scrollIntoView({ block: 'center' });
      say();
      return;
    }
    start({
      start: first(),
      days: chosen(),
      longRun: long() ?? null,
      phase: begin.phase,
      version: plan.version,
    });
  });
  say();
}

/** The day of the first session, in words. */
function firstSession(
  plan: Plan,
  begin: Start,
  from: Day,
  days: readonly Weekday[],
  longRun: Weekday | undefined,
): string {
  const phase = plan.phases.find(({ id }) => begin.kind === 'begin' && id === begin.phase) ?? plan.phases[0];
  const dates = pickDays(days, phase?.week.length ?? days.length, longRun).map((day) =>
    addDays(from, (day - weekdayOf(from) + 7) % 7),
  );
  const day = dates.sort()[0] ?? from;
  return day === dayOf(new Date()) ? 'today' : dayInWords(day, 'short');
}
