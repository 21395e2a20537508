/** A failure stands for so long: who types on would else ask with each letter. */
const PAUSE = 5_000;
/** After so long without an end a reader is told that it is slow. */
const SLOW = 4_000;

/** Something that is loaded once for a page. */
export interface Once<T> {
  /** What was loaded. After a failure the next call asks again, but not within some seconds. */
  get(): Promise<T>;
  /** What was loaded, if it is there. */
  now(): T | undefined;
  /**
   * The reader asks again: what failed is asked for anew by the next `get`.
   * @param hangs what is still on its way is given up too
   */
  again(hangs?: boolean): void;
  /** What was loaded turned out to be of no use: it counts as a failure from now on. */
  spoilt(value: T, reason: unknown): void;
}

/**
 * Loads something once. A failure is told to the document by an event, `load-failed`.
 * @param load is given a signal that ends a load which nobody waits for any more, and how often it was tried before
 */
export function once<T>(load: (signal: AbortSignal, tries: number) => Promise<T>): Once<T> {
  let current: Promise<T> | undefined;
  let there: { readonly value: T } | undefined;
  let failedAt: number | undefined;
  let tries = 0;
  let stopping = new AbortController();
  const failed = (): void => {
    failedAt = performance.now();
    document.dispatchEvent(new Event('load-failed'));
  };
  const start = (): Promise<T> => {
    failedAt = undefined;
    stopping = new AbortController();
    const mine = load(stopping.signal, tries);
    tries += 1;
    current = mine;
    mine.then(
      (value) => {
        if (current === mine) there = { value };
      },
      () => {
        if (current === mine) failed();
      },
    );
    return mine;
  };
  return {
    get: () => {
      const rested = failedAt !== undefined && performance.now() - failedAt >= PAUSE;
      return !current || rested ? start() : current;
    },
    now: () => there?.value,
    again: (hangs = false) => {
      if (there || (failedAt === undefined && !hangs)) return;
      current = undefined;
      stopping.abort();
    },
    spoilt: (value, reason) => {
      if (there?.value !== value) return;
      there = undefined;
      current = Promise.reject<T>(reason instanceof Error ? reason : new Error(String(reason)));
      current.catch(() => undefined);
      failed();
    },
  };
}

/**
 * A JSON file of the site, loaded once.
 * @param url its address
 * @param read what becomes of it; it throws when the file is not what it should be
 */
export function onceJson<T>(url: string, read: (data: unknown) => T): Once<T> {
  return once(async (signal, tries) => {
    // A browser may hold on to what was spoilt: the second try passes it by.
    const response = await fetch(url, { signal, ...(tries > 0 ? { cache: 'reload' } : {}) });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return read(await response.json());
  });
}

/** Calls `tell` if something takes long. @returns takes the call back */
export function whenSlow(tell: () => void): () => void {
  const timer = setTimeout(tell, SLOW);
  return () => clearTimeout(timer);
}
