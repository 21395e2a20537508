import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './browsers.ts';

const drawn = (page: Page) => page.locator('.connect-picture svg:visible');

test('it opens on a drawing whose lines show sign and weight', { tag: '@firefox' }, async ({ page }) => {
  let asked = false;
  page.on('request', (request) => (asked ||= /\/graph\.\w+\.json/.test(request.url())));
  await page.goto('/connections/');
  await expect(drawn(page)).toBeInViewport();
  const chosen = page.getByLabel('Connections of');
  const title = await chosen.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text.trim() ?? '');
  await expect(page.getByRole('status')).toContainText(`${title}:`);
  const lines = drawn(page).locator('[data-certainty]');
  const widths = await lines.evaluateAll((all) => all.map((line) => getComputedStyle(line).strokeWidth));
  expect(new Set(widths).size).toBeGreaterThan(1);
  // What is drawn by a mark is written in the list, and the key has both.
  const marks = drawn(page).locator('.connect-mark');
  expect(await marks.count()).toBeGreaterThan(5);
  await expect(page.locator('.connect-list .sure')).toHaveCount(await marks.count());
  await expect(page.locator('.connect-list .sure').filter({ hasText: 'may help · low certainty' })).not.toHaveCount(0);
  const signs = (of: Locator) =>
    of.locator('.connect-mark').evaluateAll((all) => all.map((one) => one.getAttribute('data-sign')));
  const weights = (of: Locator) =>
    of.locator('.connect-line').evaluateAll((all) => all.map((one) => one.getAttribute('data-certainty')));
  const key = page.locator('.connect-key');
  expect(new Set(await signs(key))).toEqual(new Set(await signs(drawn(page))));
  expect(new Set(await weights(key))).toEqual(new Set(await weights(drawn(page))));
  for (const words of ['may help, or may fit', 'low certainty', 'specialists agree'])
    await expect(key.getByText(words).first()).toBeVisible();
  expect(asked).toBe(false);
});

test(
  'a page’s connections are drawn and listed alike, and the address keeps the choice',
  { tag: '@firefox' },
  async ({ page }) => {
    await page.goto('/conditions/it-band-syndrome/');
    await page.getByRole('link', { name: 'How this connects' }).click();
    await expect(page.getByLabel('Connections of')).toHaveValue('conditions/it-band-syndrome');
    await expect(page.getByRole('status')).toContainText('IT band syndrome:');
    const names = drawn(page).locator('a text');
    const listed = page.locator('[data-connect="list"] li > a');
    expect((await names.allTextContents()).toSorted()).toEqual((await listed.allTextContents()).toSorted());
    await page.getByLabel('Connections of').selectOption('Piriformis syndrome');
    await expect(page).toHaveURL(/of=conditions%2Fpiriformis-syndrome/);
    await expect(page.getByRole('status')).toContainText('Piriformis syndrome:');
    await page.goBack();
    await expect(page.getByRole('status')).toContainText('IT band syndrome:');
  },
);

test('the way back leads to the drawing on which it opened', async ({ page }) => {
  await page.goto('/connections/');
  const first = await page.getByRole('status').textContent();
  await page.getByLabel('Connections of').selectOption('Massage');
  await expect(page.getByRole('status')).toContainText('Massage:');
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(first ?? '');
  await expect(drawn(page)).toBeVisible();
});

for (const width of [320, 1280])
  test(`no name sticks out of the drawing at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    // Its names are the longest.
    await page.goto('/connections/?of=drivers/running-form');
    await expect(drawn(page)).toBeVisible();
    for (const box of await Promise.all((await drawn(page).locator('text').all()).map((text) => text.boundingBox()))) {
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });

test('without the data, or for a page that is not there, it says so and lists the pages', async ({ page }) => {
  await page.goto('/connections/?of=conditions/gone');
  await expect(page.getByRole('status')).toContainText('no such page');
  await expect(drawn(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Conditions' }).last()).toBeVisible();
  await page.route('**/assets/graph.*.json', (route) => route.abort());
  await page.goto('/connections/?of=conditions/hip-soreness');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  await expect(page.getByRole('link', { name: 'Hip osteoarthritis' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('one page is drawn and listed, and all pages are there', async ({ page }) => {
    await page.goto('/connections/');
    await expect(page.getByText('Choosing another page needs JavaScript')).toBeVisible();
    await expect(page.getByLabel('Connections of')).toBeHidden();
    await expect(drawn(page)).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'The same as a list' })).toBeVisible();
    await expect(page.locator('.connect-all a').first()).toBeVisible();
  });
});
