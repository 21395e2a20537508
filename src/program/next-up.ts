import { comingNext } from './coming.ts';
import { dayOf } from './days.ts';
import type { Plan } from './plan.ts';
import { read } from './progress.ts';

/**
 * What comes next on a plan that lies on the device.
 * @param text what is kept of it; what cannot be read counts as nothing
 * @param now by the reader's clock
 */
export function nextUp(plan: Plan, text: string, now: Date): string | undefined {
  return comingNext(plan, read(text, plan.slug).progress, dayOf(now));
}
