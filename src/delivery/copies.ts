import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Files that are text; the others are compressed already. */
const TEXT = /\.(?:html|js|css|json|webmanifest|xml|svg|txt|md|ics|csv)$/;
const LEAST = 1024;
/** What no reader waits for. */
const FOR_PROGRAMS = /\.(?:xml|md|txt)$|(?:^|\/)feed\.json$|^(?:graph|program\/plan)\.json$|^schemas\//;
/** Above so many bytes Brotli's best takes too long. */
const LARGE = 200_000;
/**
 * Levels by how much there is to do: Brotli's best takes 40 ms for a page, 9 less than half of that for 2 % more bytes,
 * 5 a sixtieth for 11 % more.
 */
const LEVELS = {
  best: { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
  largeFile: { brotli: 9, gzip: constants.Z_BEST_COMPRESSION },
  fast: { brotli: 5, gzip: constants.Z_DEFAULT_COMPRESSION },
} as const;

/** What is to be compressed. */
export interface Work {
  /** Folder of the built site. */
  readonly dist: string;
  /** Paths below it. */
  readonly files: readonly string[];
  /** Whether the site is too large for the best compression. */
  readonly large: boolean;
}

/** Whether a file is worth a compressed copy. */
export function compressible(file: string, size = Infinity): boolean {
  return TEXT.test(file) && size >= LEAST;
}

/**
 * Writes `.br` and `.gz` copies beside files that are worth it.
 * @returns how many files got copies
 */
export function writeCopies({ dist, files, large }: Work): number {
  let done = 0;
  for (const name of files) {
    const file = join(dist, name);
    const text = readFileSync(file);
    if (!compressible(name, text.length)) continue;
    const level = LEVELS[large || FOR_PROGRAMS.test(name) ? 'fast' : text.length > LARGE ? 'largeFile' : 'best'];
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: level.brotli,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      // Ten bytes less for a page.
      [constants.BROTLI_PARAM_NPOSTFIX]: 2,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: level.gzip }));
    done += 1;
  }
  return done;
}
