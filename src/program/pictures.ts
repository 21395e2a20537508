import type { ProgramHost } from './host.ts';

/** Asks once for the pictures and movements of every session of the plan, so that they are here without a network too. */
export async function keepPictures({ plan, base }: Pick<ProgramHost, 'plan' | 'base'>): Promise<void> {
  if (!('serviceWorker' in navigator) || document.documentElement.dataset['savesData'] !== undefined) return;
  if (!(await navigator.serviceWorker.getRegistration().catch(() => undefined))) return;
  await navigator.serviceWorker.ready;
  const slugs = new Set(Object.values(plan.sessions).flatMap(({ sets }) => sets.map(({ exercise }) => exercise)));
  const kept = await caches.keys().catch((): string[] => []);
  if (kept.length === 0) return;
  for (const slug of slugs) {
    for (const url of [`${base}figures/${slug}.svg`, `${base}program/moves/${slug}.json`])
      // What cannot be had now comes when it is shown.
      if (!(await caches.match(url).catch(() => undefined))) await fetch(url).catch(() => undefined);
  }
}
