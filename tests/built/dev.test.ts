import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A copy of the project, so that its content can be broken. Packages are found in the folders above it.
const site = resolve('.dev-site');
const entry = join(site, 'content/conditions/hip-soreness.mdx');
const page = '/conditions/hip-soreness/';
let server: ChildProcess;
let origin = '';
let told = '';

beforeAll(async () => {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  for (const name of ['src', 'content', 'public', 'scripts', 'evaluation', 'e2e', 'tests'])
    cpSync(name, join(site, name), { recursive: true });
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json']) copyFileSync(name, join(site, name));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  server = spawn(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--host', '127.0.0.1', '--port', String(port)],
    { cwd: site, env: { ...env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' } },
  );
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text: Buffer) => {
      told += String(text);
    });
  await until(async () => (await status('/about/')) === 200);
});

afterAll(() => {
  server.kill();
  rmSync(site, { recursive: true, force: true });
});

describe('astro dev', () => {
  it.each([
    page,
    '/symptoms/groin-pain/',
    '/drivers/running-surface/',
    '/treatments/strength-training/',
    '/anatomy/pelvis/',
    '/exercises/glute-bridge/',
    '/professionals/physical-therapist/',
    '/guides/when-to-get-help/',
    '/articles/injury-management-the-hip/',
    '/program/',
    '/program/plan/',
    '/references/',
  ])('shows %s as the build does', async (address) => {
    expect(mainOf(await text(address))).toEqual(mainOf(readFileSync(join('dist', address, 'index.html'), 'utf8')));
  });

  it('shows what was saved, also where one save follows another at once', async () => {
    const before = readFileSync(entry, 'utf8');
    writeFileSync(entry, before.replace('## What it is\n', '## What it is\n\nSaved first.\n'));
    await new Promise((done) => setTimeout(done, 200));
    writeFileSync(entry, before.replace('## What it is\n', '## What it is\n\nSaved second.\n'));
    await shows(page, 'Saved second.');
    writeFileSync(entry, before.replace(/^summary: .*$/m, 'summary: A summary that was saved.'));
    await shows(page, 'A summary that was saved.');
    writeFileSync(entry, before);
    await until(async () => !(await text(page)).includes('A summary that was saved.'));
  });

  it('shows an entry that was added, and loses one that was deleted', async () => {
    const added = join(site, 'content/anatomy/sartorius.mdx');
    const like = readFileSync(join(site, 'content/anatomy/quadriceps.mdx'), 'utf8');
    writeFileSync(
      added,
      `${
        like
          .replace(/^title: .*$/m, 'title: Sartorius')
          .replace(/^origin: .*$/m, 'origin: expansion')
          .split('## ')[0] ?? ''
      }## Where it is\n\nIt was added.\n`,
    );
    await shows('/anatomy/sartorius/', 'It was added.');
    rmSync(added);
    await until(async () => (await status('/anatomy/sartorius/')) === 404);
  });

  it.each([
    [
      'a text that cannot be read',
      (text: string) => `${text}\n\nUnder <5 km.\n`,
      /hip-soreness\.mdx › line \d+: the text cannot be read/,
    ],
    [
      'a field that does not fit',
      (text: string) => text.replace(/^regions: .*$/m, 'regions: [hipp]'),
      /regions\[0\]: "hipp" is not one of .*; did you mean "hip"\?/,
    ],
    [
      'a relation to an entry that is not there',
      (text: string) => text.replace(/(\n {2}- driver: )([\w-]+)/, '$1$2x'),
      /drivers\[0\]\.driver: "[\w-]+x" is not a driver; did you mean/,
    ],
  ])('refuses %s with file, field and mend, until it is mended', async (_name, broken, says) => {
    const before = readFileSync(entry, 'utf8');
    told = '';
    writeFileSync(entry, broken(before));
    await until(async () => (await status(page)) === 500);
    expect(told).toMatch(says);
    writeFileSync(entry, before);
    await until(async () => (await status(page)) === 200);
  });

  it('shows a glossary and references that were saved', async () => {
    const glossary = join(site, 'content/glossary.yaml');
    const references = join(site, 'content/references.yaml');
    writeFileSync(glossary, readFileSync(glossary, 'utf8').replace(/means: .*/, 'means: It was saved anew.'));
    await shows('/glossary/', 'It was saved anew.');
    writeFileSync(references, readFileSync(references, 'utf8').replace(/title: .*/, 'title: A title saved anew'));
    await shows('/references/', 'A title saved anew');
  });
});

async function text(address: string): Promise<string> {
  return (await fetch(origin + address)).text();
}

async function status(address: string): Promise<number> {
  return fetch(origin + address).then(
    (response) => response.status,
    () => 0,
  );
}

const shows = (address: string, words: string): Promise<void> =>
  until(async () => (await text(address)).includes(words));

/** Waits for as long as the test has. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 100));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Attributes for tools: of the dev server, and of the search index, which a build takes away when it has read them. */
const OF_TOOLS = /^data(?:Astro|Pagefind|Also$)/;

/** Tags, attributes and words of a page's main part, in order; without scripts, styles and names of built files. */
function mainOf(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Nodes, inside: boolean): void => {
    if (node.type === 'text' && inside) found.push(...node.value.split(/\s+/).filter(Boolean));
    if (!('children' in node)) return;
    const main = inside || (node.type === 'element' && node.tagName === 'main');
    if (node.type === 'element') {
      if (node.tagName === 'script' || node.tagName === 'style') return;
      if (main) {
        const own = Object.entries(node.properties).filter(([name]) => !OF_TOOLS.test(name));
        // In dev a data file's name holds no hash.
        found.push(
          `<${node.tagName} ${JSON.stringify(own.sort()).replaceAll(/\.(?:dev|[\da-f]{8})\.json/g, '.json')}>`,
        );
      }
    }
    for (const child of node.children) walk(child, main);
  };
  walk(htmlToHast(html), false);
  return found;
}
