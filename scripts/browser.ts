import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FIREFOX = ['firefox-esr', 'firefox'];
const ROOT = process.getuid?.() === 0;

/** What a Chromium needs to run here: as root there is no sandbox, and it asks no server for anything. */
export const BROWSER_ARGS: readonly string[] = [
  ...(ROOT ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium on this machine: Playwright's own, else the system's. Installs nothing. @returns the path of its program */
export function findChromium(): string | undefined {
  return playwrights() ?? programOf(CHROMIUM);
}

/** The system's Firefox, which Playwright drives over WebDriver BiDi. @returns the path of its program */
export function findFirefox(): string | undefined {
  return programOf(FIREFOX);
}

/**
 * A Chromium to drive; where there is none it installs Playwright's, or, as root, Debian's package.
 * @returns the path of its program
 * @throws Error that says in one line what to do
 */
export function browserPath(): string {
  return (
    findChromium() ??
    (run('npx', ['playwright', 'install', ...(ROOT ? ['--with-deps'] : []), 'chromium']) ? playwrights() : undefined) ??
    (ROOT && run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
      ? programOf(CHROMIUM)
      : undefined) ??
    fail()
  );
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

/** The first of some programs that is installed. */
function programOf(names: readonly string[]): string | undefined {
  return names
    .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
    .find((path) => path !== '');
}

function run(command: string, args: readonly string[]): boolean {
  console.error(`No browser found; trying: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0;
}

function fail(): never {
  throw new Error('No browser: install one with "apt-get install chromium" or "npx playwright install chromium"');
}

// `node scripts/browser.ts`, before the tests in a browser.
if (import.meta.main) {
  console.log(`Chromium: ${browserPath()}`);
  console.log(`Firefox: ${findFirefox() ?? 'not installed, and not tried'}`);
}
