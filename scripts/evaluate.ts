import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BARS, faultsOf, type Evaluation, type SetFigures } from '../src/search/evaluation.ts';
import { dangerScores, finderScores, type DangerText, type Shown, type Vignette } from '../src/finder/scores.ts';
import { meanScores, worthOf, type EvalQuery, type Ranking } from '../src/search/scores.ts';
import { askFinder, askSearch, askStock, withSite } from './site-under-test.ts';

/**
 * Measures search, finder and danger signs in a real browser, on the development sets and on the half of the second
 * sets that nobody looked at. `--write` publishes the figures for `/about/how-well-it-works/`; without it the bars
 * are held, and the published figures must be the measured ones.
 */
const root = join(import.meta.dirname, '..');
const file = join(root, 'src/search/evaluation.json');
const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(root, 'evaluation', name), 'utf8')) as T[];
const unseen = <T>(rows: readonly T[]): T[] => rows.filter((_, index) => index % 2 === 1);
const round = (value: number): number => Math.round(value * 1000) / 1000;

async function measure(
  page: Page,
  queries: readonly EvalQuery[],
  vignettes: readonly Vignette[],
  dangers: readonly DangerText[],
): Promise<SetFigures> {
  const ours: Ranking[] = [];
  for (const query of queries) ours.push({ query, ...(await askSearch(page, query.q)) });
  const stock: Ranking[] = [];
  for (const query of queries) stock.push(await askStock(page, query));
  const texts: { text: string; help: string; sign?: string; search: Shown; finder: Shown; vignette?: Vignette }[] = [];
  for (const row of dangers)
    texts.push({ ...row, search: await askSearch(page, row.text), finder: await askFinder(page, row.text) });
  for (const vignette of vignettes) {
    texts.push({
      text: vignette.text,
      help: vignette.help,
      search: await askSearch(page, vignette.text),
      finder: await askFinder(page, vignette.text),
      vignette,
    });
  }
  const scores = meanScores(ours);
  const base = meanScores(stock);
  const found = finderScores(
    texts.flatMap((row) => (row.vignette ? [{ vignette: row.vignette, shown: row.finder }] : [])),
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

const evaluation = await withSite(async (page): Promise<Evaluation> => {
  const development = await measure(page, read('dev.json'), read('vignettes-dev.json'), read('danger-dev.json'));
  const second = await measure(
    page,
    unseen(read<EvalQuery>('second/search.json')),
    unseen(read<Vignette>('second/vignettes.json')),
    unseen(read<DangerText>('second/danger.json')),
  );
  return { development, second };
});

const { search, finder, danger } = evaluation.development;
console.log(
  `search ${search.queries} queries: Success@3 ${search.success3}, nDCG@10 ${search.ndcg10}, off-topic nothing ${search.nothing}` +
    ` (stock: ${search.stock.success3}, ${search.stock.ndcg10}, ${search.stock.nothing}); below stock: ${search.belowStock.length}\n` +
    `finder ${finder.texts} texts: top-1 ${finder.top1}, top-3 ${finder.top3}\n` +
    (['search', 'finder'] as const)
      .map(
        (box) =>
          `danger signs, ${box}: ${danger[box].caught} of ${danger[box].withSign} caught, ${danger[box].falseAlarms} false alarms in ${danger[box].without}`,
      )
      .join('\n'),
);
const other = evaluation.second;
console.log(
  `second set, unseen half: Success@3 ${other.search.success3}, nDCG@10 ${other.search.ndcg10}, top-1 ${other.finder.top1}, top-3 ${other.finder.top3}, ` +
    `danger ${other.danger.finder.caught} of ${other.danger.finder.withSign}, false alarms ${other.danger.finder.falseAlarms} of ${other.danger.finder.without}`,
);

const text = `${JSON.stringify(evaluation, undefined, 2)}\n`;
if (process.argv.includes('--write')) {
  writeFileSync(file, text);
  console.log(`Wrote ${file}; build again to publish it`);
}
const faults = faultsOf(evaluation);
if (existsSync(file) && readFileSync(file, 'utf8') !== text) {
  faults.push('the published figures are not the measured ones: run "npm run evaluate -- --write"');
}
for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(faults.length === 0 ? `All ${Object.keys(BARS).length} bars hold` : '');
process.exit(faults.length === 0 ? 0 : 1);
