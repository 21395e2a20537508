import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cacheName, isNamedByContent, isPage, revisionOf } from './offline-list.ts';

test('pages, and what never changes, are known by their addresses', () => {
  expect(['', 'about/', 'graph.json'].map(isPage)).toEqual([true, true, false]);
  expect(['assets/a.js', 'pagefind/b1/pagefind.js', 'figures/a.svg', 'about/assets/'].map(isNamedByContent)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('caches of two copies of the site on one origin, and files of two builds, are kept apart', () => {
  const names = [cacheName('/', 'files', 'a'), cacheName('/', 'files', 'b'), cacheName('/hip/', 'files', 'a')];
  expect(new Set(names).size).toBe(3);
  expect(names.map((name) => name.startsWith(cacheName('/', 'files')))).toEqual([true, true, false]);
});

test('a revision is the beginning of the SHA-256', async () => {
  expect(await revisionOf(new TextEncoder().encode('one'))).toBe(
    createHash('sha256').update('one').digest('hex').slice(0, 12),
  );
});
