import { isDay, type Day } from './days.ts';
import { button, el, saveFile } from '../dom/element.ts';
import type { Plan } from './plan.ts';
import { valueOf, type Value } from './progress.ts';
import type { Week } from './schedule.ts';
import type { Store } from './store.ts';

/** What taking the plan away needs of the page around it. */
export interface ExportHost {
  readonly plan: Plan;
  /** Empty before the plan is started. */
  readonly weeks: readonly Week[];
  readonly store: Store;
  today(): Day;
  readonly authority: string;
  /** Address of the page to which an event of the calendar leads. */
  readonly page: string;
  /** Something was taken in or deleted. */
  changed(): void;
  /** The reader wants to choose days again. */
  again(): void;
}

/** Saves the calendar, and remembers what it held: sessions that go are cancelled in the next one. */
async function saveCalendar(host: ExportHost): Promise<void> {
  const { calendarOf } = await import('./calendar.ts');
  const noted = valueOf(host.store.progress, 'calendar');
  const last = (typeof noted === 'object' && !Array.isArray(noted) ? noted : {}) as Readonly<Record<string, Value>>;
  const revision = typeof last['revision'] === 'number' ? last['revision'] + 1 : 0;
  const before = Object.fromEntries(
    Object.entries(last['sessions'] ?? {}).filter((pair): pair is [string, Day] => isDay(pair[1])),
  );
  const text = calendarOf(host.plan, host.weeks, {
    authority: host.authority,
    url: host.page,
    revision,
    before,
  });
  const sessions = Object.fromEntries(host.weeks.flatMap((week) => week.sessions.map((item) => [item.key, item.date])));
  host.store.note('calendar', { revision, sessions: { ...before, ...sessions } }, Date.now());
  saveFile(`${host.plan.slug}.ics`, 'text/calendar;charset=utf-8', text);
}

/** Gives the reader everything noted, as a file. @param today names it */
export function saveNotes(store: Store, today: Day): void {
  saveFile(`fulcrum-program-${today}.json`, 'application/json', store.file());
}

/** The ways to keep, move and delete what was noted, in the place that the page has for them. */
export function showExport(place: HTMLElement, host: ExportHost): void {
  const started = host.weeks.length > 0;
  place.hidden = false;
  if (place.dataset['started'] === String(started)) {
    Object.assign(hosts.get(place) ?? {}, host);
    return;
  }
  const now = { ...host };
  hosts.set(place, now);
  place.dataset['started'] = String(started);
  // It is there by the time that it is wanted, also without a network.
  if (started) import('./calendar.ts').catch(() => undefined);
  // Looked up anew: taking in or deleting builds this part again.
  const say = (text: string): void => place.querySelector('[role=status]')?.replaceChildren(text);
  const file = el('input', { type: 'file', accept: 'application/json,.json' });
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    file.value = '';
    if (!chosen) return;
    void chosen.text().then(
      (text) => {
        const fault = now.store.take(text);
        now.changed();
        say(fault ?? `“${chosen.name}” was taken in. Nothing that was here before was lost.`);
      },
      () => {
        say('That file could not be read.');
      },
    );
  });
  const sure = el(
    'p',
    { className: 'acts', hidden: true },
    'Everything you noted here will be gone from this device. ',
    button('Delete it all', () => {
      now.store.clear();
      now.changed();
      say('Your notes were deleted from this device.');
    }),
    button('Keep it', () => {
      sure.hidden = true;
    }),
  );
  place.replaceChildren(
    el('h3', {}, 'Your notes'),
    el('p', {}, 'They are kept by this browser on this device and nowhere else.'),
    el(
      'p',
      { className: 'acts' },
      started &&
        button('Save the calendar file', () => {
          saveCalendar(now).catch(() => {
            say(
              'The calendar could not be made: a part of this page did not load. Check your connection, then load the page again. Your notes are kept.',
            );
          });
        }),
      started && button('Choose other days', () => now.again()),
      started && button('Print the plan', () => print()),
      button('Save notes as a file', () => saveNotes(now.store, now.today())),
      el('label', { className: 'file' }, 'Take in a file', file),
      button('Delete notes', () => {
        sure.hidden = false;
        sure.querySelector('button')?.focus();
      }),
    ),
    sure,
    el('p', { aria: { role: 'status' } }),
  );
}

const hosts = new WeakMap<HTMLElement, ExportHost>();
