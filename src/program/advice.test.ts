import { describe, expect, it } from 'vitest';
import { adviceFor } from './advice.ts';
import { plan } from '../../tests/fixtures/plan.ts';
import { NO_PROGRESS, note, type Progress, type Value } from './progress.ts';
import { weeksOf, type Settings } from './schedule.ts';

const settings: Settings = { start: '2026-11-30', days: [0, 2, 4], longRun: 6, phase: 'one' };
const noted = (entries: Record<string, Value>): Progress =>
  Object.entries(entries).reduce<Progress>(
    (progress, [key, value], at) => note(progress, key, value, at + 1),
    NO_PROGRESS,
  );
const advice = (entries: Record<string, Value>, today: string) => {
  const progress = noted(entries);
  return adviceFor(plan, weeksOf(plan, settings, progress), progress, today);
};
const ids = (entries: Record<string, Value>, today: string): string[] => advice(entries, today).map(({ id }) => id);
const MONDAY = { 'done/b0.s0': '2026-11-30', 'pain/b0.s0/before': 1 };
const WEEK = { 'done/b0.s0': '2026-11-30', 'done/b0.s1': '2026-12-02', 'done/b0.s2': '2026-12-04' };

describe('the pain rule', () => {
  it('says nothing before anything is noted', () => expect(ids({}, '2026-11-30')).toEqual([]));

  it('proposes to stop today and to ease from tomorrow on when pain is 6, and says what was written', () => {
    const found = advice({ ...MONDAY, 'pain/b0.s0/after': 6 }, '2026-11-30');
    expect(found.map(({ id }) => id)).toEqual(['stop-today', 'ease']);
    expect(found[1]?.because).toMatch(/pain 6 of 10 on Mon/);
    expect(found[1]).toMatchObject({ apply: { key: 'ease/b0.s0', value: '2026-12-01' } });
  });

  it('hears a red session that a clock a year ahead dated', () =>
    expect(ids({ 'done/b0.s0': '2027-11-30', 'pain/b0.s0/after': 6 }, '2026-12-01')).toEqual(['ease']));

  it('takes a limp for red, whatever the figure', () =>
    expect(ids({ ...MONDAY, 'pain/b0.s0/after': 1, 'limp/b0.s0': true }, '2026-11-30')).toEqual([
      'stop-today',
      'ease',
    ]));

  it.each([
    [0, 'carry-on'],
    [3, 'carry-on'],
  ])('pain %i is green', (pain, id) =>
    expect(ids({ ...MONDAY, 'pain/b0.s0/after': pain }, '2026-11-30')).toEqual([id]),
  );

  it('waits for the morning after pain 4 or 5', () => {
    for (const pain of [4, 5]) {
      const session = { ...MONDAY, 'pain/b0.s0/after': pain };
      expect(ids(session, '2026-12-01')).toEqual([]);
      expect(ids({ ...session, 'pain/b0.s0/morning': 1 }, '2026-12-01')).toEqual(['carry-on']);
      expect(ids({ ...session, 'pain/b0.s0/morning': 4 }, '2026-12-01')).toEqual(['ease']);
    }
  });

  it('eases after a bad morning, though the session itself was green', () =>
    expect(ids({ ...MONDAY, 'pain/b0.s0/after': 3, 'pain/b0.s0/morning': 5 }, '2026-12-01')).toEqual(['ease']));

  it('sends to get help after two red sessions within 7 days, before anything else', () => {
    const two = { ...MONDAY, 'pain/b0.s0/after': 6, 'done/b0.s1': '2026-12-02', 'pain/b0.s1/after': 7 };
    expect(ids(two, '2026-12-02')[0]).toBe('get-help');
    const far = { ...MONDAY, 'pain/b0.s0/after': 6, 'done/b1.s1': '2026-12-09', 'pain/b1.s1/after': 7 };
    expect(ids(far, '2026-12-09')).not.toContain('get-help');
  });

  it('sends to get help when the worst pain of the week rose two weeks running', () => {
    const rising = {
      'done/b0.s0': '2026-11-30',
      'pain/b0.s0/after': 1,
      'done/b1.s0': '2026-12-07',
      'pain/b1.s0/after': 2,
      'done/b2.s0': '2026-12-14',
    };
    expect(ids({ ...rising, 'pain/b2.s0/after': 3 }, '2026-12-14')).toContain('get-help');
    expect(ids({ ...rising, 'pain/b2.s0/after': 2 }, '2026-12-14')).not.toContain('get-help');
  });

  it('is silent once the reader decided, and speaks again of the next session', () => {
    const red = { ...MONDAY, 'pain/b0.s0/after': 6 };
    expect(ids({ ...red, 'decided/ease/b0.s0': 'seen', 'decided/stop/b0.s0': 'seen' }, '2026-11-30')).toEqual([]);
  });

  it('ignores figures that are none', () =>
    expect(ids({ 'pain/b0.s0/after': 60, 'pain/b0.s1/after': 'much' }, '2026-12-02')).toEqual([]));
});

describe('spoilt notes', () => {
  it('a day that is none counts as not done, and nothing breaks', () =>
    expect(ids({ 'done/b0.s0': 'yesterday', 'pain/b0.s0/after': 6 }, '2026-11-30')).toEqual(['stop-today', 'ease']));
});

describe('missed weeks', () => {
  it('proposes the week again when fewer than half was done', () => {
    expect(ids({ 'done/b0.s0': '2026-11-30' }, '2026-12-07')).toContain('repeat');
    expect(ids(WEEK, '2026-12-07')).not.toContain('repeat');
  });

  it('waits until the week is over', () => expect(ids({}, '2026-12-06')).toEqual([]));

  it('proposes to begin the phase again after two weeks of nothing', () => {
    const found = advice({}, '2026-12-14');
    expect(found.map(({ id }) => id)).toContain('step-back');
    expect(found.find(({ id }) => id === 'step-back')).toMatchObject({ apply: { key: 'restart/1', value: true } });
  });

  it('proposes the week again after an eased one', () =>
    expect(ids({ ...WEEK, 'ease/b0.s0': '2026-11-30' }, '2026-12-07')).toContain('repeat'));
});

describe('the end of a phase', () => {
  const second = { ...WEEK, 'done/b1.s0': '2026-12-07', 'done/b1.s1': '2026-12-09', 'done/b1.s2': '2026-12-11' };
  it('goes on when the tests are ticked, else proposes the last week again', () => {
    const passed = { 'test/one-left': true, 'test/one-right': true };
    expect(ids({ ...second, ...passed }, '2026-12-11')).toContain('go-on');
    const found = advice({ ...second, 'test/one-left': true }, '2026-12-11').find(({ id }) => id === 'repeat');
    expect(found?.because).toMatch(/1 of its 2 tests is ticked/);
    expect(found).toMatchObject({ apply: { key: 'repeat/1' } });
  });
});
