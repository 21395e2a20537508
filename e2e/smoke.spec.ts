import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test';
import { ALWAYS, headersOf, type Headers } from '../src/delivery/headers.ts';
import { addressesIn } from '../scripts/static-files.ts';
import { workerReady } from './worker-ready.ts';
import { startPlan } from './start-plan.ts';

// Asks a site as it stands on a host: by default the one that the other tests ask, or `SMOKE_URL` (with the base path,
// and a slash at its end), which holds the build in the folder `SMOKE_SITE`. `scripts/smoke.ts` starts hosts for it.
// Addresses are relative throughout, so that a base path changes none of them.
const folder = process.env['SMOKE_SITE'] ?? join(import.meta.dirname, '..', 'dist');
const addresses = addressesIn(folder);
/**
 * What HTTP leaves to a host and this one is known not to do: `packing`; `ranges`; `dates` of files; `lost`, to send the
 * lost page under its own name too; `choice`, to send Brotli where gzip is named first; `feeds`, to pack what is
 * neither RSS nor plain JSON.
 */
const without = new Set((process.env['SMOKE_WITHOUT'] ?? '').split(','));

/** Addresses of files that the host sends under their own names. */
const files = addresses.filter((address) => address !== '/404.html' || !without.has('lost'));

const relative = (address: string): string => `./${address.slice(1)}`;
const fileOf = (address: string): Buffer =>
  readFileSync(join(folder, address.endsWith('/') ? `${address}index.html` : address));
const one = (pattern: RegExp): string => addresses.find((address) => pattern.test(address)) ?? '/none';
const get = (request: APIRequestContext, address: string, headers: Record<string, string> = {}): Promise<APIResponse> =>
  request.get(relative(address), { headers, maxRedirects: 0 });

/** One line for each header that is not as described. */
function differences(address: string, wanted: Headers, response: APIResponse): string[] {
  const sent = response.headersArray();
  const lines = Object.entries(wanted).flatMap(([name, value]) => {
    const values = sent.filter((header) => header.name.toLowerCase() === name.toLowerCase());
    const is = values.map((header) => header.value).join(' AND ');
    return is === value ? [] : [`${address} ${name}: ${is || 'none'}, not ${value}`];
  });
  const open = sent.some(({ name }) => name.toLowerCase() === 'access-control-allow-origin');
  return open && wanted !== ALWAYS && wanted['Access-Control-Allow-Origin'] === undefined
    ? [...lines, `${address} is open to all`]
    : lines;
}
/** Headers of a response that has no type of its own to tell. */
const bare = ({ 'Content-Type': _type, ...headers }: Headers): Headers => headers;

