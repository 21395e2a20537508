/** What a text of the corpus tells, as its file holds it: one line a text (`understanding/README.md`). */
export interface CorpusText {
  readonly text: string;
  /** Danger signs that it speaks of, by slug, and how: so now, or only once, denied, feared. */
  readonly signs?: Readonly<Record<string, SignManner>>;
  /** Of the signs that are so now; none when it is missing. */
  readonly level?: 'soon' | 'urgent' | 'emergency';
  readonly clues?: readonly string[];
  /** Clues that it denies. */
  readonly not?: readonly string[];
  /** Slugs of conditions, the likeliest first. */
  readonly conditions?: readonly string[];
  /** Ids of the pages that answer it, the best first. */
  readonly pages?: readonly string[];
  /** It is about something else. */
  readonly off?: boolean;
  /** Shared by a text with danger and its harmless twin. */
  readonly twin?: number;
}

/** `child` and `other`: so now, of a child or of another adult. */
export const PRESENT = ['now', 'child', 'other'] as const;
export type SignManner = (typeof PRESENT)[number] | 'past' | 'denied' | 'feared';

/** A person who writes, with all that they wrote. */
export interface Voice {
  readonly voice: string;
  readonly who: string;
  readonly texts: readonly CorpusText[];
}

/** What was shown for a text. */
export interface Heard {
  readonly text: CorpusText;
  /** A card of an emergency or an urgent sign. */
  readonly card: boolean;
  /** Slugs of conditions as the finder lists them. */
  readonly conditions: readonly string[];
  /** Ids of pages as the search lists them. */
  readonly pages: readonly string[];
}

/** A share with the interval that 95 of 100 draws of voices keep to. */
export interface Measured {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Texts that it was measured on. */
  readonly texts: number;
}

/** What `npm run eval:voices` measures on texts of people whom nobody tuned to. */
export interface VoiceFigures {
  readonly voices: number;
  readonly texts: number;
  /** Texts with an emergency or urgent sign that raise a card. */
  readonly caught: Measured;
  /** Texts without any sign that raise one. */
  readonly falseCards: Measured;
  /** A condition that the writer ranks first comes first, or among three. Texts without danger. */
  readonly top1: Measured;
  readonly top3: Measured;
  /** A page that answers is among the first three. Texts of at most 12 words without danger. */
  readonly success3: Measured;
  /** Texts about something else that find nothing. */
  readonly nothing: Measured;
}

const DRAWS = 1_000;
/** A query in a search box; longer texts are for the finder. */
const QUERY_WORDS = 12;

/** Whether a text tells of danger that cannot wait. */
export const isPressing = ({ level }: CorpusText): boolean => level === 'urgent' || level === 'emergency';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A share over all texts, with a bootstrap interval over voices: texts of one person resemble each other.
 * @param rows what was shown, a list for each voice
 * @param counts whether a text is one of those that are measured
 * @param hit whether it was right
 */
export function measure(
  rows: readonly (readonly Heard[])[],
  counts: (text: CorpusText) => boolean,
  hit: (heard: Heard) => boolean,
): Measured {
  const sums = rows.map((own) => {
    const some = own.filter(({ text }) => counts(text));
    return { texts: some.length, hits: some.filter(hit).length };
  });
  const shareOf = (list: readonly { readonly texts: number; readonly hits: number }[]): number =>
    list.reduce((sum, { hits }) => sum + hits, 0) /
    Math.max(
      1,
      list.reduce((sum, { texts }) => sum + texts, 0),
    );
  const random = randomFrom(48);
  const draws = Array.from({ length: DRAWS }, () =>
    shareOf(sums.map(() => sums[Math.floor(random() * sums.length)] ?? { texts: 0, hits: 0 })),
  ).sort((a, b) => a - b);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    share: round(shareOf(sums)),
    low: round(draws[Math.floor(DRAWS * 0.025)] ?? 0),
    high: round(draws[Math.ceil(DRAWS * 0.975) - 1] ?? 0),
    texts: sums.reduce((sum, { texts }) => sum + texts, 0),
  };
}

/** All figures of a set of voices. */
export function voiceFigures(rows: readonly (readonly Heard[])[]): VoiceFigures {
  const calm = (text: CorpusText): boolean => text.level === undefined && text.off !== true;
  const hasCondition = (text: CorpusText): boolean => calm(text) && (text.conditions?.length ?? 0) > 0;
  const isQuery = (text: CorpusText): boolean =>
    calm(text) && (text.pages?.length ?? 0) > 0 && text.text.split(/\s+/).length <= QUERY_WORDS;
  const first = (heard: Heard, count: number): boolean =>
    heard.conditions.slice(0, count).includes(heard.text.conditions?.[0] ?? '');
  return {
    voices: rows.length,
    texts: rows.flat().length,
    caught: measure(rows, isPressing, ({ card }) => card),
    falseCards: measure(
      rows,
      ({ level }) => level === undefined,
      ({ card }) => card,
    ),
    top1: measure(rows, hasCondition, (heard) => first(heard, 1)),
    top3: measure(rows, hasCondition, (heard) => first(heard, 3)),
    success3: measure(rows, isQuery, ({ text, pages }) => pages.slice(0, 3).some((page) => text.pages?.includes(page))),
    nothing: measure(
      rows,
      ({ off }) => off === true,
      ({ pages }) => pages.length === 0,
    ),
  };
}
