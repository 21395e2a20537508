import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { coreOf, type Core } from '../scripts/core.ts';
import { askFinder, askSearch } from '../scripts/site-under-test.ts';
import type { DangerText, Shown, Vignette } from '../src/evaluation/finder-scores.ts';
import type { EvalQuery } from '../src/evaluation/search-scores.ts';

const root = join(import.meta.dirname, '..');
/** Some of a set, from all over it. */
function some<T>(name: string, most: number): T[] {
  const rows = JSON.parse(readFileSync(join(root, 'evaluation', name), 'utf8')) as T[];
  const step = Math.max(1, Math.ceil(rows.length / most));
  return rows.filter((_, at) => at % step === 0);
}
const QUERIES = some<EvalQuery>('dev.json', 12).map(({ q }) => q);
const OFF_TOPIC = some<EvalQuery>('dev.json', Infinity).filter(({ expect: pages }) => pages.length === 0);
const TEXTS = [...some<DangerText>('danger-dev.json', 10), ...some<Vignette>('vignettes-dev.json', 8)].map(
  ({ text }) => text,
);
/** Each level once: a card holds all signs of its level. */
const levelsOf = ({ levels }: Shown): string[] => [...new Set(levels)].sort();

// `npm run evaluate` measures the core, and the bars hold of what readers see only if a page shows what the core says.
test.describe('pages show what the evaluation measures', () => {
  // In one worker: the core takes some seconds to read.
  test.describe.configure({ mode: 'default' });
  let core: Core;
  test.beforeAll(() => {
    core = coreOf(root);
  });

  for (const text of [...QUERIES, ...TEXTS])
    test(`search: ${text.slice(0, 60)}`, async ({ page }) => {
      const shown = await askSearch(page, text);
      const said = core.search(text);
      expect(shown.failed).toBe(false);
      expect(shown.listed.slice(0, said.listed.length)).toEqual(said.listed);
      expect(levelsOf(shown)).toEqual(levelsOf(said));
    });
  for (const text of TEXTS)
    test(`finder: ${text.slice(0, 60)}`, async ({ page }) => {
      const shown = await askFinder(page, text);
      const said = core.finder(text);
      expect(shown.failed).toBe(false);
      expect(shown.listed).toEqual(said.listed);
      expect(levelsOf(shown)).toEqual(levelsOf(said));
    });
  test('what is about something else finds nothing, in the full text neither', async ({ page }) => {
    expect(OFF_TOPIC.length).toBeGreaterThan(5);
    for (const { q } of OFF_TOPIC) expect((await askSearch(page, q)).listed, q).toEqual([]);
  });
});
