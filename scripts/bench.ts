import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBuild } from './bench/builds.ts';
import { machine } from './bench/machine.ts';
import { measurePages } from './bench/pages.ts';
import { tables, type Bench } from './bench/table.ts';

/**
 * Measures the built site and builds of generated ones, and writes the figures to `bench/`, beside those of the run
 * before. It takes about half an hour; nothing else should run meanwhile.
 *
 *   npm run bench -- [--pages] [--builds] [--no-lighthouse]
 *
 * With one of the first two, the other half keeps the figures it had.
 */
const SIZES = [100, 1_000, 5_000];
const root = join(import.meta.dirname, '..');
const folder = join(root, 'bench');
const file = join(folder, 'results.json');
const asked = (name: string): boolean => process.argv.includes(`--${name}`);
const all = !asked('pages') && !asked('builds');

const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Bench) : undefined;
const builds = [...(before?.builds ?? [])];
if (all || asked('builds')) {
  builds.length = 0;
  for (const size of SIZES) {
    const build = await measureBuild(root, size);
    builds.push(build);
    console.log(
      `${build.entries} entries: ${build.seconds.toFixed(1)} s, ${build.memory?.toFixed(0) ?? 'unknown'} MiB`,
    );
  }
}
const pages =
  all || asked('pages') ? await measurePages(join(root, 'dist'), !asked('no-lighthouse')) : (before?.pages ?? []);
const bench: Bench = { date: new Date().toISOString().slice(0, 10), machine: machine(), pages, builds };
mkdirSync(folder, { recursive: true });
writeFileSync(file, `${JSON.stringify(bench, undefined, 2)}\n`);
const text = tables(bench, before);
writeFileSync(join(folder, 'results.md'), text);
console.log(text);
