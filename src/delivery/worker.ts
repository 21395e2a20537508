import { PrecacheController } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import {
  cacheName,
  isNamedByContent,
  isPage,
  revisionOf,
  WHOLE,
  type OfflineList,
  type WorkerBuild,
} from './offline-list.ts';
import { savesData } from './save-data.ts';
import { worker } from './service-worker-types.ts';

/** The first line of the built file. */
declare const FULCRUM: WorkerBuild;

const { scope } = worker.registration;
const path = new URL(scope).pathname;
const SHELL = cacheName(path, 'shell');
const PAGES = cacheName(path, 'pages');
const FILES = cacheName(path, 'files', FULCRUM.build);
const FILES_OF_ANY_BUILD = cacheName(path, 'files');

const urlOf = (address: string): string => new URL(address === '' ? './' : address, scope).href;
/** Without the words behind a question mark: those are kept nowhere. */
const bareUrl = (url: string): string => url.replace(/[?#].*$/, '');
const addressOf = (url: string): string => bareUrl(url).slice(scope.length);
const typeOf = (response: Response): string => response.headers.get('content-type') ?? '';
const isWhole = (response: Response): boolean => response.status === 200 && !response.redirected;
/** A host that answers with a page for what is not there must not have that kept. */
const isFile = (response: Response): boolean => isWhole(response) && !typeOf(response).startsWith('text/html');

const shell = new PrecacheController({
  cacheName: SHELL,
  plugins: [
    {
      // What the page itself has just loaded is not loaded twice.
      requestWillFetch: ({ request }) =>
        Promise.resolve(request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request),
    },
  ],
});
shell.addToCacheList([...FULCRUM.shell]);
const isInShell = (url: string): boolean => shell.getCacheKeyForURL(url) !== undefined;

async function lastRead(url: string): Promise<Response | undefined> {
  return (await shell.matchPrecache(url)) ?? caches.match(url, { cacheName: PAGES });
}

/** Where neither the network nor a copy answers: what the server would redirect a page to, or the page that explains it. */
async function instead(request: Request): Promise<Response | undefined> {
  if (request.mode !== 'navigate') return new Response(null, { status: 504 });
  const url = bareUrl(request.url);
  const page = url.replace(/\/(?:index\.html)?$|$/, '/');
  if (page !== url && (await lastRead(page))) return Response.redirect(page + new URL(request.url).search);
  const offline = await shell.matchPrecache(urlOf('offline/'));
  return offline && new Response(offline.body, { status: 503, statusText: 'Offline', headers: offline.headers });
}

// Pages, and pictures whose names stay: the network first, then as they were last read.
const pages = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: 3,
  plugins: [
    {
      cacheKeyWillBeUsed: ({ request }) => Promise.resolve(bareUrl(request.url)),
      async fetchDidSucceed({ request, response, event }) {
        const url = bareUrl(request.url);
        if (response.status === 404)
          await caches.open(PAGES).then(
            (cache) => cache.delete(url),
            () => false,
          );
        if (response.status >= 500 && (await lastRead(url))) throw new Error(String(response.status));
        if (!isWhole(response) || !typeOf(response).startsWith('text/html')) return response;
        // Read to its end before it is shown: where it was cut this fails, and a copy is shown.
        const body = await response.arrayBuffer();
        event.waitUntil(keepFilesOf(new TextDecoder().decode(body), true).catch(() => undefined));
        return new Response(body, response);
      },
      cacheWillUpdate: ({ request, response }) =>
        Promise.resolve(
          isWhole(response) &&
            /^(?:text\/html|image\/|application\/json)/.test(typeOf(response)) &&
            !isInShell(request.url)
            ? response
            : null,
        ),
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
        (await shell.matchPrecache(request.url)) ?? cachedResponse,
      handlerDidError: ({ request }) => instead(request),
    },
  ],
});

// What is named by its content: a copy is as good as the file, whichever build it came with.
const files = new CacheFirst({
  cacheName: FILES,
  plugins: [
    {
      cacheKeyWillBeUsed: ({ request }) => Promise.resolve(bareUrl(request.url)),
      async cachedResponseWillBeUsed({ request, cachedResponse }) {
        const found = cachedResponse ?? (await shell.matchPrecache(request.url));
        if (found) return found;
        const former = await caches.match(request.url);
        if (former) await (await caches.open(FILES)).put(request.url, former.clone());
        return former;
      },
      cacheWillUpdate: ({ response }) => Promise.resolve(isFile(response) ? response : null),
      // The browser does not let the worker at what it kept: the network still serves the page.
      handlerDidError: ({ request }) => fetch(request),
    },
  ],
});

/**
 * Sees to it that a file is here.
 * @throws Error when it cannot be had
 */
async function keep(address: string): Promise<void> {
  const url = urlOf(address);
  const named = isNamedByContent(address);
  const cache = await caches.open(named ? FILES : PAGES);
  if (isInShell(url) || (named && (await cache.match(url)))) return;
  const copy = named ? await caches.match(url) : undefined;
  const file = copy ?? (await fetch(url, named ? {} : { cache: 'no-cache' }));
  if (!(named ? isFile(file) : isWhole(file))) throw new Error(`${address}: ${file.status}`);
  await cache.put(url, file);
}

