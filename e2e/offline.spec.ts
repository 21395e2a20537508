import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { KILL_SWITCH } from '../src/delivery/offline-integration.ts';
import { dist, test, type Site } from './site.ts';

test.use({ serviceWorkers: 'allow' });

/** The worker is in charge, for pages that are loaded from now on. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
}

/** What the caches hold, as `kind address`. */
const held = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        all.push(`${name.split('|')[2] ?? ''} ${new URL(url).pathname}`);
    return all;
  });

const builds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...new Set((await caches.keys()).map((name) => name.split('|')[3] ?? '').filter((build) => build !== '')),
  ]);

async function cut(context: BrowserContext, site: Site): Promise<void> {
  site.left = 0;
  await context.setOffline(true);
}

async function back(context: BrowserContext, site: Site): Promise<void> {
  site.left = Infinity;
  await context.setOffline(false);
}

/**
 * Waits until no worker waits, and the registration is as wanted. Under a debugger, as here, Chromium does not see that
 * the old worker is idle, and holds the new one back: so the old one is stopped, as the browser does by itself otherwise.
 */
async function settled(page: Page, wanted: 'activated' | 'gone'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await expect
    .poll(
      async () => {
        const state = await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          if (!registration) return 'gone';
          if (registration.waiting) return 'waiting';
          return registration.installing ? 'installing' : registration.active?.state;
        });
        if (state === 'waiting') await session.send('ServiceWorker.stopAllWorkers');
        return state;
      },
      { intervals: [250], timeout: 15_000 },
    )
    .toBe(wanted);
  await session.detach();
}

