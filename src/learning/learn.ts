import type { Features } from '../vocabulary/learned/features.ts';
import type { TrainedModel } from '../vocabulary/learned/compile.ts';
import { isPressing, PRESENT, type CorpusText } from './corpus.ts';
import { train, type Effort, type Example } from './ftrl.ts';

/** A text with its features, groups of words by their names. */
export interface Lesson {
  /** What it tells; of a text of the development sets only how pressing it is. */
  readonly text: Pick<CorpusText, 'level'> & Partial<CorpusText>;
  readonly features: Features;
  /** All that it teaches, where its other labels are not known. */
  readonly only?: 'danger' | 'heads';
}

type DangerWeights = Pick<TrainedModel['danger'], 'bias' | 'step' | 'weights'>;

/** A feature that fewer texts hold teaches nothing that holds for others. */
const SEEN = 3;
/** Weights that travel, the largest of each part. */
const KEPT = { danger: 8_000, heads: 34_000 };
/** Judged with one voice left out at a time. */
const DANGER: Effort = { epochs: 12, rate: 1, l1: 0.3, l2: 0, positive: 1.5, seed: 7 };
const HEADS: Effort = { epochs: 10, rate: 1, l1: 1, l2: 0, positive: 1, seed: 7 };

/**
 * Learn to tell danger, and which sign, condition and page a text is about.
 * @returns a model without the scores at which danger is sure or suspected, which only texts that it did not see can tell
 */
export function learn(lessons: readonly Lesson[]): Pick<TrainedModel, 'heads'> & {
  danger: DangerWeights;
} {
  return {
    danger: learnDanger(lessons.filter(({ only }) => only !== 'heads')),
    heads: learnHeads(lessons.filter(({ only }) => only !== 'danger')),
  };
}

function learnDanger(lessons: readonly Lesson[]): DangerWeights {
  // A sign that can wait is neither danger nor none.
  const told = lessons.filter(({ text }) => text.level !== 'soon');
  const lists = told.map(({ features }) => [...features.plain, ...features.paired]);
  const places = placesOf(lists);
  const examples = told.map(({ text }, at): Example => ({
    features: featuresIn(lists[at] ?? [], places),
    is: new Map(isPressing(text) ? [[0, 1]] : []),
  }));
  const { bias, weights } = train(examples, places.size, 1, DANGER);
  const { step, whole } = inWhole(weights, KEPT.danger);
  return {
    bias: rounded(bias[0] ?? 0),
    step,
    weights: Object.fromEntries(
      [...places]
        .flatMap(([feature, at]): [string, number][] => (whole[at] === 0 ? [] : [[feature, whole[at] ?? 0]]))
        .sort(byName),
    ),
  };
}

function learnHeads(lessons: readonly Lesson[]): TrainedModel['heads'] {
  const named = (list: (text: Lesson['text']) => readonly string[]): string[] =>
    [...new Set(lessons.flatMap(({ text }) => list(text)))].sort();
  const signs = named(signsOf);
  const conditions = named((text) => (text.conditions ?? []).slice(0, 1).map(conditionId));
  const pages = named(({ pages: list }) => (list ?? []).filter((id) => !conditions.includes(id)));
  const names = [...signs, ...conditions, ...pages, 'off'];
  const head = new Map(names.map((name, at) => [name, at]));
  const conditionHeads = new Set(conditions.map((id) => head.get(id) ?? 0));
  const lists = lessons.map(({ features }) => features.plain);
  const places = placesOf(lists);
  const examples = lessons.map(({ text }, at): Example => {
    const is = new Map<number, number>();
    const say = (name: string, much: number): void => {
      const place = head.get(name);
      if (place !== undefined) is.set(place, Math.max(is.get(place) ?? 0, much));
    };
    for (const sign of signsOf(text)) say(sign, 1);
    (text.pages ?? []).forEach((page, rank) => say(page, 1 / (1 + rank)));
    if (text.off === true) say('off', 1);
    const [first, ...others] = (text.conditions ?? []).map(conditionId);
    // Beside a sign of danger nobody ranks conditions, and a second one is not wrong.
    const ranks = first !== undefined && text.level === undefined && text.off !== true;
    for (const place of conditionHeads) is.delete(place);
    if (ranks) say(first, 1);
    const silent = ranks ? new Set(others.flatMap((id) => head.get(id) ?? [])) : conditionHeads;
    return { features: featuresIn(lists[at] ?? [], places), is, silent };
  });
  const { bias, weights } = train(examples, places.size, names.length, HEADS);
  const { step, whole } = inWhole(weights, KEPT.heads);
  return {
    names,
    biases: Array.from(bias, rounded),
    step,
    weights: Object.fromEntries(
      [...places]
        .flatMap(([feature, at]): [string, number[]][] => {
          const row = names.flatMap((_, place) => {
            const weight = whole[at * names.length + place] ?? 0;
            return weight === 0 ? [] : [place, weight];
          });
          return row.length === 0 ? [] : [[feature, row]];
        })
        .sort(byName),
    ),
  };
}

const conditionId = (slug: string): string => `conditions/${slug}`;
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Signs that are so now, of whomever. */
function signsOf({ signs = {} }: Lesson['text']): string[] {
  return Object.entries(signs).flatMap(([slug, manner]) =>
    (PRESENT as readonly string[]).includes(manner) ? [`signs/${slug}`] : [],
  );
}

/** Places of the features that enough texts hold, in the order in which they come. */
function placesOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const feature of lists.flat()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const places = new Map<string, number>();
  for (const [feature, count] of seen) if (count >= SEEN) places.set(feature, places.size);
  return places;
}

function featuresIn(list: readonly string[], places: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from(list.flatMap((feature) => places.get(feature) ?? []));
}

/** The largest weights as whole numbers from -127 to 127, with what 1 of them is worth. */
function inWhole(weights: Float32Array, most: number): { step: number; whole: Int8Array } {
  const sizes = weights.map(Math.abs).sort().reverse();
  const least = Math.max(sizes[most] ?? 0, Number.MIN_VALUE);
  // A few outsized weights would leave no steps for the others: they are cut at four in ten thousand.
  const step = Number(((sizes[Math.floor(Math.min(most, sizes.length) * 0.0004)] ?? 1) / 127).toPrecision(6));
  return {
    step,
    whole: Int8Array.from(weights, (weight) =>
      Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / step))),
    ),
  };
}
