import { once } from '../dom/once.ts';
import { trustScript } from '../dom/trusted-scripts.ts';
import type { FullText } from './full-text-query.ts';

declare const __SEARCH_PARTS__: number;
/** Each build has an index of its own: a page asks for that of its build. */
const folder = `${import.meta.env.BASE_URL}pagefind/${document.documentElement.dataset['build'] ?? ''}/`;

/** As the browser loads it. */
export interface Pagefind extends FullText {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  destroy(): Promise<void>;
}

/** The full-text index. Some of its faults show only in a search: `spoilt` then has it loaded anew. */
export const fullText = once<Pagefind>(async (_signal, tries) => {
  // A browser remembers a module that failed to load; another address lets it try again.
  const url = `${folder}pagefind.js${tries === 0 ? '' : `?attempt=${tries}`}`;
  trustScript(`${folder}pagefind-worker.js`);
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  const options = { baseUrl: import.meta.env.BASE_URL, excerptLength: 22 };
  await pagefind.options(options);
  await pagefind.init();
  // A large site has several indexes, which the first one searches along.
  await Promise.all(
    Array.from({ length: __SEARCH_PARTS__ - 1 }, (_, part) => pagefind.mergeIndex(`${folder}${part + 1}/`, options)),
  );
  return pagefind;
});

/** A search in it failed: its worker ends, and the next search begins with a new one. */
export function giveUpFullText(broken: Pagefind, reason: unknown): void {
  fullText.spoilt(broken, reason);
  broken.destroy().catch(() => undefined);
}
