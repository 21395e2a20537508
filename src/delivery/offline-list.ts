/** A file that can be read offline: its address below the site's root, its size, its SHA-256 (base64), and a page's title. */
export type OfflineFile = readonly [address: string, bytes: number, hash: string, title?: string];

/** `/offline.json`: everything that saving the whole site takes, as one build made it. */
export interface OfflineList {
  /** Names the build: the same files give the same name. */
  readonly build: string;
  /** Size on the device. */
  readonly bytes: number;
  /** About what comes over the network, packed. */
  readonly load: number;
  readonly files: readonly OfflineFile[];
}

/** Kinds of cache. Those of a build carry its name; the others outlive it. */
export type CacheKind = 'shell' | 'kept' | 'earlier' | 'notes';

const OWN = 'fulcrum';

/**
 * The name of a cache.
 * @param scope path that the worker is in charge of: two copies of the site may share an origin
 * @param build for caches that depend on it
 */
export function cacheName(scope: string, kind: CacheKind, build = ''): string {
  return [OWN, scope, kind, build].join('|');
}

/** What a cache's name says; nothing for a cache that is not of this copy of the site. */
export function cacheOf(name: string, scope: string): { readonly kind: string; readonly build: string } | undefined {
  const [own, place, kind = '', build = ''] = name.split('|');
  return own === OWN && place === scope ? { kind, build } : undefined;
}

/** Whether an address is a page's. */
export function isPage(address: string): boolean {
  return address === '' || address.endsWith('/');
}

/** The address of a file of the build, below the site's root: `about/index.html` is `about/`. */
export function addressOfFile(path: string): string {
  return path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
}

/** Below the root, what no page needs: for machines, for other sites, for other ways of showing the search. */
const NEVER = [
  /^(?:sw\.js|offline\.json|404\.html|(?:robots|llms)\.txt|sitemap[\w-]*\.xml|_headers|\.assetsignore)$/,
  /^(?:share|schemas|\.well-known)\//,
  /\.(?:md|br|gz)$/,
  /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/,
  /^pagefind\/(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.|wasm\.unknown\.)/,
];

/** Whether a file belongs to the whole site as it is read offline. */
export function isWanted(address: string): boolean {
  return !NEVER.some((pattern) => pattern.test(address));
}

const SHELL = [
  '',
  'offline/',
  'search/',
  'program/',
  'guides/when-to-get-help/',
  'program/plan.json',
  'vocabulary.json',
  'vocabulary-names.json',
  'summaries.json',
  'favicon.svg',
  'site.webmanifest',
];

/**
 * What is there from the first visit on: the frame, help, the program and what it shows, and the words that the search
 * understands, danger signs among them.
 * @param html text of a page of the shell, by its address
 */
export function shellOf(files: readonly OfflineFile[], html: (address: string) => string): OfflineFile[] {
  const pages = files.filter(([address]) => SHELL.includes(address) && isPage(address));
  const shown = new Set(
    pages.flatMap(([address]) => [...html(address).matchAll(/\/(figures\/[\w-]+\.svg)/g)].map(([, path]) => path)),
  );
  return files.filter(([address]) => SHELL.includes(address) || address.startsWith('assets/') || shown.has(address));
}

/** Files of the search index: asked for one by one, but of use offline only as a whole. */
export function isIndex(address: string): boolean {
  return address.startsWith('pagefind/');
}

/** Addresses whose file is the same in both builds. */
export function unchanged(before: OfflineList, now: OfflineList): Set<string> {
  const hashes = new Map(before.files.map(([address, , hash]) => [address, hash]));
  return new Set(now.files.filter(([address, , hash]) => hashes.get(address) === hash).map(([address]) => address));
}
