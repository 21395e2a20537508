import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compressible, writeCopies, type Work } from './copies.ts';

/** Pages above which a site is compressed less well, but in time. */
const LARGE = 1_000;
/** Files that are not worth a thread. */
const FEW = 20;

/**
 * Writes `.br` and `.gz` copies beside the files of a built site that are worth it and have none yet, on all cores.
 * @param dist folder of the built site
 * @returns how many files got copies
 */
export async function compressAll(dist: string): Promise<number> {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const there = new Set(all);
  const large = all.filter((file) => file.endsWith('.html')).length > LARGE;
  const files = all.filter((file) => compressible(file) && !there.has(`${file}.gz`));
  if (files.length <= FEW) return writeCopies({ dist, files, large });
  const threads = availableParallelism();
  const counts = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      inThread({ dist, files: files.filter((_file, at) => at % threads === thread), large }),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function inThread(work: Work): Promise<number> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('copies-thread.ts', import.meta.url), { workerData: work });
    thread.once('message', resolve).once('error', reject);
  });
}
