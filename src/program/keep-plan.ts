import { PROGRAM_PAGES } from '../model/program-pages.ts';
import type { ProgramHost } from './host.ts';

/** Asks once for the plan's other pages, and the pictures and movements of its sessions, to have them without a network. */
export async function keepPlan({ plan, base }: Pick<ProgramHost, 'plan' | 'base'>): Promise<void> {
  if (!('serviceWorker' in navigator) || document.documentElement.dataset['savesData'] !== undefined) return;
  if (!(await navigator.serviceWorker.getRegistration().catch(() => undefined))) return;
  await navigator.serviceWorker.ready;
  const slugs = new Set(Object.values(plan.sessions).flatMap(({ sets }) => sets.map(({ exercise }) => exercise)));
  const kept = await caches.keys().catch((): string[] => []);
  if (kept.length === 0) return;
  const pages = [PROGRAM_PAGES.plan, PROGRAM_PAGES.rules].map(({ path }) => base + path.slice(1));
  const pictures = [...slugs].flatMap((slug) => [`${base}figures/${slug}.svg`, `${base}program/moves/${slug}.json`]);
  for (const url of [...pages, ...pictures])
    // What cannot be had now comes when it is shown.
    if (!(await caches.match(url).catch(() => undefined))) await fetch(url).catch(() => undefined);
}
