import type { Pain } from './diary.ts';
import type { Plan } from './plan.ts';
import { ruleOfPlace } from './stops.ts';

/** What a pain stops, the more pressing first. */
const RULES = ['stop-plan', 'stop-runs', 'watch', undefined] as const;

/**
 * Two pains as one note: the place that stands first in the plan's list, the more pressing of what brought it on, and
 * the higher number. So nothing that was noted is made less by what hurts later.
 */
export function worstOf(plan: Pick<Plan, 'pain'>, a: Pain, b: Pain): Pain {
  if (a.place === undefined || a.level === 0) return b;
  if (b.place === undefined || b.level === 0) return a;
  const rank = ({ place }: Pain): number => plan.pain.places.findIndex(({ id }) => id === place);
  const presses = (pain: Pain): number => RULES.indexOf(ruleOfPlace(pain));
  const first = rank(a) < rank(b) || (rank(a) === rank(b) && presses(a) <= presses(b)) ? a : b;
  const levels = [a.level, b.level].filter((level) => level !== undefined);
  return { ...first, level: levels.length > 0 ? Math.max(...levels) : undefined };
}
