import type { Step } from './steps.ts';

/**
 * Where a reader is in a session. All of it follows from what was tapped and from the moments at which that was: no
 * step is counted down, so that nothing drifts. Moments are milliseconds since 1970, which know no zone, no summer time
 * and no midnight.
 */
export interface Player {
  /** Index of the step; behind the last one the session is over. */
  readonly at: number;
  /** When the clock of the step began to run; `undefined` while it stands. */
  readonly since: number | undefined;
  /** Of the step, before the clock last stood. */
  readonly spent: number;
  /** When it was last looked at. */
  readonly seen: number;
  /** Sets that are done, such as `glute-bridge/0`. */
  readonly done: readonly string[];
  /** It stands because the reader was away, and not because they stopped it. */
  readonly away: boolean;
}

export type PlayerEvent =
  /** Begins, or goes on. */
  | 'go'
  | 'stop'
  /** Time goes by. */
  | 'look'
  /** The page is no longer in sight. */
  | 'hide'
  /** The step is over before its time: a set counts as done. */
  | 'done'
  /** The set is left out. */
  | 'skip'
  | 'back'
  /** What is left of the exercise is left out. */
  | 'leave';

/** Who did not look for so long was away: a locked screen, a call, a device that slept. */
export const AWAY = 5_000;
/** Back within so long after a set began leads to the set before. */
const JUST_BEGUN = 3_000;

/**
 * A session at its first step that is not done.
 * @param done sets that are done already
 */
export function begin(steps: readonly Step[], done: readonly string[], now: number): Player {
  const open = steps.findIndex(({ ends }) => ends !== undefined && !done.includes(ends));
  const exercise = steps[open]?.exercise;
  const set = steps[open]?.set ?? 0;
  const at =
    open < 0
      ? steps.length
      : set === 0
        ? steps.findIndex((step) => step.exercise === exercise)
        : steps.findIndex((step) => step.exercise === exercise && step.set === set && step.kind === 'work');
  return { at, since: undefined, spent: 0, seen: now, done, away: false };
}

/** How long the step has lasted, in milliseconds. */
export function elapsed({ since, spent }: Player, now: number): number {
  return spent + (since === undefined ? 0 : Math.max(0, now - since));
}

/** What is left of the step, in milliseconds; `undefined` where it has no set time. */
export function left(player: Player, steps: readonly Step[], now: number): number | undefined {
  const ms = steps[player.at]?.ms;
  return ms === undefined ? undefined : Math.max(0, ms - elapsed(player, now));
}

/**
 * What follows from an event.
 * @param now the moment of it; it may be before the last one, where a clock was set back
 */
export function after(player: Player, event: PlayerEvent, now: number, steps: readonly Step[]): Player {
  const here = look(player, now, steps);
  const step = steps[here.at];
  if (!step) return here;
  switch (event) {
    case 'look':
      return here;
    case 'hide':
      return runsUnseen(step) ? here : { ...stand(here, now), away: here.since !== undefined || here.away };
    case 'stop':
      return stand(here, now);
    case 'go':
      if (step.kind === 'ready') return to(here, here.at + 1, now, now);
      return here.since === undefined ? { ...here, since: now, away: false } : here;
    case 'done':
      return to(withDone(here, step), here.at + 1, now, now);
    case 'skip':
      return to(here, behindSet(steps, here.at), undefined, now);
    case 'leave':
      return to(here, behindExercise(steps, here.at), now, now);
    case 'back':
      if (step.kind === 'work' && elapsed(here, now) > JUST_BEGUN) return to(here, here.at, undefined, now);
      return to(here, before(steps, here.at), undefined, now);
  }
}

/** Rests go on unseen. A set does not: nobody does it while the page is away. */
const runsUnseen = ({ kind }: Step): boolean => kind === 'rest' || kind === 'ready';

/** Lets time go by: over as many steps as have ended, and none while the reader was away. */
function look(player: Player, now: number, steps: readonly Step[]): Player {
  if (player.since === undefined) return { ...player, seen: now };
  const gap = now - player.seen;
  // The clock was set back: what was spent is spent.
  if (gap < 0) return { ...player, since: player.since + gap, seen: now };
  const first = steps[player.at];
  const away = gap > AWAY;
  if (first && away && !runsUnseen(first)) return { ...stand(player, player.seen), seen: now, away: true };
  let { at, since, spent, done } = player;
  for (;;) {
    const step = steps[at];
    if (!step) return { at, since: undefined, spent: 0, seen: now, done, away: false };
    if (step.ms === undefined || step.kind === 'ready') break;
    const over = spent + now - since - step.ms;
    if (over < 0) break;
    done = withDone({ ...player, done }, step).done;
    at += 1;
    spent = 0;
    // What follows a rest that ended unseen waits for the reader.
    if (away) return { at, since: undefined, spent: 0, seen: now, done, away: true };
    since = now - over;
  }
  return { at, since, spent, seen: now, done, away: false };
}

function stand(player: Player, now: number): Player {
  return { ...player, since: undefined, spent: elapsed(player, now), seen: now, away: false };
}

/** @param since when the clock of the step begins; `undefined`: it waits */
function to(player: Player, at: number, since: number | undefined, now: number): Player {
  return { ...player, at, since, spent: 0, seen: now, away: false };
}

function withDone(player: Player, { ends }: Step): Player {
  return ends === undefined || player.done.includes(ends) ? player : { ...player, done: [...player.done, ends] };
}

/** The next set, or getting ready for the next exercise. */
function behindSet(steps: readonly Step[], at: number): number {
  const now = steps[at];
  if (now?.kind === 'ready') return behindExercise(steps, at);
  const next = steps.findIndex(
    ({ kind, set, exercise }, index) =>
      index > at && (exercise !== now?.exercise || (set !== now.set && kind === 'work')),
  );
  return next < 0 ? steps.length : next;
}

function behindExercise(steps: readonly Step[], at: number): number {
  const next = steps.findIndex(({ exercise }, index) => index > at && exercise !== steps[at]?.exercise);
  return next < 0 ? steps.length : next;
}

/** The set before, or getting ready for this exercise or the one before. */
function before(steps: readonly Step[], at: number): number {
  return Math.max(
    0,
    steps.findLastIndex(({ kind }, index) => index < at && (kind === 'work' || kind === 'ready')),
  );
}