/** A second version came, and is in charge. */
async function replaced(page: Page): Promise<void> {
  await expect.poll(() => builds(page), { timeout: 15_000, intervals: [100] }).toHaveLength(2);
  await settled(page, 'activated');
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The words under the first result of the header's search. */
async function search(page: Page, words: string): Promise<string> {
  await page.locator('#site-q').fill('');
  await page.locator('#site-q').pressSequentially(words);
  await expect(page.locator('.search-panel [data-search-state="done"]')).toBeVisible();
  await expect(page.locator('.search-panel [role=status]')).toContainText(words);
  return page.locator('.search-panel .results').innerText();
}

test.describe('reading', () => {
  test('pages that were read are there without a network; others lead to help', async ({ page, context, site }) => {
    await page.goto('/conditions/it-band-syndrome/');
    await ready(page);
    await page.goto('/symptoms/groin-pain/?from=somewhere#sources');
    await expect.poll(() => held(page)).toContain('kept /symptoms/groin-pain/');
    await cut(context, site);
    await page.goto('/conditions/it-band-syndrome/');
    await expect(heading(page)).toHaveText('IT band syndrome');
    await page.goto('/symptoms/groin-pain/');
    await expect(heading(page)).toHaveText('Groin pain');
    const answer = await page.goto('/conditions/snapping-hip/');
    expect(answer?.status()).toBe(503);
    await expect(page).toHaveURL(/snapping-hip/);
    await expect(heading(page)).toHaveText('Reading offline');
    await expect(page.locator('[data-asked]')).toContainText('/conditions/snapping-hip/');
    await expect(page.locator('kept-pages')).toContainText('IT band syndrome');
    await expect(page.locator('kept-pages').getByRole('link', { name: 'Groin pain', exact: true })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'When to get help' }).first().click();
    await expect(heading(page)).toHaveText(/When to get help/);
    await back(context, site);
    await page.goto('/conditions/snapping-hip/');
    await expect(heading(page)).toHaveText('Snapping hip');
  });

  test('no words of a search are kept with a page', async ({ page }) => {
    await page.goto('/');
    await ready(page);
    await page.goto('/exercises/?plane=secretword');
    await expect.poll(() => held(page)).toContain('kept /exercises/');
    const urls = await page.evaluate(async () => {
      const all: string[] = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) all.push(url);
      return all.join(' ');
    });
    expect(urls).not.toContain('secretword');
  });

  test('a slow network gives way to the copy', async ({ page, site }) => {
    await page.goto('/about/');
    await ready(page);
    await page.reload();
    site.slow = /^\/about\/$/;
    const before = Date.now();
    await page.goto('/about/');
    await expect(heading(page)).toHaveText('About Fulcrum');
    expect(Date.now() - before).toBeLessThan(8000);
  });

  test('a page that was cut on its way, an error and a page that is not there are not kept', async ({
    page,
    context,
    site,
  }) => {
    await page.goto('/about/');
    await ready(page);
    site.torn = /^\/glossary\//;
    await page.goto('/glossary/');
    await expect(heading(page)).toHaveText('Reading offline');
    await page.goto('/no-such-page/');
    await expect(heading(page)).toHaveText('There is no page here');
    await page.goto('/about/');
    await cut(context, site);
    expect((await held(page)).filter((item) => /glossary|no-such/.test(item))).toEqual([]);
    await page.goto('/glossary/');
    await expect(heading(page)).toHaveText('Reading offline');
  });

  test('search works offline once it was used, and knows danger signs even before', async ({ page, context, site }) => {
    await page.goto('/about/');
    await ready(page);
    await page.reload();
    await cut(context, site);
    await page.locator('#site-q').pressSequentially('numb between my legs');
    await expect(page.locator('.search-panel [data-help-level="emergency"]')).toBeVisible();
    await back(context, site);
    await page.goto('/search/?q=groin');
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    const parts = ['fragment', 'index'].flatMap((folder) => readdirSync(join(dist, 'pagefind', folder)));
    await expect
      .poll(
        async () => (await held(page)).filter((item) => /^kept \/pagefind\/(?:fragment|index)\//.test(item)).length,
        { timeout: 20_000 },
      )
      .toBe(parts.length);
    await cut(context, site);
    await page.goto('/search/?q=foam+rolling');
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    await expect(page.getByRole('status').first()).not.toContainText('could not be loaded');
    await expect(page.locator('.result-text').first()).toBeVisible();
  });

  test('the program and what was noted in it are there after a reload without a network', async ({
    page,
    context,
    site,
  }) => {
    await page.goto('/program/');
    await ready(page);
    await page
      .getByRole('group', { name: /Walking/ })
      .getByLabel('Passed')
      .check();
    await page.getByRole('checkbox', { name: /^I have read every danger sign/ }).check();
    await page.getByRole('button', { name: 'Start the plan' }).click();
    await page.locator('#today').getByRole('checkbox', { name: 'Set 1' }).first().check();
    await cut(context, site);
    await page.reload();
    await expect(page.locator('#today').getByRole('checkbox', { name: 'Set 1' }).first()).toBeChecked();
    for (const image of (await page.locator('.moves img').all()).slice(0, 3)) {
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    }
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the calendar file' }).click();
    await saved;
  });
});

