import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  THRESHOLDS,
  differs,
  missedThresholds,
  type Evaluation,
  type SetFigures,
} from '../src/evaluation/evaluation.ts';
import {
  dangerScores,
  finderScores,
  type DangerText,
  type Shown,
  type Vignette,
} from '../src/evaluation/finder-scores.ts';
import { meanScores, worthOf, type EvalQuery, type Ranking } from '../src/evaluation/search-scores.ts';
import { coreOf } from './core.ts';
import { askStock, forEach, withSite } from './site-under-test.ts';

/**
 * Measures search, finder and danger signs on the development sets, without a browser, in seconds: the thresholds are held,
 * and the published figures must be the measured ones. That a browser shows the same is for `e2e/evaluation.spec.ts`.
 * `--write` measures the unseen sets too and publishes the figures for `/about/how-well-it-works/`; `--stock` asks stock
 * Pagefind again, in a browser.
 */
const root = join(import.meta.dirname, '..');
const file = join(root, 'src/evaluation/evaluation.json');
const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(root, 'evaluation', name), 'utf8')) as T[];
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A set of queries and texts, with what search, finder and, where it was asked, stock Pagefind showed for each. */
interface Answers {
  readonly rankings: readonly Ranking[];
  readonly stock?: readonly Ranking[];
  readonly texts: readonly ((DangerText | Vignette) & { readonly search: Shown; readonly finder: Shown })[];
}

/** The three files of a group of sets. */
const SETS = {
  development: ['dev.json', 'vignettes-dev.json', 'danger-dev.json'],
  unseen: ['unseen/search.json', 'unseen/vignettes.json', 'unseen/danger.json'],
} as const;
function setsOf(name: keyof typeof SETS): { queries: EvalQuery[]; texts: (DangerText | Vignette)[] } {
  const [queries, vignettes, dangers] = SETS[name];
  return { queries: read(queries), texts: [...read<DangerText>(dangers), ...read<Vignette>(vignettes)] };
}

/** @param known figures of stock Pagefind, where it was not asked */
function figuresOf({ rankings, stock, texts }: Answers, known: SetFigures): SetFigures {
  const scores = (list: readonly Ranking[]): SetFigures['search']['stock'] => {
    const { success1, success3, ndcg10, nothing } = meanScores(list);
    return {
      success1: round(success1),
      success3: round(success3),
      ndcg10: round(ndcg10),
      nothing: round(nothing),
    };
  };
  const found = finderScores(texts.flatMap((row) => ('expect' in row ? [{ vignette: row, shown: row.finder }] : [])));
  const danger = (box: 'search' | 'finder') => dangerScores(texts.map((row) => ({ ...row, shown: row[box] })));
  return {
    search: {
      queries: rankings.length,
      ...scores(rankings),
      stock: stock ? scores(stock) : known.search.stock,
      belowStock: stock
        ? rankings
            .filter((ranking, index) => {
              const other = stock[index];
              return other !== undefined && worthOf(ranking) < worthOf(other) - 1e-9;
            })
            .map(({ query }) => query.q)
        : known.search.belowStock,
      missed: rankings
        .filter(
          ({ query, listed }) => query.expect.length > 0 && !listed.slice(0, 3).some((id) => query.expect.includes(id)),
        )
        .map(({ query }) => query.q),
    },
    finder: { texts: found.texts, top1: round(found.top1), top3: round(found.top3) },
    danger: { search: danger('search'), finder: danger('finder') },
  };
}

const core = coreOf(root);

/** @param stock what stock Pagefind found, where it was asked */
function answersTo(name: keyof typeof SETS, stock?: readonly Ranking[]): Answers {
  const { queries, texts } = setsOf(name);
  return {
    rankings: queries.map((query) => ({ query, ...core.search(query.q) })),
    ...(stock ? { stock } : {}),
    texts: texts.map((row) => ({ ...row, search: core.search(row.text), finder: core.finder(row.text) })),
  };
}

const write = process.argv.includes('--write');
const published = JSON.parse(readFileSync(file, 'utf8')) as Evaluation;
const stock = process.argv.includes('--stock')
  ? await withSite(
      async (pages) => ({
        development: await forEach(pages, setsOf('development').queries, askStock),
        unseen: await forEach(pages, setsOf('unseen').queries, askStock),
      }),
      2,
    )
  : undefined;
const evaluation: Evaluation = {
  ...published,
  development: figuresOf(answersTo('development', stock?.development), published.development),
  ...(write ? { unseen: figuresOf(answersTo('unseen', stock?.unseen), published.unseen) } : {}),
};

for (const name of ['development', 'unseen'] as const) {
  const { search, finder, danger } = evaluation[name];
  const signs = (box: 'search' | 'finder'): string =>
    `${box}: ${danger[box].caught} of ${danger[box].withSign} danger signs caught, ${danger[box].falseAlarms} false alarms in ${danger[box].without}`;
  console.log(
    `${name}${name === 'unseen' && !write ? ' (as published)' : ''}\n` +
      `  search, ${search.queries} queries: Success@3 ${search.success3}, nDCG@10 ${search.ndcg10}, off-topic nothing ${search.nothing}` +
      ` (stock${stock ? '' : ', as published'}: ${search.stock.success3}, ${search.stock.ndcg10}, ${search.stock.nothing}); below stock: ${search.belowStock.length}\n` +
      `  finder, ${finder.texts} texts: top-1 ${finder.top1}, top-3 ${finder.top3}\n  ${signs('search')}\n  ${signs('finder')}`,
  );
}
if (write) {
  writeFileSync(file, `${JSON.stringify(evaluation, undefined, 2)}\n`);
  console.log(`Wrote ${file}; build again to publish it`);
}
const faults = missedThresholds(evaluation);
if (!write && differs(published.development, evaluation.development)) {
  faults.push('the published figures are not the measured ones: run "npm run evaluate -- --write"');
}
for (const fault of faults) console.error(`FAULT ${fault}`);
if (faults.length === 0) console.log(`All ${Object.keys(THRESHOLDS).length} thresholds hold`);
process.exitCode = faults.length === 0 ? 0 : 1;
