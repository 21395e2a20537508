import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const dist = join(import.meta.dirname, '..', 'dist');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request as it is written here: no client puts its path or headers in order. */
async function ask(baseURL: string | undefined, path: string, options: RequestOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(baseURL ?? '');
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** What readers of feeds and data ask for, with the type that it has. */
const FILES = {
  '/rss.xml': 'application/rss+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
  '/sitemap-index.xml': 'application/xml; charset=utf-8',
  '/graph.json': 'application/json; charset=utf-8',
} as const;

test('whatever is accepted, a file has its type and comes whole', async ({ baseURL }) => {
  for (const [path, type] of Object.entries(FILES)) {
    const whole = readFileSync(join(dist, path));
    for (const accept of [undefined, '', 'text/html', 'image/*', 'nonsense;;;q=x'])
      for (const method of ['GET', 'HEAD']) {
        const headers = accept === undefined ? {} : { Accept: accept };
        const answer = await ask(baseURL, path, { method, headers });
        const about = `${method} ${path}, Accept: ${accept ?? 'none'}`;
        expect(answer.status, about).toBe(200);
        expect(answer.headers['content-type'], about).toBe(type);
        expect(Number(answer.headers['content-length']), about).toBe(whole.length);
        expect(answer.body.equals(method === 'GET' ? whole : Buffer.alloc(0)), about).toBe(true);
      }
  }
});

test('it is packed only as the reader allows', async ({ baseURL }) => {
  const whole = readFileSync(join(dist, 'graph.json'));
  const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync } as const;
  for (const [accepted, encoding] of [
    ['identity', undefined],
    ['br;q=0', undefined],
    ['gzip;q=0, *;q=0', undefined],
    ['x-unknown', undefined],
    ['', undefined],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
  ] as const) {
    const { status, headers, body } = await ask(baseURL, '/graph.json', { headers: { 'Accept-Encoding': accepted } });
    expect([status, headers['content-encoding'], headers.vary], accepted).toEqual([200, encoding, 'Accept-Encoding']);
    expect((encoding ? UNPACK[encoding](body) : body).equals(whole), accepted).toBe(true);
  }
});

test('a reader who has the newest gets 304, any other the file', async ({ baseURL }) => {
  for (const path of Object.keys(FILES)) {
    const { headers } = await ask(baseURL, path);
    const tag = headers.etag ?? '';
    const strong = tag.replace(/^W\//, '');
    const modified = headers['last-modified'] ?? '';
    for (const [name, value, status] of [
      ['If-None-Match', tag, 304],
      ['If-None-Match', strong, 304],
      ['If-None-Match', `W/${strong}`, 304],
      ['If-None-Match', `"other", ${tag}, W/"third"`, 304],
      ['If-None-Match', '*', 304],
      ['If-None-Match', '"other"', 200],
      ['If-None-Match', ',,"', 200],
      ['If-Modified-Since', modified, 304],
      ['If-Modified-Since', 'yesterday, or so', 200],
      ['If-Modified-Since', 'Thu, 01 Jan 1970 00:00:00 GMT', 200],
      ['If-Modified-Since', 'Fri, 01 Jan 2100 00:00:00 GMT', 304],
    ] as const) {
      const answer = await ask(baseURL, path, { headers: { [name]: value } });
      expect(answer.status, `${path} ${name}: ${value}`).toBe(status);
      if (status === 304) expect([answer.body.length, answer.headers.etag]).toEqual([0, tag]);
    }
  }
});

test('a part of a file is what was asked for, or the whole, or 416', async ({ baseURL }) => {
  const whole = readFileSync(join(dist, 'graph.json'));
  const end = whole.length;
  for (const [range, status, from, to] of [
    ['bytes=0-9', 206, 0, 10],
    ['bytes=10-', 206, 10, end],
    ['bytes=-10', 206, end - 10, end],
    [`bytes=5-${end + 100}`, 206, 5, end],
    [`bytes=${end}-`, 416, 0, 0],
    ['bytes=9-5', 416, 0, 0],
    ['bytes=0-1,5-6', 200, 0, end],
    ['bytes=what', 416, 0, 0],
    ['lines=1-2', 200, 0, end],
    ['', 200, 0, end],
  ] as const) {
    const { status: got, headers, body } = await ask(baseURL, '/graph.json', { headers: { Range: range } });
    expect(got, range).toBe(status);
    expect(body.equals(whole.subarray(from, to)), range).toBe(true);
    if (status === 206) expect(headers['content-range']).toBe(`bytes ${from}-${to - 1}/${end}`);
    if (status === 416) expect(headers['content-range']).toBe(`bytes */${end}`);
  }
  const stale = await ask(baseURL, '/graph.json', { headers: { Range: 'bytes=0-9', 'If-Range': '"other"' } });
  expect([stale.status, stale.body.length]).toEqual([200, end]);
});

test('odd methods, paths and headers are refused, and the server stays', async ({ baseURL }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const { status, headers } = await ask(baseURL, '/feed.json', { method });
    expect([status, headers.allow], method).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
  const options = await ask(baseURL, '/feed.json', { method: 'OPTIONS' });
  expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  for (const path of [
    '/%00',
    '/rss.xml%00',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/../package.json',
    '//rss.xml',
    '/conditions//it-band-syndrome/',
    '/RSS.xml',
    '/Conditions/',
    '/%E0%A4%A',
    '/rss.xml/',
    '/graph.json.br',
    '/.ci',
    'http://example.org/',
  ]) {
    const { status, headers, body } = await ask(baseURL, path);
    expect(status, path).toBe(404);
    expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
    expect(body.toString(), path).toContain('There is no page here');
  }
  expect((await ask(baseURL, '/rss.xml', { headers: { 'X-Long': 'x'.repeat(16_500) } })).status).toBe(431);
  expect((await ask(baseURL, '/rss.xml?a=1&a=%00')).status).toBe(200);
  expect((await ask(baseURL, '/')).status).toBe(200);
});
