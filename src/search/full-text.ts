import { trustScript } from '../dom/trusted-scripts.ts';
import type { FullText } from './query.ts';

declare const __SEARCH_PARTS__: number;

let index: Promise<FullText> | undefined;
let attempt = 0;

/**
 * Loads the full-text index once. A failed load is tried again by the next call.
 * @throws Error when the index is missing or the network is away
 */
export function fullText(): Promise<FullText> {
  index ??= load();
  index.catch(() => (index = undefined));
  return index;
}

async function load(): Promise<FullText> {
  const base = import.meta.env.BASE_URL;
  // A browser remembers a module that failed to load; another address lets it try again.
  const url = `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
  attempt += 1;
  trustScript(`${base}pagefind/pagefind-worker.js`);
  const pagefind = (await import(/* @vite-ignore */ url)) as FullText & {
    options(options: Record<string, unknown>): Promise<void>;
    init(): Promise<void>;
    mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  };
  const options = { baseUrl: base, excerptLength: 22 };
  await pagefind.options(options);
  await pagefind.init();
  // A large site has several indexes, which the first one searches along.
  await Promise.all(
    Array.from({ length: __SEARCH_PARTS__ - 1 }, (_, part) =>
      pagefind.mergeIndex(`${base}pagefind/${part + 1}/`, options),
    ),
  );
  return pagefind;
}
