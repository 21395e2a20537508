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
/** Levels by how much there is to do: Brotli's best takes 40 ms for a page, 9 less than half of that for 2 % more bytes, 5 a sixtieth for 11 % more. */
const LEVELS = {
  best: { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
  largeFile: { brotli: 9, gzip: constants.Z_BEST_COMPRESSION },
  largeSite: { brotli: 5, gzip: constants.Z_DEFAULT_COMPRESSION },
} as const;
const LARGE = { file: 200_000, pages: 1_000 } as const;
/** Files under way at once: as one waits for the disk, another is compressed. */
const CHAINS = 8;

/** Whether a file is worth a compressed copy. */
export function compressible(file: string, size: number): boolean {
  return TEXT.test(file) && size >= LEAST;
}

async function compressFile(file: string, large: boolean): Promise<boolean> {
  const text = await readFile(file);
  if (!compressible(file, text.length)) return false;
  const level = LEVELS[large ? 'largeSite' : text.length > LARGE.file ? 'largeFile' : 'best'];
  const [br, gz] = await Promise.all([
    brotli(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: level.brotli,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
    zip(text, { level: level.gzip }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return true;
}

/** Whether a site has too many pages for the best compression. @param files of the site */
function isLarge(files: readonly string[]): boolean {
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
    for (const file of waiting) if (await compressFile(join(dist, file), large)) done += 1;
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