test.describe('saving the whole site', () => {
  const pages = (
    JSON.parse(
      existsSync(join(dist, 'offline.json')) ? readFileSync(join(dist, 'offline.json'), 'utf8') : '{"files":[]}',
    ) as {
      files: [string][];
    }
  ).files.filter(([address]) => address === '' || address.endsWith('/')).length;

  test('then every page opens offline, and it can be taken away', async ({ page, context, site }) => {
    await page.goto('/offline/');
    await expect(page.locator('save-site')).toContainText(`The whole site is ${pages} pages`);
    await page.getByRole('button', { name: 'Save the whole site' }).click();
    await expect(page.locator('save-site')).toHaveAttribute('data-ending', 'done', { timeout: 30_000 });
    await expect(page.locator('save-site')).toContainText(`All ${pages} pages are on this device`);
    await cut(context, site);
    for (const [address, title] of [
      ['/conditions/snapping-hip/', 'Snapping hip'],
      ['/exercises/bounding/', 'Bounding'],
      ['/references/', 'References'],
    ] as const) {
      await page.goto(address);
      await expect(heading(page)).toHaveText(title);
    }
    await page.goto('/search/?q=foam+rolling');
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    await page.goto('/find/');
    await page.locator('#finder-q').fill('outside of my hip, worse lying on it');
    await expect(page.locator('[data-finder-state="done"]')).toBeAttached();
    await page.goto('/offline/');
    await page.getByRole('button', { name: 'Remove what was saved' }).click();
    await expect(page.locator('save-site [role=status]')).toContainText('Removed');
    expect((await held(page)).filter((item) => /^(?:kept|earlier) /.test(item))).toEqual([]);
  });

  test('a cut says so, and going on asks only for the rest', async ({ page, context, site }) => {
    await page.goto('/offline/');
    const start = page.getByRole('button', { name: 'Save the whole site' });
    await expect(start).toBeVisible();
    site.left = 120;
    await start.click();
    await expect(page.locator('save-site')).toHaveAttribute('data-ending', 'cut', { timeout: 30_000 });
    await expect(page.locator('save-site [role=status]')).toContainText('The connection was lost');
    await back(context, site);
    site.asked = [];
    await page.reload();
    await page.getByRole('button', { name: 'Save the whole site' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.locator('save-site')).toHaveAttribute('data-ending', /stopped|done/);
    if ((await page.locator('save-site').getAttribute('data-ending')) === 'stopped')
      await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.locator('save-site')).toHaveAttribute('data-ending', 'done', { timeout: 30_000 });
    const files = (JSON.parse(readFileSync(join(dist, 'offline.json'), 'utf8')) as { files: unknown[] }).files.length;
    expect(site.asked.length).toBeLessThan(files - 80);
  });

  test('a full device is named, and what was saved stays', async ({ page }) => {
    await page.addInitScript(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method
      const put = Cache.prototype.put;
      let times = 0;
      Cache.prototype.put = function (...given) {
        times += 1;
        return times > 10 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put.apply(this, given);
      };
    });
    await page.goto('/offline/');
    await page.getByRole('button', { name: 'Save the whole site' }).click();
    await expect(page.locator('save-site [role=status]')).toContainText('There is no room left');
    await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
    expect((await held(page)).filter((item) => item.startsWith('kept ')).length).toBeGreaterThan(5);
  });

  test('refused storage, a browser without workers and one without script are told so', async ({
    page,
    browser,
    address,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'caches', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.goto('/offline/');
    await expect(page.locator('save-site')).toContainText('does not let the site keep anything');
    const old = await browser.newPage();
    await old.addInitScript(() => {
      delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    });
    await old.goto(`${address}/offline/`);
    await expect(old.locator('save-site')).toContainText('cannot keep this site');
    await old.close();
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${address}/offline/`);
    await expect(plain.locator('save-site')).toContainText('JavaScript, which is off');
    await plain.close();
  });
});

test.describe('a new version', () => {
  test('an old tab goes on with its own scripts and data until its reader reloads it', async ({
    page,
    context,
    site,
    changed,
  }) => {
    await page.goto('/about/');
    await ready(page);
    await page.reload();
    await expect(heading(page)).toHaveText('About Fulcrum');
    site.becomes(changed);
    // The old tab's scripts are no longer on the server, and it has not yet loaded them all.
    expect(await search(page, 'piriformis')).not.toContain('(new)');
    const second = await context.newPage();
    await second.goto('/about/');
    await expect(heading(second)).toHaveText('About the new Fulcrum');
    expect(await search(second, 'piriformis')).toContain('(new)');
    await expect(page.locator('.new-version')).toContainText('A new version is ready');
    await expect(heading(page)).toHaveText('About Fulcrum');
    expect(await builds(page)).toHaveLength(2);
    // Another tab lets the new version in: the old one still works as it was.
    await second.locator('.new-version').getByRole('button', { name: 'Reload' }).click();
    await settled(page, 'activated');
    await expect(heading(page)).toHaveText('About Fulcrum');
    expect(await search(page, 'gluteal tendinopathy')).not.toContain('(new)');
    await page.reload();
    await expect(heading(page)).toHaveText('About the new Fulcrum');
    expect(await search(page, 'piriformis')).toContain('(new)');
    await second.close();
    await page.goto('/glossary/');
    await page.goto('/about/');
    await cut(context, site);
    await page.reload();
    await expect(heading(page)).toHaveText('About the new Fulcrum');
    expect(await search(page, 'groin')).toContain('(new)');
  });

  test('where no old tab is open it takes over by itself, and what was saved stays readable', async ({
    page,
    context,
    site,
    changed,
  }) => {
    test.slow();
    await page.goto('/offline/');
    await page.getByRole('button', { name: 'Save the whole site' }).click();
    await expect(page.locator('save-site')).toHaveAttribute('data-ending', 'done', { timeout: 30_000 });
    const [first] = await builds(page);
    site.becomes(changed);
    await page.goto('/about/');
    await expect(heading(page)).toHaveText('About the new Fulcrum');
    await replaced(page);
    await page.waitForTimeout(2000);
    await expect(page.locator('.new-version')).toHaveCount(0);
    await cut(context, site);
    // It was not read again since: the earlier version stays.
    await page.goto('/conditions/snapping-hip/');
    await expect(heading(page)).toHaveText('Snapping hip');
    await back(context, site);
    // The next visits bring the rest of the new version.
    await page.goto('/about/');
    await expect
      .poll(
        async () => {
          await page.goto('/offline/');
          await expect(page.locator('save-site')).toHaveAttribute('data-ready');
          return page.locator('save-site').textContent();
        },
        { timeout: 30_000, intervals: [1000] },
      )
      .toMatch(/All \d+ pages are on this device/);
    // No tab is of the first version any more: its caches go.
    await expect
      .poll(
        async () => {
          await page.reload();
          return builds(page);
        },
        { timeout: 30_000, intervals: [2000] },
      )
      .not.toContain(first);
  });

  test('a version that cannot be had whole leaves the old one at work', async ({ page, context, site, changed }) => {
    await page.goto('/about/');
    await ready(page);
    await page.reload();
    const before = await page.evaluate(async () => (await (await fetch('/offline.json')).json()) as { build: string });
    site.becomes(changed);
    site.torn = /^\/vocabulary\.json/;
    await page.goto('/glossary/');
    await page.waitForTimeout(1500);
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null),
    ).toBeNull();
    await cut(context, site);
    await page.goto('/program/');
    await expect(page.locator('.program-app')).toBeVisible();
    expect(
      await page.evaluate(async () => ((await (await fetch('/offline.json')).json()) as { build: string }).build),
    ).toBe(before.build);
    await back(context, site);
    site.torn = undefined;
    await page.goto('/glossary/');
    await replaced(page);
    expect(await builds(page)).toHaveLength(2);
    await cut(context, site);
    await page.goto('/program/');
    await expect(page.locator('.program-app')).toBeVisible();
    expect(
      await page.evaluate(async () => ((await (await fetch('/offline.json')).json()) as { build: string }).build),
    ).not.toBe(before.build);
  });

  test('the kill switch takes everything away and reloads nothing', async ({ page, site, changed }) => {
    await page.goto('/about/');
    await ready(page);
    await page.reload();
    writeFileSync(join(changed, 'sw.js'), KILL_SWITCH);
    site.becomes(changed);
    await page.reload();
    await page.evaluate(() => {
      (globalThis as { mark?: boolean }).mark = true;
    });
    await settled(page, 'gone');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(() => (globalThis as { mark?: boolean }).mark)).toBe(true);
  });
});

test('under a strict policy for scripts it signs up all the same', async ({ page, site }) => {
  site.headers = {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; style-src 'unsafe-inline'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types fulcrum",
  };
  const problems: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScriptURL/.test(message.text())) problems.push(message.text());
  });
  await page.goto('/offline/');
  await ready(page);
  await expect(page.locator('save-site')).toContainText('The whole site is');
  expect(problems).toEqual([]);
});

test('the manifest names the site, its icons and ways in', async ({ page, request }) => {
  await page.goto('/');
  const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const manifest = (await (await request.get(href)).json()) as {
    display: string;
    icons: { src: string }[];
    shortcuts: { url: string }[];
  };
  expect(manifest.display).toBe('standalone');
  for (const { src } of manifest.icons) expect((await request.get(src)).ok(), src).toBe(true);
  for (const { url } of manifest.shortcuts) expect((await request.get(url)).ok(), url).toBe(true);
});
