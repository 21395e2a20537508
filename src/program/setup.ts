import { addDays, dayInWords, dayOf, faultsOfDays, isDay, suggestDays, weekdayOf, type Weekday } from './days.ts';
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
 * days, starts the plan.
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
  const days = form.querySelector<HTMLElement>('.setup-days');
  if (!date || !longRun || !days) return;
  days.hidden = false;
  const long = (): Weekday | undefined => (longRun.value === '' ? undefined : Number(longRun.value));
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
  // Who chooses other days and leaves the test alone stays where the plan began.
  const begins = (): Start => {
    const running = settingsOf(plan, noted());
    if (running && Object.keys(results()).length === 0) return { kind: 'begin', phase: running.phase };
    return startOf(plan, results(), oneOf(PAIN_PLACES, hurt?.value));
  };
  const show = (name: string, shown: boolean): void => {
    const one = part(name);
    if (one) one.hidden = !shown;
  };
  const say = (): void => {
    const start = begins();
    show('hurt', start.kind === 'stop');
    show('begin', start.kind === 'begin');
    const place = part('place');
    if (place) {
      const phase = plan.phases.find(({ id }) => start.kind === 'begin' && id === start.phase);
      place.replaceChildren(
        ...(start.kind === 'stop'
          ? [el('b', {}, `${plan.start.stop.title}. `), plan.pain.clocks[start.clock]]
          : [
              phase
                ? `You begin with “${phase.title}”: ${weeksFrom(plan, phase.id)} weeks.`
                : 'Answer the walking test first: it decides whether you start.',
            ]),
      );
    }
    const count = chosen().length;
    const faults =
      count < 2 || count > 3 ? ['Choose 2 or 3 days.'] : faultsOfDays(chosen(), long()).map((fault) => WORDS[fault]);
    const first = isDay(date.value) ? ` The first week runs from ${dayInWords(date.value)}.` : '';
    part('days')?.replaceChildren(
      el(
        'span',
        {},
        `${faults.length === 0 ? 'These days leave a day between sessions, and the day before the long run free.' : faults.join(' ')}${first}`,
      ),
    );
  };
  const settings = settingsOf(plan, noted());
  const today = dayOf(new Date());
  date.value = settings?.start ?? addDays(today, (7 - weekdayOf(today)) % 7);
  if (settings) longRun.value = settings.longRun === undefined ? '' : String(settings.longRun);
  choose(settings?.days ?? suggestDays(3, long()));
  longRun.addEventListener('change', () => choose(suggestDays(chosen().length === 2 ? 2 : 3, long())));
  form.addEventListener('change', say);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const count = chosen().length;
    const begin = begins();
    if (begin.kind !== 'begin') {
      say();
      return;
    }
    if (count < 2 || count > 3 || !isDay(date.value)) {
      part('days')?.scrollIntoView({ block: 'center' });
      say();
      return;
    }
    start({
      start: date.value,
      days: chosen(),
      longRun: long() ?? null,
      phase: begin.phase,
      version: plan.version,
    });
  });
  say();
}
