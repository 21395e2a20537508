import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FEED_TYPES } from '../feeds/types.ts';
import { ALWAYS, cdnFile, headersOf, pagePolicy, TYPES } from './headers.ts';

const FILES = [
  '/',
  '/404.html',
  '/conditions/it-band-syndrome/',
  '/conditions/it-band-syndrome/index.md',
  '/assets/a1.js',
  '/assets/a1.woff2',
  '/pagefind/1a2b3c4d/pagefind.js',
  '/pagefind/1a2b3c4d/fragment/en_1.pf_fragment',
  '/rss.xml',
  '/authors/editors/atom.xml',
  '/feed.json',
  '/graph.json',
  '/schemas/condition.json',
  '/share/conditions/x.png',
  '/figures/clamshell.svg',
  '/assets/vocabulary.1a2b3c4d.json',
  '/robots.txt',
  '/.well-known/security.txt',
  '/site.webmanifest',
  '/favicon.ico',
];

test.each(FILES)('%s has every security header', (address) => {
  const headers = headersOf(address);
  for (const [name, value] of Object.entries(ALWAYS)) expect(headers[name]).toBe(value);
  expect(headers['Cross-Origin-Resource-Policy']).toMatch(/^(?:same|cross)-origin$/);
  expect(headers['Cache-Control']).toMatch(/^no-cache$|immutable$/);
});

test('no policy lets inline code or styles run unseen, and none lets text become code', () => {
  for (const policy of [pagePolicy([]), pagePolicy(['sha256-a=']), ALWAYS['Content-Security-Policy']]) {
    expect(policy).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|https?:|data:|blob:/);
    expect(policy).toContain("require-trusted-types-for 'script'");
  }
});

test('a page gets the hashes of what it holds, a page without styles none', () => {
  expect(pagePolicy(['sha256-a=', 'sha256-b='])).toMatch(
    /^default-src 'none';.*;style-src 'self' 'sha256-a=' 'sha256-b='$/,
  );
  expect(pagePolicy([])).toMatch(/;style-src 'self'$/);
});

test('the policy of every file refuses frames, and leaves styles to the page', () => {
  expect(ALWAYS['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(ALWAYS['Content-Security-Policy']).not.toMatch(/default-src|style-src/);
});

test('only files that are named by their content or their build are kept for good', () => {
  const kept = FILES.filter((address) => headersOf(address)['Cache-Control'] !== 'no-cache');
  expect(kept).toEqual(FILES.filter((address) => /^\/(?:assets|pagefind)\//.test(address)));
});

test('feeds have their type, and other sites may read what is meant for them, below a path too', () => {
  expect(headersOf('/rss.xml')['Content-Type']).toBe('application/rss+xml; charset=utf-8');
  expect(headersOf('/series/x/atom.xml')['Content-Type']).toBe('application/atom+xml; charset=utf-8');
  for (const base of ['', '/hip']) {
    const open = FILES.filter((address) => headersOf(base + address)['Access-Control-Allow-Origin'] === '*');
    expect(open).toEqual([
      '/rss.xml',
      '/authors/editors/atom.xml',
      '/feed.json',
      '/graph.json',
      '/schemas/condition.json',
      '/share/conditions/x.png',
      '/figures/clamshell.svg',
    ]);
  }
});

test('types of other files', () => {
  const typeOf = (address: string): string => headersOf(address)['Content-Type'] ?? '';
  expect(typeOf('/conditions/')).toBe('text/html; charset=utf-8');
  expect(typeOf('/site.webmanifest')).toBe('application/manifest+json; charset=utf-8');
  expect(typeOf('/sitemap-0.xml')).toBe('application/xml; charset=utf-8');
  expect(typeOf('/pagefind/wasm.en.pagefind')).toBe('application/octet-stream');
});

/** What a host that joins the values of all rules that match would send. */
function sentAt(address: string, base: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const rule of cdnFile(base).trim().split('\n\n')) {
    const [path = '', ...lines] = rule.split('\n  ');
    const pattern = path.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+');
    if (!new RegExp(`^${pattern}$`).test(base + address.slice(1))) continue;
    for (const [, name = '', value = ''] of lines.map((line) => /^([^:]+): (.*)/.exec(line) ?? []))
      sent[name] = name in sent ? `${sent[name] ?? ''}, ${value}` : value;
  }
  return sent;
}

test.each(['/', '/hip/'])('a _headers file below %s gives each address what it needs, and nothing twice', (base) => {
  for (const address of FILES) {
    const sent = sentAt(address, base);
    expect(headersOf(address), address).toMatchObject(sent);
    expect(sent, address).toMatchObject(ALWAYS);
    expect(sent['Access-Control-Allow-Origin'], address).toBe(headersOf(address)['Access-Control-Allow-Origin']);
    if (headersOf(address)['Cache-Control'] !== 'no-cache') expect(sent['Cache-Control']).toMatch(/immutable$/);
    if (address.endsWith('/')) expect(sent['Cross-Origin-Resource-Policy']).toBe('same-origin');
  }
});

test.each(['Caddyfile', 'nginx.conf'])('%s has every header and every type', (file) => {
  const text = readFileSync(new URL(`../../deploy/${file}`, import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(ALWAYS)) expect(text).toContain(`${name} "${value}"`);
  for (const type of [...Object.values(TYPES), ...Object.values(FEED_TYPES)]) expect(text).toContain(`"${type}`);
});
