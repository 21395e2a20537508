import { dayInWords, type Day } from './days.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { sessionFor, settingsOf, weeksOf } from './schedule.ts';

/**
 * What comes next on a plan: "week 2, floor work", with its day where that is not today.
 * @returns nothing where it is not set up, or is over
 */
export function comingNext(plan: Plan, progress: Progress, today: Day): string | undefined {
  const settings = settingsOf(plan, progress);
  if (!settings) return undefined;
  const next = sessionFor(weeksOf(plan, settings, progress), progress, today);
  if (!next) return undefined;
  const title = plan.sessions[next.session]?.title ?? '';
  const what = `week ${next.block + 1}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return next.date === today ? what : `${what}, ${dayInWords(next.date, 'short')}`;
}
