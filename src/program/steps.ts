import { easedSets, type PlanSet } from './plan.ts';
import { beatsOf } from '../model/tempo.ts';
import { repetition } from './tempo.ts';

/** What a reader does at one time. */
export interface Step {
  /** `ready`: waits for the reader. `change`: time to get into position. */
  readonly kind: 'ready' | 'change' | 'work' | 'rest';
  /** Names it: the same in every build of the plan that holds it. */
  readonly id: string;
  /** Index of the exercise in its session. */
  readonly exercise: number;
  /** 0 for the first. */
  readonly set: number;
  /** 0 the first side, 1 the other; `undefined` where both work at once or in turn. */
  readonly side: 0 | 1 | undefined;
  /** Milliseconds; `undefined` where the reader says when it is over. */
  readonly ms: number | undefined;
  /** The set that is done when this step is: `glute-bridge/0`. */
  readonly ends: string | undefined;
}

/** Time to get into position, and to change sides. */
export const POSITION = 5_000;
export const OTHER_SIDE = 8_000;

/** How long a set lasts, on one side; `undefined` where no tempo and no time is written. */
function length(set: PlanSet): number | undefined {
  const once = repetition(beatsOf(set.tempo));
  if (set.reps === undefined) return (set.seconds ?? 0) * 1000;
  if (once > 0) return set.reps * once;
  return set.seconds === undefined ? undefined : set.reps * set.seconds * 1000;
}

/**
 * A session as one step after the other. A rest stands between sets; the rest behind an exercise is part of getting
 * ready for the next.
 * @param eased whether it is an eased day, with a set less of each exercise
 */
export function stepsOf(sets: readonly PlanSet[], eased: boolean): Step[] {
  return sets.flatMap((set, exercise) => {
    const count = eased ? easedSets(set.sets) : set.sets;
    const sides = set.sides === 'each' ? ([0, 1] as const) : ([undefined] as const);
    const step = (kind: Step['kind'], at: number, side: Step['side'], ms: number | undefined): Step => ({
      kind,
      id: [set.exercise, at, side ?? '', kind].join('/'),
      exercise,
      set: at,
      side,
      ms,
      ends: kind === 'work' && side !== 0 ? `${set.exercise}/${at}` : undefined,
    });
    const before = sets[exercise - 1]?.restSeconds ?? 0;
    return [
      step('ready', 0, undefined, before * 1000),
      ...Array.from({ length: count }, (_, at) => [
        ...(at > 0 && set.restSeconds > 0 ? [step('rest', at, undefined, set.restSeconds * 1000)] : []),
        ...sides.flatMap((side) => [
          ...(side === 1
            ? [step('change', at, side, OTHER_SIDE)]
            : at === 0
              ? [step('change', at, side, POSITION)]
              : []),
          step('work', at, side, length(set)),
        ]),
      ]).flat(),
    ];
  });
}
