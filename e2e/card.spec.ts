import { expect, test } from '@playwright/test';
import { violationsOf } from './accessibility.ts';
import { startPlan } from './start-plan.ts';

test('the hip card: from the finder and the program, lines out and in, kept on the device, one sheet of paper', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-30T18:00:00') });
  await page.goto('/program/');
  await startPlan(page, '2026-11-30');
  await page.getByRole('checkbox', { name: 'Set 1' }).first().check();
  await page.getByLabel('Where did it hurt, in it or right after?').selectOption('Knee');
  await page.getByLabel('Worst pain in it or right after').selectOption('3');

  await page.goto('/find/?q=outside+of+my+hip+hurts+when+I+lie+on+it%2C+no+fever');
  await page.getByRole('link', { name: 'My hip card' }).click();
  await expect(page).toHaveURL(/\/find\/card\/\?q=outside/);
  const card = page.locator('hip-card[data-ready]');
  await expect(card).toContainText('In my words: “outside of my hip hurts when I lie on it, no fever”');
  await expect(card).toContainText('Week from Mon 30 Nov: 0 of 3 sessions, worst pain 3 of 10, knee');
  await expect(card).toContainText('Exercises: Hip circles: 1 set');
  await expect(card).toContainText('I ticked: no danger sign of the program fits me');

  const line = card.getByRole('listitem').filter({ hasText: 'Do I need a scan' });
  await line.getByRole('button', { name: /^Take out/ }).click();
  await expect(card.locator('[data-card-list="ask"]')).not.toContainText('Do I need a scan');
  await page.getByLabel('A line of your own').fill('Race on 6 December');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(card.locator('[data-card-list="own"]')).toContainText('Race on 6 December');
  await expect(card.locator('[data-card-list="ask"]')).not.toContainText('Do I need a scan');
  expect(await violationsOf(page)).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 900 });
  await expect(card.getByRole('button', { name: /^Take out/ }).first()).toBeHidden();
  await expect(card.getByText('Do I need a scan')).toBeHidden();
  // A4 less its margins, at 96 dots to the inch.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1050);
  await page.emulateMedia({ media: 'screen' });

  await page.getByText('What you took out').click();
  await card.getByRole('button', { name: /^Put back/ }).click();
  await expect(card.locator('[data-card-list="ask"]')).toContainText('Do I need a scan');
});

test('a danger sign in the words stands above the card, and one that was denied is named in it', async ({ page }) => {
  await page.goto('/find/card/?q=cant+pee+and+numb+between+my+legs');
  await expect(page.locator('hip-card [data-help-level="emergency"]')).toBeVisible();
  await page.evaluate(() => sessionStorage.setItem('fulcrum-denied-signs', '["saddle-numbness"]'));
  await page.goto('/find/card/');
  await expect(page.locator('hip-card[data-ready]')).toContainText('Danger sign, not so: “you');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the card points at what to tell a professional, and its questions are there', async ({ page }) => {
    await page.goto('/find/card/');
    await page.getByRole('link', { name: 'choosing a professional' }).first().click();
    await expect(page).toHaveURL(/choosing-a-professional\/#step-3-what-to-bring$/);
    await expect(page.locator(':target')).toHaveText('Step 3: what to bring');
  });
});
