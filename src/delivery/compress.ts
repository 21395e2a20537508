import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Files that are text; the others are packed already. */
const TEXT = /\.(?:html|js|css|json|webmanifest|xml|svg|txt|md|ics|csv)$/;
const LEAST = 1024;
/** Larger files, and sites of more files, are spared the last level: it saves 2 % and takes twice the time. */
const SMALL = { bytes: 200_000, files: 1000 } as const;
/** Files under way at once: as one waits for the disk, another is compressed. */
const CHAINS = 8;

/** Whether a file is worth a compressed copy. */
export function compressible(file: string, size: number): boolean {
  return TEXT.test(file) && size >= LEAST;
}

async function compressFile(file: string, best: number): Promise<boolean> {
  const { size } = await stat(file);
  if (!compressible(file, size)) return false;
  const bytes = await readFile(file);
  const quality = size <= SMALL.bytes ? best : 9;
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
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
 * Writes `.br` and `.gz` copies beside the files of a built site that are worth it.
 * @returns how many files have copies
 */
export async function compressAll(dist: string): Promise<number> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile());
  const texts = names.filter(({ name }) => TEXT.test(name)).length;
  const best = texts <= SMALL.files ? constants.BROTLI_MAX_QUALITY : 10;
  // One iterator for all chains: each takes the next file that none has taken.
  const waiting = names.map((entry) => join(entry.parentPath, entry.name)).values();
  const chain = async (): Promise<number> => {
    let done = 0;
    for (const file of waiting) if (await compressFile(file, best)) done += 1;
    return done;
  };
  const counts = await Promise.all(Array.from({ length: CHAINS }, chain));
  return counts.reduce((sum, count) => sum + count, 0);
}
