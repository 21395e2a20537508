import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from './generate.ts';
import { answerTimes, type AnswerTimes } from './answers.ts';
import { watched } from './watched.ts';

/** A build of so many entries, and how its search answers. */
export interface Build {
  readonly entries: number;
  readonly pages: number;
  readonly seconds: number;
  /** MiB; missing where it cannot be measured. */
  readonly memory: number | undefined;
  /** Bytes, compressed where they are sent so. */
  readonly vocabulary: number;
  readonly fullText: number;
  readonly answers: AnswerTimes;
}

/**
 * Generates a site, builds it from nothing, and asks its search.
 * @param root the project
 * @param wanted how many entries at least; the real ones are always there
 * @throws Error when the build fails
 */
export async function measureBuild(root: string, wanted: number): Promise<Build> {
  // Inside the project, so that its packages are found.
  const folder = join(root, '.bench', String(wanted));
  mkdirSync(join(root, '.bench'), { recursive: true });
  const entries = generate(root, folder, wanted);
  const taken = await watched(process.execPath, ['scripts/build.ts'], folder, {
    ...process.env,
    SHARE_IMAGES: 'off',
    BASE_PATH: '/',
  });
  if (taken.code !== 0) throw new Error(`The build of ${entries} entries failed`);
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const sent = (file: string): number =>
    statSync(join(dist, files.includes(`${file}.br`) ? `${file}.br` : file), { throwIfNoEntry: true }).size;
  const measured = {
    entries,
    pages: files.filter((file) => file.endsWith('.html')).length,
    seconds: taken.seconds,
    memory: taken.memory,
    vocabulary: files
      .filter((file) => /^assets\/vocabulary(?:-names)?\.\w+\.json$/.test(file))
      .reduce((sum, file) => sum + sent(file), 0),
    fullText: files
      .filter((file) => /^pagefind\/.*\.(?:pf_\w+|pagefind)$/.test(file))
      .reduce((sum, file) => sum + statSync(join(dist, file)).size, 0),
    answers: await answerTimes(dist),
  };
  rmSync(folder, { recursive: true });
  return measured;
}
