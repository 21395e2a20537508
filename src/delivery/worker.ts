import type { PrecacheEntry } from 'workbox-precaching';
import { PrecacheController } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { cacheName, cacheOf, isIndex, isPage, unchanged, type OfflineFile, type OfflineList } from './offline-list.ts';

/** What is used of a worker's own world. The library that describes all of it would change the types of every page's script. */
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly clientId: string;
  /** The tab or script that the answer becomes. */
  readonly resultingClientId: string;
}
declare const self: {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: {
      type: 'window' | 'all';
      includeUncontrolled: true;
    }): Promise<readonly { readonly id: string; readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'message', listen: (event: Lasting & { readonly data: unknown }) => void): void;
};
/** Put in when the worker is bundled. */
declare const __BUILD__: string;
declare const __SHELL__: PrecacheEntry[];

/*
 * Caches of a build carry its name: `shell` (complete before the worker takes over) and `kept` (what was read or saved).
 * Nothing goes into them that is not, byte for byte, a file of that build. Pages of other builds go to `earlier`, to be
 * read and no more. Each tab is answered from the build that its page is of: `notes` holds which one that is. So a new
 * worker may take over while an old tab is open, and the old build's caches go when its last tab is closed.
 */
const scope = self.registration.scope;
const path = new URL(scope).pathname;
const named = (kind: 'shell' | 'kept', build: string): string => cacheName(path, kind, build);
const KEPT = named('kept', __BUILD__);
const EARLIER = cacheName(path, 'earlier');
const NOTES = cacheName(path, 'notes');
/** A tab whose page is of no build that this worker knows: it is answered by the network alone. */
const OTHER = 'other';
/** So long a page may be on its way before it counts as a tab. */
const ON_THE_WAY = 10_000;

const shell = new PrecacheController({ cacheName: named('shell', __BUILD__) });
shell.addToCacheList(__SHELL__);

