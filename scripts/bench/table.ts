import type { Build } from './builds.ts';
import type { Machine } from './machine.ts';
import type { PageFigures } from './pages.ts';

/** All that one run measured. */
export interface Bench {
  /** The day, YYYY-MM-DD. */
  readonly date: string;
  readonly machine: Machine;
  readonly pages: readonly PageFigures[];
  readonly builds: readonly Build[];
}

/** A column: its head, how a row is read, and how many decimals are shown. */
type Column<T> = readonly [head: string, value: (row: T) => number | undefined, decimals?: number];

const PAGES: readonly Column<PageFigures>[] = [
  ['HTML and CSS, B', (row) => row.html],
  ['first visit, kB', (row) => row.bytes / 1000, 1],
  ['requests', (row) => row.requests],
  ['LCP, ms', (row) => row.largestPaint],
  ...['performance', 'accessibility', 'practices', 'SEO'].map((head, index): Column<PageFigures> => [
    head,
    (row) => row.lighthouse?.[index],
  ]),
];
const BUILDS: readonly Column<Build>[] = [
  ['pages', (row) => row.pages],
  ['build, s', (row) => row.seconds, 1],
  ['memory, MiB', (row) => row.memory],
  ['vocabulary, kB', (row) => row.vocabulary / 1000],
  ['full-text index, MB', (row) => row.fullText / 1e6, 1],
  ['first answer, cold, ms', (row) => row.answers.cold],
  ['sent for it, kB', (row) => row.answers.coldBytes / 1000],
  ['all answers, warm, ms', (row) => row.answers.warm],
  ['the slowest of twenty, ms', (row) => row.answers.warmSlow],
];

/**
 * A run as Markdown; in brackets what the run before measured, where that was another figure.
 * @param before the run before, if there is one
 */
export function tables(bench: Bench, before?: Bench): string {
  const { processor, cores, memory, system, node } = bench.machine;
  return [
    '# What was measured last',
    `${bench.date}, \`npm run bench\` on ${cores} cores (${processor}), ${memory} GiB, ${system}, Node ${node}.` +
      (before ? ` In brackets: ${before.date}, where it differs.` : ''),
    '## Page types',
    'First visit: Slow 4G (150 ms, 1.6 Mbit/s), processor slowed four times, nothing kept; medians of seven visits. The last four columns: Lighthouse, mobile, medians of three.',
    table(
      ['page', ...PAGES.map(([head]) => head)],
      bench.pages.map((row) => [
        `${row.type} \`${row.address}\``,
        ...cells(
          PAGES,
          row,
          before?.pages.find(({ address }) => address === row.address),
        ),
      ]),
    ),
    '## Builds',
    'From nothing, without share images, of the real entries and generated ones. Memory: the most that the build and what it starts hold at once. A cold answer: from the tap, on the same slow phone; warm: a whole query on this machine, with full text.',
    table(
      ['entries', ...BUILDS.map(([head]) => head)],
      bench.builds.map((row, index) => [String(row.entries), ...cells(BUILDS, row, before?.builds[index])]),
    ),
    '',
  ].join('\n\n');
}

function cells<T>(columns: readonly Column<T>[], row: T, before: T | undefined): string[] {
  return columns.map(([, value, decimals = 0]) => {
    const shown = (from: T | undefined): string => (from && value(from)?.toFixed(decimals)) ?? '';
    const [now, was] = [shown(row), shown(before)];
    return was === '' || was === now ? now : `${now} (${was})`;
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cellsOf: readonly string[]): string => `| ${cellsOf.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
