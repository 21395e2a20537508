import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtPages } from './addresses.ts';

const dist = join(import.meta.dirname, '..', 'dist');
/** Pages that are lists of everything, or tools: no content pages. */
const TOOLS = /^\/(?:references|program|search|find|about\/design)\/|^\/404\.html$/;
/** Short to read, with the script that saves the site. */
const OFFLINE = '/offline/';
const CONTENT_PAGE = 13_500;
const SCRIPT = 3_000;
const FONTS = 40_000;
const FIRST_ANSWER = 40_000;
/** Of one response, without compression, as HTTP/1.1 sends them. */
const HEADERS = 1_200;

/** As a server holds it ready: Brotli at its best, which only costs time once. */
const packed = (file: string): number =>
  brotliCompressSync(readFileSync(join(dist, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

test('the HTML and CSS of every content page fit the first round trip', () => {
  const heavy = builtPages()
    .filter((address) => !TOOLS.test(address))
    .map((address) => ({ address, bytes: packed(`${address}index.html`) }))
    .filter(({ bytes }) => bytes > CONTENT_PAGE);
  expect(heavy).toEqual([]);
});

test('the scripts of every content page before the reader acts are small', () => {
  const sizes = new Map<string, number>();
  const sizeOf = (script: string): number => {
    sizes.set(script, sizes.get(script) ?? packed(script));
    return sizes.get(script) ?? 0;
  };
  for (const address of builtPages().filter((one) => !TOOLS.test(one) && one !== OFFLINE)) {
    const html = readFileSync(join(dist, `${address}index.html`), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src = '']) => sizeOf(src));
    expect(
      scripts.reduce((sum, bytes) => sum + bytes, 0),
      address,
    ).toBeLessThanOrEqual(SCRIPT);
  }
});

test('what the first answer of the header’s search needs is small', () => {
  const own = (name: string): string => `assets/${name}`;
  const named = (name: RegExp): string => readdirSync(join(dist, 'assets')).find((one) => name.test(one)) ?? '';
  const box = named(/^box\..*\.js$/);
  const needed = new Set([own(box)]);
  for (const script of needed)
    for (const [, name = ''] of readFileSync(join(dist, script), 'utf8').matchAll(/from["'`]\.\/([\w.-]+\.js)["'`]/g))
      needed.add(own(name));
  const sent = [own(named(/^vocabulary\.\w+\.json$/)), ...needed];
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.reduce((sum, file) => sum + packed(file) + HEADERS, 0)).toBeLessThanOrEqual(FIRST_ANSWER);
});

test('every compressed copy holds what its file holds', () => {
  const unpack: Readonly<Record<string, ((packed: Buffer) => Buffer) | undefined>> = {
    '.br': brotliDecompressSync,
    '.gz': gunzipSync,
  };
  const stale = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const how = unpack[name.slice(-3)];
    return how && !how(readFileSync(join(dist, name))).equals(readFileSync(join(dist, name.slice(0, -3))));
  });
  expect(stale).toEqual([]);
});

test('all fonts together are small', () => {
  const folder = join(dist, 'assets/fonts');
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  expect(bytes).toBeLessThanOrEqual(FONTS);
});

test('nothing moves while a page loads', async ({ page }) => {
  for (const address of [
    '/',
    '/conditions/gluteal-tendinopathy/',
    '/exercises/clamshell/',
    '/exercises/',
    '/anatomy/pelvis/',
    '/find/',
    '/connections/?of=conditions/hip-soreness',
  ]) {
    await page.goto(address);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 600);
        }),
    );
    expect(shift, address).toBeLessThan(0.001);
  }
});
