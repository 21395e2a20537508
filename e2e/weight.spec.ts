import { expect, test } from '@playwright/test';

test('nothing moves while a page loads', async ({ page }) => {
  for (const address of [
    '/',
    '/conditions/gluteal-tendinopathy/',
    '/exercises/clamshell/',
    '/exercises/',
    '/anatomy/pelvis/',
    '/anatomy/hip/',
    '/find/',
    '/connections/?of=conditions/hip-soreness',
  ]) {
    await page.goto(address);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 600);
        }),
    );
    // The letters of the font that stands in are not quite as wide: a word of the menu may move by some pixels.
    expect(shift, address).toBeLessThan(0.005);
  }
});
