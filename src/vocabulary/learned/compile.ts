import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../graph/graph.ts';
import { groupCodes } from '../compile.ts';
import type { DangerFile, HeadsFile } from './model.ts';
import { packTable, type Row } from './table.ts';

/** A learned model as `npm run train` writes it: features by what they hold, weights as whole numbers from -127 to 127. */
export interface TrainedModel {
  /** SHA-256 of the texts that it learned from. */
  readonly corpus: string;
  readonly danger: {
    readonly bias: number;
    readonly step: number;
    readonly card: number;
    readonly ask: number;
    readonly askFound: number;
    readonly weights: Readonly<Record<string, number>>;
  };
  readonly heads: {
    readonly names: readonly string[];
    readonly biases: readonly number[];
    readonly step: number;
    /** Head and weight by turns. */
    readonly weights: Readonly<Record<string, readonly number[]>>;
  };
}

/** Where the trained model lies in the project. */
export const MODEL = 'understanding/model.json';

/**
 * The trained model.
 * @param root the project's root
 * @throws Error when the file is missing or no JSON
 */
export function readModel(root: string): TrainedModel {
  return JSON.parse(readFileSync(join(root, MODEL), 'utf8')) as TrainedModel;
}

/** A feature whose groups of words have other names. @param names new names by old ones */
export function withGroups(feature: string, names: ReadonlyMap<string, string>): string {
  const kind = feature.charAt(0);
  if (kind !== 'g' && kind !== 'p') return feature;
  const groups = feature.slice(1).split(' ');
  return (
    kind +
    groups
      .map((group) => names.get(group) ?? group)
      .sort()
      .join(' ')
  );
}

/**
 * The two files in which a learned model travels: groups by their codes, heads only of what the site has.
 * @param graph without faults
 */
export function compileLearned(model: TrainedModel, graph: Graph): { danger: DangerFile; heads: HeadsFile } {
  const codes = groupCodes(graph);
  const { weights: own, ...danger } = model.danger;
  const { names, biases, step, weights } = model.heads;
  const kept = names.flatMap((name, at) => (isThere(name, graph) ? [at] : []));
  const place = new Map(kept.map((old, at) => [old, at]));
  const rowOf = (flat: readonly number[]): Row =>
    flat.flatMap((head, at): Row => {
      const now = at % 2 === 0 ? place.get(head) : undefined;
      return now === undefined ? [] : [[now, flat[at + 1] ?? 0]];
    });
  return {
    danger: {
      ...danger,
      table: packTable(
        Object.entries(own).map(([feature, weight]) => [withGroups(feature, codes), [[0, weight]]] as const),
      ),
    },
    heads: {
      heads: kept.map((at) => names[at] ?? ''),
      biases: kept.map((at) => biases[at] ?? 0),
      step,
      table: packTable(
        Object.entries(weights).map(([feature, flat]) => [withGroups(feature, codes), rowOf(flat)] as const),
      ),
    },
  };
}

function isThere(head: string, graph: Graph): boolean {
  const slug = head.startsWith('signs/') ? head.slice('signs/'.length) : undefined;
  return head === 'off' || (slug === undefined ? graph.find(head) !== undefined : graph.dangerSigns.has(slug));
}
