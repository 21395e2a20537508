import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildName } from './build-name.ts';

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'fulcrum-'));
  for (const [file, text] of Object.entries({ 'astro.config.mjs': 'a', 'content/one.mdx': 'a', ...files })) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}
const nameOf = (files: Readonly<Record<string, string>>, env = {}): string => buildName(project(files), env);

test('the same content, code and address give the same name; a change of any of them another', () => {
  const name = nameOf({});
  expect(name).toMatch(/^[0-9a-f]{8}$/);
  expect(nameOf({})).toBe(name);
  for (const other of [
    { 'content/one.mdx': 'b' },
    { 'content/two.mdx': 'a' },
    { 'src/new.ts': '' },
    { 'package-lock.json': '{}' },
  ])
    expect(nameOf(other), JSON.stringify(other)).not.toBe(name);
  expect(nameOf({}, { BASE_PATH: '/hip/' })).not.toBe(name);
});

test('what no page is made of changes no name', () => {
  const name = nameOf({});
  for (const other of ['dist/index.html', 'node_modules/a/index.js', 'e2e/a.spec.ts', '.astro/types.d.ts'])
    expect(nameOf({ [other]: 'a' }), other).toBe(name);
});
