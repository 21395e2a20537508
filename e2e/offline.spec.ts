import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { KILL_SWITCH } from '../src/delivery/offline-files.ts';
import { dist, NEXT, test, type Site } from './site.ts';
import { workerReady as ready } from './worker-ready.ts';
import { startPlan } from './start-plan.ts';

test.use({ serviceWorkers: 'allow' });

/** What the caches hold, as `kind address`. */
const held = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        all.push(`${name.split('|')[2] ?? ''} ${new URL(url).pathname}`);
    return all;
  });

/** The builds whose workers were in charge; the worker before the last leaves no trace. */
const builds = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith('fulcrum|/|files|')).map((name) => name.split('|')[3] ?? ''),
  );

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

/** The next version came, and is in charge. */
async function replaced(page: Page): Promise<void> {
  await settled(page, 'activated');
  await expect.poll(() => builds(page), { timeout: 15_000, intervals: [100] }).toContain(NEXT);
}

/** The reader asked the browser to save data: to be run before a page's scripts, or a worker's. */
const savesData = (): void => {
  Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }), configurable: true });
};

/** What a page has asked for is kept: the worker stores it behind its answer. */
const kept = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const asked = performance.getEntriesByType('resource').map(({ name }) => name);
        const files = asked.filter((name) => /\/assets\/[^/]+\.(?:js|json)$/.test(name));
        const found = await Promise.all(files.map((url) => caches.match(url)));
        return files.filter((_, at) => !found[at]);
      }),
    )
    .toEqual([]);

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
    await expect.poll(() => held(page)).toContain('pages /conditions/it-band-syndrome/');
    await page.goto('/symptoms/groin-pain/?from=somewhere#sources');
    await expect.poll(() => held(page)).toContain('pages /symptoms/groin-pain/');
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

  test('without a network an address is answered as the server would redirect it', async ({ page, context, site }) => {
    await page.goto('/');
    await ready(page);
    for (const address of ['/find/', '/search/?q=knee']) await page.goto(address);
    for (const address of ['/', '/find/', '/search/'])
      await expect.poll(() => held(page)).toContain(`pages ${address}`);
    await cut(context, site);
    for (const [asked, shown] of [
      ['/find', '/find/'],
      ['/search?q=hip', '/search/?q=hip'],
      ['/index.html', '/'],
      ['/find/index.html', '/find/'],
      ['/program', '/program/'],
    ] as const) {
      const answer = await page.goto(asked);
      expect(answer?.status(), asked).toBe(200);
      expect(new URL(page.url()).pathname + new URL(page.url()).search, asked).toBe(shown);
    }
    const answer = await page.goto('/glossary');
    expect(answer?.status()).toBe(503);
    await expect(heading(page)).toHaveText('Reading offline');
  });

  test('no words of a search are kept with a page', async ({ page }) => {
    await page.goto('/');
    await ready(page);
    await page.goto('/exercises/?plane=secretword');
    await expect.poll(() => held(page)).toContain('pages /exercises/');
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
    const build = (await page.locator('html').getAttribute('data-build')) ?? '';
    const parts = ['fragment', 'index'].flatMap((folder) => readdirSync(join(dist, 'pagefind', build, folder)));
    await expect
      .poll(
        async () =>
          (await held(page)).filter((item) => /^files \/pagefind\/\w+\/(?:fragment|index)\//.test(item)).length,
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
    await startPlan(page);
    await page.locator('.today').getByRole('checkbox', { name: 'Set 1' }).first().check();
    // The pictures and movements of every session come once the plan is there.
    for (const folder of ['/figures/', '/program/moves/'])
      await expect
        .poll(async () => (await held(page)).filter((item) => item.startsWith(`pages ${folder}`)).length)
        .toBeGreaterThan(20);
    await cut(context, site);
    await page.reload();
    await expect(page.locator('.today').getByRole('checkbox', { name: 'Set 1' }).first()).toBeChecked();
    await page.getByRole('button', { name: 'Start the session' }).click();
    await page.getByRole('button', { name: 'Nowhere: no pain' }).click();
    await expect(page.getByRole('dialog').locator('.player-figure svg')).toBeVisible();
    await page.keyboard.press('Escape');
    for (const image of (await page.locator('.moves img').all()).slice(0, 3)) {
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    }
    await page.goto('/program/plan/');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the calendar file' }).click();
    await saved;
  });
});

