import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { problemsOf } from './problems.ts';
import { dist, test } from './site.ts';
import { startPlan } from './start-plan.ts';
import { workerReady } from './worker-ready.ts';

const KEY = 'fulcrum-program-hip-strength-and-mobility';
const ready = (page: Page) => page.locator('program-plan[data-ready]').waitFor();
const sets = (page: Page) => page.locator('.today').getByRole('checkbox', { name: /^Set/ });
const notes = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

async function start(page: Page, day: string): Promise<void> {
  await page.clock.install({ time: new Date(`${day}T18:00:00`) });
  await page.goto('/program/');
  await ready(page);
  await startPlan(page, day);
  await sets(page).first().check();
}

/** What a browser may refuse of its storage: to be run in the page before its scripts. */
const REFUSALS = {
  reading: () => {
    Storage.prototype.getItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  },
  writing: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  both: () => {
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  },
  'all of it': () => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  },
} as const;

async function refusing(context: BrowserContext, refused: keyof typeof REFUSALS): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(REFUSALS[refused]);
  return page;
}

test('storage that is refused, to read, to write or at all, costs no note that was saved, and is told', async ({
  page,
  context,
}) => {
  test.setTimeout(60_000);
  await start(page, '2026-11-30');
  const before = await notes(page);
  expect(before).toContain('set/');
  for (const refused of ['reading', 'writing', 'both', 'all of it'] as const) {
    const other = await refusing(context, refused);
    const problems = problemsOf(other);
    await other.clock.install({ time: new Date('2026-11-30T18:00:00') });
    await other.goto(refused === 'writing' ? '/program/today/' : '/program/');
    await ready(other);
    const trouble = other.getByRole('alert');
    if (refused !== 'writing') {
      await expect(trouble, refused).toContainText('What you noted earlier is not lost');
      await startPlan(other);
    }
    // It works for as long as the page is open, and can be taken away as a file.
    await sets(other).nth(1).check();
    await expect(trouble, refused).toContainText(/kept (?:only )?while this page is open/);
    await expect(sets(other).nth(1), refused).toBeChecked();
    const saved = other.waitForEvent('download');
    await trouble.getByRole('button', { name: 'Save notes as a file' }).click();
    expect(readFileSync(await (await saved).path(), 'utf8'), refused).toContain('set/');

    await other.goto('/search/?q=groin+pain');
    await other.locator('#page-q').press('Enter');
    await expect(other.locator('[data-search-state="done"]'), refused).toBeAttached();
    await other.goto('/find/?q=groin+pain');
    await expect(other.locator('[data-finder-state="done"]'), refused).toBeAttached();
    await other.close();
    expect(problems, refused).toEqual([]);
    expect(await notes(page), refused).toBe(before);
  }
  await page.reload();
  await ready(page);
  await expect(sets(page).first()).toBeChecked();
});

test('a clock that is a year ahead or behind loses nothing, is explained, and all is as before once it is right', async ({
  page,
}) => {
  const problems = problemsOf(page);
  const at = async (day: string): Promise<void> => {
    await page.clock.setSystemTime(new Date(`${day}T18:00:00`));
    await page.reload();
    await ready(page);
  };
  await start(page, '2026-11-30');
  const words = () => page.locator('.today').innerText();
  const shown = await words();
  const before = await notes(page);

  await at('2027-11-30');
  await expect(page.locator('[data-program="today"]')).toContainText(
    'By this device today is Tuesday, 30 November 2027',
  );
  await expect(page.locator('[data-program="today"]')).toContainText('If that date is wrong');
  expect(await notes(page)).toBe(before);
  await page.goto('/program/plan/');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the calendar file' }).click();
  await saved;
  await page.goto('/program/today/');

  await at('2025-11-30');
  const clock = page.locator('[data-program="clock"]');
  await expect(clock).toContainText('dated Tuesday, 30 November 2027');
  await expect(clock).toContainText('by this device today is Sunday, 30 November 2025');
  await expect(sets(page).first()).toBeChecked();
  await sets(page).nth(1).check();

  await at('2026-11-30');
  expect(await words()).toBe(shown);
  await expect(sets(page).nth(0)).toBeChecked();
  await expect(sets(page).nth(1)).toBeChecked();
  // A note that is made now counts, however far ahead the last one was dated.
  await sets(page).nth(1).uncheck();
  await page.reload();
  await ready(page);
  await expect(sets(page).nth(1)).not.toBeChecked();
  expect(problems).toEqual([]);
});

