import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGS, browserPath } from '../browser.ts';
import { serveSite } from '../site-under-test.ts';

const PORT = 4396;

/**
 * Serves a built site and opens a browser, and ends both afterwards.
 * @param dist folder of the built site
 * @param work is given the address of its home page
 */
export async function withBrowser<T>(dist: string, work: (browser: Browser, origin: string) => Promise<T>): Promise<T> {
  const server = await serveSite(PORT, dist);
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS] });
  try {
    return await work(browser, `http://127.0.0.1:${PORT}/`);
  } finally {
    await browser.close();
    server.kill();
  }
}
