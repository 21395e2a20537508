import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeServerFiles } from './headers-integration.ts';

test('a built site gets _headers and .assetsignore, the servers their files beside it, and faults are told with their page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'delivery-'));
  try {
    const [dist, generated] = [join(folder, 'dist'), join(folder, 'generated')];
    mkdirSync(join(dist, 'find'), { recursive: true });
    writeFileSync(join(dist, '404.html'), '<style>a{}</style>');
    writeFileSync(join(dist, 'find', 'index.html'), '<style>b{}</style><p style="top:0">x</p>');
    writeFileSync(join(dist, 'find', 'index.html.br'), 'x');
    expect(writeServerFiles(dist, generated, '/')).toEqual(['/find/: <p style="top:0">']);
    expect(readFileSync(join(dist, '_headers'), 'utf8')).toMatch(/^\/\*\n {2}Strict-Transport-Security: /);
    expect(readFileSync(join(dist, '.assetsignore'), 'utf8')).toBe('*.br\n*.gz\n');
    const { documents } = JSON.parse(readFileSync(join(generated, 'headers.json'), 'utf8')) as { documents: object };
    expect(documents).toEqual({ '/404.html': 0, '/find/': 1 });
    expect(readdirSync(generated).sort()).toEqual([
      'headers.caddy',
      'headers.json',
      'nginx-maps.conf',
      'nginx-server.conf',
    ]);
    expect(writeServerFiles(dist, generated, '/')).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
