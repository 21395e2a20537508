import { PAIN_RULE } from '../model/pain-rule.ts';
import { BROUGHT_BY, oneOf, PAIN_PLACES, type BroughtBy, type PainPlace } from '../model/pain-place.ts';
import { isDay, type Day } from './days.ts';
import { valueOf, type Progress } from './progress.ts';

/** When a reader notes pain: before a session, in it or right after, and on the morning after it. */
export const MOMENTS = ['before', 'after', 'morning'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Pain at one moment. Notes from before places were asked have a number alone. */
export interface Pain {
  /** 0 to 10. */
  readonly level: number | undefined;
  readonly place: PainPlace | undefined;
  readonly brought: BroughtBy | undefined;
}

/** What a reader noted of one session. */
export interface Noted {
  readonly done: Day | undefined;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly morning: number | undefined;
  readonly pains: Readonly<Record<Moment, Pain>>;
  /** The limp of older notes: "It made me limp", without where or when. */
  readonly limp: boolean;
  /** A limp in walking. */
  readonly limping: boolean;
}

/** The lowest figure of a light of the pain rule. */
const from = (light: 'amber' | 'red'): number =>
  Number.parseInt(PAIN_RULE.lights.find((one) => one.light === light)?.range ?? '', 10);
export const AMBER = from('amber');
export const RED = from('red');

/** The notes of a session. */
export function notedOf(progress: Progress, key: string): Noted {
  const pain = (moment: Moment): Pain => {
    const level = valueOf(progress, `pain/${key}/${moment}`);
    return {
      level: typeof level === 'number' && level >= 0 && level <= 10 ? level : undefined,
      place: oneOf(PAIN_PLACES, valueOf(progress, `place/${key}/${moment}`)),
      brought: oneOf(BROUGHT_BY, valueOf(progress, `brought/${key}/${moment}`)),
    };
  };
  const pains = { before: pain('before'), after: pain('after'), morning: pain('morning') };
  const done = valueOf(progress, `done/${key}`);
  return {
    done: isDay(done) ? done : undefined,
    before: pains.before.level,
    after: pains.after.level,
    morning: pains.morning.level,
    pains,
    limp: valueOf(progress, `limp/${key}`) === true,
    limping: valueOf(progress, `limping/${key}`) === true,
  };
}

/** The light of a session by the pain rule; `undefined` while nothing is noted. */
export function lightOf(noted: Noted): 'green' | 'amber' | 'red' | undefined {
  const worst = Math.max(noted.after ?? -1, noted.before ?? -1);
  if (noted.limp || noted.limping || worst >= RED) return 'red';
  if (worst < 0) return undefined;
  return worst >= AMBER ? 'amber' : 'green';
}
