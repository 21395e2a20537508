import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Files that are text; the others are packed already. */
const TEXT = /\.(?:html|js|css|json|webmanifest|xml|svg|txt|md|ics|csv)$/;
const LEAST = 1024;
/**
 * Brotli's levels by how much there is to do: the best one takes 40 ms for a page, 9 less than half of that for 2 % more
 * bytes, 8 a thirtieth for 11 % more.
 */
const LEVELS = { best: constants.BROTLI_MAX_QUALITY, largeFile: 9, largeSite: 8 } as const;
const LARGE = { file: 200_000, pages: 1_000 } as const;
/** Files under way at once: as one waits for the disk, another is compressed. */
const CHAINS = 8;

/** Whether a file is worth a compressed copy. */
export function compressible(file: string, size: number): boolean {
  return TEXT.test(file) && size >= LEAST;
}

/**
 * Writes `.br` and `.gz` copies beside a file, if it is worth it.
 * @param text what the file holds
 * @param large whether the site is a large one: see `isLarge`
 * @returns whether it got copies
 */
export async function writeCopies(file: string, text: Buffer, large: boolean): Promise<boolean> {
  if (!compressible(file, text.length)) return false;
  const [br, gz] = await Promise.all([
    brotli(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: large
          ? LEVELS.largeSite
          : text.length > LARGE.file
            ? LEVELS.largeFile
            : LEVELS.best,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
    zip(text, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return true;
}

/** Whether a site has too many pages for the best compression. @param files of the site */
export function isLarge(files: readonly string[]): boolean {
  return files.filter((file) => file.endsWith('.html')).length > LARGE.pages;
}

/**
 * Writes `.br` and `.gz` copies beside the files of a built site that are worth it and have none yet.
 * @returns how many files got copies
 */
export async function compressAll(dist: string): Promise<number> {
  const files = await readdir(dist, { recursive: true });
  const there = new Set(files);
  const large = isLarge(files);
  // One iterator for all chains: each takes the next file that none has taken.
  const waiting = files.filter((file) => TEXT.test(file) && !there.has(`${file}.gz`)).values();
  const chain = async (): Promise<number> => {
    let done = 0;
    for (const file of waiting)
      if (await writeCopies(join(dist, file), await readFile(join(dist, file)), large)) done += 1;
    return done;
  };
  const counts = await Promise.all(Array.from({ length: CHAINS }, chain));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** An integration that writes the copies, for what is finished by then; the service worker counts with their sizes. */
export function compress(): AstroIntegration {
  return {
    name: 'fulcrum: compressed copies',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await compressAll(fileURLToPath(dir))} files`);
      },
    },
  };
}
