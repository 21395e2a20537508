import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withBrowser } from './browse.ts';
import { median, visit } from './visit.ts';

/** How quickly the header's box answers. Milliseconds; bytes as sent. */
export interface AnswerTimes {
  /** From the tap to the first result with nothing loaded before, on a slow connection and phone. */
  readonly cold: number;
  readonly coldBytes: number;
  /** From a whole query to all of its results with everything loaded, on this machine. */
  readonly warm: number;
  /** The same for the slowest of twenty. */
  readonly warmSlow: number;
}

const COLD = 'deep ache in the buttock when I sit';
const TIMES = 3;
const SHARE = 0.95;

/** @param dist folder of the built site */
export function answerTimes(dist: string): Promise<AnswerTimes> {
  const file = join(import.meta.dirname, '..', '..', 'evaluation', 'dev.json');
  const queries = (JSON.parse(readFileSync(file, 'utf8')) as { q: string; expect: string[] }[])
    .filter(({ expect }) => expect.length > 0)
    .map(({ q }) => q);
  return withBrowser(dist, async (browser, origin) => {
    const cold: { time: number; bytes: number }[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      const reader = await visit(browser);
      await reader.page.goto(origin, { waitUntil: 'networkidle' });
      reader.forget();
      const time = await ask(reader.page, COLD, 'first');
      cold.push({ time, bytes: reader.bytes() });
      await reader.close();
    }
    const reader = await visit(browser, false);
    await reader.page.goto(origin);
    await ask(reader.page, COLD, 'all');
    const warm: number[] = [];
    for (const query of queries) warm.push(await ask(reader.page, query, 'all'));
    await reader.close();
    return {
      cold: median(cold.map(({ time }) => time)),
      coldBytes: median(cold.map(({ bytes }) => bytes)),
      warm: median(warm),
      warmSlow: warm.toSorted((a, b) => a - b)[Math.floor(warm.length * SHARE)] ?? Number.NaN,
    };
  });
}

/**
 * Puts a whole query into the header's box, as a paste does.
 * @param until the first result, where none was before, or all of them, with the full text
 * @returns milliseconds
 */
function ask(page: Page, query: string, until: 'first' | 'all'): Promise<number> {
  return page.evaluate(
    ([text, end]) =>
      new Promise<number>((resolve, reject) => {
        const input = document.querySelector<HTMLInputElement>('site-search input');
        if (!input) {
          reject(new Error('The page has no search box'));
          return;
        }
        const start = performance.now();
        const watch = new MutationObserver((changes) => {
          const there =
            end === 'first'
              ? document.querySelector('site-search [data-search-results] a')
              : changes.some(({ attributeName }) => attributeName === 'data-search-state') &&
                document.querySelector(':is([data-search-state=done], [data-search-state=empty])');
          if (!there) return;
          watch.disconnect();
          resolve(performance.now() - start);
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
        input.focus();
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    [query, until] as const,
  );
}
