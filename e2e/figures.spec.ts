import { expect } from '@playwright/test';
import { test } from './browsers.ts';

const EXERCISE = '/exercises/bodyweight-squat/';

test(
  'the movement waits until it is asked for, plays, and stops',
  { tag: '@firefox' },
  async ({ page, browserName }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(EXERCISE);
    const moving = page.locator('.figure-moving');
    const end = page.locator('.figure-panes svg').last();
    const box = page.getByRole('checkbox', { name: 'Show the movement' });
    await expect(end).toBeVisible();
    await expect(moving).toBeHidden();
    expect(asked.filter((path) => path.endsWith('-both.svg'))).toEqual([]);

    await box.check();
    await expect(moving).toBeVisible();
    await expect(end).toBeHidden();
    await expect.poll(() => moving.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    // In Firefox a picture is taken with a style that the page's policy blocks, which would be a fault of the page.
    if (browserName === 'chromium') {
      const first = await moving.screenshot();
      await expect.poll(async () => (await moving.screenshot()).equals(first)).toBe(false);
    }

    await box.uncheck();
    await expect(end).toBeVisible();
    await expect(moving).toBeHidden();
  },
);

test('figures are still on paper, and where the reader asks for less motion', async ({ page }) => {
  await page.goto(EXERCISE);
  const moving = page.locator('.figure-moving');
  const box = page.getByRole('checkbox', { name: 'Show the movement' });
  await box.check();
  await page.emulateMedia({ media: 'print' });
  await expect(moving).toBeHidden();
  await expect(page.locator('.figure-panes svg').last()).toBeVisible();
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  await expect(moving).toBeHidden();
  await expect(box).toBeHidden();
});

test('the right way and the fault stand beside the mistakes, each with its words', async ({ page }) => {
  await page.goto(EXERCISE);
  const pair = page.locator('.pair');
  await pair.scrollIntoViewIfNeeded();
  await expect
    .poll(() => pair.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await expect(pair).toContainText('Like this.');
  await expect(pair).toContainText('Not like this.');
});
