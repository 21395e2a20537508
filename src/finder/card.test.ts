import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixtures/plan.ts';
import { NO_PROGRESS, note, type Value } from '../program/progress.ts';
import { cardOf } from './card.ts';

const NOTHING = { found: undefined, text: '', denied: [], program: undefined };
const noted = (values: Readonly<Record<string, Value>>) =>
  Object.entries(values).reduce(
    (progress, [key, value]) => note(progress, key, value, Date.UTC(2026, 10, 30, 12)),
    NO_PROGRESS,
  );
const settings = { start: '2026-11-30', days: [0, 2, 4], longRun: null, phase: 'one', version: 1 };

describe('my hip card', () => {
  it('says nothing where nothing is known', () => {
    expect(cardOf(NOTHING)).toEqual([]);
    expect(cardOf({ ...NOTHING, program: { plan, progress: NO_PROGRESS } })).toEqual([]);
  });

  it('tells what was felt and what was denied apart', () => {
    const card = cardOf({
      ...NOTHING,
      text: ' outer hip,\n no fever ',
      found: {
        danger: [],
        items: [
          { id: 'outer', label: 'on the outside of the hip', denied: false },
          { id: 'fever', label: 'fever', denied: true },
        ],
      },
      denied: ['cannot pass urine'],
    });
    expect(card).toEqual([
      { id: 'words', title: 'What I feel', lines: ['In my words: “outer hip, no fever”', 'On the outside of the hip'] },
      {
        id: 'signs',
        title: 'Asked and said no to',
        lines: ['Not: fever', 'Danger sign, not so: “you cannot pass urine”'],
      },
    ]);
  });

  it('tells each week’s worst pain with its place, every other place, and limps', () => {
    const progress = noted({
      settings,
      'done/b0.s0': '2026-11-30',
      'pain/b0.s0/after': 2,
      'place/b0.s0/after': 'groin',
      'brought/b0.s0/after': 'run',
      'pain/b0.s1/before': 5,
      'place/b0.s1/before': 'knee',
      'limping/b0.s1': true,
      'set/b0.s0/glute-bridge/0': true,
      'set/b0.s0/glute-bridge/1': true,
      'stopped/b0.s0/glute-bridge': true,
    });
    const card = cardOf({ ...NOTHING, program: { plan, progress } });
    expect(card.find(({ id }) => id === 'signs')?.lines).toEqual([
      'On Monday, 30 November 2026 I ticked: no danger sign of the program fits me, or I was seen for it',
    ]);
    expect(card.find(({ id }) => id === 'pain')?.lines).toEqual([
      'Week from Mon 30 Nov: 1 of 3 sessions, worst pain 5 of 10, knee, also groin, limped',
    ]);
    expect(card.find(({ id }) => id === 'tried')?.lines).toEqual([
      'Small plan, since Monday, 30 November 2026: 1 session done',
      'Exercises: Glute bridge: 2 sets',
      'Stopped or left out: Glute bridge: 1 time',
    ]);
  });

  it('a place without a number is told, and no pain is told as such', () => {
    const lines = (values: Readonly<Record<string, Value>>) =>
      cardOf({ ...NOTHING, program: { plan, progress: noted({ settings, ...values }) } }).find(
        ({ id }) => id === 'pain',
      )?.lines[0];
    expect(lines({ 'place/b0.s0/after': 'groin' })).toContain('worst pain, groin');
    expect(lines({ 'pain/b0.s0/after': 0, 'done/b0.s0': '2026-11-30' })).toContain('no pain');
    expect(lines({ 'done/b0.s0': '2026-11-30' })).toContain('pain not noted');
  });
});
