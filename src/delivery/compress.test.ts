import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressAll } from './compress.ts';
import { compressible } from './copies.ts';

test('text of some length is compressed, small and compressed files are not', () => {
  expect(compressible('index.html', 5000)).toBe(true);
  expect(compressible('.well-known/security.txt', 200)).toBe(false);
  expect(compressible('share/a.png', 50_000)).toBe(false);
  expect(compressible('index.html.br', 5000)).toBe(false);
});

test('copies give the same text back, twice the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  try {
    const text = '<p>Hips in balance.</p>'.repeat(200);
    writeFileSync(join(folder, 'index.html'), text);
    writeFileSync(join(folder, 'a.png'), text);
    expect(await compressAll(folder)).toBe(1);
    const first = readFileSync(join(folder, 'index.html.br'));
    expect(brotliDecompressSync(first).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(text);
    expect(await compressAll(folder)).toBe(0);
    rmSync(join(folder, 'index.html.gz'));
    expect(await compressAll(folder)).toBe(1);
    expect(readFileSync(join(folder, 'index.html.br')).equals(first)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.png', 'index.html', 'index.html.br', 'index.html.gz']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('many files are dealt out, and each gets its copies', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  try {
    for (let page = 0; page < 50; page += 1)
      writeFileSync(join(folder, `${page}.html`), `<p>Page ${page} of hips in balance.</p>`.repeat(100));
    expect(await compressAll(folder)).toBe(50);
    for (let page = 0; page < 50; page += 1)
      expect(brotliDecompressSync(readFileSync(join(folder, `${page}.html.br`))).toString()).toContain(`Page ${page} `);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
