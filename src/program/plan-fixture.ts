import type { AdviceId } from '../model/program.ts';
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
  start: { how: 'So.', tests: [], places: [{ passes: [], phase: 'one', why: 'Why.' }] },
  maintenance: { week: ['e', 'e'], rule },
  advice: {
    'stop-today': advice('stop-today'),
    ease: advice('ease'),
    repeat: advice('repeat'),
    'step-back': advice('step-back'),
    'go-on': advice('go-on'),
    'carry-on': advice('carry-on'),
    'get-help': advice('get-help'),
  },
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
