import {
  cacheName,
  isNamedByContent,
  isPage,
  revisionOf,
  WHOLE,
  type OfflineFile,
  type OfflineList,
} from '../delivery/offline-list.ts';
import { titleOf } from './text.ts';

declare const __SERVICE_WORKER__: boolean;

/** Why nothing can be kept here. */
export type Hindrance = 'off' | 'unsupported' | 'refused' | 'unreachable';

/** Words for a reader. */
export const HINDRANCES: Readonly<Record<Hindrance, string>> = {
  off: 'Reading offline is switched off at the moment. Pages work as long as you have a network.',
  unsupported:
    'This browser cannot keep this site for reading offline. Pages work as long as you have a network. You can also print them.',
  refused:
    'This browser does not let the site keep anything. You may be in a private window, or storage may be switched off.',
  unreachable: 'The list of pages could not be loaded. Check your connection and load this page again.',
};

const scope = new URL(import.meta.env.BASE_URL, location.href);
const SHELL = cacheName(scope.pathname, 'shell');
const PAGES = cacheName(scope.pathname, 'pages');
const FILES_OF_ANY_BUILD = cacheName(scope.pathname, 'files');
const bareUrl = (url: string): string => url.replace(/[?#].*$/, '');

/** The address of a file of the list, whole. */
export const urlOf = (address: string): string => new URL(address === '' ? './' : address, scope).href;

let list: Promise<OfflineList | Hindrance> | undefined;

/** What the whole site consists of; or why it cannot be kept here. */
export function offlineList(): Promise<OfflineList | Hindrance> {
  list ??= find();
  return list;
}

const wait = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined));

async function find(): Promise<OfflineList | Hindrance> {
  if (!__SERVICE_WORKER__) return 'off';
  if (!('serviceWorker' in navigator) || !('caches' in window)) return 'unsupported';
  try {
    await caches.keys();
  } catch {
    return 'refused';
  }
  // A browser that lets no worker in never gets ready. Where data is saved, none has been asked for yet.
  const { savesData } = document.documentElement.dataset;
  if (savesData === undefined && !(await Promise.race([navigator.serviceWorker.ready, wait(5_000)])))
    if (!(await navigator.serviceWorker.getRegistration().catch(() => undefined))) return 'refused';
  try {
    const answer = await fetch(urlOf('offline.json'), { cache: 'no-cache' });
    return answer.ok ? ((await answer.json()) as OfflineList) : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** The cache that a file belongs into. */
export function cacheFor(address: string, build: string): Promise<Cache> {
  return caches.open(isNamedByContent(address) ? cacheName(scope.pathname, 'files', build) : PAGES);
}

/** Files of the list that are not here, or here as an earlier version. */
export async function missing({ build, files }: OfflineList): Promise<OfflineFile[]> {
  const urls = async (name: string): Promise<string[]> =>
    (await (await caches.open(name)).keys()).map(({ url }) => url);
  const here = new Set([...(await urls(SHELL)), ...(await urls(cacheName(scope.pathname, 'files', build)))]);
  const pages = await caches.open(PAGES);
  const rest: OfflineFile[] = [];
  for (const file of files) {
    const [address, , revision] = file;
    const url = urlOf(address);
    // As Workbox names what its precache holds.
    if (here.has(revision === undefined ? url : `${url}?__WB_REVISION__=${revision}`)) continue;
    const copy = revision === undefined ? undefined : await pages.match(url);
    if (!copy || (await revisionOf(await copy.arrayBuffer())) !== revision) rest.push(file);
  }
  return rest;
}

/** Notes that the reader wants the whole site here, also after the next change, and what it consists of now. */
export async function wantWhole(list: OfflineList): Promise<void> {
  const pages = await caches.open(PAGES);
  await pages.put(urlOf('offline.json'), Response.json(list));
  await pages.put(urlOf(WHOLE), new Response(list.build));
}

/** Forgets all that was read and saved. What every visit brings stays. */
export async function forget(): Promise<void> {
  for (const name of await caches.keys())
    if (name === PAGES || name.startsWith(FILES_OF_ANY_BUILD)) await caches.delete(name);
}

/** Whether anything is here that `forget` would take away. */
export async function isAnythingKept(): Promise<boolean> {
  return (await (await caches.open(PAGES)).keys()).some(({ url }) => isPage(url.slice(scope.href.length)));
}

/** The pages that can be read without a network, by title; not the page that says so. */
export async function keptPages(): Promise<{ url: string; title: string }[]> {
  const found = new Map<string, string>();
  for (const name of [SHELL, PAGES]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const url = bareUrl(request.url);
      const address = url.slice(scope.href.length);
      if (!isPage(address) || address === 'offline/' || found.has(url)) continue;
      found.set(url, titleOf((await (await cache.match(request))?.text()) ?? ''));
    }
  }
  return [...found]
    .map(([url, title]) => ({ url, title: title === '' ? url : title }))
    .sort((a, b) => a.title.localeCompare(b.title));
}
