import { bonePlace, broughtBy, painPlace, proposalId, stopId, type AdviceId } from '../model/program.ts';
import type { Plan, PlanSession } from './plan.ts';

const session = (id: string): PlanSession => ({
  id,
  title: `Session ${id}`,
  minutes: 20,
  sets: [
    {
      exercise: 'glute-bridge',
      title: 'Glute bridge',
      start: 'Lie down.',
      end: 'Hips up.',
      stop: 'When it hurts.',
      figure: { width: 100, height: 100 },
      sets: 3,
      reps: 10,
      sides: 'both',
      tempo: '2 seconds up',
      restSeconds: 30,
      load: 'Body weight, for now; later more',
    },
  ],
});
const rule = { text: 'Because.', refs: [] };
const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
const advice = (id: AdviceId) => ({ title: id, when: 'Then.', does: 'This.', why: rule });

/** A plan of two phases of two weeks, for tests. */
export const plan: Plan = {
  slug: 'small-plan',
  version: 1,
  title: 'Small plan',
  summary: 'A plan.',
  phases: [
    {
      id: 'one',
      title: 'One',
      aim: 'Begin.',
      weeks: 2,
      week: ['a', 'b', 'a'],
      tests: [
        { id: 'one-left', text: 'Left.' },
        { id: 'one-right', text: 'Right.' },
      ],
      running: rule,
    },
    {
      id: 'two',
      title: 'Two',
      aim: 'Go on.',
      weeks: 2,
      week: ['c', 'd'],
      tests: [{ id: 'two-both', text: 'Both.' }],
      running: rule,
    },
  ],
  sessions: { a: session('a'), b: session('b'), c: session('c'), d: session('d'), e: session('e') },
  start: {
    how: 'So.',
    tests: [
      { id: 'walk', text: 'Walk.' },
      { id: 'bridge', text: 'Bridge.' },
      { id: 'squat', text: 'Squat.' },
    ],
    walk: 'walk',
    stop: { title: 'Do not start', when: 'Then.', why: rule },
    places: [
      { passes: ['walk', 'bridge', 'squat'], phase: 'two', why: 'Why.' },
      { passes: [], phase: 'one', why: 'Why.' },
    ],
  },
  pain: {
    places: painPlace.options.map((id) => ({
      id,
      words: id,
      clock: bonePlace.safeParse(id).success ? 'today' : 'this-week',
    })),
    brought: broughtBy.options.map((id) => ({ id, words: id })),
    rule,
    clocks: { today: 'Today.', 'this-week': 'This week.' },
  },
  maintenance: { week: ['e', 'e'], rule },
  advice: recordOf([...stopId.options, ...proposalId.options], advice),
  rules: [{ id: 'r', title: 'R', rule }],
  travel: { rule, swaps: [{ from: 'hip-thrust', to: 'glute-bridge', how: 'So.' }] },
  ladder: { rule, steps: [{ walkMinutes: 2, km: 1 }], rules: [rule] },
  limits: {
    sessionsPerWeek: { min: 2, max: 3, rule },
    restDaysBetween: { min: 1, rule },
    exercisesPerSession: { max: 6, rule },
    weeklySets: { min: 2, max: 6, rule },
    growth: { max: 1.2, rule },
  },
};
