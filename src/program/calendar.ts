import ical, { ICalEventStatus } from 'ical-generator';
import { addDays, type Day } from './days.ts';
import { doseOf } from './dose.ts';
import { easedSets, type Plan } from './plan.ts';
import type { Week } from './schedule.ts';

/** What a calendar needs to know beside the plan. */
export interface CalendarOptions {
  /** The host part of the ids: fixed, whatever the site's address. */
  readonly authority: string;
  /** Address of the program's page. */
  readonly url: string;
  /** Raised with every change of the plan, so that a calendar takes the newer version. */
  readonly revision: number;
  /** Keys of sessions in the last calendar that was taken away: those that are gone now are cancelled. */
  readonly before: Readonly<Record<string, Day>>;
}

/**
 * The plan as an iCalendar file (RFC 5545): one all-day event for each session. All-day events have no clock time, so
 * a change of the clocks or of the zone moves nothing. An event keeps its id when the plan moves: importing the file
 * again updates and does not double.
 */
export function calendarOf(plan: Plan, weeks: readonly Week[], options: CalendarOptions): string {
  const calendar = ical({ name: plan.title, prodId: { company: 'Fulcrum', product: 'Program', language: 'EN' } });
  const id = (key: string): string => `${plan.slug}-${key.replace('.', '-')}@${options.authority}`;
  const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);
  const common = (key: string, date: Day) => ({
    id: id(key),
    sequence: options.revision,
    stamp: midnight(weeks[0]?.from ?? date),
    start: midnight(date),
    end: midnight(addDays(date, 1)),
    allDay: true,
  });
  const now = new Set<string>();
  for (const week of weeks) {
    const phase = plan.phases.find(({ id: slug }) => slug === week.phase);
    const title = phase ? `${phase.title}, week ${week.week}` : 'Keeping it up';
    for (const item of week.sessions) {
      const session = plan.sessions[item.session];
      if (!session) continue;
      now.add(item.key);
      calendar.createEvent({
        ...common(item.key, item.date),
        summary: `${session.title} (${session.minutes} min)`,
        description: [
          `${title}${item.eased ? ', eased: one set less of each, no added weight' : ''}.`,
          ...session.sets.map((set) => `${set.title}: ${doseOf(set, item.eased ? easedSets(set.sets) : set.sets)}`),
        ].join('\n'),
        url: options.url,
      });
    }
  }
  for (const [key, date] of Object.entries(options.before)) {
    if (now.has(key)) continue;
    calendar.createEvent({ ...common(key, date), summary: plan.title, status: ICalEventStatus.CANCELLED });
  }
  return calendar.toString();
}
