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

test(
  'search shows the spot of what it found in a place that stands ready, and only pictures that there are',
  { tag: '@firefox' },
  async ({ page }) => {
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/figures/') && !response.ok()) missing.push(response.url());
    });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/summaries.*.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto('/search/?q=outside+of+my+hip+hurts+on+stairs');
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    const results = page.locator('main [data-search-results] > li');
    const pictures = results.locator('img');
    const tops = () => results.evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetTop));
    await expect(pictures).toHaveCount(0);
    const before = await tops();
    release();
    await expect(results.first().locator('img')).toHaveAttribute('src', /\/figures\/spot-[a-z-]+\.svg$/);
    expect(await tops()).toEqual(before);
    for (const picture of await pictures.all()) {
      await expect(picture).toHaveAttribute('alt', '');
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
      const [said, own] = await picture.evaluate((one: HTMLImageElement) => [
        Number(one.getAttribute('width')) / Number(one.getAttribute('height')),
        one.naturalWidth / one.naturalHeight,
      ]);
      expect(said).toBeCloseTo(own, 2);
    }
    expect(await tops()).toEqual(before);
    // A symptom that is no place has none.
    await expect(
      results.filter({ has: page.locator('a[href$="/pain-on-stairs-or-hills/"]') }).locator('img'),
    ).toHaveCount(0);
    await page.goto('/search/?q=clamshell');
    await expect(results.first().locator('img')).toHaveAttribute('src', /\/figures\/clamshell\.svg$/);
    expect(missing).toEqual([]);
  },
);

test('a mark on the far side is seen on the page as in the file', async ({ page }) => {
  await page.goto('/exercises/ninety-ninety-rotation/');
  const far = page.locator('.beneath').first();
  await expect(far).toBeAttached();
  expect(await far.evaluate((mark) => getComputedStyle(mark).clipPath)).toBe('none');
});
