import { cacheName, cacheOf, isPage, type OfflineFile, type OfflineList } from '../delivery/offline-list.ts';

declare const __SERVICE_WORKER__: boolean;

/** Why nothing can be kept here. */
export type Hindrance = 'off' | 'unsupported' | 'refused' | 'unreachable' | 'later';

/** Words for a reader. */
export const HINDRANCES: Readonly<Record<Hindrance, string>> = {
  off: 'Reading offline is switched off at the moment. Pages work as long as you have a network.',
  unsupported:
    'This browser cannot keep this site for reading offline. Pages work as long as you have a network. You can also print them.',
  refused:
    'This browser does not let the site keep anything. You may be in a private window, or storage may be switched off.',
  unreachable: 'The list of pages could not be loaded. Check your connection and load this page again.',
  later: 'The site is being made ready for offline on this device. Load this page again in a minute.',
};

/** The place on this device where the site keeps its files. */
export interface Place {
  readonly list: OfflineList;
  /** Address of a file of the list. */
  url(address: string): string;
  /** Addresses of this build's files that are here. */
  here(): Promise<Set<string>>;
  /** Pages that are here as an earlier or later version has them. */
  earlier(): Promise<string[]>;
  kept(): Promise<Cache>;
  /** Notes whether the reader wants the whole site here, also after the next change. */
  wantWhole(wanted: boolean): Promise<void>;
  /** Forgets all that was read and saved. What every visit brings stays. */
  remove(): Promise<void>;
}

let place: Promise<Place | Hindrance> | undefined;

/** Where files are kept, once the worker is there; or why there is no such place. */
export function offlinePlace(): Promise<Place | Hindrance> {
  place ??= find();
  return place;
}

const wait = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined));

async function find(): Promise<Place | Hindrance> {
  if (!__SERVICE_WORKER__) return 'off';
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return 'unsupported';
  try {
    await caches.keys();
  } catch {
    return 'refused';
  }
  const scope = new URL(import.meta.env.BASE_URL, location.href).pathname;
  // A browser that lets no worker in never gets ready.
  const ready = navigator.serviceWorker.ready;
  if (!(await Promise.race([ready, wait(5_000)]))) {
    const signedUp = await navigator.serviceWorker.getRegistration().catch(() => undefined);
    if (!signedUp) return 'refused';
    if (!(await Promise.race([ready, wait(15_000)]))) return 'later';
  }
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const list = await fetch(`${scope}offline.json`, { cache: 'no-cache' })
      .then((answer) => (answer.ok ? (answer.json() as Promise<OfflineList>) : undefined))
      .catch(() => undefined);
    if (!list) return 'unreachable';
    if (await caches.has(cacheName(scope, 'shell', list.build))) return placeOf(list, scope);
    await wait(1500);
  }
  return 'later';
}

function placeOf(list: OfflineList, scope: string): Place {
  const root = new URL(scope, location.href).href;
  const open = (kind: 'shell' | 'kept'): Promise<Cache> => caches.open(cacheName(scope, kind, list.build));
  const addresses = async (cache: Cache): Promise<string[]> =>
    (await cache.keys()).map(({ url }) => url.slice(root.length).replace(/[?#].*$/, ''));
  const known = new Set(list.files.map(([address]) => address));
  const notes = (): Promise<Cache> => caches.open(cacheName(scope, 'notes'));
  const whole = new URL('__whole', root).href;
  return {
    list,
    url: (address) => new URL(address === '' ? './' : address, root).href,
    here: async () =>
      new Set(
        [...(await addresses(await open('shell'))), ...(await addresses(await open('kept')))].filter((address) =>
          known.has(address),
        ),
      ),
    earlier: async () => (await addresses(await caches.open(cacheName(scope, 'earlier')))).filter(isPage),
    kept: () => open('kept'),
    wantWhole: async (wanted) => {
      const cache = await notes();
      if (wanted) await cache.put(whole, new Response('yes'));
      else await cache.delete(whole);
    },
    remove: async () => {
      await (await notes()).delete(whole);
      for (const name of await caches.keys()) {
        const kind = cacheOf(name, scope)?.kind;
        if (kind !== 'kept' && kind !== 'earlier') continue;
        const cache = await caches.open(name);
        for (const request of await cache.keys()) await cache.delete(request);
      }
    },
  };
}

/** Files of the list that are not here. */
export function missing(list: OfflineList, here: ReadonlySet<string>): OfflineFile[] {
  return list.files.filter(([address]) => !here.has(address));
}

/** An amount of data in words. */
export function amount(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
