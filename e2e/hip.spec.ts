import { expect } from '@playwright/test';
import { test } from './browsers.ts';

test.describe('the hip in layers', () => {
  test('is peeled down and turned, one picture at a time', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/anatomy/hip/');
    const pictures = page.locator('.hip img[data-layer]:visible');
    await expect(pictures).toHaveCount(1);
    await expect(pictures).toHaveAttribute('alt', /Rectus femoris/);
    await page.getByRole('radio', { name: 'Deep' }).check();
    await page.getByRole('group', { name: 'Layer' }).locator('~ fieldset').getByRole('radio', { name: 'Back' }).check();
    await expect(pictures).toHaveCount(1);
    await expect(pictures).toHaveAttribute('alt', /Piriformis.*Sciatic nerve|Sciatic nerve.*Piriformis/);
    await expect
      .poll(() => pictures.evaluate((picture: HTMLImageElement) => picture.complete && picture.naturalWidth))
      .toBeGreaterThan(0);
  });

  test('a spot on the map leads to what lies and hurts there, after the question about bone', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/anatomy/hip/');
    await page.getByLabel('Inner side of the knee').first().locator('.target').click();
    await expect(page.getByRole('heading', { name: 'Inner side or back of the knee' })).toBeInViewport();
    await page.goto('/anatomy/hip/');
    await page.locator('a[data-place="groin-pain"] .target').first().click();
    await expect(page).toHaveURL(/#groin-pain$/);
    const spot = page.locator('#groin-pain');
    await expect(spot).toBeInViewport();
    await expect(spot.getByRole('link', { name: 'Hip joint' })).toBeVisible();
    await expect(spot.getByRole('link', { name: /Bone stress injury/ })).toBeVisible();
    const gate = page.locator('[data-gate="bone"]');
    await expect(gate).toHaveCount(1);
    const first = page.locator('main a[href*="/exercises/"]').first();
    expect(
      await gate.evaluate((node, other) => node.compareDocumentPosition(other as Node), await first.elementHandle()),
    ).toBe(4);
    await context.close();
  });
});
