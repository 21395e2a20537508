import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rankConditions, CONDITION_WEIGHTS } from '../src/vocabulary/rank-conditions.ts';
import type { Vignette } from '../src/evaluation/finder-scores.ts';
import { buildGraph } from '../src/graph/build.ts';
import { readContent } from '../src/graph/read.ts';
import type { Evaluation, Halves } from '../src/evaluation/evaluation.ts';
import { ENTRY_WEIGHTS, rankEntries } from '../src/vocabulary/rank-entries.ts';
import { meanScores, type EvalQuery } from '../src/evaluation/search-scores.ts';
import { compileLexicon } from '../src/vocabulary/compile.ts';
import { Lexicon } from '../src/vocabulary/lexicon.ts';
import { understand } from '../src/vocabulary/understand.ts';

/**
 * Cross-validation: the weights of search and finder are tuned on one half of a development set, the other half is
 * measured with them, and both halves change places. What was tuned must hold where it was not. `--write` publishes.
 */
const root = join(import.meta.dirname, '..');
const lexicon = new Lexicon(compileLexicon(buildGraph(readContent(root)).graph));
const round = (value: number): number => Math.round(value * 1000) / 1000;
const idOf = (entry: number): string => (lexicon.file.entries[entry] ?? []).slice(0, 2).join('/');
const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(root, 'evaluation', name), 'utf8')) as T[];

const queries = read<EvalQuery>('dev.json').map((query) => ({ query, understood: understand(query.q, lexicon) }));
const vignettes = read<Vignette>('vignettes-dev.json')
  .filter(({ expect }) => expect.length > 0)
  .map(({ text, expect }) => {
    const { clues } = understand(text, lexicon);
    const slugs = (denied: boolean) => new Set(clues.filter((clue) => clue.denied === denied).map((clue) => clue.slug));
    return { expect, picture: { present: slugs(false), denied: slugs(true) } };
  });

function search(rows: typeof queries): number {
  return meanScores(
    rows.map(({ query, understood }) => ({
      query,
      listed: rankEntries(understood, lexicon)
        .slice(0, 10)
        .map(({ entry }) => idOf(entry)),
    })),
  ).ndcg10;
}

/** Mean of 1 / place of the right condition. */
function finder(rows: typeof vignettes): number {
  const worth = rows.map(({ expect, picture }) => {
    const place = rankConditions(picture, lexicon).findIndex(({ entry }) => expect.includes(idOf(entry)));
    return place < 0 ? 0 : 1 / (place + 1);
  });
  return worth.reduce((sum, value) => sum + value, 0) / worth.length;
}

function tune(weights: Record<string, number>, score: () => number): void {
  let best = score();
  for (let round = 0; round < 2; round++) {
    for (const key of Object.keys(weights)) {
      for (const factor of [0.7, 0.85, 1.15, 1.3]) {
        const before = weights[key] ?? 0;
        weights[key] = before * factor;
        const now = score();
        if (now > best + 1e-4) best = now;
        else weights[key] = before;
      }
    }
  }
}

function halves<T>(
  name: string,
  rows: readonly T[],
  weights: Record<string, number>,
  score: (rows: T[]) => number,
): Halves[] {
  const start = { ...weights };
  const figures: Halves[] = [];
  for (const half of [0, 1]) {
    const own = rows.filter((_, index) => index % 2 === half);
    const other = rows.filter((_, index) => index % 2 !== half);
    Object.assign(weights, start);
    const inUse = score(other);
    const before = [score(own), inUse];
    tune(weights, () => score(own));
    const held = score(other);
    const after = [score(own), held];
    figures.push({ tuned: round(held), inUse: round(inUse) });
    const show = ([a = 0, b = 0]: number[]): string => `${a.toFixed(3)} there, ${b.toFixed(3)} on the other half`;
    console.log(`${name}, tuned on half ${half + 1}: ${show(after)}; with the weights in use: ${show(before)}`);
  }
  Object.assign(weights, start);
  return figures;
}

const crossValidation = {
  search: halves('search, nDCG@10', queries, ENTRY_WEIGHTS, search),
  finder: halves('finder, mean 1/place', vignettes, CONDITION_WEIGHTS, finder),
};
if (process.argv.includes('--write')) {
  const file = join(root, 'src/evaluation/evaluation.json');
  const published = JSON.parse(readFileSync(file, 'utf8')) as Evaluation;
  writeFileSync(file, `${JSON.stringify({ ...published, crossValidation }, undefined, 2)}\n`);
}
