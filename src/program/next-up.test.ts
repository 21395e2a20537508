import { expect, test } from 'vitest';
import { plan } from '../../tests/fixtures/plan.ts';
import { nextUp } from './next-up.ts';
import { note, NO_PROGRESS, write } from './progress.ts';

test('without a plan that can be read and is set up, nothing comes next', () => {
  expect(nextUp(plan, '', new Date('2026-11-28T12:00'))).toBeUndefined();
  expect(nextUp(plan, '{"format":', new Date('2026-11-28T12:00'))).toBeUndefined();
  expect(nextUp(plan, write(NO_PROGRESS, plan.slug), new Date('2026-11-28T12:00'))).toBeUndefined();
  expect(
    nextUp(plan, write(note(NO_PROGRESS, 'settings', true, 1), 'other-plan'), new Date('2026-11-28T12:00')),
  ).toBeUndefined();
});

test('the session of the day is named with its week, another one with its day', () => {
  const settings = { start: '2026-11-30', days: [0, 2, 4], phase: 'one' };
  const kept = write(note(NO_PROGRESS, 'settings', settings, 1), plan.slug);
  expect(nextUp(plan, kept, new Date('2026-11-30T12:00'))).toMatch(/^week 1, session [a-z-]+$/);
  expect(nextUp(plan, kept, new Date('2026-12-08T12:00'))).toMatch(/^week 2, session [a-z-]+, \S+/);
});
