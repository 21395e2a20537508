import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { writeOffline } from '../src/delivery/offline-files.ts';
import { TYPES } from '../src/delivery/headers.ts';
import { withIntegrity } from '../src/delivery/pages.ts';
import { PROGRAM_PAGES } from '../src/model/program-pages.ts';
import { staticFiles } from '../scripts/static-files.ts';

export const dist = join(import.meta.dirname, '..', 'dist');

/** The name of the build that comes next. */
export const NEXT = 'next';

/** A server whose site can change under its readers, and whose line can be cut. */
export class Site {
  readonly #server: Server;
  #files = staticFiles(dist);
  /** Requests that are still answered. */
  left = Infinity;
  /** Addresses that are answered only in part. */
  torn: RegExp | undefined;
  /** Addresses whose answer ends in its middle. */
  cut: RegExp | undefined;
  /** Addresses that are not answered for a long time. */
  slow: RegExp | undefined;
  /** Texts that stand at addresses in place of the files. */
  instead: Readonly<Record<string, string>> = {};
  headers: Readonly<Record<string, string>> = {};
  asked: string[] = [];
  /** Addresses that were answered with all of a file, and not with "as before". */
  sent: string[] = [];

  constructor() {
    this.#server = createServer((request, response) => {
      const url = request.url ?? '/';
      if (this.left <= 0) {
        request.socket.destroy();
        return;
      }
      this.left -= 1;
      this.asked.push(url);
      response.on('finish', () => {
        if (response.statusCode === 200) this.sent.push(url);
      });
      response.setHeader(
        'Cache-Control',
        /^\/(?:assets|pagefind)\//.test(url) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      for (const [name, value] of Object.entries(this.headers)) response.setHeader(name, value);
      if (this.slow?.test(url)) return;
      const instead = this.instead[url];
      if (instead !== undefined) {
        response.setHeader('Content-Type', TYPES[url.split('.').at(-1) ?? ''] ?? 'text/plain');
        response.end(instead);
        return;
      }
      if (this.torn?.test(url)) {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': '9000' });
        response.write('<!doctype html><title>Torn</title><h1>Torn</h1>');
        setTimeout(() => request.socket.destroy(), 100);
        return;
      }
      if (this.cut?.test(url)) {
        const path = url.replace(/[?#].*$/, '');
        const whole = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
        response.setHeader('Content-Length', whole.length);
        response.setHeader('Content-Type', TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8');
        // A busy browser must have read the half before the line is cut.
        response.write(whole.subarray(0, whole.length / 2), () => setTimeout(() => request.socket.destroy(), 400));
        return;
      }
      void this.#files(request, response, new URL(url, 'http://localhost').pathname).then((sent) => {
        if (sent) return;
        response.writeHead(404, { 'Content-Type': 'text/html' });
        response.end(readFileSync(join(dist, '404.html')));
      });
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on the site is what stands in another folder. */
  becomes(folder: string): void {
    this.#files = staticFiles(folder);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Tests on a server of their own. */
export const test = base.extend<{ site: Site; address: string; changed: string }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = new Site();
    await use(site);
    site.close();
  },
  address: async ({ site }, use) => use(await site.open()),
  baseURL: async ({ address }, use) => use(address),
  /** A folder with another build: other names of all scripts and data, another vocabulary, another text on one page. */
  changed: async ({ site }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'fulcrum-'));
    cpSync(dist, folder, { recursive: true, filter: (name) => !/\.(?:br|gz)$/.test(name) });
    const names = readdirSync(join(folder, 'assets')).filter((name) => /\.(?:js|json)$/.test(name));
    const [, build = ''] = /data-build="(\w+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? [];
    const other = (name: string): string => name.replace(/(?=\.js(?:on)?$)/, 'x');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.html$|^assets.*\.js$/.test(file)) continue;
      let text = readFileSync(join(folder, file), 'utf8');
      for (const name of names) text = text.replaceAll(name, other(name));
      text = text
        .replaceAll(/ data-vocabulary="\w+/g, '$&x')
        .replaceAll(`data-build="${build}"`, `data-build="${NEXT}"`);
      writeFileSync(join(folder, file), text);
    }
    for (const name of names) renameSync(join(folder, 'assets', name), join(folder, 'assets', other(name)));
    renameSync(join(folder, 'pagefind', build), join(folder, 'pagefind', NEXT));
    for (const page of [
      '',
      'find/',
      'find/card/',
      'search/',
      ...Object.values(PROGRAM_PAGES).map(({ path }) => path.slice(1)),
    ]) {
      const file = join(folder, page, 'index.html');
      writeFileSync(
        file,
        withIntegrity(readFileSync(file, 'utf8'), (script) => readFileSync(join(folder, script))),
      );
    }
    const about = join(folder, 'about', 'index.html');
    writeFileSync(about, readFileSync(about, 'utf8').replace('About Fulcrum</h1>', 'About the new Fulcrum</h1>'));
    const vocabulary = join(
      folder,
      'assets',
      names.filter((name) => name.startsWith('vocabulary.')).map(other)[0] ?? '',
    );
    const words = JSON.parse(readFileSync(vocabulary, 'utf8')) as { collections: [string, string, string][] };
    for (const collection of words.collections) collection[1] += ' (new)';
    writeFileSync(vocabulary, JSON.stringify(words));
    await writeOffline(folder, NEXT);
    await use(folder);
    // Whoever still asks would be answered from the folder.
    site.close();
    rmSync(folder, { recursive: true });
  },
});
