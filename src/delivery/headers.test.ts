import { expect, test } from 'vitest';
import { addressOfFile, ALWAYS, FLOOR, headersOf, NOTHING_INLINE, VARYING } from './headers.ts';

const FILES = [
  '/',
  '/404.html',
  '/conditions/it-band-syndrome/',
  '/assets/a1.js',
  '/assets/fonts/a1.woff2',
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
const FOREVER = 'public, max-age=31536000, immutable';

test.each(FILES)('%s has every security header, and a policy that starts from nothing', (address) => {
  const headers = headersOf(address);
  for (const [name, value] of Object.entries(ALWAYS)) expect(headers[name]).toBe(value);
  expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; /);
  expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(headers['Cross-Origin-Resource-Policy']).toMatch(/^(?:same|cross)-origin$/);
  expect(headers['Cache-Control']).toMatch(/^no-cache$|immutable$/);
});

test('no policy lets inline code or styles run unseen, and none lets text become code', () => {
  const policies = [...(VARYING[0]?.cases ?? []).map(([, policy]) => policy), VARYING[0]?.otherwise ?? '', FLOOR];
  for (const policy of policies) expect(policy).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|https?:|data:|blob:/);
});

test('a page gets the hashes of what it holds, a page without styles none', () => {
  const csp = headersOf('/find/', { styles: "'sha256-a='", scripts: " 'sha256-b='" })['Content-Security-Policy'];
  expect(csp).toContain("; style-src 'sha256-a='; ");
  expect(csp).toContain("; script-src 'self' 'wasm-unsafe-eval' 'sha256-b='; ");
  const bare = headersOf('/find/', NOTHING_INLINE)['Content-Security-Policy'];
  expect(bare).toContain("; style-src 'none'; ");
  expect(bare).not.toMatch(/[{}]/);
});

test('the floor is a page’s policy without its styles', () => {
  expect(FLOOR).toContain("script-src 'self' 'wasm-unsafe-eval'; ");
  expect(FLOOR).not.toMatch(/default-src|style-src|[{}]/);
});

test('only files that are named by their content or their build are kept for good', () => {
  const kept = FILES.filter((address) => headersOf(address)['Cache-Control'] === FOREVER);
  expect(kept).toEqual(FILES.filter((address) => /^\/(?:assets|pagefind)\//.test(address)));
});

test('feeds have their type, and other sites may read what is meant for them', () => {
  expect(headersOf('/rss.xml')['Content-Type']).toBe('application/rss+xml; charset=utf-8');
  expect(headersOf('/series/x/atom.xml')['Content-Type']).toBe('application/atom+xml; charset=utf-8');
  expect(headersOf('/authors/x/feed.json')['Content-Type']).toBe('application/feed+json; charset=utf-8');
  const open = FILES.filter((address) => headersOf(address)['Access-Control-Allow-Origin'] === '*');
  expect(open).toEqual(
    FILES.filter((address) => headersOf(address)['Cross-Origin-Resource-Policy'] === 'cross-origin'),
  );
  expect(open).toEqual([
    '/rss.xml',
    '/authors/editors/atom.xml',
    '/feed.json',
    '/graph.json',
    '/schemas/condition.json',
    '/share/conditions/x.png',
    '/figures/clamshell.svg',
  ]);
});

test('types of other files', () => {
  const typeOf = (address: string): string => headersOf(address)['Content-Type'] ?? '';
  expect(typeOf('/conditions/')).toBe('text/html; charset=utf-8');
  expect(typeOf('/site.webmanifest')).toBe('application/manifest+json; charset=utf-8');
  expect(typeOf('/conditions/x.md')).toBe('text/markdown; charset=utf-8');
  expect(typeOf('/sitemap-0.xml')).toBe('application/xml; charset=utf-8');
  expect(typeOf('/pagefind/wasm.en.pagefind')).toBe('application/octet-stream');
});

test('addresses of files', () => {
  expect(addressOfFile('index.html')).toBe('/');
  expect(addressOfFile('conditions/index.html')).toBe('/conditions/');
  expect(addressOfFile('404.html')).toBe('/404.html');
});
