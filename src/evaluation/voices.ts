import { isPressing, type CorpusText } from '../learning/corpus.ts';
import { ndcg10 } from './search-scores.ts';
import { randomFrom } from '../learning/ftrl.ts';

/** What was shown for a text. */
export interface Heard {
  readonly text: CorpusText;
  /** A card of an emergency or an urgent sign. */
  readonly card: boolean;
  /** A question about one. */
  readonly asked: boolean;
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

/** What is measured on texts of people whom nobody tuned to. */
export interface VoiceFigures {
  readonly voices: number;
  readonly texts: number;
  /** Texts with an emergency or urgent sign that raise a card, and that raise a card or a question. */
  readonly caught: Measured;
  readonly caughtOrAsked: Measured;
  /** Texts without any sign that raise one. */
  readonly falseCards: Measured;
  readonly falseCardsOrAsked: Measured;
  /** A condition that the writer ranks first comes first, or among three. Texts without danger. */
  readonly top1: Measured;
  readonly top3: Measured;
  /** A page that answers is among the first three, and how near the order of ten is to the best. Texts of at most 12 words without danger. */
  readonly success3: Measured;
  readonly ndcg10: Measured;
  /** Texts about something else that find nothing. */
  readonly nothing: Measured;
}

const DRAWS = 1_000;
/** A query in a search box; longer texts are for the finder. */
const QUERY_WORDS = 12;

/**
 * A share over all texts, with a bootstrap interval over voices: texts of one person resemble each other.
 * @param rows what was shown, a list for each voice
 * @param counts whether a text is one of those that are measured
 * @param hit whether it was right, or how right from 0 to 1
 */
export function measure(
  rows: readonly (readonly Heard[])[],
  counts: (text: CorpusText) => boolean,
  hit: (heard: Heard) => boolean | number,
): Measured {
  const sums = rows.map((own) => {
    const some = own.filter(({ text }) => counts(text));
    return { texts: some.length, hits: some.reduce((sum, heard) => sum + Number(hit(heard)), 0) };
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
  const harmless = ({ level }: CorpusText): boolean => level === undefined;
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
    caughtOrAsked: measure(rows, isPressing, ({ card, asked }) => card || asked),
    falseCards: measure(rows, harmless, ({ card }) => card),
    falseCardsOrAsked: measure(rows, harmless, ({ card, asked }) => card || asked),
    top1: measure(rows, hasCondition, (heard) => first(heard, 1)),
    top3: measure(rows, hasCondition, (heard) => first(heard, 3)),
    success3: measure(rows, isQuery, ({ text, pages }) => pages.slice(0, 3).some((page) => text.pages?.includes(page))),
    // The page that answers best is worth 3, the next 2, all others 1.
    ndcg10: measure(rows, isQuery, ({ text, pages }) =>
      ndcg10(pages, Object.fromEntries((text.pages ?? []).map((page, rank) => [page, Math.max(1, 3 - rank)]))),
    ),
    nothing: measure(
      rows,
      ({ off }) => off === true,
      ({ pages }) => pages.length === 0,
    ),
  };
}

/** How much a model tells that learned from a share of the texts. */
export interface CurvePoint {
  readonly texts: number;
  /** Chance that a pressing text scores above a harmless one. */
  readonly auc: number;
  /** Share of pressing texts above the score that 4, or 12, of 100 harmless texts reach. */
  readonly caughtAt4: number;
  readonly caughtAt12: number;
}

/** `voices.json`, as `npm run train` writes it. */
export interface VoicesFile extends VoiceFigures {
  /** SHA-256 of the texts. */
  readonly corpus: string;
  /** With a quarter, a half and all of the texts. */
  readonly curve: readonly CurvePoint[];
}
