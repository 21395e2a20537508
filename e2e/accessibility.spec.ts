import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './accessibility.ts';
import { builtPages, KINDS } from './addresses.ts';

const pages = builtPages();
const BATCH = 6;

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test.describe('no axe violation, and nothing that scrolls sideways', () => {
  for (let start = 0; start < pages.length; start += BATCH) {
    const batch = pages.slice(start, start + BATCH);
    test(`on a phone, light: ${batch[0] ?? ''} to ${batch.at(-1) ?? ''}`, async ({ page }) => {
      test.setTimeout(20_000 * batch.length);
      await page.setViewportSize({ width: 360, height: 740 });
      for (const address of batch) {
        await page.goto(address);
        expect.soft(await violationsOf(page), address).toEqual([]);
        expect.soft(await overflow(page), address).toBeLessThanOrEqual(0);
      }
    });
  }

  test.describe('on a desk, dark', () => {
    test.use({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
    for (const address of KINDS)
      test(address, async ({ page }) => {
        await page.goto(address);
        if (address.includes('?q=')) await expect(page.locator('[data-search-state="done"]')).toBeVisible();
        expect(await violationsOf(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      });
  });
});
