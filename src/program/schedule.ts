import { addDays, daysBetween, isDay, pickDays, weekdayOf, type Day, type Weekday } from './days.ts';
import type { Plan } from './plan.ts';
import { keysUnder, valueOf, type Progress } from './progress.ts';

/** How a reader fits the plan into a week. */
export interface Settings {
  readonly start: Day;
  /** Training days. */
  readonly days: readonly Weekday[];
  readonly longRun: Weekday | undefined;
  /** The phase that the starting test gave. */
  readonly phase: string;
}

/** A week of the plan: 7 days from the start date on. */
export interface Week {
  /** 0 for the first. Notes are kept under this number, so that moving the plan loses none. */
  readonly block: number;
  readonly from: Day;
  readonly to: Day;
  /** The phase; `undefined` once the plan is done and two sessions a week keep it up. */
  readonly phase: string | undefined;
  /** Week of the phase, 1 for the first. */
  readonly week: number;
  readonly last: boolean;
  readonly sessions: readonly Scheduled[];
}

/** A session on its day. */
export interface Scheduled {
  /** Key of its notes: `b3.s1`. */
  readonly key: string;
  readonly block: number;
  readonly date: Day;
  /** Id of the plan's session. */
  readonly session: string;
  readonly eased: boolean;
}

/** Weeks of upkeep that a calendar holds after the plan. */
export const UPKEEP_WEEKS = 4;
/** A plan that is repeated and begun again for ever must still end. */
const LONGEST = 104;
/** How long an eased stretch lasts, in days. */
export const EASED_DAYS = 7;

/** Settings that were noted, if they make sense; a corrupt note counts as none. */
export function settingsOf(plan: Plan, progress: Progress): Settings | undefined {
  const noted = valueOf(progress, 'settings');
  if (typeof noted !== 'object' || Array.isArray(noted)) return undefined;
  const { start, days, longRun, phase } = noted as Record<string, unknown>;
  const isWeekday = (value: unknown): value is Weekday =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) < 7;
  if (!isDay(start) || !Array.isArray(days) || days.length < 2 || !days.every(isWeekday)) return undefined;
  return {
    start,
    days: [...new Set(days)].sort((a, b) => a - b),
    longRun: isWeekday(longRun) ? longRun : undefined,
    phase: plan.phases.some(({ id }) => id === phase) ? (phase as string) : (plan.phases[0]?.id ?? ''),
  };
}

/** Where a week stands in the plan. */
interface PlanWeek {
  readonly phase: number;
  readonly week: number;
}

/** The week after a place; past the last phase it is upkeep, without end. */
function after(plan: Plan, { phase, week }: PlanWeek): PlanWeek {
  const weeks = plan.phases[phase]?.weeks;
  if (weeks === undefined || week + 1 < weeks) return { phase, week: week + 1 };
  return { phase: phase + 1, week: 0 };
}

/**
 * The plan on the calendar, from its start to the end of its upkeep, with what the reader applied: weeks repeated,
 * phases begun again, eased stretches.
 */
export function weeksOf(plan: Plan, settings: Settings, progress: Progress): Week[] {
  const weeks: Week[] = [];
  const eases = keysUnder(progress, 'ease/')
    .map((key) => valueOf(progress, key))
    .filter(isDay);
  let place: PlanWeek = {
    phase: Math.max(
      0,
      plan.phases.findIndex(({ id }) => id === settings.phase),
    ),
    week: 0,
  };
  let upkeep = 0;
  for (let block = 0; block < LONGEST && upkeep < UPKEEP_WEEKS; block += 1) {
    const phase = plan.phases[place.phase];
    if (!phase) upkeep += 1;
    const from = addDays(settings.start, block * 7);
    const pattern = phase?.week ?? plan.maintenance.week;
    const days = pickDays(settings.days, pattern.length, settings.longRun)
      .map((day) => addDays(from, (day - weekdayOf(from) + 7) % 7))
      .sort();
    weeks.push({
      block,
      from,
      to: addDays(from, 6),
      phase: phase?.id,
      week: place.week + 1,
      last: phase !== undefined && place.week + 1 === phase.weeks,
      sessions: days.map((date, index) => ({
        key: `b${block}.s${index}`,
        block,
        date,
        session: pattern[index] ?? '',
        eased: eases.some((day) => daysBetween(day, date) >= 0 && daysBetween(day, date) < EASED_DAYS),
      })),
    });
    if (valueOf(progress, `restart/${block}`) === true) place = { phase: place.phase, week: 0 };
    else if (valueOf(progress, `repeat/${block}`) !== true) place = after(plan, place);
  }
  return weeks;
}

/** The week that holds a day: before the start the first, after the end the last. */
export function weekAt(weeks: readonly Week[], today: Day): Week | undefined {
  return weeks.find(({ to }) => to >= today) ?? weeks.at(-1);
}

/** The session to show: today's, one left over from this week, or the next to come. */
export function sessionFor(weeks: readonly Week[], progress: Progress, today: Day): Scheduled | undefined {
  const all = weeks.flatMap(({ sessions }) => sessions);
  const open = (item: Scheduled): boolean => valueOf(progress, `done/${item.key}`) === undefined;
  const now = all.find(({ date }) => date === today);
  if (now) return now;
  const week = weeks.find(({ from, to }) => from <= today && today <= to);
  const missed = week?.sessions.findLast((item) => item.date < today && open(item));
  if (missed) return missed;
  return all.find((item) => item.date > today);
}

/** The next open session after a day. */
export function nextAfter(weeks: readonly Week[], progress: Progress, day: Day): Scheduled | undefined {
  return weeks
    .flatMap(({ sessions }) => sessions)
    .find(({ key, date }) => date > day && valueOf(progress, `done/${key}`) === undefined);
}
