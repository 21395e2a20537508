import { isDay, type Day } from './days.ts';
import { keysUnder, valueOf, type Progress, type Value } from './progress.ts';
import type { Scheduled, Week } from './schedule.ts';

/** Where a session was left in the player, as it is noted. */
export interface Left {
  /** Id of the step. */
  readonly step: string;
  /** Of the step, in milliseconds. */
  readonly spent: number;
  /** The day on which the session was begun: it belongs to that day, also after midnight. */
  readonly day: Day;
  /** The player was on the screen. */
  readonly open: boolean;
}

/** A session that was begun counts as under way for so long. */
const UNDER_WAY = 6 * 3_600_000;

const keyOf = (session: string): string => `player/${session}`;

/** What is noted where a session was left. @param session key of its notes */
export function leftAs(session: string, { step, spent, day, open }: Left): [key: string, value: Value] {
  return [keyOf(session), { step, spent, day, open }];
}

/** Takes the note back: the session is over. */
export function noLongerLeft(session: string): [key: string, value: Value] {
  return [keyOf(session), null];
}

/** Where a session was left, some hours ago at most; a note that makes no sense counts as none. @param now milliseconds */
export function leftIn(progress: Progress, session: string, now: number): Left | undefined {
  const noted = valueOf(progress, keyOf(session));
  if (Math.abs(now - (progress.entries[keyOf(session)]?.at ?? 0)) > UNDER_WAY) return undefined;
  if (typeof noted !== 'object' || Array.isArray(noted)) return undefined;
  const { step, spent, day, open } = noted as Record<string, unknown>;
  if (typeof step !== 'string' || typeof spent !== 'number' || spent < 0 || !isDay(day)) return undefined;
  return { step, spent, day, open: open === true };
}

/** The session that is under way, and not done. @param now milliseconds */
export function underWay(weeks: readonly Week[], progress: Progress, now: number): Scheduled | undefined {
  const begun = keysUnder(progress, 'player/')
    .map((key) => key.slice('player/'.length))
    .filter((key) => leftIn(progress, key, now) && valueOf(progress, `done/${key}`) === undefined);
  return weeks.flatMap(({ sessions }) => sessions).find(({ key }) => begun.includes(key));
}
