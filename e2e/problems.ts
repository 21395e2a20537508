import type { Page } from '@playwright/test';

/** What a browser or a library writes by itself when a file does not come. */
const NOT_OURS = /^Failed to load resource|Failed to load (?:the )?(?:Pagefind|index chunk)|^Decompressing |net::ERR_/;

/** Errors of our own making, also promises that nobody caught. They come in while the page lives. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !NOT_OURS.test(message.text())) problems.push(message.text());
  });
  return problems;
}
