import type { PrecacheEntry } from 'workbox-precaching';
import { PrecacheController } from 'workbox-precaching';
import { worker } from './world.ts';
import { cacheName, type OfflineFile, type OfflineList } from '../offline-list.ts';

/** Put in when the worker is bundled. */
declare const __BUILD__: string;
declare const __SHELL__: PrecacheEntry[];
export const BUILD = __BUILD__;

/*
 * Caches of a build carry its name: `shell` (complete before the worker takes over) and `kept` (what was read or saved).
 * Nothing goes into them that is not, byte for byte, a file of that build. Pages of other builds go to `earlier`, to be
 * read and no more. Each tab is answered from the build that its page is of: `notes` holds which one that is. So a new
 * worker may take over while an old tab is open, and the old build's caches go when its last tab is closed.
 */
export const scope = worker.registration.scope;
export const path = new URL(scope).pathname;
export const named = (kind: 'shell' | 'kept', build: string): string => cacheName(path, kind, build);
export const KEPT = named('kept', BUILD);
export const EARLIER = cacheName(path, 'earlier');
export const NOTES = cacheName(path, 'notes');
/** A tab whose page is of no build that this worker knows: it is answered by the network alone. */
export const OTHER = 'other';

export const shell = new PrecacheController({ cacheName: named('shell', BUILD) });
shell.addToCacheList(__SHELL__);

export const urlOf = (address: string): string => new URL(address === '' ? './' : address, scope).href;
/** What is asked for, without the words that stand behind a question mark: those are kept nowhere. */
export const bareUrl = (url: string): string => url.replace(/[?#].*$/, '');
export const addressOf = (url: string): string => bareUrl(url).slice(scope.length);

let list: Promise<OfflineList> | undefined;
let files: Promise<ReadonlyMap<string, OfflineFile>> | undefined;

export function ownList(): Promise<OfflineList> {
  list ??= shell.matchPrecache(urlOf('offline.json')).then((response) => {
    if (!response) throw new Error('The list of files is gone.');
    return response.json() as Promise<OfflineList>;
  });
  list.catch(() => (list = undefined));
  return list;
}

export function ownFiles(): Promise<ReadonlyMap<string, OfflineFile>> {
  files ??= ownList().then(({ files: all }) => new Map(all.map((file) => [file[0], file])));
  files.catch(() => (files = undefined));
  return files;
}

export async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** Only a complete answer of this site's own server. */
export const isWhole = (response: Response): boolean =>
  response.status === 200 && response.type === 'basic' && !response.redirected;

/**
 * A file of this build from the network. The browser holds it to its hash: what was cut, spoilt or of another build
 * is a failure.
 */
export async function fetched([address, , hash]: OfflineFile): Promise<Response> {
  const ask = (cache: RequestCache): Promise<Response> =>
    fetch(urlOf(address), { integrity: `sha256-${hash}`, credentials: 'same-origin', cache });
  const response = await ask('default').catch(() => ask('reload'));
  if (!isWhole(response)) throw new Error(`${address}: ${response.status}`);
  return response;
}

export async function keep(url: string, response: Response): Promise<void> {
  try {
    const kept = await caches.open(KEPT);
    await kept.put(url, response);
  } catch {
    // The device is full: the page is read all the same.
  }
}

/** A file as a build has it, from that build's own caches. */
export async function ofBuild(build: string, url: string): Promise<Response | undefined> {
  if (build === BUILD) {
    const response = await shell.matchPrecache(url);
    if (response) return response;
  }
  for (const kind of ['shell', 'kept'] as const) {
    const name = named(kind, build);
    if (!(await caches.has(name))) continue;
    const response = await (await caches.open(name)).match(url, { ignoreSearch: true });
    if (response) return response;
  }
  return undefined;
}

export async function lastRead(url: string): Promise<{ response: Response; build: string } | undefined> {
  const kept = await (await caches.open(KEPT)).match(url);
  if (kept) return { response: kept, build: BUILD };
  const earlier = await (await caches.open(EARLIER)).match(url);
  if (earlier) return { response: earlier, build: OTHER };
  const precached = await shell.matchPrecache(url);
  return precached && { response: precached, build: BUILD };
}
