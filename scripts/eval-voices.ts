import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { voiceFigures, type Measured } from '../src/evaluation/voices.ts';
import { readVoices } from '../src/learning/corpus.ts';
import { coreOf, heardBy } from './core.ts';

/**
 * Puts the voices that are held back to the model as it ships, which has learned from none of them, prints what it made of
 * them, and writes that for publishing. About two minutes.
 */
const root = join(import.meta.dirname, '..');
const core = coreOf(root);
const figures = voiceFigures(
  readVoices(root, 'held-back').map(({ texts }) => texts.map((text) => heardBy(core, text))),
);
for (const [name, value] of Object.entries(figures))
  if (typeof value === 'object') {
    const { share, low, high, texts } = value as Measured;
    console.log(`${name.padEnd(20)} ${share.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}), ${texts} texts`);
  }
writeFileSync(join(root, 'src/evaluation/held-back.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
