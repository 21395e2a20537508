import { expect, it } from 'vitest';
import { plan } from '../../tests/fixtures/plan.ts';
import { worstOf } from './worst-pain.ts';

const groin = { place: 'groin', brought: 'strength', level: 2 } as const;
const knee = { place: 'knee', brought: undefined, level: 5 } as const;
const none = { place: undefined, brought: undefined, level: undefined } as const;

it('keeps the more pressing place and the higher number, in either order', () => {
  for (const [a, b] of [
    [groin, knee],
    [knee, groin],
  ] as const)
    expect(worstOf(plan, a, b)).toEqual({ place: 'groin', brought: 'strength', level: 5 });
});

it('of one place keeps what is more pressing', () => {
  const run = { ...groin, brought: 'run', level: 1 } as const;
  expect(worstOf(plan, groin, run)).toEqual({ ...run, level: 2 });
  expect(worstOf(plan, run, groin)).toEqual({ ...run, level: 2 });
});

it('no pain, or none noted, gives way', () => {
  expect(worstOf(plan, none, knee)).toEqual(knee);
  expect(worstOf(plan, groin, { ...none, level: 0 })).toEqual(groin);
});
