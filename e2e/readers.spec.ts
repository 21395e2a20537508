import { expect, mergeTests } from '@playwright/test';
import { test } from './browsers.ts';
import { test as onOwnServer } from './site.ts';
import { startPlan } from './start-plan.ts';

const CONDITION = '/conditions/it-band-syndrome/';
const NOTES = 'fulcrum-program-hip-strength-and-mobility';

test('pages fit a phone', { tag: '@firefox' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ['/', CONDITION, '/exercises/', '/find/', '/program/']) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(
      0,
    );
  }
});

test('a term is explained on the spot, within the window', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/exercises/side-lying-hip-abduction/');
  await page.locator('main [popovertarget]').first().click();
  const open = page.locator('[popover]:popover-open');
  await expect(open).toBeVisible();
  await expect(open).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
});

test('the poses of an exercise are drawn whole', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/exercises/clamshell/');
  const cut = await page.locator('.figure-panes svg').evaluateAll((poses) =>
    poses.flatMap((pose) => {
      const frame = pose.getBoundingClientRect();
      return [...pose.querySelectorAll('path')]
        .map((path) => path.getBoundingClientRect())
        .filter((box) => box.width + box.height === 0 || box.left < frame.left - 9 || box.right > frame.right + 9);
    }),
  );
  expect(cut).toEqual([]);
});

test(
  'the program: a set that was ticked stays ticked, and a file holds the notes',
  { tag: '@firefox' },
  async ({ page }) => {
    await page.goto('/program/');
    await startPlan(page);
    const set = page.locator('.today').getByRole('checkbox', { name: 'Set 1' }).first();
    await set.check();
    await page.reload();
    await expect(set).toBeChecked();
    await page.goto('/program/plan/');
    // Playwright tells nothing of a download that Firefox makes of a text.
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file) => {
        Object.assign(window, { saved: file });
        return make(file);
      };
    });
    await page.getByRole('button', { name: 'Save notes as a file' }).click();
    await page.waitForFunction(() => 'saved' in window);
    const saved = await page.evaluate(() => (window as unknown as { saved: Blob }).saved.text());
    expect(saved).toBe(await page.evaluate((key) => localStorage.getItem(key), NOTES));
    expect(saved).toContain('set/');
  },
);

test.describe('in the dark scheme', () => {
  test.use({ colorScheme: 'dark' });
  test('pages are dark', { tag: '@firefox' }, async ({ page }) => {
    for (const address of ['/', CONDITION, '/find/', '/program/']) {
      await page.goto(address);
      const light = await page.evaluate(() => {
        const probe = document.createElement('canvas').getContext('2d');
        if (!probe) return 0;
        for (const part of [document.documentElement, document.body]) {
          probe.fillStyle = getComputedStyle(part).backgroundColor;
          probe.fillRect(0, 0, 1, 1);
        }
        const [red = 255, green = 255, blue = 255, drawn = 0] = probe.getImageData(0, 0, 1, 1).data;
        return drawn === 0 ? 765 : red + green + blue;
      });
      expect(light, address).toBeLessThan(200);
    }
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test(
    'a page is whole, and search and finder say what to do instead',
    { tag: '@firefox-no-script' },
    async ({ page }) => {
      // Without scripts Firefox lets no assertion wait in the page: each is asked once, after the page is loaded.
      await page.goto(CONDITION);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('IT band syndrome');
      expect(await page.locator('main h2').count()).toBeGreaterThan(6);
      expect(await page.getByRole('heading', { name: 'What helps, and how sure that is' }).isVisible()).toBe(true);
      await page.goto('/search/?q=knee');
      expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
      await page.goto('/find/');
      expect(await page.getByText(/Writing it .* needs JavaScript/).isVisible()).toBe(true);
    },
  );
});

const offline = mergeTests(test, onOwnServer);
offline.describe('without a network', () => {
  offline.use({ serviceWorkers: 'allow' });
  offline(
    'a page that was read and the program are there, and what is missing is said',
    { tag: '@firefox' },
    async ({ page, site }) => {
      const heading = page.getByRole('heading', { level: 1 });
      await page.goto('/');
      await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
      await page.goto(CONDITION);
      await page.waitForFunction(async () => Boolean(await caches.match(location.href)));
      site.left = 0;
      await page.goto('/');
      await page.goto(CONDITION);
      await expect(heading).toHaveText('IT band syndrome');
      await page.goto('/program/');
      await expect(page.locator('program-plan[data-ready]')).toBeAttached();
      await page.goto('/conditions/hip-osteoarthritis/');
      await expect(heading).toHaveText('Reading offline');
    },
  );
});
