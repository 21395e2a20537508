import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROGRAM_PAGES } from '../model/program-pages.ts';
import { writeCopies } from './copies.ts';
import {
  isNamedByContent,
  isPage,
  revisionOf,
  type OfflineFile,
  type OfflineList,
  type WorkerBuild,
} from './offline-list.ts';

/** How much of a site is kept on a device: files, their bytes, and their bytes when compressed. */
interface Amount {
  readonly files: number;
  readonly bytes: number;
  readonly packed: number;
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

/** Below the root, what no page needs: for machines, and for other sites. */
const NEVER = [
  /^(?:sw\.js|offline\.json|graph\.json|program\/plan\.json|404\.html|(?:robots|llms)\.txt|sitemap[\w-]*\.xml|_headers|\.assetsignore)$/,
  /^(?:share|schemas|\.well-known)\//,
  /\.(?:md|br|gz)$/,
  /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/,
];

/** Whether a file belongs to the whole site as it is read offline. */
export function isWanted(address: string): boolean {
  return !NEVER.some((pattern) => pattern.test(address));
}

/** The address of a file of the build, below the site's root: `about/index.html` is `about/`. */
export function addressOfFile(path: string): string {
  return path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
}

/** Pages that are there from the first visit on, and what stands beside them. */
const SHELL = [
  'offline/',
  // Its other pages follow once a plan is on the device.
  ...[PROGRAM_PAGES.start, PROGRAM_PAGES.today].map(({ path }) => path.slice(1)),
  'guides/when-to-get-help/',
  'favicon.svg',
  'site.webmanifest',
];
/** What knows danger signs, and what their cards say: each page's search asks for it, and none names it whole. */
const DANGER_SIGNS = /^assets\/(?:vocabulary|signs)\.\w+\.json$/;
/** Asked for only by who has a plan, and kept from then on. */
const LATER = /^assets\/calendar\./;

/**
 * What is there from the first visit on: the pages of the shell, the files that they and their scripts name, and the
 * danger signs.
 * @param text of a file, by its address
 */
export function shellOf(files: readonly OfflineFile[], text: (address: string) => string): OfflineFile[] {
  const assets = new Map(
    files.flatMap(([address]) => (address.startsWith('assets/') ? [[basename(address), address] as const] : [])),
  );
  const shell = new Set(
    files.flatMap(([address]) => (SHELL.includes(address) || DANGER_SIGNS.test(address) ? [address] : [])),
  );
  for (const address of shell)
    if (isPage(address) || address.endsWith('.js'))
      for (const [name] of text(address).matchAll(/[\w.-]+\.(?:js|json|woff2)\b/g)) {
        const asset = assets.get(name);
        if (asset !== undefined && !LATER.test(asset)) shell.add(asset);
      }
  return files.filter(([address]) => shell.has(address));
}

/** Writes the worker. Compressed copies of what stood there before go. */
function writeWorker(root: string, text: string): void {
  const file = join(root, 'sw.js');
  for (const end of ['.br', '.gz']) rmSync(file + end, { force: true });
  writeFileSync(file, text);
}

const FIRST_LINE = /^const FULCRUM=.*\n/;

/**
 * Writes `offline.json` for a built site, and into its `sw.js` what the build is. Everything else must have been written
 * by then.
 * @param root folder of the built site
 * @param build its name
 * @returns what comes with the first visit, and the whole site
 */
export async function writeOffline(root: string, build: string): Promise<{ shell: Amount; whole: Amount }> {
  const fileOf = (address: string): string => join(root, isPage(address) ? `${address}index.html` : address);
  const files: OfflineFile[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const address = addressOfFile(file.slice(join(root, '/').length));
    if (!isWanted(address)) continue;
    if (isNamedByContent(address)) files.push([address, statSync(file).size]);
    else {
      const body = readFileSync(file);
      files.push([address, body.length, await revisionOf(new Uint8Array(body))]);
    }
  }
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  const amountOf = (some: readonly OfflineFile[]): Amount => ({
    files: some.length,
    bytes: some.reduce((sum, [, bytes]) => sum + bytes, 0),
    packed: some.reduce((sum, [address, bytes]) => {
      const copy = `${fileOf(address)}.br`;
      return sum + (existsSync(copy) ? statSync(copy).size : bytes);
    }, 0),
  });
  const shell = shellOf(files, (address) => readFileSync(fileOf(address), 'utf8'));
  const whole = amountOf(files);
  const list: OfflineList = { build, bytes: whole.bytes, load: whole.packed, files };
  writeFileSync(join(root, 'offline.json'), JSON.stringify(list));
  const forWorker: WorkerBuild = {
    build,
    shell: shell.map(([address, , revision]) => ({
      url: address === '' ? './' : address,
      revision: revision ?? null,
      // A page of another build would ask for files that are not in this shell.
      ...(revision !== undefined && { integrity: integrityOf(readFileSync(fileOf(address))) }),
    })),
  };
  const worker = readFileSync(join(root, 'sw.js'), 'utf8').replace(FIRST_LINE, '');
  writeWorker(root, `const FULCRUM=${JSON.stringify(forWorker)};\n${worker}`);
  return { shell: amountOf(shell), whole };
}

function integrityOf(body: Buffer): string {
  return `sha256-${createHash('sha256').update(body).digest('base64')}`;
}

const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/**
 * Makes a built site readable offline, or not: then the workers that readers have end themselves.
 * @param root folder of the built site, in which every other file is finished
 * @param build its name
 * @returns what was done, in words
 */
export async function offlineFiles(root: string, build: string, off: boolean): Promise<string> {
  if (off) {
    writeWorker(root, KILL_SWITCH);
    return 'switched off: workers that readers have will end themselves';
  }
  const { shell, whole } = await writeOffline(root, build);
  writeCopies({ dist: root, files: ['sw.js', 'offline.json'], large: false });
  const told = ({ files, bytes, packed }: Amount): string => `${files} files, ${kB(bytes)}, ${kB(packed)} compressed`;
  return `build ${build}; with the first visit ${told(shell)}; the whole site ${told(whole)}`;
}
