import { BONE_PLACES, oneOf, type PainPlace } from '../model/pain-place.ts';
import type { Clock, StopId } from '../model/program.ts';
import { dayInWords, type Day } from './days.ts';
import { MOMENTS, notedOf, type Moment, type Noted, type Pain } from './diary.ts';
import type { Plan } from './plan.ts';
import { keysUnder, valueOf, type Progress } from './progress.ts';
import type { Week } from './schedule.ts';

/** What stops runs, hops or the plan. It holds until the reader notes that somebody has examined it and lets them go on. */
export interface Stop {
  readonly kind: 'stop';
  readonly id: StopId;
  /** Names this stop: `decided/<key>` holds that it was examined. */
  readonly key: string;
  /** What was written, in figures. */
  readonly because: string;
  readonly clock: Clock;
}

/** A phase whose weeks were repeated so often is looked at by somebody. */
const REPEATS = 3;

/** Whether a bone stress injury of the hip, pelvis or thigh bone may be felt there. */
export const isBonePlace = (place: PainPlace | undefined): boolean => oneOf(BONE_PLACES, place) !== undefined;

/** How soon pain in a place is seen; a place that was not said counts as one where it is pressing. */
export function clockOf(plan: Pick<Plan, 'pain'>, place: PainPlace | undefined): Clock {
  return plan.pain.places.find(({ id }) => id === place)?.clock ?? 'today';
}

/**
 * What the place of a pain stops, whatever its number: runs and hops bring it on, or it is felt in walking or at rest. Pain of which the reader has not said what brought it on counts as brought on by a run.
 * @returns `watch` where only an exercise brings it on
 */
export function ruleOfPlace({ place, brought, level }: Pain): 'stop-runs' | 'stop-plan' | 'watch' | undefined {
  if (!isBonePlace(place) || level === 0) return undefined;
  switch (brought) {
    case 'run':
    case 'hop':
      return 'stop-runs';
    case 'walk':
    case 'rest':
      return 'stop-plan';
    case 'strength':
      return 'watch';
    case undefined:
      return level === undefined ? undefined : 'stop-runs';
  }
}

/** A pain in words: "pain 3 of 10, groin, in or after a run". */
export function painInWords(plan: Plan, { place, brought, level }: Pain): string {
  const lower = (words: string): string => words.replace(/^./, (letter) => letter.toLowerCase());
  const words = [
    level === undefined ? 'pain' : `pain ${level} of 10`,
    plan.pain.places.find(({ id }) => id === place)?.words,
    plan.pain.brought.find(({ id }) => id === brought)?.words,
  ];
  return words.flatMap((one) => (one === undefined ? [] : [lower(one)])).join(', ');
}

/** The stops that hold now, most pressing first. A stop ends only by an examination or a mended note. */
export function stopsFor(plan: Plan, weeks: readonly Week[], progress: Progress): Stop[] {
  const days = new Map(weeks.flatMap(({ sessions }) => sessions.map(({ key, date }) => [key, date] as const)));
  // From the notes and not from the calendar: other training days take no stop away.
  const keys = new Set(['place/', 'limping/'].flatMap((start) => keysUnder(progress, start).map(sessionIn)));
  const found = [...keys]
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((key) => ofSession(plan, key, days.get(key), notedOf(progress, key)));
  return [
    ...found.filter(({ clock }) => clock === 'today'),
    ...found.filter(({ clock }) => clock !== 'today'),
    ...repeated(plan, weeks, progress),
  ].filter(({ key }) => valueOf(progress, `decided/${key}`) === undefined);
}

/** The session of a note: `b3.s1` of `place/b3.s1/after`. */
const sessionIn = (key: string): string => key.split('/')[1] ?? '';

function ofSession(plan: Plan, key: string, date: Day | undefined, noted: Noted): Stop[] {
  const known = noted.done ?? date;
  const on = known === undefined ? '' : ` on ${dayInWords(known, 'short')}`;
  const byPlace = MOMENTS.flatMap((moment: Moment): Stop[] => {
    const pain = noted.pains[moment];
    const id = ruleOfPlace(pain);
    if (id === undefined || id === 'watch') return [];
    return [
      {
        kind: 'stop',
        id,
        key: `halt/${id}/${moment}-${pain.place ?? ''}/${key}`,
        because: `You wrote ${painInWords(plan, pain)}${on}.`,
        clock: clockOf(plan, pain.place),
      },
    ];
  });
  if (!noted.limping) return byPlace;
  const places = MOMENTS.flatMap((moment) => noted.pains[moment].place ?? []);
  const limp: Stop = {
    kind: 'stop',
    id: 'stop-plan',
    key: `halt/limp/${key}`,
    because: `You wrote that you limped${on}.`,
    clock: places.length > 0 && places.every((place) => clockOf(plan, place) === 'this-week') ? 'this-week' : 'today',
  };
  return [...byPlace, limp];
}

/** Weeks of one phase that the reader repeated, or a phase begun again, three times in all. */
function repeated(plan: Plan, weeks: readonly Week[], progress: Progress): Stop[] {
  return plan.phases.flatMap(({ id, title }): Stop[] => {
    const again = weeks.filter(
      ({ phase, block }) =>
        phase === id &&
        (valueOf(progress, `repeat/${block}`) === true || valueOf(progress, `restart/${block}`) === true),
    ).length;
    if (again < REPEATS) return [];
    return [
      {
        kind: 'stop',
        id: 'be-seen',
        key: `halt/be-seen/${id}-${Math.floor(again / REPEATS)}`,
        because: `You repeated weeks of “${title}” ${again} times.`,
        clock: 'this-week',
      },
    ];
  });
}
