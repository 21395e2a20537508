import type { Features } from './features.ts';
import { placeOf, unpackTable, type Packed, type Row } from './table.ts';

/** The part of a learned model that tells danger, as it travels. */
export interface DangerFile {
  readonly bias: number;
  /** What a weight of 1 is worth. */
  readonly step: number;
  /** Scores from which danger is sure, from which it is suspected, and from which a sign that the patterns found is asked about. */
  readonly card: number;
  readonly ask: number;
  readonly askFound: number;
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

/** What a learned model makes of a text. Scores are logits: 0 is a chance of one half. */
export interface Reading {
  readonly danger: number;
  readonly sure: boolean;
  readonly suspicious: boolean;
  /** A sign that the patterns found may be none: more than nothing speaks for it. */
  readonly possible: boolean;
  /** Score of each head; none while their part is not there. */
  readonly heads: ReadonlyMap<string, number>;
}

/** A model that learned from texts (`npm run train`), in the browser and wherever else it is used. */
export class LearnedModel {
  readonly #danger: DangerFile;
  readonly #dangerRows: Map<number, Row>;
  readonly #heads: HeadsFile | undefined;
  readonly #headRows: Map<number, Row> | undefined;

  /** @throws Error when a table is not to be read */
  constructor(danger: DangerFile, heads?: HeadsFile) {
    this.#danger = danger;
    this.#dangerRows = unpackTable(danger.table);
    this.#heads = heads;
    this.#headRows = heads && unpackTable(heads.table);
  }

  /** Reads a text by its features. */
  read({ plain, paired }: Features): Reading {
    const { bias, step, card, ask, askFound } = this.#danger;
    let sum = 0;
    for (const list of [plain, paired])
      for (const feature of list) sum += this.#dangerRows.get(placeOf(feature))?.[0]?.[1] ?? 0;
    const danger = bias + (sum * step) / rootOf(plain.length + paired.length);
    return {
      danger,
      sure: danger >= card,
      suspicious: danger >= ask,
      possible: danger >= askFound,
      heads: this.#readHeads(plain),
    };
  }

  #readHeads(plain: readonly string[]): Map<string, number> {
    if (!this.#heads || !this.#headRows) return new Map();
    const { heads, biases, step } = this.#heads;
    const sums = heads.map(() => 0);
    for (const feature of plain)
      for (const [head, weight] of this.#headRows.get(placeOf(feature)) ?? []) sums[head] = (sums[head] ?? 0) + weight;
    const root = rootOf(plain.length);
    return new Map(heads.map((head, at) => [head, (biases[at] ?? 0) + ((sums[at] ?? 0) * step) / root]));
  }

  /**
   * Features that speak most for a head, the most telling first.
   * @param most how many
   */
  because(head: string, { plain }: Features, most: number): string[] {
    const at = this.#heads?.heads.indexOf(head) ?? -1;
    return plain
      .map((feature) => ({
        feature,
        weight: this.#headRows?.get(placeOf(feature))?.find(([other]) => other === at)?.[1] ?? 0,
      }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most)
      .map(({ feature }) => feature);
  }
}

/** A long text's features count less each. */
function rootOf(count: number): number {
  return Math.sqrt(Math.max(1, count));
}
