import { expect, test, type Page } from '@playwright/test';

const TEXT = 'thighs hurt after the trampoline';

const question = (page: Page) => page.locator('[data-help-check]');
const card = (page: Page) => page.locator('[data-help-level]');
/** Whatever was trained: here the model suspects everything, and is sure of nothing. */
async function suspect(page: Page): Promise<void> {
  await page.route('**/assets/learned-danger.*.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...((await response.json()) as object), card: 99, ask: -99, askFound: -99 } });
  });
}
const asked = async (page: Page, path: '/find/' | '/search/'): Promise<void> => {
  await suspect(page);
  await page.goto(`${path}?q=${encodeURIComponent(TEXT)}`);
  await expect(question(page)).toBeVisible();
  await expect(question(page).locator('.check-sign')).toContainText(/^You /);
};

test.describe('a question before a danger card', () => {
  for (const path of ['/find/', '/search/'] as const) {
    test(`on ${path}: "Yes" brings the card and has the focus`, async ({ page }) => {
      await asked(page, path);
      await page.getByRole('button', { name: 'Yes', exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(card(page).first()).toBeVisible();
      await expect(question(page)).toHaveCount(0);
      await expect(page.locator('[data-help-level] h2').first()).toBeFocused();
    });

    test(`on ${path}: "Not sure" is no "No"`, async ({ page }) => {
      await asked(page, path);
      await page.getByRole('button', { name: 'Not sure' }).click();
      await expect(card(page).first()).toBeVisible();
    });

    test(`on ${path}: "No" to each takes the question away, and the answer stays`, async ({ page }) => {
      await asked(page, path);
      const no = page.getByRole('button', { name: 'No', exact: true });
      for (let left = 3; left > 0 && (await no.count()) > 0; left--) await no.click();
      await expect(question(page)).toHaveCount(0);
      await expect(card(page)).toHaveCount(0);
      await expect(page.getByRole('link', { name: /./ }).first()).toBeVisible();
    });
  }

  test('its answers are large enough to touch', async ({ page }) => {
    await asked(page, '/find/');
    for (const button of await question(page).getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('in the header’s box it stands above the pages', async ({ page }) => {
    await suspect(page);
    await page.goto('/');
    await page.locator('#site-q').fill(TEXT);
    await expect(question(page)).toBeVisible();
  });

  test('without the model, patterns answer alone', async ({ page }) => {
    await page.route('**/assets/learned*.json', (route) => route.abort());
    await page.goto('/find/?q=groin+pain+with+a+fever');
    await expect(page.locator('[data-help-level="emergency"]')).toBeVisible();
    await expect(page.locator('[data-finder-state="done"], [data-finder-state="empty"]')).toBeAttached();
    await page.goto(`/search/?q=${encodeURIComponent('outer hip pain lying on it')}`);
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    await expect(question(page)).toHaveCount(0);
  });
});
