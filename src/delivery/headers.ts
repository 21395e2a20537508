import { FEED_TYPES } from '../feeds/types.ts';

/** Header names and values of one response. */
export type Headers = Readonly<Record<string, string>>;

type Directives = Readonly<Record<string, string>>;

const policy = (directives: Directives, between = '; '): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join(between);

const PAGE: Directives = {
  'default-src': "'none'",
  // Pagefind compiles its index reader from WebAssembly, in the page itself where a worker does not start in time.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  // `fulcrum` registers the service worker. Pagefind starts its worker from a string: only a policy named so lets it through.
  'trusted-types': 'default fulcrum',
};

/**
 * The policy that stands in a page.
 * @param styles hashes of the styles that it holds: `sha256-…`
 */
export function pagePolicy(styles: readonly string[]): string {
  // `self`: the print style is a file, so that the first bytes carry only what a screen needs.
  const sources = ["'self'", ...styles.map((hash) => `'${hash}'`)].join(' ');
  return policy({ ...PAGE, 'style-src': sources }, ';');
}

/**
 * What holds for every file, the same everywhere: a page's policy without what only the page knows, and what only a
 * header can say. Where two policies stand, what one of them blocks is blocked.
 */
const FLOOR = policy({
  ...Object.fromEntries(Object.entries(PAGE).filter(([name]) => name !== 'default-src')),
  'object-src': "'none'",
  'frame-src': "'none'",
  'media-src': "'none'",
  'frame-ancestors': "'none'",
});

/** Powers that no page asks for; a session's timer keeps the screen awake. */
const DENIED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Headers of every response, also of redirects and of pages that are not there. */
export const ALWAYS: Headers = {
  'Content-Security-Policy': FLOOR,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [...DENIED.map((power) => `${power}=()`), 'screen-wake-lock=(self)'].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Media types by the end of a file's name. */
export const TYPES: Headers = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

/** The type of whatever stands in no list; Pagefind's files, among others. */
export const OTHER_TYPE = 'application/octet-stream';

/** Files that are named by their content, or stand in a folder that is named by the build. */
const FOREVER = /\/(?:assets|pagefind)\/.+\.\w+$/;
/** What other sites may read: feeds and their pictures, those that show a shared link, the graph and the schemas as data. */
const OPEN = /\/(?:rss\.xml|atom\.xml|(?:feed|graph)\.json|(?:share|figures|schemas)\/.+\.\w+)$/;

function typeOf(address: string): string {
  const name = address.slice(address.lastIndexOf('/') + 1);
  const feed = (FEED_TYPES as Headers)[name];
  if (feed !== undefined) return `${feed}; charset=utf-8`;
  return TYPES[name === '' ? 'html' : name.slice(name.lastIndexOf('.') + 1)] ?? OTHER_TYPE;
}

/**
 * All headers of a response.
 * @param address with or without the base path; that of the 404 page for whatever is not there
 */
export function headersOf(address: string): Headers {
  return {
    ...ALWAYS,
    'Content-Type': typeOf(address),
    'Cache-Control': FOREVER.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(OPEN.test(address)
      ? { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' }
      : { 'Cross-Origin-Resource-Policy': 'same-origin' }),
  };
}

/** Addresses as a `_headers` file names them, each with one that it stands for. */
const CDN_RULES: Headers = {
  '/': '/',
  '/:a/': '/a/',
  '/:a/:b/': '/a/b/',
  '/404.html': '/404.html',
  '/assets/*': '/assets/a.js',
  '/pagefind/*': '/pagefind/a.js',
  '/share/*': '/share/a.png',
  '/figures/*': '/figures/a.svg',
  '/schemas/*': '/schemas/a.json',
  '/graph.json': '/graph.json',
  '/site.webmanifest': '/site.webmanifest',
  ...Object.fromEntries(
    ['index.md', ...Object.keys(FEED_TYPES)].flatMap((file) =>
      ['/', '/:a/', '/:a/:b/'].map((folder) => [folder + file, `/a/${file}`]),
    ),
  ),
};
/** What hosts of `_headers` are known to get right by themselves. */
const OWN_TYPE = /^application\/(?:rss|atom|feed|manifest)|^text\/markdown/;

/**
 * The text of a `_headers` file (Netlify, Cloudflare). Values of several rules that match are joined there, so no two
 * rules give one address the same header.
 * @param base base path of the site
 */
export function cdnFile(base: string): string {
  const rules = Object.entries(CDN_RULES).map(([path, address]) => {
    const own = Object.entries(headersOf(address)).filter(
      ([name, value]) => !(name in ALWAYS) && value !== 'no-cache' && (name !== 'Content-Type' || OWN_TYPE.test(value)),
    );
    return [base + path.slice(1), own] as const;
  });
  return [['/*', Object.entries(ALWAYS)] as const, ...rules]
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}
