import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import type { Shown } from '../src/evaluation/finder-scores.ts';
import { placeOf } from '../src/metadata/site.ts';
import { idsOf, type EvalQuery, type Ranking } from '../src/evaluation/search-scores.ts';
import { BROWSER_ARGS, browserPath } from './browser.ts';

const { base } = placeOf(process.env);

/** The built site, served. */
export interface Served {
  /** Address of its home page. */
  readonly home: string;
  readonly stop: () => void;
}

/**
 * Serves the built site on a port that is free.
 * @param dist its folder, when it is not the project's
 * @throws Error when there is no build
 */
export async function serveSite(dist?: string): Promise<Served> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), ...(dist ? [dist] : [])], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const home = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).once('line', (line) => {
      resolve(/http:\S+/.exec(line)?.[0] ?? '');
    });
    server.once('exit', () => {
      reject(new Error('The site could not be served; run "npm run build" first'));
    });
  });
  return {
    home,
    stop: () => {
      server.kill();
    },
  };
}

/**
 * Serves the built site, opens it in a browser, and closes both afterwards.
 * @param work what to do with its pages; their addresses are relative to the home page
 * @param side how many pages to open
 */
export async function withSite<T>(work: (pages: readonly Page[]) => Promise<T>, side = 1): Promise<T> {
  const { home, stop } = await serveSite();
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS] });
  try {
    return await work(await Promise.all(Array.from({ length: side }, () => browser.newPage({ baseURL: home }))));
  } finally {
    await browser.close();
    stop();
  }
}

/**
 * Do the same work for each item, on several pages side by side.
 * @returns the answers in the order of the items
 */
export async function forEach<T, R>(
  pages: readonly Page[],
  items: readonly T[],
  work: (page: Page, item: T) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  await Promise.all(
    pages.map(async (page) => {
      for (let index = next++; index < items.length; index = next++) {
        const item = items[index] as T;
        answers[index] = await work(page, item);
      }
    }),
  );
  return answers;
}

let failures = 0;

/** Ask a box as a reader does: open the address, wait, read. */
async function ask(page: Page, box: 'search' | 'finder', text: string): Promise<Shown> {
  await page.goto(`./${box === 'search' ? 'search' : 'find'}/?q=${encodeURIComponent(text)}`, {
    waitUntil: 'domcontentloaded',
  });
  const attribute = `data-${box}-state`;
  try {
    await page.waitForSelector(`[${attribute}="done"], [${attribute}="empty"], [${attribute}="error"]`, {
      state: 'attached',
      timeout: 10_000,
    });
  } catch {
    failures += 1;
    if (failures > 3) throw new Error(`The ${box} page does not answer; is the build whole?`);
    return { listed: [], levels: [], asked: false, failed: true };
  }
  const failed = (await page.locator(`[${attribute}="error"]`).count()) > 0;
  const list = `ol[data-${box}-results] > li a[href]${box === 'finder' ? '[href*="/conditions/"]' : ''}`;
  const listed = await page.locator(list).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const levels = await page
    .locator('[data-help-level]')
    .evaluateAll((cards) =>
      cards.filter((card) => card.checkVisibility()).map((card) => card.getAttribute('data-help-level') ?? ''),
    );
  const asked = await page.locator('[data-help-check]').evaluateAll((all) => all.some((one) => one.checkVisibility()));
  return { listed: idsOf(listed, base), levels, asked, failed };
}

/** What the search page shows for a text. */
export const askSearch = (page: Page, text: string): Promise<Shown> => ask(page, 'search', text);
/** What the finder shows for a text. */
export const askFinder = (page: Page, text: string): Promise<Shown> => ask(page, 'finder', text);

/** Stock Pagefind on the same index: the query as typed, its own ranking. Needs a page of the site to be open. */
export async function askStock(page: Page, query: EvalQuery): Promise<Ranking> {
  const build = await page.locator('html').getAttribute('data-build');
  const listed = await page.evaluate(
    async ([url, q]) => {
      const pagefind = (await import(url)) as {
        search(q: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(q);
      const pages = await Promise.all(results.slice(0, 12).map((result) => result.data()));
      return pages.map((item) => item.url);
    },
    [`${base}pagefind/${build}/pagefind.js`, query.q] as const,
  );
  return { query, listed: idsOf(listed, base) };
}
