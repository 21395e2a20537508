import { expect, type Page } from '@playwright/test';
import { problemsOf } from './problems.ts';
import { test } from './site.ts';
import { startPlan } from './start-plan.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** A page of each kind, with what must stand there when no script runs. */
const KINDS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/': (page) => expect(page.locator('.jobs a').first()).toBeVisible(),
  '/conditions/it-band-syndrome/': (page) => expect(page.locator('#source-1')).toBeVisible(),
  '/articles/injury-management-the-hip/': (page) => expect(page.locator('#the-promise')).toBeVisible(),
  '/exercises/': async (page) => {
    await expect(page.locator('.cards > li')).toHaveCount(31);
    await expect(page.getByLabel('Equipment')).toBeHidden();
  },
  '/find/': async (page) => {
    await expect(page.getByText('JavaScript, which is off or did not load')).toBeVisible();
    await expect(page.locator('#finder-q')).toBeHidden();
    await expect(page.getByRole('main').getByText('When', { exact: true })).toBeHidden();
    await expect(page.getByRole('main').getByRole('link', { name: 'When to get help' })).toBeVisible();
    await expect(page.locator('.finder-places').getByRole('link', { name: 'Groin pain', exact: true })).toBeVisible();
    await expect(page.locator('a[data-place="groin-pain"]').first()).toHaveAttribute('href', /groin-pain/);
  },
  '/search/?q=knee': async (page) => {
    await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
    await expect(page.locator('search-page').getByRole('link', { name: 'Symptoms' })).toBeVisible();
  },
  '/program/': async (page) => {
    await expect(page.getByText('Choosing days, ticking sets and timers need JavaScript')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /^I have read/ })).toBeHidden();
  },
  '/program/today/': (page) => expect(page.getByText('Find your week below')).toBeVisible(),
  '/program/plan/': (page) => expect(page.getByRole('heading', { name: 'Spring and run', exact: true })).toBeVisible(),
  '/connections/': async (page) => {
    await expect(page.getByText('Choosing another page needs JavaScript')).toBeVisible();
    await expect(page.getByLabel('Connections of')).toBeHidden();
    await expect(page.locator('.connect-all a').first()).toBeVisible();
  },
  '/offline/': (page) => expect(page.getByText('Keeping pages needs JavaScript')).toBeVisible(),
};

test.describe('no script comes', () => {
  for (const fault of ['missing', 'blocked', 'throwing', 'off'] as const) {
    test.describe(fault, () => {
      test.use({ javaScriptEnabled: fault !== 'off' });
      test(`${fault}: every kind of page reads, holds no dead control, and its search leads on`, async ({ page }) => {
        const problems = problemsOf(page);
        await page.route('**/*.js', (route) =>
          fault === 'blocked'
            ? route.abort('blockedbyclient')
            : fault === 'missing'
              ? route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' })
              : route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("early");' }),
        );
        for (const [address, there] of Object.entries(KINDS)) {
          await page.goto(address);
          await expect(heading(page)).toBeVisible();
          // Those seconds in which the script may still come.
          await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
          await there(page);
        }
        await page.goto('/about/');
        await page.getByRole('searchbox', { name: 'Search Fulcrum' }).fill('knee');
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(/\/search\/\?q=knee$/);
        // Where a page names the hashes of its scripts, the browser says that this is another.
        expect(problems.filter((problem) => problem !== 'early' && !problem.includes("'integrity'"))).toEqual([]);
      });
    });
  }
});

test('after a deploy an old tab loses no more than what it had not loaded, and its search still leads on', async ({
  page,
  site,
  changed,
}) => {
  const problems = problemsOf(page);
  await page.goto('/conditions/it-band-syndrome/');
  site.becomes(changed);
  const box = page.locator('#site-q');
  await box.click();
  await page.keyboard.type('knee');
  await expect.poll(() => site.asked.some((url) => /\/assets\/answer/.test(url))).toBe(true);
  await expect(page.locator('.search-panel')).toHaveCount(0);
  await expect(box).toHaveValue('knee');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=knee$/);
  await expect(page.locator('[data-search-state="done"]')).toBeAttached();
  expect(problems).toEqual([]);
});

test('a part of a page that does not come is only that part', async ({ page }) => {
  const problems = problemsOf(page);
  await page.route(/\/assets\/(?:margin-notes|calendar)/, (route) => route.fulfill({ status: 404 }));
  await page.goto('/conditions/it-band-syndrome/');
  await expect(page.locator('#source-1')).toBeVisible();
  await page.goto('/program/');
  await startPlan(page);
  await page.locator('.today').getByRole('checkbox', { name: 'Set 1' }).first().check();
  await page.goto('/program/plan/');
  await page.getByRole('button', { name: 'Save the calendar file' }).click();
  await expect(page.getByText('The calendar could not be made')).toContainText('load the page again');
  await page.unrouteAll();
  await page.reload();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the calendar file' }).click();
  await saved;
  await page.goto('/program/today/');
  await expect(page.locator('.today').getByRole('checkbox', { name: 'Set 1' }).first()).toBeChecked();
  expect(problems).toEqual([]);
});

test('who stands in the box before the page’s script comes is answered all the same', async ({ page }) => {
  const { promise: late, resolve: come } = Promise.withResolvers<undefined>();
  await page.route(/\/assets\/[^/]+\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/about/', { waitUntil: 'commit' });
  await page.locator('#site-q').focus();
  come(undefined);
  await page.waitForLoadState();
  await page.keyboard.type('side hip pain at night');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('what is cut in its middle leaves the page to be read', async ({ page, site }) => {
  const problems = problemsOf(page);
  site.cut = /^\/assets\/.*\.js/;
  await page.goto('/find/');
  await expect(page.locator('.finder-places').getByRole('link', { name: 'Groin pain', exact: true })).toBeVisible();
  site.cut = /^\/assets\/(?:vocabulary|finder|graph|plan)\.\w+\.json/;
  await page.goto('/find/?q=groin+pain');
  await expect(page.locator('[data-unchecked]')).toBeVisible();
  await page.goto('/connections/?of=conditions/hip-soreness');
  await expect(page.getByText('The connections could not be loaded')).toBeVisible();
  await page.goto('/program/plan/');
  await expect(page.getByRole('alert')).toContainText('You can read everything below');
  site.cut = /^\/conditions\/it-band-syndrome\/$/;
  await page.goto('/conditions/it-band-syndrome/', { waitUntil: 'commit' }).catch(() => undefined);
  await expect(heading(page)).toHaveText('IT band syndrome');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  site.cut = undefined;
  await page.getByRole('banner').getByRole('link', { name: 'Get help' }).click();
  await expect(heading(page)).toHaveText(/When to get help/);
  expect(problems).toEqual([]);
});
