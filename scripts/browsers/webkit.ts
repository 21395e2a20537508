import { spawn, spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ended, programOf } from './program.ts';
import type { Browser, Setup } from './browser.ts';

/** Distributions put it beside the library, where no path leads. */
const MINI_BROWSER = '/usr/lib/*/webkit2gtk-4.1/MiniBrowser /usr/libexec/webkit2gtk-4.1/MiniBrowser';

/** WebKitGTK's own browser over WebDriver; on a display of its own where there is none. */
export async function startWebKit({ dark = false, scripts = true }: Setup): Promise<Browser | undefined> {
  const driver = programOf(['WebKitWebDriver']);
  const display = process.env['DISPLAY'] === undefined ? programOf(['xvfb-run']) : '';
  const found = spawnSync('sh', ['-c', `ls ${MINI_BROWSER} 2>/dev/null`], { encoding: 'utf8' });
  const binary = found.stdout.split('\n')[0];
  if (driver === undefined || display === undefined || !binary) return undefined;
  const port = await freePort();
  const [program, ...args] = [
    ...(display === '' ? [] : [display, '--auto-servernum', '--server-args=-screen 0 1600x1400x24']),
    driver,
    `--port=${port}`,
  ];
  const child = spawn(program, args, {
    detached: true,
    stdio: 'ignore',
    // As root it has no sandbox.
    env: { ...process.env, ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}) },
  });
  const folder = mkdtempSync(join(tmpdir(), 'fulcrum-webkit-'));
  const log = join(folder, 'console');
  let read = 0;
  const base = `http://127.0.0.1:${port}/session`;
  const ask = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> => {
    const response = await fetch(base + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${value.message ?? response.statusText}`);
    return value;
  };
  const stop = async (): Promise<void> => {
    // With the display that came with it.
    if (child.pid !== undefined) process.kill(-child.pid);
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listening(`http://127.0.0.1:${port}/status`);
    // The driver silences what the browser prints, and nothing in this protocol tells what a page's console holds.
    const intoLog = ['-c', `exec "$0" "$@" >'${log}' 2>&1`, binary];
    const options = [
      '--automation',
      '--enable-write-console-messages-to-stdout=true',
      ...(dark ? ['--dark-mode'] : []),
      ...(scripts ? [] : ['--enable-javascript=false']),
    ];
    const { sessionId, capabilities } = await ask<{ sessionId: string; capabilities: { browserVersion: string } }>(
      'POST',
      '',
      {
        capabilities: {
          alwaysMatch: { 'webkitgtk:browserOptions': { binary: '/bin/sh', args: [...intoLog, ...options] } },
        },
      },
    );
    const at = `/${sessionId}`;
    return {
      name: 'WebKitGTK',
      version: capabilities.browserVersion,
      async go(url) {
        await ask('POST', `${at}/url`, { url });
      },
      evaluate(expression) {
        const script = `const done = arguments[0];
          (async () => ${expression})().then((value) => done(JSON.stringify(value) ?? 'null'), (error) => done('!' + error));`;
        return ask<string>('POST', `${at}/execute/async`, { script, args: [] }).then((value) => {
          if (value.startsWith('!')) throw new Error(value.slice(1));
          return value;
        });
      },
      async texts(selector) {
        const found = await ask<Record<string, string>[]>('POST', `${at}/elements`, {
          using: 'css selector',
          value: selector,
        });
        return Promise.all(
          found
            .flatMap((element) => Object.values(element))
            .map((id) => ask<string>('GET', `${at}/element/${id}/text`)),
        );
      },
      async perform(actions) {
        await ask('POST', `${at}/actions`, { actions });
      },
      async resize(width, height) {
        await ask('POST', `${at}/window/rect`, { width, height });
      },
      async picture() {
        return Buffer.from(await ask<string>('GET', `${at}/screenshot`), 'base64');
      },
      problems() {
        const lines = readFileSync(log, 'utf8').split('\n');
        const since = lines.slice(read).filter((line) => /^CONSOLE \w+ ERROR/.test(line));
        read = lines.length - 1;
        return Promise.resolve(since);
      },
      async close() {
        await ask('DELETE', at);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error(`Nobody answers at ${url}`);
}
