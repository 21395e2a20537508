import { expect, test, type Page } from '@playwright/test';

/** A page of each kind. */
const PAGES = {
  home: '/',
  condition: '/conditions/gluteal-tendinopathy/',
  symptom: '/symptoms/groin-pain/',
  driver: '/drivers/one-sided-carrying/',
  treatment: '/treatments/load-management/',
  anatomy: '/anatomy/gluteus-maximus/',
  pelvis: '/anatomy/pelvis/',
  planes: '/anatomy/planes-of-motion/',
  exercise: '/exercises/single-leg-deadlift/',
  exercises: '/exercises/',
  help: '/guides/when-to-get-help/',
  article: '/articles/injury-management-the-hip/',
  series: '/series/injury-management-the-hip/',
  find: '/find/',
  program: '/program/',
  connections: '/connections/?of=conditions/hip-soreness',
  lost: '/404.html',
} as const;

async function still(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
}

test.describe('on a phone, light', () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'light', reducedMotion: 'reduce' });
  for (const [name, address] of Object.entries(PAGES))
    test(name, async ({ page }) => {
      await still(page, address);
      await expect(page).toHaveScreenshot(`${name}-phone-light.png`);
    });
});

test.describe('on a desk, dark', () => {
  test.use({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const name of ['home', 'condition', 'exercises', 'exercise', 'program', 'article', 'find'] as const)
    test(name, async ({ page }) => {
      await still(page, PAGES[name]);
      await expect(page).toHaveScreenshot(`${name}-desk-dark.png`);
    });
});

test('on a wide desk, with sources in the margin', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1800 });
  await still(page, PAGES.condition);
  await expect(page.locator('.notes > p').first()).toBeVisible();
  await expect(page).toHaveScreenshot('condition-wide.png');
});

test('on paper', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 990 });
  await page.emulateMedia({ media: 'print' });
  await still(page, PAGES.condition);
  await expect(page).toHaveScreenshot('condition-paper.png');
});

test('in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 360, height: 740 });
  await still(page, PAGES.condition);
  await expect(page).toHaveScreenshot('condition-forced.png');
});
