import { KEPT, NOTES, shell, urlOf, ownList, fetched } from './store.ts';
import { isIndex } from '../offline-list.ts';

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
export function wholeIndex(): Promise<void> {
  index ??= fill(isIndex).catch(() => {
    index = undefined;
  });
  return index;
}

let whole: Promise<void> | undefined;

/** A reader who saved the whole site has the whole of the new build too. */
export async function topUp(): Promise<void> {
  if (!(await (await caches.open(NOTES)).match(urlOf('__whole')))) return;
  whole ??= fill(() => true).catch(() => {
    whole = undefined;
  });
  await whole;
}
