import { expect, type Page } from '@playwright/test';
import { violationsOf } from './accessibility.ts';
import { test } from './browsers.ts';

const results = (page: Page) => page.locator('ol[data-finder-results] > li');
const done = (page: Page) => expect(page.locator('[data-finder-state="done"]')).toBeAttached();

test.describe('the symptom finder', () => {
  test('words lead to conditions with reasons, and say what was understood', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/find/');
    await page.locator('#finder-q').fill('Outside of my hip, worse lying on it and on stairs. No numbness.');
    await done(page);
    await expect(results(page).first().getByRole('heading')).toHaveText('Gluteal tendinopathy');
    await expect(results(page).first()).toContainText('Fits because');
    await expect(results(page).first()).toContainText('Today');
    const understood = page.locator('[data-finder-understood]');
    await expect(understood.getByRole('button', { name: 'on the outside of the hip' })).toBeVisible();
    await expect(understood.getByRole('button', { name: 'not: numb or tingling' })).toBeVisible();
    await expect(page.locator('[data-finder-after]')).toContainText('This is not a diagnosis');
    expect(await results(page).count()).toBeLessThanOrEqual(5);
    expect(await page.locator('symptom-finder').textContent()).not.toMatch(/\d\s?%|you have (?:a|an|the) /i);
  });

  test('bone is asked before what it offers; who asked is led to the card, or else to that question', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto('/find/');
    const gate = page.locator('[data-finder-gate]');
    await expect(gate).toBeHidden();
    await page.locator('#finder-q').fill('Outside of my hip, worse lying on it and on stairs.');
    await page.getByRole('button', { name: 'Find what fits' }).click();
    await expect(gate).toBeInViewport();
    expect(
      await gate.evaluate((node) =>
        node.compareDocumentPosition(document.querySelector('[data-finder-results]') ?? node),
      ),
    ).toBe(4);
    await page.getByText('change', { exact: true }).click();
    await page
      .locator('#finder-q')
      .fill('Hip and pelvis sore since giving birth 3 weeks ago, one calf is swollen and hot.');
    await page.getByRole('button', { name: 'Find what fits' }).click();
    await expect(page.locator('[data-finder-danger] [data-help-level] h2').first()).toBeInViewport();
  });

  test('what was understood can be taken out, and the address holds it all', async ({ page }) => {
    await page.goto('/find/?q=outside+of+my+hip+and+groin');
    await done(page);
    await page.locator('[data-finder-understood]').getByRole('button', { name: 'in the groin' }).click();
    await expect(page).toHaveURL(/drop=groin-pain/);
    await expect(page.locator('[data-finder-understood]').getByRole('button', { name: 'in the groin' })).toHaveCount(0);
    const titles = await results(page).getByRole('heading').allTextContents();
    await page.reload();
    await done(page);
    expect(await results(page).getByRole('heading').allTextContents()).toEqual(titles);
    await page.goBack();
    await expect(page.locator('[data-finder-understood]').getByRole('button', { name: 'in the groin' })).toBeVisible();
  });

  test('body map and chips say the same as words, by keyboard too', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/find/');
    const place = page.getByRole('button', { name: 'Pain on the outside of the knee' });
    await place.focus();
    await page.keyboard.press('Enter');
    await done(page);
    await expect(place).toHaveAttribute('aria-pressed', 'true');
    await expect(results(page).first().getByRole('heading')).toHaveText('IT band syndrome');
    await page.getByText('When', { exact: true }).click();
    await page.getByRole('button', { name: 'starts at the same point of each run' }).click();
    await expect(page).toHaveURL(/add=outer-knee-pain%2Csame-point-of-the-run/);
    await place.focus();
    await page.keyboard.press(' ');
    await expect(place).toHaveAttribute('aria-pressed', 'false');
  });

  test('the map knows left and right, names what is touched, and shows its other views', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/find/');
    await expect(page.locator('a[data-place="groin-pain"][role="button"]').first()).toBeVisible();
    const groin = page.locator('[data-view="front"] .place', { has: page.locator('[data-place="groin-pain"]') });
    const half = (side: string) => groin.locator(`[data-side="${side}"] .target`);
    const understood = page.locator('[data-finder-understood]');
    await half('left').hover();
    await expect(page.locator('[data-view="front"] .name:visible')).toHaveText('Groin pain');
    await half('left').click();
    await expect(understood.getByRole('button', { name: 'on the left' })).toBeVisible();
    await expect(groin.locator('[data-off]')).toHaveCount(1);
    await half('right').click();
    await expect(understood.getByRole('button', { name: 'on both sides' })).toBeVisible();
    await half('left').click();
    await expect(page).toHaveURL(/side=right/);
    await page.reload();
    await expect(understood.getByRole('button', { name: 'on the right' })).toBeVisible();
    await page.getByRole('button', { name: 'both', exact: true }).click();
    await expect(understood.getByRole('button', { name: 'on both sides' })).toBeVisible();
    await page.getByRole('radio', { name: 'Back' }).check();
    await page.getByRole('button', { name: 'Sit bone pain' }).focus();
    await expect(page.locator('.bodymap .name:visible')).toHaveText('Sit bone pain');
  });

  test('sides of the knee without a page lead to whom to see', { tag: '@firefox' }, async ({ page }) => {
    const landed = async (): Promise<void> => {
      await expect(page).toHaveURL(/\/symptoms\/front-of-knee-pain\/#inner-side-or-back-of-the-knee$/);
      await expect(page.getByRole('heading', { name: 'Inner side or back of the knee' })).toBeInViewport();
    };
    const name = page.locator('.bodymap .name:visible');
    for (const address of ['/find/', '/', '/anatomy/hip/']) {
      await page.goto(address);
      await page.getByRole('link', { name: 'Inner side of the knee' }).focus();
      await expect(name).toHaveText('Inner side of the knee');
      await page.keyboard.press('Enter');
      await landed();
    }
    for (const side of ['left', 'right']) {
      await page.goto('/find/');
      await page.getByRole('radio', { name: 'Back' }).check();
      const back = page.locator('[data-view="back"] .place', { has: page.getByLabel('Back of the knee') });
      await back.locator(`[data-side="${side}"] .target`).hover();
      await expect(name).toHaveText('Back of the knee');
      await back.locator(`[data-side="${side}"] .target`).click();
      await landed();
    }
  });

  test('on a phone each place of the map is 44 px wide and high, and no other lies over it', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/find/');
    for (const view of ['Front', 'Back', 'Side']) {
      await page.getByRole('radio', { name: view }).check();
      const faults = await page.locator(`[data-view="${view.toLowerCase()}"]`).evaluate((map) =>
        [...map.querySelectorAll('.target')].flatMap((target) => {
          target.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = target.getBoundingClientRect();
          const name = `${target.closest('a')?.getAttribute('aria-label') ?? ''} ${box.width} ${box.height}`;
          const points = [0.06, 0.5, 0.94].flatMap((x) => [0.06, 0.5, 0.94].map((y) => [x, y] as const));
          const covered = points.some(([x, y]) => {
            const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
            return top?.closest('a') !== target.closest('a');
          });
          return [box.width < 44 || box.height < 44 ? `small: ${name}` : '', covered ? `covered: ${name}` : ''].filter(
            Boolean,
          );
        }),
      );
      expect(faults, view).toEqual([]);
    }
  });

  test('a question that tells two conditions apart changes the order', async ({ page }) => {
    await page.goto('/find/?q=pain+deep+in+my+buttock+and+when+I+sit');
    await done(page);
    const answer = page.locator('[data-answer]').first();
    const words = (await answer.textContent()) ?? '';
    await answer.click();
    await expect(page).toHaveURL(/answers=/);
    await expect(page.locator('[data-finder-understood]').getByRole('button', { name: words })).toBeVisible();
  });

  test('a danger sign is answered before results, from words and from chips', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/find/?q=groin+pain+with+a+fever');
    await expect(page.locator('[data-help-level="emergency"]')).toBeVisible();
    await page.goto('/find/?add=groin-pain,limping');
    await expect(page.locator('[data-help-level="urgent"]')).toBeVisible();
  });

  test('little to go by is said to be a weak match, and nothing fitting says so', async ({ page }) => {
    await page.goto('/find/?q=stiff');
    await done(page);
    await expect(page.locator('[data-finder-status]')).toContainText('weak match');
    await page.goto('/find/?q=my+elbow+itches');
    await expect(page.locator('[data-finder-state="empty"]')).toBeAttached();
    await expect(page.locator('[data-finder-status]')).toContainText('Nothing here fits');
  });

  test('a spoilt address is passed over', async ({ page }) => {
    await page.goto('/find/?q=groin&add=,,%3Cb%3E,no-such-clue&answers=x.y.z,groin-pain.99.1&drop=');
    await done(page);
  });

  test('when it cannot be loaded it says so, and the lists are there', async ({ page }) => {
    await page.route('**/assets/finder.*.json', (route) => route.fulfill({ status: 500 }));
    await page.goto('/find/?q=groin+pain');
    await expect(page.locator('[data-finder-state="error"]')).toBeAttached();
    await expect(page.locator('[data-finder-status]')).toContainText('could not be loaded');
    await page.unroute('**/assets/finder.*.json');
    await page.getByRole('button', { name: 'Find what fits' }).click();
    await done(page);
  });

  test('without a script it leads from place to symptom to condition', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/find/');
    await expect(page.locator('#finder-q')).toBeHidden();
    await page.locator('.finder-places').getByRole('link', { name: 'Groin pain', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Groin pain');
    await page.goto('/find/');
    await page.locator('a[data-place="outer-hip-pain"]:visible .region').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pain on the outside of the hip');
    await context.close();
  });
});

test.describe('no axe violation, in the light and in the dark scheme', () => {
  const STATES = {
    'finder with results': '/find/?q=outside+of+my+hip,+no+numbness&add=groin-pain',
    'finder with a danger sign': '/find/?q=fell+and+cannot+stand+on+my+leg',
    'finder with nothing': '/find/?q=my+elbow+itches',
    'search with a slip and results': '/search/?q=pirifomis',
    'search with a danger sign': '/search/?q=numb+between+my+legs',
    'search with nothing': '/search/?q=xqzv+blorptang',
  };
  const inBoth = async (page: Page): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }
  };
  for (const [name, address] of Object.entries(STATES))
    test(name, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address);
      await page.waitForSelector(
        '[data-search-state="done"], [data-search-state="empty"], [data-finder-state="done"], [data-finder-state="empty"]',
        { state: 'attached' },
      );
      for (const summary of await page.locator('main details:not([open]) > summary').elementHandles())
        await summary.click();
      await inBoth(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });

  test('header box with results', async ({ page }) => {
    await page.goto('/about/');
    await page.locator('#site-q').pressSequentially('numb between legs');
    await expect(page.locator('.search-panel [role=option]').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await inBoth(page);
  });
});