/**
 * Keeps what a page that is read loads.
 * @param pictures also those further down, which it has not loaded yet
 */
async function keepFilesOf(html: string, pictures: boolean): Promise<void> {
  if (savesData()) return;
  for (const [, url = ''] of html.matchAll(/ (?:src|href)="([^"]+\.(?:js|woff2|json|svg))"/g)) {
    const { href } = new URL(url, scope);
    const address = addressOf(href);
    if (!href.startsWith(scope)) continue;
    const picture = pictures && address.startsWith('figures/') && !(await lastRead(href));
    if (picture || isNamedByContent(address)) await keep(address);
  }
}

/** Fetches what is missing of a part of the site. It stops at the first file that cannot be had. */
async function fill(wanted: (address: string) => boolean): Promise<void> {
  const list = (await (await fetch(urlOf('offline.json'), { cache: 'no-cache' })).json()) as OfflineList;
  for (const [address, , revision] of list.files) {
    if (!wanted(address)) continue;
    const copy = revision === undefined ? undefined : await caches.match(urlOf(address), { cacheName: PAGES });
    if (!copy || (await revisionOf(await copy.arrayBuffer())) !== revision) await keep(address);
  }
}

let index: Promise<void> | undefined;
/** Once somebody searches, the rest of the index comes too, so that the next search needs no network. */
function keepIndex(): Promise<void> {
  index ??= savesData() ? Promise.resolve() : fill((address) => address.startsWith('pagefind/'));
  return index.catch(() => (index = undefined));
}

let whole: Promise<void> | undefined;
/** A reader who saved the whole site gets the whole of each new build. */
function keepWhole(): Promise<void> {
  whole ??= (async () => {
    const saved = await caches.match(urlOf(WHOLE), { cacheName: PAGES });
    if (!saved || savesData() || (await saved.text()) === FULCRUM.build) return;
    await fill(() => true);
    await (await caches.open(PAGES)).put(urlOf(WHOLE), new Response(FULCRUM.build));
  })();
  return whole.catch(() => (whole = undefined));
}

registerRoute(
  ({ url }) => url.href.startsWith(scope) && isNamedByContent(addressOf(url.href)),
  (options) => {
    if (options.url.pathname.endsWith('.pf_index')) options.event.waitUntil(keepIndex());
    return files.handle(options);
  },
);
registerRoute(
  ({ url }) => url.href.startsWith(scope),
  (options) => {
    if (options.request.mode === 'navigate') options.event.waitUntil(keepWhole());
    return pages.handle(options);
  },
);

worker.addEventListener('install', (event) => {
  // An update can wait until data need not be saved. The first worker comes only where it is asked for.
  if (savesData() && worker.registration.active) event.waitUntil(Promise.reject(new Error('Data is being saved')));
  // No build needs another to be gone: each page asks for files that only its own build names so.
  else event.waitUntil(shell.install(event).then(() => worker.skipWaiting()));
});

/** Files of the build before stay for pages that are open; what is older goes. */
async function forgetOldFiles(): Promise<void> {
  const kept = await caches.open(FILES);
  const old = await caches.open(SHELL);
  for (const { url } of await old.keys()) {
    const file = isNamedByContent(addressOf(url)) && !isInShell(url) ? await old.match(url) : undefined;
    if (file) await kept.put(url, file);
  }
  const own = (await caches.keys()).filter((name) => name.startsWith(`fulcrum|${path}|`));
  const [former] = own.filter((name) => name.startsWith(FILES_OF_ANY_BUILD) && name !== FILES).slice(-1);
  for (const name of own) if (![SHELL, PAGES, FILES, former].includes(name)) await caches.delete(name);
}

/** What workers kept that told builds apart by the names of their caches. */
async function takeOver(): Promise<void> {
  const pagesNow = await caches.open(PAGES);
  for (const name of await caches.keys()) {
    if (!new RegExp(`^fulcrum\\|${path}\\|(?:kept|earlier|notes)\\|`).test(name)) continue;
    const old = await caches.open(name);
    for (const { url } of await old.keys()) {
      const address = addressOf(url);
      const copy = isPage(address) || address === WHOLE ? await old.match(url) : undefined;
      if (copy && !isInShell(url) && !(await pagesNow.match(url))) await pagesNow.put(url, copy);
    }
  }
}

/** Pages that were open before there was a worker were read too. Of pictures only the program's come with a first visit. */
async function keepOpenPages(): Promise<void> {
  for (const { url } of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    if (!url.startsWith(scope)) continue;
    if (!(await lastRead(bareUrl(url)))) await keep(addressOf(url));
    const page = await lastRead(bareUrl(url));
    if (page) await keepFilesOf(await page.text(), isInShell(bareUrl(url)));
  }
}

worker.addEventListener('activate', (event) => {
  // What fails here costs a page that was kept, never the new version.
  const steps: (() => Promise<unknown>)[] = [
    takeOver,
    forgetOldFiles,
    () => shell.activate(event),
    () => worker.clients.claim(),
    async () => {
      for (const page of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true }))
        page.postMessage(FULCRUM.build);
    },
  ];
  event.waitUntil(
    steps.reduce<Promise<unknown>>((before, step) => before.then(step).catch(() => undefined), Promise.resolve()),
  );
  // Requests wait for an activation to end, and this need not.
  keepOpenPages().catch(() => undefined);
});
