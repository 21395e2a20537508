import { expect, test } from '@playwright/test';
import { builtPages } from './addresses.ts';

const PHONE = { width: 390, height: 844 };

test.use({ viewport: PHONE });

for (const address of builtPages().filter((address) => /^\/conditions\/[^/]+\/$/.test(address)))
  test(`what to do today begins within two screens of a phone: ${address}`, async ({ page }) => {
    await page.goto(address);
    const heading = page.getByRole('heading', { name: 'What you can do today' });
    await expect(heading).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const { y = Infinity } = (await heading.boundingBox()) ?? {};
    expect(y).toBeLessThan(2 * PHONE.height);
    for (const word of await page.locator('.time-bar > span').all())
      expect(await word.evaluate((node) => parseFloat(getComputedStyle(node).fontSize))).toBeGreaterThanOrEqual(13);
  });

test('each danger sign is seen in brief, and the whole wording opens', async ({ page }) => {
  await page.goto('/conditions/gluteal-tendinopathy/');
  const card = page.locator('[data-level="emergency"]');
  await expect(card.locator('.care-brief').first()).toBeVisible();
  const whole = card.getByText('Do not test the leg and do not hop on it.');
  await expect(whole).toBeHidden();
  await card.getByText('Full wording').click();
  await expect(whole).toBeVisible();
});

test('who comes by a link to the steps of today is led back to the bone question', async ({ page }) => {
  await page.goto('/conditions/gluteal-tendinopathy/#what-you-can-do-today');
  const back = page.locator('.first').getByRole('link', { name: /bone question/ });
  await expect(back).toBeVisible();
  await back.click();
  await expect(page).toHaveURL(/#bone-first$/);
});

test('on paper each danger sign stands in full', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/conditions/gluteal-tendinopathy/');
  await expect(page.getByText('Do not test the leg and do not hop on it.')).toBeVisible();
  await expect(page.locator('.care-brief').first()).toBeHidden();
});

for (const address of [
  '/conditions/gluteal-tendinopathy/',
  '/drivers/running-form/',
  '/articles/injury-management-the-hip/',
  '/articles/hip-strength-and-mobility-program/',
])
  test(`that no clinician has reviewed it is said in the row above the title: ${address}`, async ({ page }) => {
    await page.goto(address);
    const link = page.getByRole('link', { name: 'Not reviewed by a clinician' });
    await page.evaluate(() => document.fonts.ready);
    const [row, words, title] = await Promise.all(
      [page.getByRole('navigation', { name: 'Breadcrumb' }), link, page.getByRole('heading', { level: 1 })].map(
        (part) => part.boundingBox(),
      ),
    );
    // One row, and no text of the answer comes later for it.
    expect(words?.y).toBeLessThan((row?.y ?? 0) + (row?.height ?? 0));
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(title?.y ?? 0);
    expect((row?.height ?? 99) < 44).toBe(true);
    await link.click();
    await expect(page.getByRole('heading', { name: 'Review' })).toBeInViewport();
  });

test.describe('on a desk', () => {
  test.use({ viewport: { width: 1280, height: 800 } });
  test('who wrote a page and when it was checked stand above its title, as at its foot', async ({ page }) => {
    await page.goto('/conditions/gluteal-tendinopathy/');
    const above = page.locator('main').getByText(/checked .* Not reviewed by a clinician$/);
    await expect(above).toBeInViewport();
    const foot = page.locator('.review');
    await expect(above).toContainText((await foot.locator('time').first().textContent()) ?? '-');
    await expect(above).toContainText((await foot.locator('a').first().textContent()) ?? '-');
  });
});
