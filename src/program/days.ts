/** A calendar day, `YYYY-MM-DD`. No clock time and no zone: a change of the clocks moves nothing. */
export type Day = string;
/** 0 Monday to 6 Sunday. */
export type Weekday = number;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const LENGTH = 86_400_000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / LENGTH;

/** Whether a text is a day that exists. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && FORM.test(value) && addDays(value, 0) === value;
}

/** @returns the day `count` days later; `''` for what is no day */
export function addDays(day: Day, count: number): Day {
  const number = numberOf(day) + count;
  return Number.isFinite(number) ? new Date(number * LENGTH).toISOString().slice(0, 10) : '';
}

/** Days from `a` to `b`: negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return numberOf(b) - numberOf(a);
}

export function weekdayOf(day: Day): Weekday {
  return (((numberOf(day) + 3) % 7) + 7) % 7;
}

/** The day that a clock on the wall shows, in its own zone. */
export function dayOf(now: Date): Day {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day in words, such as "Tuesday, 1 December 2026". */
export function dayInWords(day: Day, form: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: form,
    day: 'numeric',
    month: form,
    ...(form === 'long' ? { year: 'numeric' as const } : {}),
  }).format(new Date(numberOf(day) * LENGTH));
}

/** Days round the week from one weekday to the next, 1 to 7. */
const gap = (from: Weekday, to: Weekday): number => ((to - from + 6) % 7) + 1;

/** Sets of `count` weekdays. */
function choices(count: number, from = 0): Weekday[][] {
  if (count === 0) return [[]];
  return WEEKDAYS.flatMap((_, day) => (day < from ? [] : choices(count - 1, day + 1).map((rest) => [day, ...rest])));
}

/** The smallest number of days from one session to the next, round the week. */
export function closest(days: readonly Weekday[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  return Math.min(...sorted.map((day, at) => gap(day, sorted[(at + 1) % sorted.length] as Weekday)));
}

/**
 * Training days that suit a long run: a day between two sessions, none on the day before the long run or on its day,
 * and as evenly spaced as that leaves.
 * @param longRun its weekday, if there is one
 * @param first a day to be among them, if nothing speaks against it
 */
export function suggestDays(count: number, longRun: Weekday | undefined, first?: Weekday): Weekday[] {
  const cost = (days: Weekday[]): number =>
    days.reduce(
      (sum, day) => {
        if (longRun === undefined) return sum;
        const before = gap(day, longRun);
        return sum + (before === 1 ? 8 : 0) + (day === longRun ? 6 : 0);
      },
      -2 * closest(days) - (first !== undefined && days.includes(first) ? 1 : 0),
    );
  return choices(count).reduce((best, days) => (cost(days) < cost(best) ? days : best));
}

/** What speaks against a reader's choice of days. They may keep it. */
export function faultsOfDays(days: readonly Weekday[], longRun: Weekday | undefined): ('close' | 'before-long-run')[] {
  return [
    ...(days.length > 1 && closest(days) < 2 ? (['close'] as const) : []),
    ...(longRun !== undefined && days.includes((longRun + 6) % 7) ? (['before-long-run'] as const) : []),
  ];
}

/** Of the chosen days, those to use when a week has fewer sessions: the widest apart, away from the long run. */
export function pickDays(days: readonly Weekday[], count: number, longRun: Weekday | undefined): Weekday[] {
  const sorted = [...days].sort((a, b) => a - b);
  if (sorted.length <= count) return sorted;
  const cost = (set: readonly Weekday[]): number =>
    -10 * closest(set) + (longRun !== undefined && set.includes((longRun + 6) % 7) ? 15 : 0);
  const options = choices(count).filter((set) => set.every((day) => sorted.includes(day)));
  return options.reduce((best, set) => (cost(set) < cost(best) ? set : best), options[0] ?? []);
}
