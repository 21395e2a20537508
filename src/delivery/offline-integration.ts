import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { addressOfFile, isPage, isWanted, shellOf, type OfflineFile, type OfflineList } from './offline-list.ts';

/** What was written for reading offline. */
export interface OfflineReport {
  readonly build: string;
  /** Files that every reader gets with the first visit, and their size, plain and packed. */
  readonly shell: { readonly files: number; readonly bytes: number; readonly packed: number };
  /** The whole site. */
  readonly whole: { readonly files: number; readonly bytes: number; readonly packed: number };
  readonly worker: number;
}

/**
 * The worker that ends all workers: it deletes what they kept, signs itself off and leaves open pages alone. It deletes
 * every cache of the origin whose name begins with `fulcrum`.
 */
export const KILL_SWITCH = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('fulcrum|')) await caches.delete(name);
      await registration.unregister();
    })(),
  );
});
`;

const sha = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest();
const TITLE = /<title>([^<]*?)(?: · [^<·]*)?<\/title>/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The part of a page that holds its title: a piece of the whole text would keep the whole text in memory. */
function titleTag(body: Buffer): string {
  const start = body.indexOf('<title>');
  return start < 0 ? '' : body.toString('utf8', start, body.indexOf('</title>', start) + '</title>'.length);
}

/** A page's title, without the site's name and as plain text. */
export function titleOf(html: string): string {
  return (TITLE.exec(html)?.[1] ?? '').replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/**
 * Writes `offline.json` and `sw.js` for a built site. Everything else must have been written by then.
 * @param root folder of the built site
 * @param off write the kill switch instead
 * @returns sizes; nothing when switched off
 */
export async function writeOffline(root: string, off = false): Promise<OfflineReport | undefined> {
  if (off) {
    writeFileSync(join(root, 'sw.js'), KILL_SWITCH);
    return undefined;
  }
  const fileOf = (address: string): string => join(root, isPage(address) ? `${address}index.html` : address);
  const files: OfflineFile[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const address = addressOfFile(file.slice(join(root, '/').length));
    if (!isWanted(address)) continue;
    const body = readFileSync(file);
    const hash = sha(body).toString('base64');
    files.push(isPage(address) ? [address, body.length, hash, titleOf(titleTag(body))] : [address, body.length, hash]);
  }
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  const packed = (some: readonly OfflineFile[]): number =>
    some.reduce((sum, [address, size]) => {
      const copy = `${fileOf(address)}.gz`;
      return sum + (existsSync(copy) ? statSync(copy).size : size);
    }, 0);
  const bytes = (some: readonly OfflineFile[]): number => some.reduce((sum, [, size]) => sum + size, 0);
  const list: OfflineList = {
    build: sha(JSON.stringify(files)).toString('hex').slice(0, 12),
    bytes: bytes(files),
    load: packed(files),
    files,
  };
  const text = JSON.stringify(list);
  writeFileSync(join(root, 'offline.json'), text);
  const shell = [
    ...shellOf(files, (address) => readFileSync(fileOf(address), 'utf8')),
    ['offline.json', text.length, sha(text).toString('base64')] as const,
  ];
  const entries = shell.map(([address, , hash]) => ({
    url: address === '' ? './' : address,
    // An asset's name holds its hash; the others are told apart by theirs.
    revision: address.startsWith('assets/') ? null : hash.slice(0, 16),
    integrity: `sha256-${hash}`,
  }));
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      __BUILD__: JSON.stringify(list.build),
      __SHELL__: JSON.stringify(entries),
    },
  });
  const worker = outputFiles[0]?.text ?? '';
  writeFileSync(join(root, 'sw.js'), worker);
  return {
    build: list.build,
    shell: { files: shell.length, bytes: bytes(shell), packed: packed(shell) },
    whole: { files: files.length, bytes: list.bytes, packed: list.load },
    worker: gzipSync(worker).length,
  };
}

const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/**
 * Makes the built site readable offline. It stands last among the integrations: it notes the hash of every file.
 * @param off `SERVICE_WORKER=off`: no page registers a worker, and workers that are out there end themselves
 */
export function offline({ off = process.env['SERVICE_WORKER'] === 'off' } = {}): AstroIntegration {
  return {
    name: 'fulcrum: offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { __SERVICE_WORKER__: JSON.stringify(!off) } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const report = await writeOffline(fileURLToPath(dir), off);
        if (!report) {
          logger.warn('switched off: workers that readers have will end themselves');
          return;
        }
        const { shell, whole, worker } = report;
        logger.info(
          `build ${report.build}; with the first visit ${shell.files} files, ${kB(shell.bytes)}, ${kB(shell.packed)} packed; ` +
            `the whole site ${whole.files} files, ${kB(whole.bytes)}, ${kB(whole.packed)} packed; worker ${kB(worker)} packed`,
        );
      },
    },
  };
}
