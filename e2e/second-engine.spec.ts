import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { builtPages } from './addresses.ts';

/** What IBM's engine says of a page. `value[0]` is the kind, `value[1]` the outcome. */
interface Report {
  readonly results: readonly {
    readonly ruleId: string;
    readonly value: readonly [string, string];
    readonly path: { readonly dom: string };
    readonly message: string;
  }[];
}
declare const ace: { Checker: new () => { check(root: Document, guidelines: readonly string[]): Promise<Report> } };

const engine = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');
/** A page of each kind: the first of each folder, and the pages that stand alone. */
const pages = builtPages().filter((address, at, all) => {
  const folder = address.split('/')[1] ?? '';
  const depth = address.split('/').length;
  return all.findIndex((other) => other.split('/')[1] === folder && other.split('/').length === depth) === at;
});

// It comes as an inline script, which the site's policy refuses.
test.use({ bypassCSP: true });

test('a second engine with other rules finds no violation on a page of each kind', async ({ page }) => {
  test.setTimeout(240_000);
  expect(pages.length).toBeGreaterThan(20);
  for (const address of pages) {
    await page.goto(address);
    await page.addScriptTag({ path: engine });
    const report = await page.evaluate(() => new ace.Checker().check(document, ['WCAG_2_2']));
    const found = report.results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, message, path }) => `${ruleId}: ${message} ${path.dom}`);
    expect.soft(found, address).toEqual([]);
  }
});
