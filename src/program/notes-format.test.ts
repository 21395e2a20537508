import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plan } from '../../tests/fixtures/plan.ts';
import { adviceFor } from './advice.ts';
import { lightOf, notedOf } from './diary.ts';
import { read, valueOf, write } from './progress.ts';
import { settingsOf, weeksOf } from './schedule.ts';

/** Notes as they were kept and saved as files in November 2026, with those of before places were asked. */
const file = readFileSync('tests/fixtures/notes-2026-11.txt', 'utf8');

it('notes and files of earlier versions open whole, and are written as they were', () => {
  const { progress, fault } = read(file, plan.slug);
  expect(fault).toBeUndefined();
  expect(write(progress, plan.slug)).toBe(file);
  const settings = settingsOf(plan, progress);
  expect(settings).toEqual({ start: '2026-11-30', days: [0, 2, 4], longRun: 6, phase: 'one' });
  if (!settings) return;
  const weeks = weeksOf(plan, settings, progress);
  expect(weeks.slice(0, 2).map(({ phase, week }) => `${phase ?? ''} ${week}`)).toEqual(['one 1', 'one 1']);
  expect(weeks[0]?.sessions[2]?.eased).toBe(true);
  expect(notedOf(progress, 'b0.s0')).toMatchObject({ done: '2026-11-30', after: 2, morning: 1 });
  expect(lightOf(notedOf(progress, 'b0.s1'))).toBe('red');
  expect(valueOf(progress, 'stopped/b0.s0/glute-bridge')).toBe(true);
  expect(adviceFor(plan, weeks, progress, '2026-12-07').map(({ id }) => id)).toContain('stop-runs');
});
