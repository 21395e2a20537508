import type { PainPlace } from '../model/pain-place.ts';
import type { Clock } from '../model/program.ts';
import type { Plan } from './plan.ts';
import { clockOf } from './stops.ts';

/** What became of a starting test. `hurt`: it hurt more than 2 of 10, or was worse the next morning, or made them limp. */
export type TestResult = 'passed' | 'too-hard' | 'hurt';

/** What follows from the starting test. Only `begin` leads into the plan. */
export type Start =
  | { readonly kind: 'begin'; readonly phase: string }
  | { readonly kind: 'stop'; readonly clock: Clock }
  /** The walking test is not answered yet. */
  | { readonly kind: 'walk-first' };

/**
 * What follows from the starting test: a test that hurt or made the reader limp means no start, whatever else passed.
 * Otherwise the first place counts whose tests are all passed.
 * @param results by id of the test; a test that is missing was left out
 * @param place where it hurt; not said counts as the most pressing
 */
export function startOf(
  plan: Pick<Plan, 'start' | 'pain' | 'phases'>,
  results: Readonly<Record<string, TestResult | undefined>>,
  place: PainPlace | undefined,
): Start {
  if (plan.start.tests.some(({ id }) => results[id] === 'hurt')) return { kind: 'stop', clock: clockOf(plan, place) };
  if (results[plan.start.walk] === undefined) return { kind: 'walk-first' };
  const begin = plan.start.places.find(({ passes }) => passes.every((id) => results[id] === 'passed'));
  return { kind: 'begin', phase: begin?.phase ?? plan.phases[0]?.id ?? '' };
}
