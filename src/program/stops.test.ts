import { describe, expect, it } from 'vitest';
import { BONE_PLACES, BROUGHT_BY, PAIN_PLACES } from '../model/pain-place.ts';
import { stopId } from '../model/program.ts';
import { actsOf } from './advice-view.ts';
import { adviceFor, type Advice } from './advice.ts';
import { plan } from '../../tests/fixtures/plan.ts';
import { NO_PROGRESS, note, read, type Progress, type Value } from './progress.ts';
import { weeksOf, type Settings } from './schedule.ts';
import { startOf, type TestResult } from './start.ts';
import { clockOf } from './stops.ts';
import today from '../../tests/fixtures/stored-notes.json' with { type: 'json' };

const settings: Settings = { start: '2026-11-30', days: [0, 2, 4], longRun: 6, phase: 'one' };
const noted = (entries: Record<string, Value>): Progress =>
  Object.entries(entries).reduce<Progress>((all, [key, value], at) => note(all, key, value, at + 1), NO_PROGRESS);
const advice = (entries: Record<string, Value>, day = '2026-11-30', how = settings): Advice[] => {
  const progress = noted(entries);
  return adviceFor(plan, weeksOf(plan, how, progress), progress, day);
};
const ids = (entries: Record<string, Value>, day?: string): string[] => advice(entries, day).map(({ id }) => id);
const DONE = { 'done/b0.s0': '2026-11-30' };
const MOMENTS = ['before', 'after', 'morning'] as const;
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 10];

/** What the rules say, written down once more by hand. */
function expected(place: string, brought: string, level: number): 'stop-runs' | 'stop-plan' | 'watch' | 'number' {
  const bone = ['groin', 'front', 'side', 'thigh', 'deep-buttock', 'low-back'].includes(place);
  if (!bone || level === 0) return 'number';
  if (brought === 'run' || brought === 'hop') return 'stop-runs';
  if (brought === 'strength') return 'watch';
  return 'stop-plan';
}

const table = PAIN_PLACES.flatMap((place) =>
  BROUGHT_BY.flatMap((brought) => LEVELS.map((level) => [place, brought, level] as const)),
);

describe('in flight the place comes before the number', () => {
  it.each(table)('%s, %s, %i', (place, brought, level) => {
    for (const moment of MOMENTS) {
      const found = advice({
        ...DONE,
        [`place/b0.s0/${moment}`]: place,
        [`brought/b0.s0/${moment}`]: brought,
        'pain/b0.s0/after': 0,
        [`pain/b0.s0/${moment}`]: level,
      });
      const said = found.map(({ id }) => id);
      const outcome = expected(place, brought, level);
      if (outcome === 'stop-runs' || outcome === 'stop-plan') {
        expect(said, moment).toEqual([outcome]);
        expect(found[0]).toMatchObject({ kind: 'stop', clock: 'today' });
      } else {
        expect(found.filter(({ kind }) => kind === 'stop')).toEqual([]);
        expect(said.includes('watch-place'), moment).toBe(outcome === 'watch');
        if (outcome === 'watch') expect(said).not.toContain('carry-on');
      }
    }
  });

  it('takes pain of which nothing says what brought it on for pain of a run', () => {
    for (const place of BONE_PLACES)
      expect(ids({ 'place/b0.s0/after': place, 'pain/b0.s0/after': 1 })).toEqual(['stop-runs']);
  });

  it('stops the plan at a limp in walking, with the clock of the place, and today when none is said', () => {
    expect(advice({ 'limping/b0.s0': true })).toMatchObject([{ id: 'stop-plan', clock: 'today' }]);
    for (const place of PAIN_PLACES)
      expect(
        advice({ 'limping/b0.s0': true, 'place/b0.s0/before': place, 'pain/b0.s0/before': 0 }),
        place,
      ).toMatchObject([{ id: 'stop-plan', clock: clockOf(plan, place) }]);
  });

  it('holds until it was examined: days later, with other training days, with later painless sessions', () => {
    const stop = { 'place/b0.s2/after': 'groin', 'brought/b0.s2/after': 'run', 'pain/b0.s2/after': 1 };
    const later = { ...stop, 'done/b1.s0': '2026-12-07', 'pain/b1.s0/after': 0 };
    expect(ids(later, '2026-12-08')).toEqual(['stop-runs']);
    expect(advice(later, '2026-12-08', { ...settings, days: [0, 2] }).map(({ id }) => id)).toEqual(['stop-runs']);
    const [held] = advice(later, '2026-12-08');
    expect(ids({ ...later, [`decided/${held?.key ?? ''}`]: 'examined' }, '2026-12-08')).not.toContain('stop-runs');
  });

  it('an examined stop leaves the next one in another session to be told', () => {
    const stop = (key: string) => ({
      [`place/${key}/after`]: 'thigh',
      [`brought/${key}/after`]: 'hop',
      [`pain/${key}/after`]: 2,
    });
    const [first] = advice(stop('b0.s0'));
    const examined = { ...stop('b0.s0'), [`decided/${first?.key ?? ''}`]: 'examined' };
    expect(ids(examined)).not.toContain('stop-runs');
    expect(ids({ ...examined, ...stop('b0.s1') })).toEqual(['stop-runs']);
  });
});

