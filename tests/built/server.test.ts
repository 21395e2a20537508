import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type Served } from '../../scripts/site-under-test.ts';
import { dist } from './site.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSite();
});
afterAll(() => {
  served.stop();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request as it is written here: no client puts its path or headers in order. */
function ask(path: string, options: RequestOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.home);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('a file comes compressed only as the reader allows', async () => {
  const whole = readFileSync(join(dist, 'graph.json'));
  const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync } as const;
  for (const [accepted, encoding] of [
    ['identity', undefined],
    ['br;q=0', undefined],
    ['gzip;q=0, *;q=0', undefined],
    ['', undefined],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
  ] as const) {
    const { status, headers, body } = await ask('/graph.json', { headers: { 'Accept-Encoding': accepted } });
    expect([status, headers['content-encoding'], headers.vary], accepted).toEqual([200, encoding, 'Accept-Encoding']);
    expect((encoding ? UNPACK[encoding](body) : body).equals(whole), accepted).toBe(true);
  }
});

test('a range that cannot be is refused, and that of an older file brings the whole', async () => {
  const end = readFileSync(join(dist, 'graph.json')).length;
  for (const [headers, status] of [
    [{ Range: 'bytes=9-5' }, 416],
    [{ Range: `bytes=${end}-` }, 416],
    [{ Range: 'bytes=what' }, 416],
    [{ Range: 'bytes=0-9', 'If-Range': '"other"' }, 200],
  ] as const) {
    const answer = await ask('/graph.json', { headers });
    expect(answer.status, JSON.stringify(headers)).toBe(status);
    if (status === 200) expect(answer.body.length).toBe(end);
  }
});

test('odd methods are refused', async () => {
  for (const [method, status] of [
    ['POST', 405],
    ['DELETE', 405],
    ['OPTIONS', 204],
  ] as const) {
    const answer = await ask('/feed.json', { method });
    expect([answer.status, answer.headers.allow], method).toEqual([status, 'GET, HEAD, OPTIONS']);
  }
});

test('an odd path leads to nothing but the page that says so, and the server stays', async () => {
  for (const path of [
    '/%00',
    '/rss.xml%00',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/../package.json',
    '//rss.xml',
    '//example.org/x',
    '/conditions//it-band-syndrome/',
    '/Conditions/',
    '/%E0%A4%A',
    '/rss.xml/',
    '/graph.json.br',
    '/.ci',
    'http://example.org/',
  ]) {
    const { status, headers, body } = await ask(path);
    expect(status, path).toBe(404);
    expect(headers.location, path).toBeUndefined();
    expect(body.toString(), path).toContain('There is no page here');
  }
  expect((await ask('/rss.xml', { headers: { 'X-Long': 'x'.repeat(16_500) } })).status).toBe(431);
  expect((await ask('/')).status).toBe(200);
});
