import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * A Chromium to drive: Playwright's own if it is there, else the system's, else one that is installed now
 * (Playwright's, or Debian's package when run as root).
 * @returns the path of its program
 * @throws Error that says in one line what to do
 */
export function browserPath(): string {
  return (
    playwrights() ??
    systems() ??
    (run('npx', ['playwright', 'install', 'chromium']) ? playwrights() : undefined) ??
    (process.getuid?.() === 0 &&
    run('apt-get', ['update']) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
      ? systems()
      : undefined) ??
    fail()
  );
}

/** What a Chromium needs to run here: as root there is no sandbox, and it asks no server for anything. */
export const BROWSER_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

function systems(): string | undefined {
  for (const name of SYSTEM) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
    if (found !== '') return found;
  }
  return undefined;
}

function run(command: string, args: readonly string[]): boolean {
  console.error(`No browser found; trying: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 300_000 }).status === 0;
}

function fail(): never {
  throw new Error('No browser: install one with "apt-get install chromium" or "npx playwright install chromium"');
}
