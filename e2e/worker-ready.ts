import { expect, type Page } from '@playwright/test';

/** Waits until the worker is in charge of pages that are loaded from now on. */
export async function workerReady(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');
}
