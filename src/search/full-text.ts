import { once } from '../dom/once.ts';
import { trustScript } from '../dom/trusted-scripts.ts';
import type { FullText } from './query.ts';

/** As the browser loads it. */
export interface Pagefind extends FullText {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
}

/** The full-text index. Some of its faults show only in a search: `spoilt` then has it loaded anew. */
export const fullText = once<Pagefind>(async (_signal, tries) => {
  const base = import.meta.env.BASE_URL;
  // A browser remembers a module that failed to load; another address lets it try again.
  const url = `${base}pagefind/pagefind.js${tries === 0 ? '' : `?attempt=${tries}`}`;
  trustScript(`${base}pagefind/pagefind-worker.js`);
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 22 });
  await pagefind.init();
  return pagefind;
});

/** A search in it failed: its worker ends, and the next search begins with a new one. */
export function giveUpFullText(broken: Pagefind, reason: unknown): void {
  fullText.spoilt(broken, reason);
  broken.destroy().catch(() => undefined);
}
