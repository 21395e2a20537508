import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { placeOf } from '../src/metadata/site.ts';
import { idsOf, meanScores, scoreOf, type EvalQuery, type Ranking, type Scores } from '../src/search/scores.ts';
import { BROWSER_ARGS, browserPath } from './browser.ts';

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
const { base } = placeOf(process.env);
const port = 4398;
const origin = `http://127.0.0.1:${port}`;

/** Ask the site as a reader does: open the address, wait, read the list. */
async function ask(page: Page, query: EvalQuery): Promise<Ranking> {
  await page.goto(`${origin}${base}search/?q=${encodeURIComponent(query.q)}`);
  try {
    await page.waitForSelector('[data-search-state="done"], [data-search-state="empty"], [data-search-state="error"]', {
      state: 'attached',
      timeout: 10_000,
    });
  } catch {
    return { query, listed: [], failed: true };
  }
  const failed = (await page.locator('[data-search-state="error"]').count()) > 0;
  const listed = await page
    .locator('ol[data-search-results] > li a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return { query, listed: idsOf(listed, base), failed };
}

/** Stock Pagefind on the same index: the query as typed, its own ranking. */
async function askStock(page: Page, query: EvalQuery): Promise<Ranking> {
  const listed = await page.evaluate(
    async ([url, q]) => {
      const pagefind = (await import(url)) as {
        search(q: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(q);
      const pages = await Promise.all(results.slice(0, 12).map((result) => result.data()));
      return pages.map((item) => item.url);
    },
    [`${base}pagefind/pagefind.js`, query.q] as const,
  );
  return { query, listed: idsOf(listed, base) };
}

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

const server = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts')], {
  env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS] });
try {
  const page = await browser.newPage();
  const ours: Ranking[] = [];
  for (const query of queries) ours.push(await ask(page, query));
  table('Fulcrum', ours);
  const stock: Ranking[] = [];
  if (values.baseline) {
    for (const query of queries) stock.push(await askStock(page, query));
    table('Stock Pagefind, same index', stock);
    const worse = ours.filter((ranking, index) => {
      const other = stock[index];
      return other !== undefined && worth(ranking) < worth(other) - 1e-9;
    });
    console.log(`\nBelow stock: ${worse.length} of ${queries.length}`);
    for (const { query } of worse) console.log(`  ${query.q}`);
  }
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify(
        ours.map((ranking, index) => ({
          q: ranking.query.q,
          listed: ranking.listed,
          failed: ranking.failed === true,
          stock: stock[index]?.listed,
        })),
        undefined,
        2,
      )}\n`,
    );
  }
} finally {
  await browser.close();
  server.kill();
}

/** The score by which a query counts as worse: nDCG, and nothing found for one that is off topic. */
function worth(ranking: Ranking): number {
  return ranking.query.expect.length === 0 ? Number(ranking.listed.length === 0) : scoreOf(ranking).ndcg10;
}
