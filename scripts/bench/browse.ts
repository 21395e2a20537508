import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGS, browserPath } from '../browser.ts';
import { serveSite } from '../site-under-test.ts';

/**
 * Serves a built site and opens a browser, and ends both afterwards.
 * @param dist folder of the built site
 * @param work is given the address of its home page
 */
export async function withBrowser<T>(dist: string, work: (browser: Browser, origin: string) => Promise<T>): Promise<T> {
  const { home, stop } = await serveSite(dist);
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS] });
  try {
    return await work(browser, home);
  } finally {
    await browser.close();
    stop();
  }
}
