import { expect, test } from '@playwright/test';

test('a page’s policy lets in all that it does, and the browser reports nothing that it blocked', async ({ page }) => {
  test.slow();
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|violates/i.test(message.text())) blocked.push(message.text());
  });
  page.on('pageerror', (error) => blocked.push(error.message));
  for (const address of [
    '/conditions/gluteal-tendinopathy/',
    '/anatomy/pelvis/',
    '/exercises/clamshell/',
    '/exercises/',
    '/about/design/',
    '/program/',
    '/offline/',
    '/connections/?of=conditions/hip-soreness',
    '/404.html',
  ])
    await page.goto(address, { waitUntil: 'networkidle' });
  await page.goto('/');
  await page.locator('#site-q').click();
  await page.locator('#site-q').fill('side hip pain at night');
  await expect(page.getByRole('option').first()).toBeVisible();
  // A passage comes from the full text, whose reader is WebAssembly in a worker.
  await page.goto('/search/?q=trochanter%20night');
  await expect(page.locator('main mark').first()).toBeVisible();
  await page.goto('/find/');
  await page.getByLabel('Tell us what you feel').fill('the outside of my hip hurts when I lie on it');
  await page.getByRole('button', { name: 'Find what fits' }).click();
  await expect(page.getByRole('link', { name: 'Gluteal tendinopathy' }).first()).toBeVisible();
  expect(blocked).toEqual([]);
});

test('pictures in feeds may be shown by a reader that is another site', async ({ request }) => {
  const feed = (await (await request.get('/feed.json')).json()) as { items: { content_html: string }[] };
  const posts = feed.items.map((item) => item.content_html).join('');
  const pictures = new Set(
    [...posts.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, url = '']) => new URL(url).pathname),
  );
  expect(pictures.size).toBeGreaterThan(0);
  for (const picture of pictures) {
    const headers = (await request.get(picture)).headers();
    expect(headers['content-type'], picture).toMatch(/^image\//);
    expect(headers['cross-origin-resource-policy'], picture).toBe('cross-origin');
  }
});

test('every kind of file comes with its headers', async ({ request }) => {
  const headers = async (address: string): Promise<Record<string, string>> => (await request.get(address)).headers();
  const home = await headers('/');
  const policy = home['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/style-src 'sha256-/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
  expect(home['strict-transport-security']).toContain('preload');
  expect(home['x-content-type-options']).toBe('nosniff');
  expect(home['cross-origin-opener-policy']).toBe('same-origin');
  expect(home['content-encoding']).toBe('br');
  expect((await headers('/rss.xml'))['content-type']).toBe('application/rss+xml; charset=utf-8');
  expect((await headers('/rss.xml'))['access-control-allow-origin']).toBe('*');
  expect((await headers('/site.webmanifest'))['content-type']).toContain('application/manifest+json');
  expect((await headers('/conditions/snapping-hip/index.md'))['content-type']).toContain('text/markdown');
  const tag = (await headers('/conditions/'))['etag'] ?? '';
  expect(tag).not.toBe('');
  expect((await request.get('/conditions/', { headers: { 'If-None-Match': tag } })).status()).toBe(304);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await (await request.get('/')).text())?.[1] ?? '';
  expect((await headers(script))['cache-control']).toContain('immutable');
});
