import type { DangerScores } from './finder-scores.ts';

/** What `npm run evaluate` measured on one group of sets. */
export interface SetFigures {
  readonly search: {
    readonly queries: number;
    readonly success1: number;
    readonly success3: number;
    readonly ndcg10: number;
    readonly nothing: number;
    readonly stock: {
      readonly success1: number;
      readonly success3: number;
      readonly ndcg10: number;
      readonly nothing: number;
    };
    /** Queries that stock Pagefind answered better. */
    readonly belowStock: readonly string[];
    /** Queries without a right page among the first three. */
    readonly missed: readonly string[];
  };
  readonly finder: { readonly texts: number; readonly top1: number; readonly top3: number };
  readonly danger: { readonly search: DangerScores; readonly finder: DangerScores };
}

/** One half of the development set measured with weights tuned on the other half, and with the weights in use. */
export interface Halves {
  readonly tuned: number;
  readonly inUse: number;
}

/** What `/about/how-well-it-works/` publishes. */
export interface Evaluation {
  readonly development: SetFigures;
  /** Sets that nobody looked at while the vocabulary was written. */
  readonly unseen: SetFigures;
  /** What `npm run eval:cross-validate` measured: nDCG@10 of search, mean of 1 / place of the finder. */
  readonly crossValidation: { readonly search: readonly Halves[]; readonly finder: readonly Halves[] };
}

/** Thresholds of the design, section 9, on the development sets. */
export const THRESHOLDS = {
  success3: 0.95,
  ndcg10: 0.9,
  nothing: 0.9,
  /** Share of queries that may be answered worse than by stock Pagefind. */
  belowStock: 0.03,
  top1: 0.75,
  top3: 0.92,
  /** Share of texts without a danger sign that may raise a card. */
  falseAlarms: 0.03,
} as const;

/** Thresholds that an evaluation misses, in words; none when all hold. One missed danger sign is a fault. */
export function missedThresholds({ development }: Pick<Evaluation, 'development'>): string[] {
  const { search, finder, danger } = development;
  const faults: string[] = [];
  const atLeast = (name: string, value: number, threshold: number): void => {
    if (value < threshold) faults.push(`${name} is ${value}, under ${threshold}`);
  };
  atLeast('search: Success@3', search.success3, THRESHOLDS.success3);
  atLeast('search: nDCG@10', search.ndcg10, THRESHOLDS.ndcg10);
  atLeast('search: off-topic answered with nothing', search.nothing, THRESHOLDS.nothing);
  if (search.belowStock.length > search.queries * THRESHOLDS.belowStock) {
    faults.push(`search: below stock Pagefind are ${search.belowStock.join(' · ')}`);
  }
  atLeast('finder: top-1', finder.top1, THRESHOLDS.top1);
  atLeast('finder: top-3', finder.top3, THRESHOLDS.top3);
  for (const box of ['search', 'finder'] as const) {
    for (const text of danger[box].missed) faults.push(`${box}: missed the danger sign in “${text}”`);
    if (danger[box].falseAlarms > danger[box].without * THRESHOLDS.falseAlarms) {
      faults.push(`${box}: false alarms for ${danger[box].alarmed.join(' · ')}`);
    }
  }
  return faults;
}

/** Whether two measurements of the same sets say something different: a share by more than 1 in 100, a count at all. */
export function differs(a: SetFigures, b: SetFigures): boolean {
  const shares = ({ search, finder }: SetFigures): number[] => [
    search.success1,
    search.success3,
    search.ndcg10,
    search.nothing,
    finder.top1,
    finder.top3,
  ];
  const counts = ({ danger }: SetFigures): number[] =>
    [danger.search, danger.finder].flatMap((box) => [box.withSign, box.caught, box.without, box.falseAlarms]);
  const far = (one: number[], other: number[], by: number): boolean =>
    one.some((value, index) => Math.abs(value - (other[index] ?? 0)) > by);
  return far(shares(a), shares(b), 0.01) || far(counts(a), counts(b), 0);
}
