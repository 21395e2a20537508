import type { Page } from '@playwright/test';

/** What a browser writes by itself when a file does not come. */
const BROWSERS = /^Failed to load (?:resource|module script)|net::ERR_/;
/** What Pagefind writes in its own worker, besides failing. */
const PAGEFINDS =
  /Failed to load (?:the Pagefind WASM|Pagefind metadata|the meta index|the index chunk)|^Pagefind: WASM Error|^Decompressing /;

/** Errors of our own making, also promises that nobody caught. They come in while the page lives. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  const note = (text: string): void => {
    if (!BROWSERS.test(text) && !PAGEFINDS.test(text)) problems.push(text);
  };
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  return problems;
}
