import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
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
const LARGE = { file: 200_000, site: 30_000_000 } as const;
/** Files under way at once: as one waits for the disk, another is compressed. */
const CHAINS = 8;

/** Whether a file is worth a compressed copy. */
export function compressible(file: string, size: number): boolean {
  return TEXT.test(file) && size >= LEAST;
}

async function compressFile(file: string, large: boolean): Promise<boolean> {
  const { size } = await stat(file);
  if (!compressible(file, size) || existsSync(`${file}.gz`)) return false;
  const bytes = await readFile(file);
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: large ? LEVELS.largeSite : size > LARGE.file ? LEVELS.largeFile : LEVELS.best,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: size,
      },
    }),
    zip(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return true;
}

/**
 * Writes `.br` and `.gz` copies beside the files of a built site that are worth it and have none yet.
 * @returns how many files got copies
 */
export async function compressAll(dist: string): Promise<number> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  let bytes = 0;
  for (const file of names) bytes += (await stat(file)).size;
  // One iterator for all chains: each takes the next file that none has taken.
  const waiting = names.values();
  const chain = async (): Promise<number> => {
    let done = 0;
    for (const file of waiting) if (await compressFile(file, bytes > LARGE.site)) done += 1;
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
