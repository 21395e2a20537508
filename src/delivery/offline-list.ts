/**
 * A file that can be read offline: its address below the site's root, its size, and its revision. A file that is named
 * by its content, or by its build, has no revision: another version has another name.
 */
export type OfflineFile = readonly [address: string, bytes: number, revision?: string];

/** `/offline.json`: everything that saving the whole site takes, as one build made it. */
export interface OfflineList {
  readonly build: string;
  /** Size on the device. */
  readonly bytes: number;
  /** About what comes over the network, compressed. */
  readonly load: number;
  readonly files: readonly OfflineFile[];
}

/** What the build writes into the first line of the worker. */
export interface WorkerBuild {
  readonly build: string;
  readonly shell: readonly { readonly url: string; readonly revision: string | null; readonly integrity?: string }[];
}

/**
 * The name of a cache. `shell`: what comes with the first visit. `pages`: pages and pictures as they were last read.
 * `files`: what is named by its content, as the pages of a build asked for it.
 * @param scope path that the worker is in charge of: two copies of the site may share an origin
 * @param build for `files`; without it the beginning of their names
 */
export function cacheName(scope: string, kind: 'shell' | 'pages' | 'files', build = ''): string {
  return `fulcrum|${scope}|${kind}|${build}`;
}

/** Below the root, where a reader's wish for the whole site is noted in `pages`, with the build that was saved whole. */
export const WHOLE = '__whole';

/** Whether an address is a page's. */
export function isPage(address: string): boolean {
  return address === '' || address.endsWith('/');
}

/** Whether what stands at an address never changes. */
export function isNamedByContent(address: string): boolean {
  return /^(?:assets|pagefind)\//.test(address);
}

/** The revision of what changes in place: the beginning of its SHA-256. */
export async function revisionOf(body: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...digest.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
