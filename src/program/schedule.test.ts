import { describe, expect, it } from 'vitest';
import { addDays, closest, dayOf, faultsOfDays, isDay, pickDays, suggestDays, weekdayOf } from './days.ts';
import { NO_PROGRESS, note, type Progress, type Value } from './progress.ts';
import { sessionFor, settingsOf, weekAt, weeksOf, type Settings } from './schedule.ts';
import { plan } from '../../tests/fixtures/plan.ts';

const settings: Settings = { start: '2026-11-30', days: [0, 2, 4], longRun: 6, phase: 'one' };
const noted = (...pairs: [string, Value][]): Progress =>
  pairs.reduce<Progress>((progress, [key, value], at) => note(progress, key, value, at + 1), NO_PROGRESS);
const phases = (progress: Progress = NO_PROGRESS): (string | undefined)[] =>
  weeksOf(plan, settings, progress).map(({ phase, week }) => (phase ? `${phase} ${week}` : undefined));

describe('days', () => {
  it('knows weekdays, leap days and what is no day', () => {
    expect(weekdayOf('2026-11-30')).toBe(0);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('next week')).toBe(false);
  });

  it('moves by days, whatever the clocks do', () => {
    // Clocks change in Europe on 25 October 2026 and 28 March 2027, in the USA on 1 November 2026 and 14 March 2027.
    for (const day of ['2026-10-24', '2026-10-31', '2027-03-13', '2027-03-27']) {
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      expect(addDays(addDays(day, 3), -3)).toBe(day);
    }
  });

  it('takes the day from the clock on the wall, just before and after midnight', () => {
    expect(dayOf(new Date(2026, 9, 25, 0, 30))).toBe('2026-10-25');
    expect(dayOf(new Date(2026, 9, 25, 23, 59))).toBe('2026-10-25');
  });

  it('suggests days with one between, and none before the long run or on its day', () => {
    for (let longRun = 0; longRun < 7; longRun += 1)
      for (const count of [2, 3]) {
        const days = suggestDays(count, longRun);
        expect(days).toHaveLength(count);
        expect(closest(days)).toBeGreaterThanOrEqual(2);
        expect(days).not.toContain(longRun);
        expect(days).not.toContain((longRun + 6) % 7);
      }
  });

  it('names what speaks against a choice', () => {
    expect(faultsOfDays([0, 1], undefined)).toEqual(['close']);
    expect(faultsOfDays([6, 0], undefined)).toEqual(['close']);
    expect(faultsOfDays([1, 5], 6)).toEqual(['before-long-run']);
    expect(faultsOfDays([1, 3], 6)).toEqual([]);
  });

  it('keeps the days apart when a week has fewer sessions', () => {
    expect(pickDays([0, 2, 4], 2, 6)).toHaveLength(2);
    expect(closest(pickDays([0, 2, 4], 2, 6))).toBeGreaterThanOrEqual(2);
    expect(pickDays([0, 2, 5], 2, 6)).not.toContain(5);
  });
});

describe('the plan on the calendar', () => {
  it('runs through its phases, then keeps it up', () => {
    expect(phases()).toEqual(['one 1', 'one 2', 'two 1', 'two 2', undefined, undefined, undefined, undefined]);
  });

  it('puts each session on a chosen day, on the same weekday in summer and winter time', () => {
    for (const week of weeksOf(plan, { ...settings, start: '2026-10-19' }, NO_PROGRESS))
      for (const { date } of week.sessions) expect([0, 2, 4]).toContain(weekdayOf(date));
  });

  it('repeats a week, begins a phase again, and takes both back', () => {
    expect(phases(noted(['repeat/1', true])).slice(0, 4)).toEqual(['one 1', 'one 2', 'one 2', 'two 1']);
    expect(phases(noted(['restart/3', true])).slice(2, 6)).toEqual(['two 1', 'two 2', 'two 1', 'two 2']);
    expect(phases(noted(['repeat/1', true], ['repeat/1', null]))).toEqual(phases());
  });

  it('eases 7 days and no more', () => {
    const weeks = weeksOf(plan, settings, noted(['ease/b0.s1', '2026-12-03']));
    const eased = weeks
      .flatMap(({ sessions }) => sessions)
      .filter((item) => item.eased)
      .map(({ date }) => date);
    expect(eased).toEqual(['2026-12-04', '2026-12-07', '2026-12-09']);
  });

  it('ends, even when every week is repeated', () => {
    const all = Array.from({ length: 200 }, (_, at): [string, Value] => [`repeat/${at}`, true]);
    expect(phases(noted(...all)).length).toBeLessThan(110);
  });

  it('shows today’s session, then one left over from this week, then the next', () => {
    const weeks = weeksOf(plan, settings, NO_PROGRESS);
    expect(sessionFor(weeks, NO_PROGRESS, '2026-12-02')?.date).toBe('2026-12-02');
    expect(sessionFor(weeks, NO_PROGRESS, '2026-12-03')?.date).toBe('2026-12-02');
    const done = noted(['done/b0.s0', '2026-11-30'], ['done/b0.s1', '2026-12-02']);
    expect(sessionFor(weeks, done, '2026-12-03')?.date).toBe('2026-12-04');
    expect(sessionFor(weeks, NO_PROGRESS, '2026-01-01')?.date).toBe('2026-11-30');
    expect(weekAt(weeks, '2026-12-06')?.block).toBe(0);
    expect(weekAt(weeks, '2030-01-01')).toBe(weeks.at(-1));
  });

  it('takes corrupt settings as none, and an unknown phase as the first', () => {
    for (const value of [
      5,
      'x',
      { start: 'soon', days: [1, 2] },
      { start: '2026-11-30', days: [1, 9] },
      { start: '2026-11-30', days: [1] },
    ] as Value[])
      expect(settingsOf(plan, noted(['settings', value]))).toBeUndefined();
    expect(settingsOf(plan, noted(['settings', { start: '2026-11-30', days: [1, 3], phase: 'gone' }]))?.phase).toBe(
      'one',
    );
  });
});
