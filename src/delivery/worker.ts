import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { worker, type Asked } from './worker/world.ts';
import {
  scope,
  KEPT,
  EARLIER,
  OTHER,
  shell,
  urlOf,
  bareUrl,
  addressOf,
  ownFiles,
  hashOf,
  isWhole,
  fetched,
  keep,
  ofBuild,
  lastRead,
  BUILD,
} from './worker/store.ts';
import { tabs, note, buildOf } from './worker/tabs.ts';
import { wholeIndex, topUp } from './worker/fill.ts';
import { carryOver, adopt, keepOpenPages, sweep, nobodyWaits } from './worker/versions.ts';

// Pages: the network first, then as they were last read, then the page that says so.

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
          if (file?.[2] === (await hashOf(body))) build = BUILD;
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
        if (keepAs === BUILD) {
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
  event.waitUntil(note(event.resultingClientId, Promise.resolve(BUILD)));
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
    let build: string;
    let stored: Response | undefined;
    try {
      build = await buildOf(clientId);
      stored = build === OTHER ? undefined : await ofBuild(build, url);
    } catch {
      // The browser does not let the worker at what it kept: the network still serves the page.
      return fetch(request);
    }
    // A script that runs beside the page is of the page's build.
    if (request.destination === 'worker') event.waitUntil(note(resultingClientId, Promise.resolve(build)));
    if (stored) return stored;
    // The name of an asset holds its hash: it is the same in every build.
    if (address.startsWith('assets/')) {
      const same = await ofBuild(BUILD, url);
      if (same) return same;
    }
    const file = build === BUILD ? (await ownFiles().catch(() => undefined))?.get(address) : undefined;
    if (!file) return fetch(request);
    const response = await fetched(file);
    // Who brings a hash along keeps the file itself.
    if (request.integrity === '') event.waitUntil(keep(url, response.clone()));
    if (/^pagefind\/index\//.test(address)) event.waitUntil(wholeIndex());
    return response;
  },
);

worker.addEventListener('install', (event) => {
  event.waitUntil(
    shell
      .install(event)
      .then(() => carryOver(false).catch(() => undefined))
      .then(async () => {
        if (await nobodyWaits()) await worker.skipWaiting();
      }),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    // What fails here costs a page that was kept, never the new version.
    [() => carryOver(true), adopt, keepOpenPages, sweep].reduce(
      (before, step) => before.then(step).catch(() => undefined),
      Promise.resolve(),
    ),
  );
});

worker.addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(worker.skipWaiting());
});
