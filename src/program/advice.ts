import type { ProposalId } from '../model/program.ts';
import { addDays, dayInWords, daysBetween, type Day } from './days.ts';
import { AMBER, lightOf, MOMENTS, notedOf, type Noted } from './diary.ts';
import type { Plan } from './plan.ts';
import { valueOf, type Progress } from './progress.ts';
import type { Scheduled, Week } from './schedule.ts';
import { painInWords, ruleOfPlace, stopsFor, type Stop } from './stops.ts';

/** A rule of the plan that applies now, with what the reader wrote that makes it apply. */
export type Advice = Proposal | Stop;

/** Something that the reader may do or leave. */
export interface Proposal {
  readonly kind: 'proposal';
  readonly id: ProposalId;
  /** Names this proposal: once the reader has decided on it, it is not made again. */
  readonly key: string;
  /** What was written, in figures. */
  readonly because: string;
  /** What one tap notes; none where there is nothing to change in the plan. */
  readonly apply?: { readonly key: string; readonly value: true | Day };
}

const RED_WITHIN_DAYS = 7;
/** The same as in the guide to running with pain: a rise two weeks running. */
const WORSE_WEEKS = 2;

/** Whether the next morning was no worse than before the session, and not amber by itself. */
function settled(noted: Noted): boolean | undefined {
  if (noted.morning === undefined) return undefined;
  return noted.morning < AMBER && noted.morning <= Math.max(noted.before ?? 0, 3);
}

/**
 * The rules that apply, most pressing first. Nothing is changed: the reader decides. While something stops runs, hops
 * or the plan, nothing else is proposed.
 * @param weeks the plan on the calendar
 * @param today the day that it is
 */
export function adviceFor(plan: Plan, weeks: readonly Week[], progress: Progress, today: Day): Advice[] {
  const open = ({ key }: Advice): boolean => valueOf(progress, `decided/${key}`) === undefined;
  const stops = [...stopsFor(plan, weeks, progress), ...help(weeks, progress, today).filter(open)];
  if (stops.length > 0) return stops;
  return [
    ...pain(plan, weeks, progress, today),
    ...missed(weeks, progress, today),
    ...phaseEnd(plan, weeks, progress, today),
  ].filter(open);
}

const when = (item: Scheduled, noted: Noted): string => dayInWords(noted.done ?? item.date, 'short');

/** A day after today was noted by a clock that was wrong: the session's own day says more. */
function inTime(item: Scheduled, noted: Noted, today: Day): Noted {
  return noted.done !== undefined && noted.done > today && item.date <= today ? { ...noted, done: item.date } : noted;
}

/** Sessions with notes, newest first, none from the days to come. */
function written(weeks: readonly Week[], progress: Progress, today: Day): { item: Scheduled; noted: Noted }[] {
  return weeks
    .flatMap(({ sessions }) => sessions)
    .map((item) => ({ item, noted: inTime(item, notedOf(progress, item.key), today) }))
    .filter(({ item, noted }) => (noted.done ?? item.date) <= today && lightOf(noted) !== undefined)
    .sort((a, b) => daysBetween(a.noted.done ?? a.item.date, b.noted.done ?? b.item.date));
}

function help(weeks: readonly Week[], progress: Progress, today: Day): Stop[] {
  const notes = written(weeks, progress, today);
  const reds = notes
    .filter(({ noted }) => lightOf(noted) === 'red')
    .map(({ item, noted }) => ({ item, day: noted.done ?? item.date }));
  const [last, before] = reds;
  const twice: Stop[] =
    last && before && daysBetween(before.day, last.day) < RED_WITHIN_DAYS
      ? [
          {
            kind: 'stop',
            clock: 'this-week',
            id: 'get-help',
            key: `help/${last.item.key}`,
            because: `You wrote a red session on ${dayInWords(before.day, 'short')} and on ${dayInWords(last.day, 'short')}: two within ${RED_WITHIN_DAYS} days.`,
          },
        ]
      : [];
  const worst = weeks
    .map((week) => ({
      week,
      pain: Math.max(
        ...week.sessions
          .map(({ key }) => notedOf(progress, key).after ?? Number.NaN)
          .filter((value) => !Number.isNaN(value)),
      ),
    }))
    .filter(({ week, pain }) => week.from <= today && pain >= 0)
    .slice(-WORSE_WEEKS - 1);
  const rising =
    worst.length > WORSE_WEEKS && worst.every(({ pain }, at) => at === 0 || pain > (worst[at - 1]?.pain ?? pain));
  const end = worst.at(-1);
  return rising && end
    ? [
        ...twice,
        {
          kind: 'stop',
          clock: 'this-week',
          id: 'get-help',
          key: `worse/${end.week.block}`,
          because: `The worst pain of the week rose ${WORSE_WEEKS} weeks running: ${worst.map(({ pain }) => pain).join(', ')} of 10.`,
        },
      ]
    : twice;
}

