import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';
import { plan } from '../../tests/fixtures/plan.ts';
import { NO_PROGRESS, note } from './progress.ts';
import { weeksOf, type Settings } from './schedule.ts';

const settings: Settings = { start: '2026-10-19', days: [0, 2, 4], longRun: 6, phase: 'one' };
const options = { authority: 'fulcrum.example', url: 'https://fulcrum.example/program/', revision: 0, before: {} };
const weeks = weeksOf(plan, settings, NO_PROGRESS);

/** Read by a parser that shares no code with what wrote it. */
function events(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((item) => new ICAL.Event(item));
}

describe('the calendar file', () => {
  it('holds each session once, as a whole day on its date, also in the week of the clock change', () => {
    const found = events(calendarOf(plan, weeks, options));
    const sessions = weeks.flatMap((week) => week.sessions);
    expect(found).toHaveLength(sessions.length);
    expect(found.map((event) => event.startDate.toString())).toEqual(sessions.map(({ date }) => date));
    expect(found.every((event) => event.startDate.isDate && event.duration.toSeconds() === 86_400)).toBe(true);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(sessions.length);
  });

  it('keeps its ids when the plan moves, so that a second import updates', () => {
    const later = weeksOf(plan, { ...settings, start: '2026-11-02' }, NO_PROGRESS);
    const [first, second] = [weeks, later].map((list, revision) =>
      events(calendarOf(plan, list, { ...options, revision })),
    );
    expect(second?.map(({ uid }) => uid)).toEqual(first?.map(({ uid }) => uid));
    expect(second?.every((event) => event.sequence === 1)).toBe(true);
  });

  it('cancels what is gone', () => {
    const two = weeksOf(plan, { ...settings, days: [0, 2] }, NO_PROGRESS);
    const before = Object.fromEntries(weeks.flatMap((week) => week.sessions.map((item) => [item.key, item.date])));
    const found = events(calendarOf(plan, two, { ...options, revision: 1, before }));
    const cancelled = found.filter((event) => event.component.getFirstPropertyValue('status') === 'CANCELLED');
    expect(cancelled.map(({ uid }) => uid)).toContain('small-plan-b0-s2@fulcrum.example');
    expect(found).toHaveLength(Object.keys(before).length);
  });

  it('says what is to be done, and what is eased', () => {
    const eased = weeksOf(plan, settings, note(NO_PROGRESS, 'ease/x', '2026-10-19', 1));
    const [first] = events(calendarOf(plan, eased, options));
    expect(first?.description).toContain('Glute bridge: 2 × 10');
    expect(first?.description).toContain('eased');
  });

  it('has lines of at most 75 bytes, ends them as the standard says, and is the same for the same plan', () => {
    const text = calendarOf(plan, weeks, options);
    expect(text).toBe(calendarOf(plan, weeks, options));
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75 && !line.includes('\n'))).toBe(true);
  });
});
