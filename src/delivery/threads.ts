import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Deals items out among threads, one for each core, and waits for all.
 * @param script a module; it posts what comes of its `workerData`
 * @param workOf what one thread is given, for its share of the items
 * @returns what each thread posted
 */
export function inThreads<Item, Result>(
  script: URL,
  items: readonly Item[],
  workOf: (share: readonly Item[]) => object,
): Promise<Result[]> {
  const count = availableParallelism();
  return Promise.all(
    Array.from({ length: count }, (_, thread) => {
      const workerData = workOf(items.filter((_item, at) => at % count === thread));
      return new Promise<Result>((resolve, reject) => {
        new Worker(script, { workerData }).once('message', resolve).once('error', reject);
      });
    }),
  );
}