const urlOf = (address: string): string => new URL(address === '' ? './' : address, scope).href;
/** What is asked for, without the words that stand behind a question mark: those are kept nowhere. */
const bareUrl = (url: string): string => url.replace(/[?#].*$/, '');
const addressOf = (url: string): string => bareUrl(url).slice(scope.length);

let list: Promise<OfflineList> | undefined;
let files: Promise<ReadonlyMap<string, OfflineFile>> | undefined;

function ownList(): Promise<OfflineList> {
  list ??= shell.matchPrecache(urlOf('offline.json')).then((response) => {
    if (!response) throw new Error('The list of files is gone.');
    return response.json() as Promise<OfflineList>;
  });
  list.catch(() => (list = undefined));
  return list;
}

function ownFiles(): Promise<ReadonlyMap<string, OfflineFile>> {
  files ??= ownList().then(({ files: all }) => new Map(all.map((file) => [file[0], file])));
  files.catch(() => (files = undefined));
  return files;
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** Only a complete answer of this site's own server. */
const isWhole = (response: Response): boolean =>
  response.status === 200 && response.type === 'basic' && !response.redirected;

/**
 * A file of this build from the network. The browser holds it to its hash: what was cut, spoilt or of another build
 * is a failure.
 */
async function fetched([address, , hash]: OfflineFile): Promise<Response> {
  const ask = (cache: RequestCache): Promise<Response> =>
    fetch(urlOf(address), { integrity: `sha256-${hash}`, credentials: 'same-origin', cache });
  const response = await ask('default').catch(() => ask('reload'));
  if (!isWhole(response)) throw new Error(`${address}: ${response.status}`);
  return response;
}

async function keep(url: string, response: Response): Promise<void> {
  try {
    const kept = await caches.open(KEPT);
    await kept.put(url, response);
  } catch {
    // The device is full: the page is read all the same.
  }
}

/** A file as a build has it, from that build's own caches. */
async function ofBuild(build: string, url: string): Promise<Response | undefined> {
  if (build === __BUILD__) {
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

// Tabs and the builds of their pages.

const tabs = new Map<string, Promise<string>>();
const noteUrl = (tab: string): string => urlOf(`__tab/${tab}`);

function note(tab: string, build: Promise<string>): Promise<void> {
  if (tab === '') return Promise.resolve();
  tabs.set(tab, build);
  return Promise.all([build, caches.open(NOTES)])
    .then(([name, notes]) => notes.put(noteUrl(tab), new Response(name, { headers: { date: String(Date.now()) } })))
    .catch(() => undefined);
}

async function buildOf(tab: string): Promise<string> {
  const known = await tabs.get(tab);
  if (known !== undefined) return known;
  const noted = await (await caches.open(NOTES)).match(noteUrl(tab));
  return noted ? noted.text() : __BUILD__;
}

/** The builds that open tabs are of. Notes on tabs that are closed go. */
async function openBuilds(): Promise<Set<string>> {
  const open = new Set((await self.clients.matchAll({ type: 'all', includeUncontrolled: true })).map(({ id }) => id));
  const notes = await caches.open(NOTES);
  const builds = new Set<string>();
  for (const { url } of await notes.keys()) {
    const [, tab] = /__tab\/(.+)$/.exec(url) ?? [];
    const noted = await notes.match(url);
    if (tab === undefined || !noted) continue;
    if (open.has(tab) || Date.now() - Number(noted.headers.get('date')) < ON_THE_WAY) builds.add(await noted.text());
    else await notes.delete(url);
  }
  return builds;
}

// Pages: the network first, then as they were last read, then the page that says so.

async function lastRead(url: string): Promise<{ response: Response; build: string } | undefined> {
  const kept = await (await caches.open(KEPT)).match(url);
  if (kept) return { response: kept, build: __BUILD__ };
  const earlier = await (await caches.open(EARLIER)).match(url);
  if (earlier) return { response: earlier, build: OTHER };
  const precached = await shell.matchPrecache(url);
  return precached && { response: precached, build: __BUILD__ };
}

/** A response as it is kept and shown again: what said how it was packed on its way no longer holds. */
function repacked(body: BodyInit | null, { headers: old, ...rest }: ResponseInit & { headers: Headers }): Response {
  const headers = new Headers(old);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified']) headers.delete(name);
  return new Response(body, { ...rest, headers });
}

const pages = new NetworkFirst({
  cacheName: KEPT,
  networkTimeoutSeconds: 3,
  plugins: [
    {
      cacheKeyWillBeUsed: ({ request }) => Promise.resolve(bareUrl(request.url)),
      async fetchDidSucceed({ request, response, event: unknownEvent, state }) {
        const event = unknownEvent as Asked;
        const url = bareUrl(request.url);
        if (response.status >= 500 && (await lastRead(url))) throw new Error(String(response.status));
        let answer = response;
        let build = OTHER;
        if (isWhole(response) && (response.headers.get('content-type') ?? '').startsWith('text/html')) {
          // Read to its end before it is shown: it fails when it was cut, and a copy is shown instead.
          const body = await response.arrayBuffer();
          const { status, statusText, headers } = response;
          answer = repacked(body, { status, statusText, headers });
          const file = await ownFiles().then(
            (all) => all.get(addressOf(url)),
            () => undefined,
          );
          if (file?.[2] === (await hashOf(body))) build = __BUILD__;
          if (state) state['keepAs'] = build;
        }
        // Where the copy was quicker, the tab has that.
        if (!tabs.has(event.resultingClientId)) event.waitUntil(note(event.resultingClientId, Promise.resolve(build)));
        return answer;
      },
      async cacheWillUpdate({ request, response, state }) {
        const keepAs: unknown = state?.['keepAs'];
        const url = bareUrl(request.url);
        const earlier = await caches.open(EARLIER);
        if (keepAs === __BUILD__) {
          await earlier.delete(url);
          return shell.getCacheKeyForURL(url) === undefined ? response : null;
        }
        if (keepAs === OTHER) {
          await earlier.put(url, response.clone());
          await (await caches.open(KEPT)).delete(url);
        }
        return null;
      },
      async cachedResponseWillBeUsed({ request, event: unknownEvent }) {
        const found = await lastRead(bareUrl(request.url));
        if (!found) return undefined;
        const event = unknownEvent as Asked;
        event.waitUntil(note(event.resultingClientId, Promise.resolve(found.build)));
        return found.response;
      },
    },
  ],
});

async function offlinePage(event: Asked): Promise<Response> {
  const page = await shell.matchPrecache(urlOf('offline/'));
  if (!page) return Response.error();
  event.waitUntil(note(event.resultingClientId, Promise.resolve(__BUILD__)));
  return repacked(page.body, { status: 503, statusText: 'Offline', headers: page.headers });
}

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.href.startsWith(scope),
  async (options) => {
    const event = options.event as Asked;
    event.waitUntil(
      sweep()
        .then(topUp)
        .catch(() => undefined),
    );
    try {
      return await pages.handle({ ...options, event });
    } catch {
      return offlinePage(event);
    }
  },
);

// Everything else: from the build that the tab's page is of.

registerRoute(
  ({ request, url }) => request.mode !== 'navigate' && url.href.startsWith(scope),
  async ({ request, event: unknownEvent }) => {
    const event = unknownEvent as Asked;
    const { clientId, resultingClientId } = event;
    const url = bareUrl(request.url);
    const address = addressOf(url);
    const build = await buildOf(clientId);
    // A script that runs beside the page is of the page's build.
    if (request.destination === 'worker') event.waitUntil(note(resultingClientId, Promise.resolve(build)));
    const stored = build === OTHER ? undefined : await ofBuild(build, url);
    if (stored) return stored;
    // The name of an asset holds its hash: it is the same in every build.
    if (address.startsWith('assets/')) {
      const same = await ofBuild(__BUILD__, url);
      if (same) return same;
    }
    const file = build === __BUILD__ ? (await ownFiles()).get(address) : undefined;
    if (!file) return fetch(request);
    const response = await fetched(file);
    // Who brings a hash along keeps the file itself.
    if (request.integrity === '') event.waitUntil(keep(url, response.clone()));
    if (/^pagefind\/index\//.test(address)) event.waitUntil(wholeIndex());
    return response;
  },
);

/** Fetches what is missing of some files, in the background. It stops at the first that cannot be had. */
async function fill(wanted: (address: string) => boolean): Promise<void> {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData === true) return;
  const kept = await caches.open(KEPT);
  const there = new Set((await kept.keys()).map(({ url }) => url));
  for (const file of (await ownList()).files) {
    const url = urlOf(file[0]);
    if (!wanted(file[0]) || there.has(url) || shell.getCacheKeyForURL(url) !== undefined) continue;
    await kept.put(url, await fetched(file));
  }
}

let index: Promise<void> | undefined;

/** Once somebody searches, the rest of the index comes too, so that the next search needs no network. */
function wholeIndex(): Promise<void> {
  index ??= fill(isIndex).catch(() => {
    index = undefined;
  });
  return index;
}

let whole: Promise<void> | undefined;

/** A reader who saved the whole site has the whole of the new build too. */
async function topUp(): Promise<void> {
  if (!(await (await caches.open(NOTES)).match(urlOf('__whole')))) return;
  whole ??= fill(() => true).catch(() => {
    whole = undefined;
  });
  await whole;
}

// From one build to the next.

/** What older builds kept and this one has just the same. With `leave`, their other pages stay to be read. */
async function carryOver(leave: boolean): Promise<void> {
  const now = await ownList();
  const mine = new Set(now.files.map(([address]) => address));
  const kept = await caches.open(KEPT);
  const earlier = await caches.open(EARLIER);
  for (const name of await caches.keys()) {
    const of = cacheOf(name, path);
    if (of?.kind !== 'kept' || of.build === __BUILD__) continue;
    const before = await ofBuild(of.build, urlOf('offline.json'));
    const same = before ? unchanged((await before.json()) as OfflineList, now) : new Set<string>();
    const old = await caches.open(name);
    for (const { url } of await old.keys()) {
      const address = addressOf(url);
      if (shell.getCacheKeyForURL(url) !== undefined || !mine.has(address)) continue;
      const to = same.has(address) ? kept : leave && isPage(address) ? earlier : undefined;
      if (!to || (await to.match(url)) || (await kept.match(url))) continue;
      const response = await old.match(url);
      if (response) await to.put(url, response);
    }
  }
}

/** Pages that were read ahead of this build and turn out to be its own. */
async function adopt(): Promise<void> {
  const mine = await ownFiles();
  const kept = await caches.open(KEPT);
  const earlier = await caches.open(EARLIER);
  const adopted = new Set<string>();
  for (const { url } of await earlier.keys()) {
    const file = mine.get(addressOf(url));
    const response = await earlier.match(url);
    const own = file && response && (await hashOf(await response.clone().arrayBuffer())) === file[2];
    if (own) {
      adopted.add(url);
      if (shell.getCacheKeyForURL(url) === undefined) await kept.put(url, response);
    }
    if (own || !file || shell.getCacheKeyForURL(url) !== undefined) await earlier.delete(url);
  }
  for (const tab of await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    if (adopted.has(bareUrl(tab.url)) && (await buildOf(tab.id)) === OTHER)
      await note(tab.id, Promise.resolve(__BUILD__));
}

/** Pages that were open before there was a worker: they were read too. */
async function keepOpenPages(): Promise<void> {
  const mine = await ownFiles();
  for (const tab of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    const url = bareUrl(tab.url);
    const file = mine.get(url.startsWith(scope) ? addressOf(url) : '404.html');
    if (file && !(await lastRead(url))) await keep(url, await fetched(file));
  }
}

/** Deletes the caches of builds that no tab is of. Never while another worker is on its way, whose caches these may be. */
async function sweep(): Promise<void> {
  const old = (await caches.keys()).filter((name) => {
    const build = cacheOf(name, path)?.build ?? '';
    return build !== '' && build !== __BUILD__;
  });
  if (old.length === 0) return;
  const open = await openBuilds();
  if (self.registration.installing || self.registration.waiting) return;
  for (const name of old) if (!open.has(cacheOf(name, path)?.build ?? '')) await caches.delete(name);
}

/** Whether no open tab shows a page of the build before: there is nobody to wait for. */
async function nobodyWaits(): Promise<boolean> {
  if (!self.registration.active) return false;
  for (const { id } of await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    if ((await buildOf(id)) !== OTHER) return false;
  return true;
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    shell
      .install(event)
      .then(() => carryOver(false).catch(() => undefined))
      .then(async () => {
        if (await nobodyWaits()) await self.skipWaiting();
      }),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    // What fails here costs a page that was kept, never the new version.
    [() => carryOver(true), adopt, keepOpenPages, sweep].reduce(
      (before, step) => before.then(step).catch(() => undefined),
      Promise.resolve(),
    ),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(self.skipWaiting());
});
