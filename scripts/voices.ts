import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../src/evaluation/corpus.ts';
import { voiceFigures, type Heard, type Measured, type VoiceFigures } from '../src/evaluation/voices.ts';
import { coreOf } from './core.ts';

/**
 * Measures danger signs, finder and search on the voices of the corpus, which nobody tuned to, and holds the published
 * figures to it. `--write` publishes them; `--missed` also prints each pressing text without a card.
 */
const root = join(import.meta.dirname, '..');
const file = join(root, 'src/evaluation/voices.json');
const core = coreOf(root);
const pressing = (levels: readonly string[]): boolean => levels.some((level) => level !== 'soon');

const rows = readCorpus(root).map(({ texts }) =>
  texts.map((text): Heard => {
    const finder = core.finder(text.text);
    return {
      text,
      card: pressing(finder.levels),
      conditions: finder.listed.map((id) => id.replace('conditions/', '')),
      pages: core.search(text.text).listed,
    };
  }),
);
const figures = voiceFigures(rows);
const line = (name: string, { share, low, high, texts }: Measured): string =>
  `${name.padEnd(48)} ${share.toFixed(3)}  (${low.toFixed(3)} to ${high.toFixed(3)}), ${texts} texts`;
console.log(
  [
    `${figures.texts} texts of ${figures.voices} voices`,
    line('pressing danger that raises a card', figures.caught),
    line('harmless texts that raise one', figures.falseCards),
    line('finder: the condition first', figures.top1),
    line('finder: among the first three', figures.top3),
    line('search: a right page among the first three', figures.success3),
    line('search: nothing for what is off our subject', figures.nothing),
  ].join('\n'),
);
if (process.argv.includes('--missed'))
  for (const { text, card } of rows.flat())
    if (!card && (text.level === 'urgent' || text.level === 'emergency')) console.log(`  MISSED ${text.text}`);
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
else {
  const published = JSON.parse(readFileSync(file, 'utf8')) as VoiceFigures;
  if (JSON.stringify(published) !== JSON.stringify(figures)) {
    console.error('FAULT the published figures are not the measured ones: run "npm run eval:voices -- --write"');
    process.exitCode = 1;
  }
}
