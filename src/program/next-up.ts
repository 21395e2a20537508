import { dayInWords, dayOf } from './days.ts';
import type { Plan } from './plan.ts';
import { read } from './progress.ts';
import { sessionFor, settingsOf, weeksOf } from './schedule.ts';

/**
 * What comes next on a plan that lies on the device: "week 2, floor work", with its day where that is not today.
 * @param text what is kept of it
 * @param now by the reader's clock
 * @returns nothing where it cannot be read, is not set up, or is over
 */
export function nextUp(plan: Plan, text: string, now: Date): string | undefined {
  const today = dayOf(now);
  const { progress } = read(text, plan.slug);
  const settings = settingsOf(plan, progress);
  if (!settings) return undefined;
  const next = sessionFor(weeksOf(plan, settings, progress), progress, today);
  if (!next) return undefined;
  const title = plan.sessions[next.session]?.title ?? '';
  const what = `week ${next.block + 1}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return next.date === today ? what : `${what}, ${dayInWords(next.date, 'short')}`;
}
