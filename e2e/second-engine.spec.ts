import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { KINDS } from './addresses.ts';

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

/** Where the engine is installed: only `npm run test:second-engine` does that, for it weighs 26 MB. */
function engineFile(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');
  } catch {
    return undefined;
  }
}
const engine = engineFile();

// It comes as an inline script, which the site's policy refuses.
test.use({ bypassCSP: true });

if (engine !== undefined)
  for (const address of KINDS)
    test(`a second engine with other rules finds no violation: ${address}`, async ({ page }) => {
      await page.goto(address);
      await page.addScriptTag({ path: engine });
      const report = await page.evaluate(() => new ace.Checker().check(document, ['WCAG_2_2']));
      const found = report.results
        .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
        .map(({ ruleId, message, path }) => `${ruleId}: ${message} ${path.dom}`);
      expect(found).toEqual([]);
    });
