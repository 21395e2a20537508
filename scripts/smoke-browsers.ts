import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Setup, Start } from './browsers/browser.ts';
import { startFirefox } from './browsers/firefox.ts';
import { JOURNEYS } from './browsers/journeys.ts';
import { Reader } from './browsers/reader.ts';
import { startWebKit } from './browsers/webkit.ts';

const BROWSERS: Readonly<Record<string, Start>> = { Firefox: startFirefox, WebKitGTK: startWebKit };
const PORT = 4397;
const SHOTS = ['', 'conditions/it-band-syndrome/', 'find/', 'program/', 'search/'];

const { values, positionals } = parseArgs({ options: { shots: { type: 'string' } }, allowPositionals: true });
const { shots } = values;
let faults = 0;

/** Runs the journeys of one setting in a browser. @returns whether the browser is there */
async function run(name: string, start: Start, setup: Setup, journeys: typeof JOURNEYS): Promise<boolean> {
  const browser = await start(setup);
  if (!browser) return false;
  const reader = new Reader(browser, PORT);
  try {
    for (const journey of journeys) {
      await reader.online();
      const found = await journey.go(reader).then(
        () => [],
        (error: unknown) => [error instanceof Error ? error.message : String(error)],
      );
      const all = [...found, ...(await browser.problems())];
      faults += all.length;
      console.log(
        [`${name} ${browser.version}, ${all.length === 0 ? 'ok' : 'FAULT'}: ${journey.name}`, ...all].join('\n    '),
      );
    }
    if (shots !== undefined && setup.scripts !== false) await takeShots(reader, shots, setup);
  } finally {
    await reader.offline();
    await browser.close();
  }
  return true;
}

async function takeShots(reader: Reader, folder: string, { dark }: Setup): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await reader.online();
  for (const page of SHOTS)
    for (const width of [360, 768, 1280]) {
      await reader.open(page, width);
      await reader.ask('document.fonts.ready.then(() => null)');
      const name = [reader.browser.name, page.split('/')[0] || 'home', width, ...(dark ? ['dark'] : [])].join('-');
      writeFileSync(join(folder, `${name}.png`), await reader.browser.picture());
    }
}

const bySetup = Map.groupBy(JOURNEYS, ({ setup = {} }) => JSON.stringify(setup));
for (const [name, start] of Object.entries(BROWSERS).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
))
  for (const [setup, journeys] of bySetup)
    if (!(await run(name, start, JSON.parse(setup) as Setup, journeys))) {
      console.log(`${name} is not installed and was not tried.`);
      break;
    }
process.exitCode = faults === 0 ? 0 : 1;
