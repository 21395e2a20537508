import { expect } from '@playwright/test';
import { test } from './browsers.ts';

test(
  'a page’s connections are drawn and listed alike, and the address keeps the choice',
  { tag: '@firefox' },
  async ({ page }) => {
    await page.goto('/conditions/it-band-syndrome/');
    await page.getByRole('link', { name: 'How this connects' }).click();
    await expect(page.getByLabel('Connections of')).toHaveValue('conditions/it-band-syndrome');
    const drawn = page.locator('.connect-picture a');
    const listed = page.locator('[data-connect="list"] li a');
    await expect(drawn.first()).toBeVisible();
    expect((await drawn.allTextContents()).toSorted()).toEqual((await listed.allTextContents()).toSorted());
    await page.getByLabel('Connections of').selectOption('Piriformis syndrome');
    await expect(page).toHaveURL(/of=conditions%2Fpiriformis-syndrome/);
    await expect(page.getByRole('status')).toContainText('Piriformis syndrome:');
    await page.goBack();
    await expect(page.getByRole('status')).toContainText('IT band syndrome:');
  },
);

test('without the data, or for a page that is not there, it says so and lists the pages', async ({ page }) => {
  await page.goto('/connections/?of=conditions/gone');
  await expect(page.getByRole('heading', { name: 'Conditions' })).toBeVisible();
  await page.route('**/assets/graph.*.json', (route) => route.abort());
  await page.goto('/connections/?of=conditions/hip-soreness');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  await expect(page.getByRole('link', { name: 'Hip osteoarthritis' })).toBeVisible();
});