function pain(plan: Plan, weeks: readonly Week[], progress: Progress, today: Day): Proposal[] {
  const [latest] = written(weeks, progress, today);
  if (!latest) return [];
  const { item, noted } = latest;
  const light = lightOf(noted);
  const day = noted.done ?? item.date;
  const ease = (because: string): Proposal => ({
    kind: 'proposal',
    id: 'ease',
    key: `ease/${item.key}`,
    because,
    apply: { key: `ease/${item.key}`, value: addDays(day, 1) },
  });
  const watched = MOMENTS.map((moment) => noted.pains[moment]).find((one) => ruleOfPlace(one) === 'watch');
  const watch: Proposal[] = watched
    ? [
        {
          kind: 'proposal',
          id: 'watch-place',
          key: `watch/${watched.place ?? ''}/${item.key}`,
          because: `You wrote ${painInWords(plan, watched)}, on ${when(item, noted)}.`,
        },
      ]
    : [];
  if (light === 'red') {
    const because = noted.limp
      ? `You wrote that you limped on ${when(item, noted)}.`
      : `You wrote pain ${Math.max(noted.after ?? 0, noted.before ?? 0)} of 10 on ${when(item, noted)}.`;
    const stop: Proposal = { kind: 'proposal', id: 'stop-today', key: `stop/${item.key}`, because };
    return [...watch, ...(day === today ? [stop] : []), ease(because)];
  }
  if (settled(noted) === false)
    return [
      ...watch,
      ease(
        `You wrote pain ${noted.after ?? 0} of 10 on ${when(item, noted)}, and ${noted.morning ?? 0} of 10 the morning after: it had not settled.`,
      ),
    ];
  if (watch.length > 0) return watch;
  if (noted.done === undefined || noted.after === undefined) return [];
  if (light === 'amber' && noted.morning === undefined) return [];
  return [
    {
      kind: 'proposal',
      id: 'carry-on',
      key: `carry-on/${item.key}`,
      because:
        light === 'amber'
          ? `You wrote pain ${noted.after} of 10 on ${when(item, noted)}, and it had settled by the morning after.`
          : `You wrote pain ${noted.after} of 10 on ${when(item, noted)}.`,
    },
  ];
}

const doneIn = (week: Week, progress: Progress): number =>
  week.sessions.filter(({ key }) => notedOf(progress, key).done !== undefined).length;

/** A week that is over, by how much of it was done. */
function missed(weeks: readonly Week[], progress: Progress, today: Day): Proposal[] {
  const over = weeks.filter(({ to, phase }) => to < today && phase !== undefined);
  const last = over.at(-1);
  if (!last) return [];
  const done = doneIn(last, progress);
  const before = over.at(-2);
  const nothing = done === 0 && before !== undefined && doneIn(before, progress) === 0;
  if (nothing) {
    return [
      {
        kind: 'proposal',
        id: 'step-back',
        key: `step-back/${last.block}`,
        because: `No session is ticked in the two weeks from ${dayInWords(before.from, 'short')} to ${dayInWords(last.to, 'short')}.`,
        apply: { key: `restart/${last.block}`, value: true },
      },
    ];
  }
  const eased = last.sessions.some((item) => item.eased);
  if (done * 2 >= last.sessions.length && !eased) return [];
  return [
    {
      kind: 'proposal',
      id: 'repeat',
      key: `repeat/${last.block}`,
      because:
        done * 2 >= last.sessions.length
          ? `Week ${last.block + 1} was an eased week.`
          : `In week ${last.block + 1}, ${done} of ${last.sessions.length} sessions are ticked.`,
      apply: { key: `repeat/${last.block}`, value: true },
    },
  ];
}

/** The end of a phase: on, when its tests are ticked; the last week again, when not. */
function phaseEnd(plan: Plan, weeks: readonly Week[], progress: Progress, today: Day): Proposal[] {
  const week = weeks.findLast(
    (one) => one.last && (one.to < today || (one.from <= today && doneIn(one, progress) === one.sessions.length)),
  );
  const phase = plan.phases.find(({ id }) => id === week?.phase);
  if (!week || !phase || daysBetween(week.to, today) > 7) return [];
  const passed = phase.tests.filter(({ id }) => valueOf(progress, `test/${id}`) === true).length;
  const all = passed === phase.tests.length;
  const because = `“${phase.title}” is at its end, and ${all ? 'all' : passed === 0 ? 'none' : passed} of its ${phase.tests.length} tests ${all || passed > 1 ? 'are' : 'is'} ticked.`;
  if (all) return [{ kind: 'proposal', id: 'go-on', key: `go-on/${week.block}`, because }];
  if (valueOf(progress, `repeat/${week.block}`) === true) return [];
  return [
    {
      kind: 'proposal',
      id: 'repeat',
      key: `tests/${week.block}`,
      because,
      apply: { key: `repeat/${week.block}`, value: true },
    },
  ];
}
