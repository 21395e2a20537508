import { expect, test } from 'vitest';
import {
  addressOfFile,
  cacheName,
  cacheOf,
  isPage,
  isWanted,
  shellOf,
  unchanged,
  type OfflineFile,
} from './offline-list.ts';

const file = (address: string, hash = 'h'): OfflineFile => [address, 10, hash];

test('a page’s file is known by its address', () => {
  expect(['index.html', 'about/index.html', 'a\\b\\index.html', 'graph.json'].map(addressOfFile)).toEqual([
    '',
    'about/',
    'a/b/',
    'graph.json',
  ]);
  expect(['', 'about/', 'graph.json'].map(isPage)).toEqual([true, true, false]);
});

test('the whole site holds what pages need and nothing else', () => {
  for (const address of [
    '',
    'conditions/snapping-hip/',
    'finder.json',
    'figures/clamshell.svg',
    'pagefind/pagefind.js',
    'pagefind/pagefind-worker.js',
    'pagefind/index/en_1.pf_index',
    'pagefind/wasm.en.pagefind',
  ])
    expect(isWanted(address), address).toBe(true);
  for (const address of [
    'sw.js',
    'offline.json',
    '404.html',
    'sitemap-0.xml',
    'share/home.png',
    'feed.json',
    'authors/editors/rss.xml',
    'pagefind/pagefind-ui.js',
    'pagefind/wasm.unknown.pagefind',
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

test('the shell holds the figures that its pages show, and no others', () => {
  const files = ['', 'program/', 'about/', 'assets/a.js', 'figures/a.svg', 'figures/b.svg', 'finder.json'].map((one) =>
    file(one),
  );
  const shell = shellOf(files, (address) => (address === 'program/' ? '<img src="/hip/figures/a.svg">' : ''));
  expect(shell.map(([address]) => address)).toEqual(['', 'program/', 'assets/a.js', 'figures/a.svg']);
});

test('caches carry the site’s place, their kind and their build', () => {
  const name = cacheName('/hip/', 'kept', 'abc');
  expect(cacheOf(name, '/hip/')).toEqual({ kind: 'kept', build: 'abc' });
  expect(cacheOf(name, '/')).toBeUndefined();
  expect(cacheOf('another', '/')).toBeUndefined();
  expect(cacheOf(cacheName('/', 'earlier'), '/')).toEqual({ kind: 'earlier', build: '' });
});

test('files that two builds share are known by their content', () => {
  const list = (files: OfflineFile[]) => ({ build: 'x', bytes: 0, load: 0, files });
  const before = list([file('a/', '1'), file('b/', '1'), file('gone/', '1')]);
  const now = list([file('a/', '1'), file('b/', '2'), file('new/', '1')]);
  expect([...unchanged(before, now)]).toEqual(['a/']);
});
