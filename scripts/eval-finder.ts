import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dangerScores, finderScores, type Shown, type Vignette } from '../src/evaluation/finder-scores.ts';
import { askFinder, askSearch, withSite } from './site-under-test.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const [file] = positionals;
if (file === undefined) {
  console.error('Usage: npm run eval:finder -- FILE.json [--json OUT]');
  process.exit(2);
}
const vignettes = JSON.parse(readFileSync(file, 'utf8')) as Vignette[];

await withSite(async ([page]) => {
  if (!page) return;
  const rows: { vignette: Vignette; shown: Shown; search: Shown }[] = [];
  for (const vignette of vignettes) {
    rows.push({ vignette, shown: await askFinder(page, vignette.text), search: await askSearch(page, vignette.text) });
  }
  const scores = finderScores(rows);
  console.log(
    `\nFinder, ${scores.texts} texts with a condition: top-1 ${scores.top1.toFixed(3)}, top-3 ${scores.top3.toFixed(3)}`,
  );
  for (const { vignette, shown } of rows) {
    if (shown.failed) console.log(`failed: ${vignette.id}`);
    else if (vignette.expect.length > 0 && !shown.listed.slice(0, 3).some((id) => vignette.expect.includes(id)))
      console.log(`not in the first three: ${vignette.id} ${vignette.text}`);
  }
  for (const box of ['finder', 'search'] as const) {
    const danger = dangerScores(
      rows.map(({ vignette, shown, search }) => ({ ...vignette, shown: box === 'finder' ? shown : search })),
    );
    console.log(
      `Danger signs, ${box}: ${danger.caught} of ${danger.withSign} caught, ${danger.falseAlarms} false alarms in ${danger.without}`,
    );
    for (const text of danger.missed) console.log(`  MISSED ${text}`);
    for (const text of danger.alarmed) console.log(`  false alarm: ${text}`);
  }
  if (values.json !== undefined) {
    const out = rows.map(({ vignette, shown, search }) => ({ id: vignette.id, ...shown, searchLevels: search.levels }));
    writeFileSync(values.json, `${JSON.stringify(out, undefined, 2)}\n`);
  }
});
