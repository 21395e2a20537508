import { expect, test } from '@playwright/test';

test('a page’s policy lets in all that it does, and the browser reports nothing that it blocked', async ({ page }) => {
  test.slow();
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|violates/i.test(message.text())) blocked.push(message.text());
  });
  page.on('pageerror', (error) => blocked.push(error.message));
  for (const address of [
    '/conditions/gluteal-tendinopathy/',
    '/anatomy/pelvis/',
    '/exercises/clamshell/',
    '/exercises/',
    '/about/design/',
    '/program/',
    '/program/today/',
    '/program/plan/',
    '/offline/',
    '/connections/?of=conditions/hip-soreness',
    '/404.html',
  ])
    await page.goto(address, { waitUntil: 'networkidle' });
  await page.goto('/');
  await page.locator('#site-q').click();
  await page.locator('#site-q').fill('side hip pain at night');
  await expect(page.getByRole('option').first()).toBeVisible();
  // A passage comes from the full text, whose reader is WebAssembly in a worker.
  await page.goto('/search/?q=trochanter%20night');
  await expect(page.locator('main mark').first()).toBeVisible();
  await page.goto('/find/');
  await page.getByLabel('Tell us what you feel').fill('the outside of my hip hurts when I lie on it');
  await page.getByRole('button', { name: 'Find what fits' }).click();
  await expect(page.getByRole('link', { name: 'Gluteal tendinopathy' }).first()).toBeVisible();
  expect(blocked).toEqual([]);
});