test.describe('reading offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a browser that lets no worker in, opens no cache or knows no store says so', async ({ page, context }) => {
    const open = async (break_: () => void): Promise<{ other: Page; problems: string[] }> => {
      const other = await context.newPage();
      await other.addInitScript(break_);
      const problems = problemsOf(other);
      await other.goto('/offline/');
      return { other, problems };
    };
    const shut = await open(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    });
    await expect(shut.other.locator('save-site')).toContainText('Checking what is on this device');
    await expect(shut.other.locator('save-site')).toContainText('does not let the site keep anything', {
      timeout: 8_000,
    });
    await shut.other.close();
    await page.goto('/offline/');
    await expect(page.getByRole('button', { name: 'Save the whole site' })).toBeVisible();
    const closed = await open(() => {
      CacheStorage.prototype.open = () => Promise.reject(new DOMException('no', 'UnknownError'));
    });
    await expect(closed.other.locator('save-site')).toContainText('does not let the site keep anything');
    await expect(closed.other.locator('kept-pages')).toContainText('Pages that you have read stay');
    const odd = await open(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no', 'UnknownError'));
      Object.defineProperty(Navigator.prototype, 'storage', { value: {} });
    });
    await odd.other.getByRole('button', { name: 'Save the whole site' }).click();
    await expect(odd.other.locator('save-site [role=status]')).toContainText('did not let the site save');
    expect([...shut.problems, ...closed.problems, ...odd.problems]).toEqual([]);
  });

  test('a worker that its browser no longer lets at its caches stands in nobody’s way', async ({ page, site }) => {
    const problems = problemsOf(page);
    const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
    site.instead = {
      '/sw.js': `addEventListener('message', ({ data }) => {
  if (data === 'break') CacheStorage.prototype.open = CacheStorage.prototype.has = CacheStorage.prototype.match = CacheStorage.prototype.keys = () => Promise.reject(new DOMException('no', 'UnknownError'));
});${worker}`,
    };
    await page.goto('/about/');
    await workerReady(page);
    await page.reload();
    await page.evaluate(() => navigator.serviceWorker.controller?.postMessage('break'));
    await page.goto('/conditions/it-band-syndrome/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('IT band syndrome');
    await page.goto('/search/?q=numb+between+my+legs');
    await expect(page.locator('[data-help-level="emergency"]')).toBeVisible();
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    await page.goto('/program/');
    await ready(page);
    expect(problems).toEqual([]);
  });

  test('a clock that jumps by a year makes the worker throw nothing away', async ({ page, context, site }) => {
    const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
    site.instead = {
      '/sw.js': `let off = 0; const now = Date.now; Date.now = () => now() + off;
addEventListener('message', ({ data }) => { if (typeof data === 'number') off = data; });${worker}`,
    };
    await page.goto('/about/');
    await workerReady(page);
    await page.reload();
    const held = () =>
      page.evaluate(async () => {
        let count = 0;
        for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length;
        return count;
      });
    await page.goto('/glossary/');
    await expect.poll(() => page.evaluate(async () => Boolean(await caches.match('/glossary/')))).toBe(true);
    const before = await held();
    for (const years of [1, -1, 0]) {
      await page.evaluate((off) => navigator.serviceWorker.controller?.postMessage(off), years * 365 * 86_400_000);
      await page.goto('/about/');
      await page.goto('/glossary/');
      expect(await held()).toBeGreaterThanOrEqual(before - 2);
    }
    site.left = 0;
    await context.setOffline(true);
    await page.goto('/about/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Fulcrum');
  });
});
