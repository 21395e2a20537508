import { worker } from './world.ts';
import {
  scope,
  path,
  KEPT,
  EARLIER,
  OTHER,
  shell,
  urlOf,
  bareUrl,
  addressOf,
  ownList,
  ownFiles,
  hashOf,
  fetched,
  keep,
  ofBuild,
  lastRead,
  BUILD,
} from './store.ts';
import { note, buildOf, openBuilds } from './tabs.ts';
import { cacheOf, isPage, unchanged, type OfflineList } from '../offline-list.ts';

/** What older builds kept and this one has just the same. With `leave`, their other pages stay to be read. */
export async function carryOver(leave: boolean): Promise<void> {
  const now = await ownList();
  const mine = new Set(now.files.map(([address]) => address));
  const kept = await caches.open(KEPT);
  const earlier = await caches.open(EARLIER);
  for (const name of await caches.keys()) {
    const of = cacheOf(name, path);
    if (of?.kind !== 'kept' || of.build === BUILD) continue;
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
export async function adopt(): Promise<void> {
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
  for (const tab of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    if (adopted.has(bareUrl(tab.url)) && (await buildOf(tab.id)) === OTHER) await note(tab.id, Promise.resolve(BUILD));
}

/** Pages that were open before there was a worker: they were read too. */
export async function keepOpenPages(): Promise<void> {
  const mine = await ownFiles();
  for (const tab of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    const url = bareUrl(tab.url);
    const file = mine.get(url.startsWith(scope) ? addressOf(url) : '404.html');
    if (file && !(await lastRead(url))) await keep(url, await fetched(file));
  }
}

/** Deletes the caches of builds that no tab is of. Never while another worker is on its way, whose caches these may be. */
export async function sweep(): Promise<void> {
  const old = (await caches.keys()).filter((name) => {
    const build = cacheOf(name, path)?.build ?? '';
    return build !== '' && build !== BUILD;
  });
  if (old.length === 0) return;
  const open = await openBuilds();
  if (worker.registration.installing || worker.registration.waiting) return;
  for (const name of old) if (!open.has(cacheOf(name, path)?.build ?? '')) await caches.delete(name);
}

/** Whether no open tab shows a page of the build before: there is nobody to wait for. */
export async function nobodyWaits(): Promise<boolean> {
  if (!worker.registration.active) return false;
  for (const { id } of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    if ((await buildOf(id)) !== OTHER) return false;
  return true;
}