/** One of each kind of file. */
const KINDS = [
  '/',
  ...files.filter((address) => address === '/404.html'),
  one(/^\/conditions\/[^/]+\/$/),
  one(/^\/conditions\/.+\.md$/),
  one(/^\/figures\/.+\.svg$/),
  one(/^\/assets\/[^/]+\.js$/),
  one(/\.woff2$/),
  one(/^\/share\/.+\.png$/),
  one(/^\/pagefind\/\w+\/fragment\//),
  one(/^\/schemas\//),
  '/sw.js',
  '/site.webmanifest',
  '/graph.json',
  '/sitemap-index.xml',
  '/.well-known/security.txt',
];
const FEEDS = ['/rss.xml', '/atom.xml', '/feed.json'];

test.describe('plain requests', () => {
  test('every file is there, whole, with the headers that are described', async ({ request }) => {
    test.slow();
    expect(files.length).toBeGreaterThan(500);
    const faults: string[] = [];
    const waiting = files.values();
    const chain = async (): Promise<void> => {
      for (const address of waiting) {
        const response = await get(request, address);
        if (response.status() !== 200) faults.push(`${address} ${response.status()}`);
        else if (!(await response.body()).equals(fileOf(address))) faults.push(`${address} is not the file`);
        faults.push(...differences(address, headersOf(address), response));
        await response.dispose();
      }
    };
    await Promise.all(Array.from({ length: 8 }, chain));
    expect(faults).toEqual([]);
  });

  test('addresses are clean: a slash at the end, no index.html, what was asked stays', async ({ request, baseURL }) => {
    for (const [asked, leads] of [
      ['/conditions', '/conditions/'],
      ['/conditions/index.html', '/conditions/'],
      ['/index.html', '/'],
      ['/search?q=groin%20pain', '/search/?q=groin%20pain'],
    ] as const) {
      const response = await get(request, asked);
      expect([301, 302, 307, 308], asked).toContain(response.status());
      const { location = '' } = response.headers();
      const wanted = new URL(relative(leads), baseURL);
      expect(new URL(location, new URL(relative(asked), baseURL)).href, asked).toBe(wanted.href);
      expect(differences(asked, ALWAYS, response)).toEqual([]);
    }
  });

  test('what is not there has the lost page, its status and its policy', async ({ request }) => {
    for (const address of [
      '/no-such-page/',
      '/404/',
      '/conditions/no-such-page/',
      '/assets/none.js',
      '/none.svg',
      '/_headers',
      '/.assetsignore',
      '/index.html.br',
      '/%ff',
    ]) {
      // Some hosts lead to a cleaner form of an odd address first.
      const response = await request.get(relative(address));
      expect(response.status(), address).toBe(404);
      expect(differences(address, headersOf('/404.html'), response)).toEqual([]);
      expect((await response.body()).equals(fileOf('/404.html')), address).toBe(true);
    }
  });

  for (const address of FEEDS)
    test(`${address} has its type and its whole body, packed or not`, async ({ request }) => {
      for (const packing of ['br', 'gzip', 'identity']) {
        const response = await get(request, address, { 'Accept-Encoding': packing });
        expect(response.status()).toBe(200);
        expect(differences(address, headersOf(address), response)).toEqual([]);
        expect((await response.body()).equals(fileOf(address)), packing).toBe(true);
      }
    });

  test('HEAD says what GET says, without a body', async ({ request }) => {
    for (const address of [...KINDS, ...FEEDS]) {
      const headers = { 'Accept-Encoding': 'br' };
      const head = await request.head(relative(address), { headers, maxRedirects: 0 });
      const whole = (await get(request, address, headers)).headers();
      expect(head.status(), address).toBe(200);
      expect(differences(address, headersOf(address), head)).toEqual([]);
      for (const name of ['etag', 'last-modified', 'content-encoding', 'vary'])
        expect(head.headers()[name], `${name} of ${address}`).toBe(whole[name]);
      const { 'content-length': length } = head.headers();
      if (length !== undefined && whole['content-length'] !== undefined) expect(length).toBe(whole['content-length']);
      expect(await head.body()).toHaveLength(0);
    }
    expect((await request.head(relative('/no-such-page/'))).status()).toBe(404);
  });

  test('a copy that is still good is not sent again', async ({ request }) => {
    for (const address of KINDS)
      for (const packing of ['br', 'gzip', 'identity']) {
        const headers = { 'Accept-Encoding': packing };
        const { etag = '', 'last-modified': modified } = (await get(request, address, headers)).headers();
        expect(etag, address).not.toBe('');
        const same = await get(request, address, { ...headers, 'If-None-Match': etag });
        expect(same.status(), `${address} ${packing}`).toBe(304);
        // A browser keeps its copy under the headers of the latest answer.
        expect(differences(address, bare(headersOf(address)), same)).toEqual([]);
        expect((await get(request, address, { ...headers, 'If-None-Match': '"another"' })).status()).toBe(200);
        expect(same.headers()['etag']).toBe(etag);
        if (without.has('dates')) continue;
        expect((await get(request, address, { ...headers, 'If-Modified-Since': modified ?? '' })).status()).toBe(304);
      }
  });

  test('text is packed as the browser asks, and caches are told', async ({ request }) => {
    test.skip(without.has('packing'), 'this host packs nothing');
    for (const address of ['/', one(/^\/conditions\/[^/]+\/$/), '/sw.js', '/graph.json', ...FEEDS]) {
      if (without.has('feeds') && ['/atom.xml', '/feed.json'].includes(address)) continue;
      const tags = new Set<string | undefined>();
      for (const [asked, sent] of [
        ['br', 'br'],
        ['gzip', 'gzip'],
        ['gzip, deflate, br, zstd', without.has('choice') ? 'gzip' : 'br'],
        ['identity', undefined],
      ] as const) {
        const headers = (await get(request, address, { 'Accept-Encoding': asked })).headers();
        expect(headers['content-encoding'], `${address} ${asked}`).toBe(sent);
        expect(headers['vary'], `${address} ${asked}`).toMatch(/accept-encoding/i);
        tags.add(headers['etag']);
      }
    }
    const picture = await get(request, one(/^\/share\/.+\.png$/), { 'Accept-Encoding': 'br' });
    expect(picture.headers()['content-encoding']).toBeUndefined();
  });

  test('a part of a file can be asked for', async ({ request }) => {
    for (const address of [one(/\.woff2$/), one(/^\/share\/.+\.png$/)]) {
      const file = fileOf(address);
      const part = await get(request, address, { Range: 'bytes=10-99' });
      const beyond = await get(request, address, { Range: `bytes=${file.length}-` });
      // HTTP lets a host pass over a range and send the whole file.
      expect(part.status()).toBe(without.has('ranges') ? 200 : 206);
      expect(beyond.status()).toBe(without.has('ranges') ? 200 : 416);
      expect(differences(address, headersOf(address), part)).toEqual([]);
      if (without.has('ranges')) continue;
      expect(part.headers()['content-range']).toBe(`bytes 10-99/${file.length}`);
      expect((await part.body()).equals(file.subarray(10, 100))).toBe(true);
      expect(beyond.headers()['content-range']).toBe(`bytes */${file.length}`);
      expect(differences(address, ALWAYS, beyond)).toEqual([]);
    }
  });
});

test.describe('a reader', () => {
  test.use({ serviceWorkers: 'allow' });

  test('reads, searches, sees a danger sign, finds, starts the program, and goes on without a network', async ({
    page,
    context,
    baseURL,
  }) => {
    test.slow();
    const root = new URL('./', baseURL).href;
    const faults: string[] = [];
    let online = true;
    context.on('console', (message) => {
      if (online && ['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    context.on('weberror', (error) => faults.push(error.error().message));
    context.on('request', (asked) => {
      if (!asked.url().startsWith(root) && !/^(?:blob|data):/.test(asked.url())) faults.push(`asked ${asked.url()}`);
    });
    const heading = page.getByRole('heading', { level: 1 });
    const box = page.locator('#site-q');

    await page.goto('./');
    await page.getByRole('main').locator('a[href*="conditions/"]').first().click();
    await expect(page).toHaveURL(/\/conditions\//);
    await page.goto('./conditions/it-band-syndrome/');
    await expect(heading).toHaveText('IT band syndrome');
    await box.pressSequentially('pain in my groin');
    await expect(page.getByRole('option', { name: 'Groin pain' }).first()).toBeVisible();
    await page.getByRole('option', { name: 'Groin pain' }).first().click();
    await expect(page).toHaveURL(/\/symptoms\/groin-pain\/$/);
    await expect(heading).toHaveText('Groin pain');
    await box.pressSequentially('numb between my legs');
    await expect(page.locator('.search-panel [data-help-level="emergency"]')).toBeVisible();
    await page.goto('./search/?q=trochanter%20night');
    await expect(page.locator('main mark').first()).toBeVisible();
    await page.goto('./find/');
    await page.locator('#finder-q').fill('the outside of my hip hurts when I lie on it');
    await expect(page.getByRole('link', { name: 'Gluteal tendinopathy' }).first()).toBeVisible();
    await page.goto('./connections/?of=conditions/hip-soreness');
    await expect(page.locator('.connect-picture svg:visible a').first()).toBeVisible();

    await workerReady(page);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(root);
    await page.goto('./program/');
    await startPlan(page);
    const set = page.locator('.today').getByRole('checkbox', { name: 'Set 1' }).first();
    await set.check();
    await page.goto('./conditions/it-band-syndrome/');
    expect(faults).toEqual([]);

    online = false;
    await context.setOffline(true);
    await page.goto('./program/today/');
    await expect(set).toBeChecked();
    await page.goto('./conditions/it-band-syndrome/');
    await expect(heading).toHaveText('IT band syndrome');
    // This one was not read: that it is not there shows that the network is gone.
    await page.goto('./conditions/snapping-hip/');
    await expect(heading).toHaveText('Reading offline');
    await page.getByRole('main').getByRole('link', { name: 'When to get help' }).first().click();
    await expect(heading).toHaveText(/When to get help/);
    expect(faults).toEqual([]);
  });
});
