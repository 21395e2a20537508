import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages } from './addresses.ts';

const pages = builtPages();
const MODES = [
  { name: 'phone, light', width: 360, height: 740, scheme: 'light' },
  { name: 'desktop, dark', width: 1280, height: 900, scheme: 'dark' },
] as const;
const BATCH = 12;

for (const mode of MODES) {
  for (let start = 0; start < pages.length; start += BATCH) {
    const batch = pages.slice(start, start + BATCH);
    test(`no axe violation, ${mode.name}: ${batch[0] ?? ''} and ${batch.length - 1} more`, async ({ browser }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({
        viewport: { width: mode.width, height: mode.height },
        colorScheme: mode.scheme,
      });
      const page = await context.newPage();
      for (const address of batch) {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          violations.map((item) => `${item.id}: ${item.nodes.map((node) => node.target.join(' ')).join(', ')}`),
          address,
        ).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      await context.close();
    });
  }
}
