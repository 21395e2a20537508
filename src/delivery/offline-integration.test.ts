import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KILL_SWITCH, titleOf, writeOffline } from './offline-integration.ts';
import type { OfflineList } from './offline-list.ts';

function site(about: string): string {
  const root = mkdtempSync(join(tmpdir(), 'fulcrum-'));
  for (const folder of ['about', 'offline', 'share', 'assets']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'index.html'), '<title>Fulcrum: for runners</title>');
  writeFileSync(join(root, 'about', 'index.html'), about);
  writeFileSync(join(root, 'offline', 'index.html'), '<title>Reading offline · Fulcrum</title>');
  writeFileSync(join(root, 'share', 'home.png'), 'x');
  writeFileSync(join(root, 'assets', 'a1.js'), 'x');
  return root;
}
const read = (root: string): OfflineList => JSON.parse(readFileSync(join(root, 'offline.json'), 'utf8')) as OfflineList;

test('the list holds each file with its size, its hash and a page’s title', async () => {
  const root = site('<title>Knees &amp; hips · Fulcrum</title>');
  const report = await writeOffline(root);
  const { files, build } = read(root);
  expect(files.map(([address]) => address)).toEqual(['', 'about/', 'assets/a1.js', 'offline/']);
  expect(files[1]?.[3]).toBe('Knees & hips');
  expect(files[2]?.slice(1)).toEqual([1, createHash('sha256').update('x').digest('base64')]);
  expect(report?.shell.files).toBe(4);
  const worker = readFileSync(join(root, 'sw.js'), 'utf8');
  expect(worker).toContain(build);
  expect(worker).not.toContain('__SHELL__');
  expect(worker).not.toContain('share/home.png');
});

test('the same files give the same build, and another text another', async () => {
  const roots = [site('one'), site('one'), site('two')];
  for (const root of roots) await writeOffline(root);
  const [a, b, c] = roots.map((root) => read(root).build);
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

test('switched off, it writes the worker that ends all workers', async () => {
  const root = site('one');
  expect(await writeOffline(root, true)).toBeUndefined();
  expect(readFileSync(join(root, 'sw.js'), 'utf8')).toBe(KILL_SWITCH);
});

test('a title is taken without the site’s name', () => {
  expect(titleOf('<title>Hip &#39;n&#39; knee · Fulcrum</title>')).toBe("Hip 'n' knee");
  expect(titleOf('<title>Fulcrum: for runners</title>')).toBe('Fulcrum: for runners');
});
