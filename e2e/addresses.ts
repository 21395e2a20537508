import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '..', 'dist');

/** The address of every page of the build, `/404.html` included. */
export function builtPages(): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !path.startsWith('pagefind'))
    .map((path) => `/${path.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`)
    .sort();
}
