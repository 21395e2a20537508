import { expect, it } from 'vitest';
import { plan } from '../../tests/fixtures/plan.ts';
import { NO_PROGRESS, note } from './progress.ts';
import { leftAs, leftIn, noLongerLeft, underWay } from './resume.ts';
import { weeksOf } from './schedule.ts';

const weeks = weeksOf(plan, { start: '2026-11-30', days: [0, 2, 4], longRun: undefined, phase: 'one' }, NO_PROGRESS);
const begun = Date.UTC(2026, 10, 30, 23, 50);
const left = { step: 'glute-bridge/1//work', spent: 4000, day: '2026-11-30', open: true };
const noted = note(NO_PROGRESS, ...leftAs('b0.s0', left), begun);

it('a session is under way past midnight, for some hours, and until it is done', () => {
  expect(leftIn(noted, 'b0.s0', begun + 3_600_000)).toEqual(left);
  expect(leftIn(noted, 'b0.s0', begun + 7 * 3_600_000)).toBeUndefined();
  expect(underWay(weeks, noted, begun + 3_600_000)?.key).toBe('b0.s0');
  expect(underWay(weeks, noted, begun + 7 * 3_600_000)).toBeUndefined();
  expect(underWay(weeks, note(noted, 'done/b0.s0', '2026-11-30', begun), begun)).toBeUndefined();
  expect(underWay(weeks, note(noted, ...noLongerLeft('b0.s0'), begun), begun)).toBeUndefined();
});

it.each([
  5,
  'x',
  { step: 3, spent: 1, day: '2026-11-30' },
  { step: 'a', spent: -1, day: '2026-11-30' },
  { step: 'a', spent: 1, day: 'today' },
])('a spoilt note counts as none: %j', (value) =>
  expect(leftIn(note(NO_PROGRESS, 'player/b0.s0', value, begun), 'b0.s0', begun)).toBeUndefined(),
);
