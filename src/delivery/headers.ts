import { FORMATS } from '../feeds/formats.ts';

/** Header names and values of one response. */
export type Headers = Readonly<Record<string, string>>;

/** A header whose value depends on the address. */
export interface Varying {
  readonly header: string;
  /**
   * The first that matches counts. A pattern is a regular expression on the address without the base path, in what
   * JavaScript, PCRE and RE2 share; an empty value sends no header.
   */
  readonly cases: readonly (readonly [pattern: string, value: string])[];
  readonly otherwise: string;
}

/** What a document's policy lets through beside files: sources for the places `{styles}` and `{scripts}`. */
export interface Inline {
  /** Hashes for `style-src`, or `'none'`. */
  readonly styles: string;
  /** Hashes for `script-src`, each after a space, or nothing. */
  readonly scripts: string;
}

/** A document that holds no style and no script of its own. */
export const NOTHING_INLINE: Inline = { styles: "'none'", scripts: '' };

type Directives = Readonly<Record<string, string>>;

const policy = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

const CLOSED: Directives = { 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'" };

const PAGE: Directives = {
  'default-src': "'none'",
  // Pagefind compiles its index reader from WebAssembly, in the page itself where a worker does not start in time.
  'script-src': "'self' 'wasm-unsafe-eval'{scripts}",
  'style-src': '{styles}',
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  ...CLOSED,
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  // `fulcrum` registers the service worker. Pagefind starts its worker from a string: only a policy named so lets it through.
  'trusted-types': 'default fulcrum',
};

const DRAWING: Directives = { 'default-src': "'none'", 'style-src': '{styles}', ...CLOSED };

/** A script may be a worker, which obeys the policy that it came with and not that of the page. */
const SCRIPT: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
  ...CLOSED,
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/**
 * What holds for every address of a host that knows no kinds of files: a page's policy without its styles. A second
 * policy beside it can only take away, so each page's own may be added to it.
 */
export const FLOOR: string = policy({
  ...Object.fromEntries(Object.entries(PAGE).filter(([name]) => name !== 'default-src' && name !== 'style-src')),
  'object-src': "'none'",
  'frame-src': "'none'",
  'media-src': "'none'",
}).replace('{scripts}', '');

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

/** Media types by a file's whole name. */
export const FEED_TYPES: Headers = Object.fromEntries(
  FORMATS.map(({ file, type }) => [file, `${type}; charset=utf-8`] as const),
);

const escaped = (text: string): string => text.replaceAll(/[.+*?^$()[\]{}|\\]/g, '\\$&');
const DOCUMENT = String.raw`(?:/|\.html)$`;
/** What other sites may read: feeds and their pictures, those that show a shared link, the graph and the schemas as data. */
const OPEN: readonly string[] = [
  ...Object.keys(FEED_TYPES).map((file) => `/${escaped(file)}$`),
  '^/share/',
  '^/figures/',
  String.raw`^/graph\.json$`,
  '^/schemas/',
];
/** Files that are named by their content, or stand in a folder that is named by the build. */
const FOREVER: readonly string[] = ['^/assets/', '^/pagefind/'];

/** Headers that differ between addresses. */
export const VARYING: readonly Varying[] = [
  {
    header: 'Content-Security-Policy',
    cases: [
      [DOCUMENT, policy(PAGE)],
      [String.raw`\.svg$`, policy(DRAWING)],
      [String.raw`^/pagefind/.+\.js$`, policy({ ...SCRIPT, 'script-src': "'self' 'wasm-unsafe-eval'" })],
      [String.raw`\.js$`, policy(SCRIPT)],
    ],
    otherwise: policy({ 'default-src': "'none'", ...CLOSED }),
  },
  {
    header: 'Cache-Control',
    cases: FOREVER.map((pattern) => [pattern, 'public, max-age=31536000, immutable']),
    otherwise: 'no-cache',
  },
  {
    header: 'Cross-Origin-Resource-Policy',
    cases: OPEN.map((pattern) => [pattern, 'cross-origin']),
    otherwise: 'same-origin',
  },
  { header: 'Access-Control-Allow-Origin', cases: OPEN.map((pattern) => [pattern, '*']), otherwise: '' },
  {
    header: 'Content-Type',
    cases: [
      [DOCUMENT, TYPES['html'] ?? ''],
      ...Object.entries(FEED_TYPES).map(([file, type]) => [`/${escaped(file)}$`, type] as const),
      ...Object.entries(TYPES).map(([end, type]) => [`\\.${end}$`, type] as const),
    ],
    otherwise: OTHER_TYPE,
  },
];

/** The address of a file of the site: `/conditions/` for `conditions/index.html`. */
export function addressOfFile(file: string): string {
  return `/${file.replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/');
}

/** The value of one header at an address, empty where it is not sent. */
export function valueAt({ cases, otherwise }: Varying, address: string, inline: Inline): string {
  const value = cases.find(([pattern]) => new RegExp(pattern).test(address))?.[1] ?? otherwise;
  return value.replace('{styles}', inline.styles).replace('{scripts}', inline.scripts);
}

/**
 * All headers of a response.
 * @param address without the base path; that of the 404 page for whatever is not there
 * @param inline what `inlineOf` finds in the document
 */
export function headersOf(address: string, inline: Inline = NOTHING_INLINE): Headers {
  const varying = VARYING.map((header) => [header.header, valueAt(header, address, inline)] as const);
  return { ...ALWAYS, ...Object.fromEntries(varying.filter(([, value]) => value !== '')) };
}
