import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressOfFile, isWanted, shellOf, writeOffline } from './offline-files.ts';
import type { OfflineFile, OfflineList, WorkerBuild } from './offline-list.ts';

const OFFLINE = '<title>Reading offline · Fulcrum</title><script src="/assets/a1.js">';

function site(about: string): string {
  const root = mkdtempSync(join(tmpdir(), 'fulcrum-'));
  for (const folder of ['about', 'offline', 'share', 'assets']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'index.html'), '<title>Fulcrum: for runners</title>');
  writeFileSync(join(root, 'about', 'index.html'), about);
  writeFileSync(join(root, 'offline', 'index.html'), OFFLINE);
  writeFileSync(join(root, 'share', 'home.png'), 'x');
  writeFileSync(join(root, 'assets', 'a1.js'), 'x');
  writeFileSync(join(root, 'sw.js'), 'work(FULCRUM)');
  writeFileSync(join(root, 'sw.js.br'), 'stale');
  return root;
}
const read = (root: string): OfflineList => JSON.parse(readFileSync(join(root, 'offline.json'), 'utf8')) as OfflineList;
const sha = (text: string, encoding: 'hex' | 'base64'): string => createHash('sha256').update(text).digest(encoding);

test('the list holds each file with its size, and the revision of what changes in place', async () => {
  const root = site('one');
  const { shell, whole } = await writeOffline(root, 'b1');
  expect(read(root)).toMatchObject({ build: 'b1', bytes: whole.bytes });
  expect(read(root).files.map(([address]) => address)).toEqual(['', 'about/', 'assets/a1.js', 'offline/']);
  expect(read(root).files[1]).toEqual(['about/', 3, sha('one', 'hex').slice(0, 12)]);
  expect(read(root).files[2]).toEqual(['assets/a1.js', 1]);
  expect(shell.files).toBe(2);
});

test('the worker learns its build and its shell, once, and no stale copy of it stays', async () => {
  const root = site('one');
  await writeOffline(root, 'b1');
  await writeOffline(root, 'b2');
  const [first = '', ...rest] = readFileSync(join(root, 'sw.js'), 'utf8').split('\n');
  expect(rest).toEqual(['work(FULCRUM)']);
  const { build, shell } = JSON.parse(first.slice('const FULCRUM='.length, -1)) as WorkerBuild;
  expect(build).toBe('b2');
  expect(shell).toEqual([
    { url: 'assets/a1.js', revision: null },
    { url: 'offline/', revision: sha(OFFLINE, 'hex').slice(0, 12), integrity: `sha256-${sha(OFFLINE, 'base64')}` },
  ]);
  expect(existsSync(join(root, 'sw.js.br'))).toBe(false);
});

test('a page’s file is known by its address', () => {
  expect(['index.html', 'about/index.html', 'a\\b\\index.html', 'graph.json'].map(addressOfFile)).toEqual([
    '',
    'about/',
    'a/b/',
    'graph.json',
  ]);
});

test('the whole site holds what pages need and nothing else', () => {
  for (const address of [
    '',
    'conditions/snapping-hip/',
    'assets/finder.1a2b3c4d.json',
    'figures/clamshell.svg',
    'pagefind/1a2b3c4d/pagefind.js',
    'pagefind/1a2b3c4d/pagefind-worker.js',
    'pagefind/1a2b3c4d/index/en_1.pf_index',
    'pagefind/1a2b3c4d/wasm.en.pagefind',
  ])
    expect(isWanted(address), address).toBe(true);
  for (const address of [
    'sw.js',
    'offline.json',
    'graph.json',
    'program/plan.json',
    '404.html',
    'sitemap-0.xml',
    'share/home.png',
    'feed.json',
    'authors/editors/rss.xml',
    'assets/a.js.br',
    'index.html.gz',
    'conditions/snapping-hip/index.md',
    'llms.txt',
    '_headers',
    '.assetsignore',
    '.well-known/security.txt',
    'schemas/graph.json',
  ])
    expect(isWanted(address), address).toBe(false);
});

test('the shell holds what its pages name, and what that names, and the danger signs', () => {
  const texts: Readonly<Record<string, string>> = {
    'program/':
      '<script src="/hip/assets/a.js"></script><link href="/hip/assets/fonts/f.woff2"> data-plan="/hip/assets/plan.1.json"',
    'assets/a.js': 'import"./b.js"',
    'about/': '<script src="/hip/assets/c.js">',
  };
  const files = [
    'about/',
    'assets/a.js',
    'assets/b.js',
    'assets/c.js',
    'assets/finder.1.json',
    'assets/fonts/f.woff2',
    'assets/plan.1.json',
    'assets/vocabulary-names.1.json',
    'assets/vocabulary.1.json',
    'figures/a.svg',
    'program/',
  ].map((address): OfflineFile => [address, 1]);
  expect(shellOf(files, (address) => texts[address] ?? '').map(([address]) => address)).toEqual([
    'assets/a.js',
    'assets/b.js',
    'assets/fonts/f.woff2',
    'assets/plan.1.json',
    'assets/vocabulary.1.json',
    'program/',
  ]);
});
