import { readdirSync } from 'node:fs';
import { compressible, writeCopies, type Work } from './copies.ts';
import { inThreads } from './threads.ts';

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
  const counts = await inThreads<string, number>(
    new URL('copies-thread.ts', import.meta.url),
    files,
    (share): Work => ({
      dist,
      files: share,
      large,
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
