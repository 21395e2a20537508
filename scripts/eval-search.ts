import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { meanScores, worthOf, type EvalQuery, type Ranking, type Scores } from '../src/evaluation/search-scores.ts';
import { askSearch, askStock, withSite } from './site-under-test.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { baseline: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('Usage: npm run eval:search -- FILE.json [--baseline] [--json OUT]');
  process.exit(2);
}
const queries = JSON.parse(readFileSync(file, 'utf8')) as EvalQuery[];

function line(name: string, scores: Scores): string {
  const share = (value: number): string => (Number.isNaN(value) ? '    –' : value.toFixed(3));
  return `${name.padEnd(14)} ${String(scores.queries).padStart(4)}   ${share(scores.success1)}  ${share(scores.success3)}  ${share(scores.ndcg10)}  ${share(scores.mrr)}  ${share(scores.nothing)}`;
}

function table(title: string, rankings: readonly Ranking[]): void {
  console.log(`\n${title}\n${'kind'.padEnd(14)}    n   S@1    S@3    nDCG   MRR    nothing`);
  console.log(line('all', meanScores(rankings)));
  for (const [kind, some] of Map.groupBy(rankings, (ranking) => ranking.query.kind))
    console.log(line(kind, meanScores(some)));
  for (const { query } of rankings.filter((ranking) => ranking.failed)) console.log(`failed: ${query.q}`);
}

await withSite(async ([page]) => {
  if (!page) return;
  const ours: Ranking[] = [];
  for (const query of queries) ours.push({ query, ...(await askSearch(page, query.q)) });
  table('Fulcrum', ours);
  const stock: Ranking[] = [];
  if (values.baseline) {
    for (const query of queries) stock.push(await askStock(page, query));
    table('Stock Pagefind, same index', stock);
    const worse = ours.filter((ranking, index) => {
      const other = stock[index];
      return other !== undefined && worthOf(ranking) < worthOf(other) - 1e-9;
    });
    console.log(`\nBelow stock: ${worse.length} of ${queries.length}`);
    for (const { query } of worse) console.log(`  ${query.q}`);
  }
  if (values.json !== undefined) {
    const rows = ours.map((ranking, index) => ({
      q: ranking.query.q,
      listed: ranking.listed,
      failed: ranking.failed === true,
      stock: stock[index]?.listed,
    }));
    writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
  }
});
