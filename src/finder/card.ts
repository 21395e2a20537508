import { dayInWords, dayOf, type Day } from '../program/days.ts';
import { MOMENTS, notedOf } from '../program/diary.ts';
import type { Plan } from '../program/plan.ts';
import { keysUnder, valueOf, type Progress } from '../program/progress.ts';
import { settingsOf, weeksOf, type Week } from '../program/schedule.ts';
import { painInWords } from '../program/stops.ts';
import type { Found } from './find.ts';

/** A part of the card. */
export interface CardPart {
  readonly id: 'words' | 'signs' | 'pain' | 'tried';
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the device knows. */
export interface Known {
  /** What the finder understood, if the reader wrote or chose something. */
  readonly found: Pick<Found, 'items' | 'danger'> | undefined;
  /** The reader's words, as typed. */
  readonly text: string;
  /** Danger signs that the reader was asked about and denied, in words that go on after "You". */
  readonly denied: readonly string[];
  /** The plan and its notes, if there is one. */
  readonly program: { readonly plan: Plan; readonly progress: Progress } | undefined;
}

/** So many of the latest weeks are told. */
const WEEKS = 8;

/** What a card says: parts that have something to say, and no others. Nothing is added to what was noted. */
export function cardOf({ found, text, denied, program }: Known): CardPart[] {
  const items = found?.items ?? [];
  const words = text.trim().replaceAll(/\s+/g, ' ');
  const parts: CardPart[] = [
    {
      id: 'words',
      title: 'What I feel',
      lines: [
        ...(words === '' ? [] : [`In my words: “${words}”`]),
        ...items.filter((item) => !item.denied).map(({ label }) => capital(label)),
      ],
    },
    {
      id: 'signs',
      title: 'Asked and said no to',
      lines: [
        ...items.filter((item) => item.denied).map(({ label }) => `Not: ${label}`),
        ...denied.map((sign) => `Danger sign, not so: “you ${sign}”`),
        ...(program ? screened(program.progress) : []),
      ],
    },
    ...(program ? ofProgram(program.plan, program.progress) : []),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());

/** Who starts the plan ticks that no danger sign fits, or that they were seen for it. */
function screened(progress: Progress): string[] {
  const at = progress.entries['settings']?.at;
  if (at === undefined || valueOf(progress, 'settings') === undefined) return [];
  return [
    `On ${dayInWords(dayOf(new Date(at)))} I ticked: no danger sign of the program fits me, or I was seen for it`,
  ];
}

function ofProgram(plan: Plan, progress: Progress): CardPart[] {
  const settings = settingsOf(plan, progress);
  if (!settings) return [];
  const weeks = weeksOf(plan, settings, progress).filter(({ sessions }) =>
    sessions.some((one) => isNoted(progress, one.key)),
  );
  return [
    { id: 'pain', title: 'Pain, week by week', lines: weeks.slice(-WEEKS).map((week) => painOf(plan, progress, week)) },
    { id: 'tried', title: 'What I tried', lines: tried(plan, progress, settings.start, weeks) },
  ];
}

function isNoted(progress: Progress, session: string): boolean {
  const noted = notedOf(progress, session);
  return (
    noted.done !== undefined ||
    noted.limping ||
    noted.limp ||
    MOMENTS.some((moment) => noted.pains[moment].level !== undefined || noted.pains[moment].place !== undefined)
  );
}

/** A week: its sessions, its worst pain with place and what brought it on, and any limp. */
function painOf(plan: Plan, progress: Progress, { from, sessions }: Week): string {
  const noted = sessions.map(({ key }) => notedOf(progress, key));
  const done = noted.filter((one) => one.done !== undefined).length;
  const pains = noted.flatMap(({ pains }) => MOMENTS.map((moment) => pains[moment]));
  const said = pains.filter(({ level, place }) => level !== undefined || place !== undefined);
  // A place without a number was not said to be small.
  const worst = said.reduce<(typeof said)[number] | undefined>(
    (most, pain) => (most === undefined || (pain.level ?? 11) > (most.level ?? 11) ? pain : most),
    undefined,
  );
  const others = [
    ...new Set(said.flatMap(({ place, level }) => (place && place !== worst?.place && level !== 0 ? [place] : []))),
  ].map((place) => plan.pain.places.find(({ id }) => id === place)?.words.toLowerCase() ?? place);
  return [
    `Week from ${dayInWords(from, 'short')}: ${done} of ${sessions.length} sessions`,
    worst === undefined ? 'pain not noted' : worst.level === 0 ? 'no pain' : `worst ${painInWords(plan, worst)}`,
    ...(others.length > 0 ? [`also ${others.join(' and ')}`] : []),
    ...(noted.some(({ limp, limping }) => limp || limping) ? ['limped'] : []),
  ].join(', ');
}

/** Sessions that were done, each exercise with its sets, and what was stopped. */
function tried(plan: Plan, progress: Progress, start: Day, weeks: readonly Week[]): string[] {
  const done = weeks.flatMap(({ sessions }) => sessions).filter(({ key }) => notedOf(progress, key).done !== undefined);
  const count = (start: string): Map<string, number> => {
    const all = new Map<string, number>();
    for (const key of keysUnder(progress, start)) {
      if (valueOf(progress, key) !== true) continue;
      const slug = key.split('/')[2] ?? '';
      all.set(slug, (all.get(slug) ?? 0) + 1);
    }
    return all;
  };
  const titles = new Map(
    Object.values(plan.sessions).flatMap(({ sets }) => sets.map((set) => [set.exercise, set.title])),
  );
  const named = ([slug, times]: [string, number], what: string): string =>
    `${titles.get(slug) ?? slug}: ${times} ${times === 1 ? what : `${what}s`}`;
  const sets = [...count('set/')].map((one) => named(one, 'set'));
  const stopped = [...count('stopped/')].map((one) => named(one, 'time'));
  return [
    `${plan.title}, since ${dayInWords(start)}: ${done.length} ${done.length === 1 ? 'session' : 'sessions'} done`,
    ...(sets.length > 0 ? [`Exercises: ${sets.join('; ')}`] : []),
    ...(stopped.length > 0 ? [`Stopped or left out: ${stopped.join('; ')}`] : []),
  ];
}
