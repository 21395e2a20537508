import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BARS, differs, faultsOf, type Evaluation, type SetFigures } from '../src/search/evaluation.ts';
import { dangerScores, finderScores, type DangerText, type Vignette } from '../src/finder/scores.ts';
import { meanScores, worthOf, type EvalQuery, type Ranking } from '../src/search/scores.ts';
import { askFinder, askSearch, askStock, forEach, withSite } from './site-under-test.ts';

/**
 * Measures search, finder and danger signs in a real browser, on the development sets and on the unseen sets. `--write` publishes the figures for `/about/how-well-it-works/`; without it the bars
 * are held, and the published figures must be the measured ones.
 */
const root = join(import.meta.dirname, '..');
const file = join(root, 'src/search/evaluation.json');
const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(root, 'evaluation', name), 'utf8')) as T[];
const round = (value: number): number => Math.round(value * 1000) / 1000;

async function measure(
  pages: readonly Page[],
  queries: readonly EvalQuery[],
  vignettes: readonly Vignette[],
  dangers: readonly DangerText[],
): Promise<SetFigures> {
  const ours: Ranking[] = await forEach(pages, queries, async (page, query) => ({
    query,
    ...(await askSearch(page, query.q)),
  }));
  const stock: Ranking[] = await forEach(pages, queries, askStock);
  const told = [...dangers, ...vignettes.map((vignette) => ({ ...vignette, vignette }))];
  const texts = await forEach(pages, told, async (page, row) => ({
    ...row,
    search: await askSearch(page, row.text),
    finder: await askFinder(page, row.text),
  }));
  const scores = meanScores(ours);
  const base = meanScores(stock);
  const found = finderScores(
    texts.flatMap((row) => ('vignette' in row ? [{ vignette: row.vignette, shown: row.finder }] : [])),
  );
  const figures = (box: 'search' | 'finder') => dangerScores(texts.map((row) => ({ ...row, shown: row[box] })));
  return {
    search: {
      queries: queries.length,
      success1: round(scores.success1),
      success3: round(scores.success3),
      ndcg10: round(scores.ndcg10),
      nothing: round(scores.nothing),
      stock: {
        success1: round(base.success1),
        success3: round(base.success3),
        ndcg10: round(base.ndcg10),
        nothing: round(base.nothing),
      },
      belowStock: ours
        .filter((ranking, index) => {
          const other = stock[index];
          return other !== undefined && worthOf(ranking) < worthOf(other) - 1e-9;
        })
        .map(({ query }) => query.q),
      missed: ours
        .filter(
          ({ query, listed }) => query.expect.length > 0 && !listed.slice(0, 3).some((id) => query.expect.includes(id)),
        )
        .map(({ query }) => query.q),
    },
    finder: { texts: found.texts, top1: round(found.top1), top3: round(found.top3) },
    danger: { search: figures('search'), finder: figures('finder') },
  };
}

const write = process.argv.includes('--write');
const published = JSON.parse(readFileSync(file, 'utf8')) as Evaluation;
const evaluation = await withSite(async (pages): Promise<Evaluation> => {
  const development = await measure(
    pages,
    read('dev.json'),
    read('vignettes-dev.json'),
    // Every build reads all of them; a browser takes too long for more than a fifth of the many ways to say a sign.
    read<DangerText>('danger-dev.json').filter((_, index) => index < 160 || index % 5 === 0),
  );
  // The unseen sets are measured when figures are published: they hold no bar.
  const unseen = write
    ? await measure(
        pages,
        read<EvalQuery>('unseen/search.json'),
        read<Vignette>('unseen/vignettes.json'),
        read<DangerText>('unseen/danger.json'),
      )
    : published.unseen;
  return { ...published, development, unseen };
}, 2);

for (const name of ['development', 'unseen'] as const) {
  const { search, finder, danger } = evaluation[name];
  const signs = (box: 'search' | 'finder'): string =>
    `${box}: ${danger[box].caught} of ${danger[box].withSign} danger signs caught, ${danger[box].falseAlarms} false alarms in ${danger[box].without}`;
  console.log(
    `${name}${name === 'unseen' && !write ? ' (as published)' : ''}\n` +
      `  search, ${search.queries} queries: Success@3 ${search.success3}, nDCG@10 ${search.ndcg10}, off-topic nothing ${search.nothing}` +
      ` (stock: ${search.stock.success3}, ${search.stock.ndcg10}, ${search.stock.nothing}); below stock: ${search.belowStock.length}\n` +
      `  finder, ${finder.texts} texts: top-1 ${finder.top1}, top-3 ${finder.top3}\n  ${signs('search')}\n  ${signs('finder')}`,
  );
}
if (write) {
  writeFileSync(file, `${JSON.stringify(evaluation, undefined, 2)}\n`);
  console.log(`Wrote ${file}; build again to publish it`);
}
const faults = faultsOf(evaluation);
if (!write && differs(published.development, evaluation.development)) {
  faults.push('the published figures are not the measured ones: run "npm run evaluate -- --write"');
}
for (const fault of faults) console.error(`FAULT ${fault}`);
if (faults.length === 0) console.log(`All ${Object.keys(BARS).length} bars hold`);
process.exit(faults.length === 0 ? 0 : 1);