test.describe('the first visit', () => {
  const ON_TOP = 128_000;
  const compressed = (url: string): number => {
    const file = join(dist, url.endsWith('/') ? `${url}index.html` : url);
    return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
  };

  for (const address of ['/', '/conditions/it-band-syndrome/', '/exercises/', '/program/'])
    test(`at ${address} brings help and the program, in few bytes, and nothing twice`, async ({
      page,
      browser,
      context,
      site,
      address: host,
    }) => {
      const plain = await browser.newPage({ serviceWorkers: 'block' });
      await plain.goto(host + address, { waitUntil: 'networkidle' });
      const own = new Set(site.asked);
      await plain.close();
      site.asked = [];
      site.sent = [];
      await page.goto(address);
      await ready(page);
      await page.waitForLoadState('networkidle');
      await expect.poll(async () => (await held(page)).some((item) => item.endsWith(` ${address}`))).toBe(true);
      const added = [...new Set(site.asked)].filter((url) => !own.has(url));
      expect(added).toContain('/sw.js');
      expect(added.reduce((sum, url) => sum + compressed(url), 0)).toBeLessThanOrEqual(ON_TOP);
      expect(site.sent.filter((url, at) => site.sent.indexOf(url) !== at)).toEqual([]);
      await cut(context, site);
      await page.goto('/guides/when-to-get-help/');
      await expect(heading(page)).toHaveText(/When to get help/);
      await page.goto('/program/');
      await startPlan(page);
      await expect(page.locator('.today').getByRole('checkbox', { name: 'Set 1' }).first()).toBeVisible();
    });

  test('where data is to be saved nothing comes ahead, and the whole site only when it is asked for', async ({
    page,
    context,
    site,
  }) => {
    await page.addInitScript(savesData);
    await page.goto('/about/', { waitUntil: 'networkidle' });
    await page.goto('/offline/', { waitUntil: 'networkidle' });
    expect(site.asked.filter((url) => /sw\.js|vocabulary|program|guides/.test(url))).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await page.getByRole('button', { name: 'Save the whole site' }).click();
    await expect(page.locator('save-site')).toHaveAttribute('data-ending', 'done', { timeout: 30_000 });
    await ready(page);
    await cut(context, site);
    await page.goto('/conditions/snapping-hip/');
    await expect(heading(page)).toHaveText('Snapping hip');
  });

  test('where data is to be saved a new version waits too', async ({ page, site, changed }) => {
    await page.goto('/about/');
    await ready(page);
    const before = await builds(page);
    site.instead = {
      '/sw.js': `(${savesData.toString().replace('Navigator.prototype', 'WorkerNavigator.prototype')})();${readFileSync(join(changed, 'sw.js'), 'utf8')}`,
    };
    site.becomes(changed);
    site.asked = [];
    await page.goto('/glossary/', { waitUntil: 'networkidle' });
    await expect.poll(() => site.asked).toContain('/sw.js');
    await settled(page, 'activated');
    expect(site.asked.filter((url) => url.startsWith('/guides/') || url.includes('plan.'))).toEqual([]);
    expect(await builds(page)).toEqual(before);
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
    await expect(page.locator('save-site')).toContainText(`All ${pages} pages are on this device`);
    await page.getByRole('button', { name: 'Remove what was saved' }).click();
    await expect(page.locator('save-site [role=status]')).toContainText('Removed');
    expect((await held(page)).filter((item) => /^(?:pages|files) /.test(item))).toEqual([]);
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
    expect((await held(page)).filter((item) => /^(?:pages|files) /.test(item)).length).toBeGreaterThan(5);
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
  test('an open page goes on with what is here of its own build, learns of the new one, and mixes nothing', async ({
    page,
    context,
    site,
    changed,
  }) => {
    await page.goto('/about/');
    await ready(page);
    await page.reload();
    site.becomes(changed);
    const second = await context.newPage();
    await second.goto('/about/');
    await expect(heading(second)).toHaveText('About the new Fulcrum');
    expect(await search(second, 'piriformis')).toContain('(new)');
    await replaced(second);
    await expect(page.locator('.new-version')).toContainText('There is a new version of this site');
    await expect(second.locator('.new-version')).toHaveCount(0);
    // It has not searched yet. Its scripts and words are no longer on the server, but the worker still has them.
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await expect(heading(page)).toHaveText('About Fulcrum');
    expect(await search(page, 'buttock')).not.toContain('(new)');
    await page.locator('#site-q').fill('numb between my legs');
    await expect(page.locator('.search-panel [data-help-level="emergency"]')).toBeVisible();
    await page.locator('.new-version').getByRole('button', { name: 'Reload' }).click();
    await expect(heading(page)).toHaveText('About the new Fulcrum');
    expect(await search(page, 'piriformis')).toContain('(new)');
    await second.close();
    await kept(page);
    await cut(context, site);
    await page.reload();
    await expect(heading(page)).toHaveText('About the new Fulcrum');
    expect(await search(page, 'groin')).toContain('(new)');
  });

  test('who reads on is told nothing, and what was saved stays readable until the new version has all of it', async ({
    page,
    context,
    site,
    changed,
  }) => {
    test.slow();
    await page.goto('/offline/');
    await page.getByRole('button', { name: 'Save the whole site' }).click();
    await expect(page.locator('save-site')).toHaveAttribute('data-ending', 'done', { timeout: 30_000 });
    site.becomes(changed);
    await page.goto('/about/');
    await expect(heading(page)).toHaveText('About the new Fulcrum');
    await replaced(page);
    await cut(context, site);
    // It was not read again since: it is there as it was saved.
    await page.goto('/conditions/snapping-hip/');
    await expect(heading(page)).toHaveText('Snapping hip');
    await back(context, site);
    await page.goto('/about/');
    await expect(page.locator('.new-version')).toHaveCount(0);
    // The next visits bring the rest of the new version.
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
  });

  test('a version that cannot be had whole leaves the old one at work', async ({ page, context, site, changed }) => {
    await page.goto('/about/');
    await ready(page);
    await page.reload();
    const before = await builds(page);
    site.becomes(changed);
    site.torn = /^\/guides\/when-to-get-help\//;
    await page.goto('/glossary/');
    await expect.poll(() => site.asked.filter((url) => url.startsWith('/guides/')).length).toBeGreaterThan(1);
    await settled(page, 'activated');
    expect(await builds(page)).toEqual(before);
    await cut(context, site);
    await page.goto('/program/today/');
    await expect(page.locator('.program-app')).toBeVisible();
    await back(context, site);
    site.torn = undefined;
    await page.goto('/glossary/');
    await replaced(page);
    await cut(context, site);
    await page.goto('/program/today/');
    await expect(page.locator('html')).toHaveAttribute('data-build', NEXT);
    await expect(page.locator('.program-app')).toBeVisible();
  });

  test('it takes over from workers that kept each build apart, with their pages, and throws the rest away', async ({
    page,
    context,
    site,
  }) => {
    site.instead = { '/sw.js': "addEventListener('fetch', () => undefined);" };
    await page.goto('/about/');
    await ready(page);
    await page.evaluate(async () => {
      const put = async (name: string, url: string, text: string): Promise<void> =>
        (await caches.open(name)).put(url, new Response(text, { headers: { 'Content-Type': 'text/html' } }));
      await put('fulcrum|/|shell|1', '/vocabulary.json', '{}');
      await put('fulcrum|/|kept|1', '/glossary/', '<h1>As it was kept</h1>');
      await put('fulcrum|/|earlier|', '/references/', '<h1>As it was read earlier</h1>');
      await put('fulcrum|/|notes|', '/__tab/1', '1');
      await put('fulcrum|/|files|0', '/assets/a.js', '');
      await put('fulcrum|/|files|1', '/assets/b.js', '');
      await put('fulcrum|/hip/|kept|1', '/hip/', 'another copy of the site');
    });
    site.instead = {};
    await page.goto('/about/');
    await settled(page, 'activated');
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).map((name) => name.replace(/\w{8}$/, '…')).sort()))
      .toEqual([
        'fulcrum|/hip/|kept|1',
        'fulcrum|/|files|1',
        'fulcrum|/|files|…',
        'fulcrum|/|pages|',
        'fulcrum|/|shell|',
      ]);
    await cut(context, site);
    await page.goto('/glossary/');
    await expect(heading(page)).toHaveText('As it was kept');
    await page.goto('/references/');
    await expect(heading(page)).toHaveText('As it was read earlier');
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

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('an open page whose files are gone says that there is a new version, and a reload loses no words', async ({
    page,
    site,
    changed,
  }) => {
    await page.goto('/search/', { waitUntil: 'networkidle' });
    site.becomes(changed);
    await page.locator('#page-q').fill('piriformis');
    await expect(page.locator('.new-version')).toContainText('There is a new version of this site');
    await page.locator('.new-version').getByRole('button', { name: 'Reload' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-build', NEXT);
    await expect(page.locator('#page-q')).toHaveValue('piriformis');
    await expect(page.locator('.result-title').first()).toContainText('Piriformis');
  });

  test('a file that is missing on the site itself is no new version', async ({ page }) => {
    await page.route('**/assets/finder.*.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('/find/?q=groin+pain');
    await expect(page.locator('[data-finder-state="error"]')).toBeAttached();
    await expect(page.locator('.new-version')).toHaveCount(0);
  });
});

test('under a strict policy for scripts it signs up all the same', async ({ page, site }) => {
  site.headers = {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; style-src 'self' 'unsafe-inline'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types fulcrum",
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
