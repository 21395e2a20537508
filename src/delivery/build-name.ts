import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Folders that no page is made of. One that is not named here counts: a name too many costs less than one too few. */
const NO_SOURCE = new Set([
  'node_modules',
  'dist',
  'deploy',
  'docs',
  'e2e',
  'tests',
  'test-results',
  'playwright-report',
]);
const TOP_FILES = ['astro.config.mjs', 'package-lock.json'];

/**
 * Names a build by what it is made of: the same content, code and address give the same name.
 * @param root the project's root
 * @param env `SITE_URL` and `BASE_PATH`
 * @returns eight hexadecimal digits
 */
export function buildName(root: string, env: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(JSON.stringify([env['SITE_URL'], env['BASE_PATH']]));
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !NO_SOURCE.has(entry.name))
    .flatMap(({ name }) =>
      readdirSync(join(root, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    );
  for (const file of [...TOP_FILES.filter((name) => existsSync(join(root, name))), ...folders].sort())
    hash.update(`\0${file.replaceAll('\\', '/')}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 8);
}
