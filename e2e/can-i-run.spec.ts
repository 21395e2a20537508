import { expect, test, type Page } from '@playwright/test';

const ADDRESS = '/guides/can-i-run-with-this-pain/';
const step = (page: Page) => page.locator('run-decision fieldset:visible');
const next = (page: Page) => page.getByRole('button', { name: 'Next' });

/** Answers the question on screen by what its answer speaks of, and goes on. */
async function answer(page: Page, about: string): Promise<void> {
  await step(page).locator(`input[value="${about}"]`).first().check();
  await next(page).click();
}

test('clear answers to all five questions lead to a run, and nothing is sent or kept in the address', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  await expect(step(page)).toHaveCount(1);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  for (let question = 0; question < 5; question++) await answer(page, 'clear');
  const end = page.locator('[data-decision] a');
  await expect(end).toBeFocused();
  await expect(end).toHaveAttribute('href', '#run');
  await expect(page.locator('h2#run')).toBeHidden();
  await end.press('Enter');
  await expect(page.locator('h2#run')).toBeFocused();
  await expect(page.locator('h2#do-not-run')).toBeHidden();
  expect(new URL(page.url()).hash).toBe('');
  expect(sent).toEqual([]);
});

test('a sign ends the questions at once, and Back changes an answer', async ({ page }) => {
  await page.goto(ADDRESS);
  await answer(page, 'clear');
  await answer(page, 'bone');
  await expect(page.locator('[data-decision] a')).toHaveAttribute('href', '#get-help-today');
  await page.getByRole('button', { name: 'Back' }).click();
  await answer(page, 'emergency');
  await expect(page.locator('[data-decision] a')).toHaveAttribute('href', '#get-help-now');
});

test('the keyboard alone answers, and an open question says so', async ({ page }) => {
  await page.goto(ADDRESS);
  await next(page).press('Enter');
  await expect(page.locator('[data-decision]')).not.toBeEmpty();
  await expect(page.locator('[data-decision] a')).toHaveCount(0);
  await step(page).locator('input').first().focus();
  await page.keyboard.press('ArrowUp');
  await expect(step(page).locator('input').last()).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.locator('#bone')).toBeVisible();
  await expect(page.locator('#bone')).toBeFocused();
});

test('who wants to read all answers, or comes for one, sees them; and so does paper', async ({ page }) => {
  const ends = page.locator('h2:is(#get-help-now, #do-not-run, #run)');
  await page.goto(`${ADDRESS}#do-not-run`);
  await expect(ends.first()).toBeVisible();
  await page.goto('about:blank');
  await page.goto(ADDRESS);
  await expect(ends.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const end of await ends.all()) await expect(end).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Show all answers' }).click();
  for (const end of await ends.all()) await expect(end).toBeVisible();
});

test('a condition hands over what it knows', async ({ page }) => {
  await page.goto('/conditions/bone-stress-injury/');
  await page.locator(`main a[href^="${ADDRESS}#from="]`).click();
  await answer(page, 'clear');
  await expect(step(page).locator('input[value="bone"]')).toBeChecked();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all questions stand on one page, and each answer is a link that leads on', async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(step(page)).toHaveCount(5);
    await expect(next(page)).toBeHidden();
    const links = page.locator('run-decision fieldset a');
    await expect(links).toHaveCount(await page.locator('run-decision input').count());
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
      await expect(page.locator(href)).toBeVisible();
    await page.locator('#bone a').first().click();
    await expect(page.locator('h2#get-help-today')).toBeInViewport();
  });
});
