import type { Lexicon } from '../lexicon.ts';
import { weigh, type Bars } from './danger.ts';
import { featuresOf, type Features } from './features.ts';
import type { Learned, Learner, Read } from './learner.ts';
import { pagesOf } from './pages.ts';
import { STOP } from '../words.ts';
import { placeOf, unpackTable, type Packed, type Row } from './table.ts';

/** The part of a learned model that tells danger, as it travels. */
export interface DangerFile extends Bars {
  readonly bias: number;
  /** What a weight of 1 is worth. */
  readonly step: number;
  readonly table: Packed;
}

/** The part that knows which sign, condition or page: one head each. */
export interface HeadsFile {
  /** `signs/<slug>`, ids of entries, `off`. */
  readonly heads: readonly string[];
  readonly biases: readonly number[];
  readonly step: number;
  readonly table: Packed;
}

/** Words that are shown for a head, at most. */
const REASONS = 3;

/** A model that learned from texts (`npm run train`), in the browser and wherever else it is used. */
export class LearnedModel implements Learner {
  readonly #danger: DangerFile;
  readonly #dangerRows: ReadonlyMap<number, Row>;
  readonly #heads: HeadsFile;
  readonly #headRows: ReadonlyMap<number, Row>;

  /** @throws Error when a file is not to be read */
  constructor(danger: DangerFile, heads: HeadsFile) {
    this.#danger = danger;
    this.#dangerRows = unpackTable(danger.table);
    this.#heads = heads;
    this.#headRows = unpackTable(heads.table);
  }

  hear(read: Read, lexicon: Lexicon): Learned {
    const features = featuresOf(read, lexicon);
    const score = this.#score(features);
    const heads = this.#readHeads(features.plain);
    return {
      score,
      ...weigh(read.danger, read.tokens.length, score, heads, this.#danger, lexicon),
      heads,
      ...pagesOf(heads, lexicon),
      because: (head, text) => this.#because(head, text, read),
    };
  }

  #score({ plain, paired }: Features): number {
    const { bias, step } = this.#danger;
    let sum = 0;
    for (const list of [plain, paired])
      for (const feature of list) sum += this.#dangerRows.get(placeOf(feature))?.[0]?.[1] ?? 0;
    return bias + (sum * step) / rootOf(plain.length + paired.length);
  }

  #readHeads(plain: readonly string[]): Map<string, number> {
    const { heads, biases, step } = this.#heads;
    const sums = heads.map(() => 0);
    for (const feature of plain)
      for (const [head, weight] of this.#headRows.get(placeOf(feature)) ?? []) sums[head] = (sums[head] ?? 0) + weight;
    const root = rootOf(plain.length);
    return new Map(heads.map((head, at) => [head, (biases[at] ?? 0) + ((sums[at] ?? 0) * step) / root]));
  }

  #because(head: string, text: string, { tokens, groups }: Read): string[] {
    const at = this.#heads.heads.indexOf(head);
    const weightOf = (feature: string): number =>
      this.#headRows.get(placeOf(feature))?.find(([other]) => other === at)?.[1] ?? 0;
    const said = tokens.flatMap(({ word }, first) => [
      { first, last: first, weight: weightOf(`w${word}`) },
      ...(groups[first] ?? []).map(({ group, last }) => ({ first, last, weight: weightOf(`g${group}`) })),
    ]);
    const taken = new Set<number>();
    const tells = (place: number): boolean => !STOP.has(tokens[place]?.word ?? '');
    const words = said
      .map(({ first, last, weight }) => {
        let end = last;
        while (end > first && !tells(end)) end -= 1;
        return { first, last: end, weight };
      })
      .filter(({ first, weight, last }) => weight > 0 && (last > first || tells(first)))
      .sort((a, b) => b.weight - a.weight || a.first - b.first)
      .filter(({ first, last }) => {
        const places = Array.from({ length: last - first + 1 }, (_, step) => first + step);
        if (places.some((place) => taken.has(place))) return false;
        for (const place of places) taken.add(place);
        return true;
      })
      .slice(0, REASONS)
      .map(({ first, last }) => text.slice(tokens[first]?.from, tokens[last]?.to));
    return [...new Set(words)];
  }
}

/** A long text's features count less each. */
function rootOf(count: number): number {
  return Math.sqrt(Math.max(1, count));
}
