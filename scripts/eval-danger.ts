import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dangerScores, type DangerText, type Shown } from '../src/evaluation/finder-scores.ts';
import { askFinder, askSearch, withSite } from './site-under-test.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const [file] = positionals;
if (file === undefined) {
  console.error('Usage: npm run eval:danger -- FILE.json [--json OUT]');
  process.exit(2);
}
const texts = JSON.parse(readFileSync(file, 'utf8')) as DangerText[];

await withSite(async ([page]) => {
  if (!page) return;
  const rows: { row: DangerText; search: Shown; finder: Shown }[] = [];
  for (const row of texts) {
    rows.push({ row, search: await askSearch(page, row.text), finder: await askFinder(page, row.text) });
  }
  for (const box of ['search', 'finder'] as const) {
    const scores = dangerScores(rows.map((item) => ({ ...item.row, shown: item[box] })));
    console.log(
      `\n${box}: sensitivity ${(scores.caught / scores.withSign).toFixed(3)} (${scores.caught} of ${scores.withSign}), ` +
        `false alarms ${(scores.falseAlarms / scores.without).toFixed(3)} (${scores.falseAlarms} of ${scores.without}), ` +
        `right level ${(scores.rightLevel / scores.caught).toFixed(3)}`,
    );
    for (const text of scores.missed) console.log(`  MISSED ${text}`);
    for (const text of scores.alarmed) console.log(`  false alarm: ${text}`);
  }
  if (values.json !== undefined) {
    const out = rows.map(({ row, search, finder }) => ({ id: row.id, search: search.levels, finder: finder.levels }));
    writeFileSync(values.json, `${JSON.stringify(out, undefined, 2)}\n`);
  }
});
