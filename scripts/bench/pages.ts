import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from '../browser.ts';
import { withBrowser } from './browse.ts';
import { median, visit } from './visit.ts';

/** One page of each type. */
const TYPES: Readonly<Record<string, string>> = {
  home: '',
  condition: 'conditions/gluteal-tendinopathy/',
  driver: 'drivers/strength-imbalance/',
  treatment: 'treatments/strength-training/',
  symptom: 'symptoms/outer-hip-pain/',
  anatomy: 'anatomy/pelvis/',
  exercise: 'exercises/clamshell/',
  professional: 'professionals/physical-therapist/',
  'help guide': 'guides/when-to-get-help/',
  article: 'articles/injury-management-the-hip/',
  list: 'conditions/',
  'exercise list': 'exercises/',
  program: 'program/',
  today: 'program/today/',
  plan: 'program/plan/',
  rules: 'program/rules/',
  finder: 'find/',
  'hip card': 'find/card/',
  'five questions': 'guides/can-i-run-with-this-pain/',
  'living hip': 'anatomy/hip/',
  'balance sheet': 'treatments/compare/',
  search: 'search/?q=hip+pain+at+night',
  connections: 'connections/',
  series: 'series/injury-management-the-hip/',
  author: 'authors/derrick-campbell/',
  glossary: 'glossary/',
  references: 'references/',
  about: 'about/',
};
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = 3;
/** A single paint is early or late by a tenth of a second. */
const PAINTS = 7;
const LIGHTHOUSE = 'lighthouse@13.5.0';

/** What a page type weighs and how it fares. Bytes as sent; milliseconds. */
export interface PageFigures {
  readonly type: string;
  readonly address: string;
  /** HTML with its styles, in Brotli. */
  readonly html: number;
  /** All that a first visit is sent before the reader acts, the service worker's share aside. */
  readonly bytes: number;
  readonly requests: number;
  /** On the connection and the phone of the thresholds, the median of seven visits. */
  readonly largestPaint: number;
  /** Lighthouse's four categories, mobile, medians of three; missing when it was not asked. */
  readonly lighthouse: readonly number[] | undefined;
}

/**
 * @param dist folder of the built site
 * @param lighthouse asks Lighthouse too, which takes most of the time
 * @throws Error when a page is not there, or Lighthouse cannot be run
 */
export function measurePages(dist: string, lighthouse: boolean): Promise<PageFigures[]> {
  return withBrowser(dist, async (browser, origin) => {
    const figures: PageFigures[] = [];
    for (const [type, address] of Object.entries(TYPES)) {
      const paints: number[] = [];
      let [requests, bytes] = [0, 0];
      for (let turn = 0; turn < PAINTS; turn += 1) {
        const reader = await visit(browser);
        const response = await reader.page.goto(origin + address, { waitUntil: 'networkidle' });
        if (!response?.ok()) throw new Error(`${address} answers ${response?.status() ?? 'nothing'}`);
        paints.push(await reader.page.evaluate(largestPaint));
        requests = reader.requests();
        bytes = reader.bytes();
        await reader.close();
      }
      figures.push({
        type,
        address: `/${address}`,
        html: statSync(join(dist, address.replace(/\?.*$/, ''), 'index.html.br')).size,
        bytes,
        requests,
        largestPaint: median(paints),
        lighthouse: lighthouse ? scores(origin + address) : undefined,
      });
      console.log(`${type}: ${figures.at(-1)?.lighthouse?.join(' ') ?? 'measured'}`);
    }
    return figures;
  });
}

function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** Medians of Lighthouse's categories, out of 100. */
function scores(url: string): number[] {
  const runs = Array.from({ length: TIMES }, () => run(url));
  return CATEGORIES.map((_, index) => median(runs.map((figures) => figures[index] ?? 0)));
}

/** One run. Now and then a browser gives Lighthouse no trace: then it is asked again. */
function run(url: string, tries = TIMES): number[] {
  const flags = `--headless=new --disable-gpu${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`;
  const { status, stdout, stderr } = spawnSync(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, url, '--quiet', '--output=json'],
      ...[`--only-categories=${CATEGORIES.join()}`, `--chrome-flags=${flags}`],
    ],
    { encoding: 'utf8', env: { ...process.env, CHROME_PATH: browserPath() }, maxBuffer: 2 ** 28, timeout: 90_000 },
  );
  if (status !== 0) {
    if (tries > 1) return run(url, tries - 1);
    throw new Error(`Lighthouse: ${stderr.trim().split('\n').at(-1) ?? 'failed'}`);
  }
  const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number | null }> };
  return CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
}
