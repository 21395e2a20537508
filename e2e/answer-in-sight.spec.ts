import { expect, type Page } from '@playwright/test';
import { test } from './browsers.ts';

const SIGN = 'cant pee and numb between my legs';
const PHONES = [
  { width: 375, height: 667 },
  { width: 390, height: 844 },
];
/** From home, as a reader asks. */
const askAtHome = async (page: Page, words: string): Promise<void> => {
  await page.goto('/');
  await page.locator('#ask-q').fill(words);
  await page.locator('#ask-q').press('Enter');
  await expect(page.locator('[data-finder-state="done"], [data-finder-state="empty"]')).toBeAttached();
};
const searchAtHome = async (page: Page, words: string): Promise<void> => {
  await page.goto('/');
  await page.locator('#site-q').fill(words);
  await page.locator('#site-q').press('Enter');
  await expect(page.locator('[data-search-state="done"], [data-search-state="empty"]')).toBeAttached();
};

for (const viewport of PHONES)
  test.describe(`on a phone of ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport });
    for (const [name, ask] of [
      ['the finder', askAtHome],
      ['the search', searchAtHome],
    ] as const) {
      test(`${name} shows an emergency at the top, with its heading in focus`, async ({ page }) => {
        await ask(page, SIGN);
        const card = page.locator('[data-help-level="emergency"]').first();
        const box = await card.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect(box?.y).toBeLessThan(viewport.height * 0.4);
        const heading = card.getByRole('heading');
        await expect(heading).toBeInViewport({ ratio: 1 });
        await expect(heading).toBeFocused();
      });

      test(`${name} shows the first result, with the heading of the results in focus`, async ({ page }) => {
        await ask(page, 'outside of my hip hurts on stairs');
        const results = page.locator('ol[data-finder-results] > li, main ol[data-search-results] > li');
        await expect(results.first().getByRole('link').first()).toBeInViewport({ ratio: 1 });
        await expect(page.locator('[data-finder-heading], [data-search-heading]')).toBeFocused();
      });
    }

    test('the search asks about bone above the list, where running brings it on', async ({ page }) => {
      const gate = page.locator('main [data-gate="bone"]');
      await searchAtHome(page, 'outside of my hip hurts on stairs');
      await expect(gate).toBeHidden();
      await searchAtHome(page, 'outside of my hip hurts when I run');
      await expect(gate).toBeInViewport({ ratio: 1 });
      const first = page.locator('main ol[data-search-results] > li').first().getByRole('link').first();
      await expect(first).toBeInViewport({ ratio: 1 });
    });

    test('a tap on the map tells that there is an answer, and leads to it', async ({ page }) => {
      await page.goto('/find/');
      const place = page.getByRole('button', { name: 'Pain on the outside of the hip' });
      await place.scrollIntoViewIfNeeded();
      const before = await place.boundingBox();
      await place.dispatchEvent('click');
      const bar = page.locator('[data-finder-bar]');
      await expect(bar).toBeVisible();
      await expect(bar).toHaveText(/fits?: see /);
      const after = await place.boundingBox();
      expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4);
      await bar.click();
      await expect(page.locator('[data-finder-heading]')).toBeFocused();
      await expect(page.locator('[data-finder-heading]')).toBeInViewport();
      await expect(bar).toBeHidden();
    });

    test('"change" opens the form with the words in it', async ({ page }) => {
      await askAtHome(page, 'groin hurts when I run');
      await expect(page.locator('#finder-q')).toBeHidden();
      await page.getByText('change', { exact: true }).click();
      await expect(page.locator('#finder-q')).toHaveValue('groin hurts when I run');
    });
  });
