/**
 * Draws every figure on one sheet a way of looking, to be looked at one by one: 400 and 140 pixels wide, on light and
 * dark screens and on paper. Writes PNG files to `.figures/`; `-- SLUG …` draws those exercises alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { figureFile, filesOf } from '../src/figure/exercise.ts';
import { buildGraph } from '../src/graph/build.ts';
import { formatFaults } from '../src/graph/faults.ts';
import { readContent } from '../src/graph/read.ts';
import { BROWSER_ARGS, browserPath } from './browser.ts';

const root = process.cwd();
const out = join(root, '.figures');
const source = (path: string): string => readFileSync(join(root, 'src', path), 'utf8');
const css = source('figure/figure.css');
const tokens = source('styles/tokens.css') + source('figure/tokens.css');

const { graph, faults } = buildGraph(readContent(root));
if (faults.length > 0) console.error(formatFaults(faults));
const wanted = process.argv.slice(2);
const exercises = graph.all('exercises').filter(({ slug }) => wanted.length === 0 || wanted.includes(slug));
mkdirSync(out, { recursive: true });
const pictures = exercises.flatMap((exercise) =>
  filesOf(exercise)
    .filter((file) => file === 'poses' || file === 'pair')
    .map((file) => {
      const name = `${exercise.slug}-${file}`;
      writeFileSync(join(out, `${name}.svg`), figureFile(exercise, file, { css, tokens }));
      return name;
    }),
);

const browser = await chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS] });
for (const width of [400, 140])
  for (const way of ['light', 'dark', 'print'] as const) {
    const cells = pictures.map(
      (name) => `<figure><img src="${name}.svg" width="${width}"><figcaption>${name}</figcaption></figure>`,
    );
    const style = `body{display:flex;flex-wrap:wrap;gap:12px;font:13px sans-serif;color-scheme:light dark}figure{margin:0;width:${width}px}
      body{background:oklch(0.985 0.006 95)}@media screen and (prefers-color-scheme:dark){body{background:oklch(0.2 0.018 250)}}@media print{body{background:#fff}}`;
    const html = join(out, 'sheet.html');
    writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${style}</style>${cells.join('')}`);
    const page = await browser.newPage({ viewport: { width: width * 4 + 80, height: 900 } });
    await page.emulateMedia(way === 'print' ? { media: 'print' } : { colorScheme: way });
    await page.goto(pathToFileURL(html).href);
    await page.screenshot({ path: join(out, `${way}-${width}.png`), fullPage: true });
    await page.close();
  }
await browser.close();
console.log(`${pictures.length} pictures of ${exercises.length} exercises in .figures/`);