describe('a phase repeated 3 times', () => {
  const repeats = (...blocks: number[]) => Object.fromEntries(blocks.map((block) => [`repeat/${block}`, true]));
  it('says: be seen; two repeats do not', () => {
    expect(ids(repeats(0, 1), '2026-12-01')).not.toContain('be-seen');
    expect(advice(repeats(0, 1, 2), '2026-12-20')).toMatchObject([{ id: 'be-seen', clock: 'this-week' }]);
    expect(ids({ ...repeats(0, 1), 'restart/2': true }, '2026-12-20')).toEqual(['be-seen']);
  });

  it('counts each phase by itself', () => {
    // Weeks 0 and 1 are of the first phase and repeated once each; then the second phase begins.
    expect(ids(repeats(0, 2, 4), '2026-12-01')).not.toContain('be-seen');
  });
});

describe('a stop offers nothing to train', () => {
  const stops: Record<string, Record<string, Value>> = {
    'stop-runs': { 'place/b0.s0/after': 'groin', 'brought/b0.s0/after': 'run', 'pain/b0.s0/after': 1, ...DONE },
    'stop-plan': { 'limping/b0.s0': true, ...DONE },
    'be-seen': { 'repeat/0': true, 'repeat/1': true, 'repeat/2': true },
    'get-help': { ...DONE, 'pain/b0.s0/after': 6, 'done/b0.s1': '2026-12-02', 'pain/b0.s1/after': 7 },
  };
  it.each(stopId.options)('%s', (id) => {
    const found = advice(stops[id] ?? {}, '2026-12-02');
    expect(found.map((one) => one.id)).toContain(id);
    for (const one of found) {
      expect(one.kind).toBe('stop');
      expect(one).not.toHaveProperty('apply');
      expect(actsOf(one, 'Title')).toEqual([{ text: expect.stringMatching(/examined/) as string, applies: false }]);
    }
  });
});

describe('the starting test', () => {
  const PASSED: Record<string, TestResult> = { walk: 'passed', bridge: 'passed', squat: 'passed' };
  const tests = plan.start.tests.map(({ id }) => id);

  it.each(tests.flatMap((test) => [...PAIN_PLACES, undefined].map((place) => [test, place] as const)))(
    '%s that hurt, %s: no start, whatever else passed',
    (test, place) => {
      const found = startOf(plan, { ...PASSED, [test]: 'hurt' }, place);
      const today = place === undefined || BONE_PLACES.some((one) => one === place);
      expect(found).toEqual({ kind: 'stop', clock: today ? 'today' : 'this-week' });
    },
  );

  it.each(tests)('%s that was only too hard means an easier phase', (test) =>
    expect(startOf(plan, { ...PASSED, [test]: 'too-hard' }, undefined)).toEqual({ kind: 'begin', phase: 'one' }),
  );

  it('all passed: the later phase; the walk left out: no start yet', () => {
    expect(startOf(plan, PASSED, undefined)).toEqual({ kind: 'begin', phase: 'two' });
    expect(startOf(plan, {}, undefined)).toEqual({ kind: 'walk-first' });
    expect(startOf(plan, { bridge: 'passed', squat: 'passed' }, undefined)).toEqual({ kind: 'walk-first' });
  });
});

describe('notes from before places were asked', () => {
  const { progress, fault } = read(JSON.stringify(today), 'small-plan');
  it('are read whole, and mean what they meant', () => {
    expect(fault).toBeUndefined();
    expect(Object.keys(progress.entries)).toHaveLength(Object.keys(today.entries).length);
    const found = adviceFor(plan, weeksOf(plan, settings, progress), progress, '2026-12-02');
    // Pain 4 settled by the morning after, then a session that made them limp: stop today, and ease.
    expect(found.map(({ id }) => id)).toEqual(['stop-today', 'ease']);
  });
});
