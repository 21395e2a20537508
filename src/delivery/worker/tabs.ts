import { worker } from './world.ts';
import { NOTES, urlOf, BUILD } from './store.ts';

/** So long a page may be on its way before it counts as a tab. */
const ON_THE_WAY = 10_000;

export const tabs = new Map<string, Promise<string>>();
const noteUrl = (tab: string): string => urlOf(`__tab/${tab}`);

export function note(tab: string, build: Promise<string>): Promise<void> {
  if (tab === '') return Promise.resolve();
  tabs.set(tab, build);
  return Promise.all([build, caches.open(NOTES)])
    .then(([name, notes]) => notes.put(noteUrl(tab), new Response(name, { headers: { date: String(Date.now()) } })))
    .catch(() => undefined);
}

export async function buildOf(tab: string): Promise<string> {
  const known = await tabs.get(tab);
  if (known !== undefined) return known;
  const noted = await (await caches.open(NOTES)).match(noteUrl(tab));
  return noted ? noted.text() : BUILD;
}

/** The builds that open tabs are of. Notes on tabs that are closed go. */
export async function openBuilds(): Promise<Set<string>> {
  const open = new Set((await worker.clients.matchAll({ type: 'all', includeUncontrolled: true })).map(({ id }) => id));
  const notes = await caches.open(NOTES);
  const builds = new Set<string>();
  for (const { url } of await notes.keys()) {
    const [, tab] = /__tab\/(.+)$/.exec(url) ?? [];
    const noted = await notes.match(url);
    if (tab === undefined || !noted) continue;
    // A note that a wrong clock dated after now is no page on its way.
    const age = Math.abs(Date.now() - Number(noted.headers.get('date')));
    if (open.has(tab) || age < ON_THE_WAY) builds.add(await noted.text());
    else await notes.delete(url);
  }
  return builds;
}
