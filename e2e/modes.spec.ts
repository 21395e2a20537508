import { expect, type Page } from '@playwright/test';
import { KINDS, longestPages } from './addresses.ts';
import { test } from './browsers.ts';

/** How many pixels a page is wider than the window, and what sticks out. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3)
      .map(
        (part) =>
          `${part.tagName}.${part.getAttribute('class') ?? ''} ${Math.round(part.getBoundingClientRect().right)}`,
      );
  });

/** How a window or a text can be; 320 is also what 1280 at 400 % zoom leaves. */
const WINDOWS = [
  { width: 320, text: '100%' },
  { width: 2560, text: '100%' },
  { width: 390, text: '200%' },
  { width: 1280, text: '200%' },
] as const;

test.describe('nothing sticks out of the window: narrow, wide, text at 200 %, words as long as German makes them', () => {
  for (const address of KINDS)
    test(`nothing sticks out: ${address}`, async ({ page }) => {
      await page.goto(address);
      if (address.includes('?q=')) await expect(page.locator('[data-search-state="done"]')).toBeVisible();
      for (const { width, text } of WINDOWS) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate((size) => {
          const { style } = document.documentElement;
          if (size === '100%') style.removeProperty('font-size');
          else style.setProperty('font-size', '2.25rem', 'important');
        }, text);
        expect(await overflow(page), `${width} pixels, text at ${text}`).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 900 });
      await page.evaluate(() => {
        document.documentElement.style.removeProperty('font-size');
        for (const part of document.querySelectorAll(
          'main :is(h1, h2, h3, p, dt, dd, li > a, th, td, figcaption, label)',
        ))
          if (part.children.length === 0) part.textContent = 'Oberschenkelhalsermüdungsbruchbehandlung';
      });
      expect(await overflow(page), 'long words').toEqual([]);
    });
});

test.describe('by keyboard alone every stop shows its focus, and nothing lies over it', () => {
  /** A desk lays these out otherwise than a phone. */
  const WIDE = ['/', '/conditions/gluteal-tendinopathy/', '/exercises/', '/find/', '/program/', '/search/?q=groin'];
  const STOPS = [
    ...KINDS.filter((one) => !/references|glossary/.test(one)).map((address) => ({ address, width: 360 })),
    ...WIDE.map((address) => ({ address, width: 1280 })),
  ];
  for (const { address, width } of STOPS)
    test(`${address} at ${width}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 740 });
      await page.goto(address);
      // Results that come later move what has the focus.
      if (address.includes('?q=')) await expect(page.locator('[data-search-state="done"]')).toBeVisible();
      const seen: string[] = [];
      for (let stop = 0; stop < 90; stop += 1) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(() => {
          const at = document.activeElement;
          if (!at || at === document.body) return 'end';
          const shown = (part: Element | null): boolean => {
            for (let one = part; one && one !== document.body; one = one.parentElement) {
              const { outlineStyle, outlineWidth } = getComputedStyle(one);
              if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true;
            }
            return false;
          };
          const name = `${at.tagName} ${at.id} ${at.getAttribute('name') ?? ''} ${at.textContent.trim().slice(0, 30)}`;
          // Regions of the body map have an outline of their own.
          if (!(at instanceof SVGElement) && !shown(at)) return `no outline: ${name}`;
          const [box] = [...at.getClientRects()];
          if (!box) return `no box: ${name}`;
          // Of what is taller than the screen the beginning is seen.
          const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 300)];
          if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of sight: ${name}`;
          const top = document.elementFromPoint(x, y);
          return top && (at.contains(top) || top.contains(at) || top.closest('label')?.control === at)
            ? ''
            : `covered by ${top?.tagName ?? 'nothing'}.${top?.getAttribute('class') ?? ''}: ${name}`;
        });
        if (fault === 'end') break;
        if (fault !== '') seen.push(fault);
      }
      expect(seen).toEqual([]);
    });
});

test.describe('on paper', () => {
  /** What may be longer, for danger signs that are whole there in a size that can be read. */
  const SHEETS: Readonly<Record<string, number>> = {
    '/guides/when-to-get-help/': 4,
    '/conditions/bone-stress-injury/': 3,
    '/symptoms/groin-pain/': 3,
    '/conditions/hip-osteoarthritis/': 3,
    '/guides/pregnancy-and-after-birth/': 3,
    // Each layer from each side, and each spot.
    '/anatomy/hip/': 4,
    // Every pair of treatment and condition, twice.
    '/treatments/compare/': 10,
  };

  const LONGEST = [
    ...longestPages('/conditions/', 3),
    ...longestPages('/treatments/', 2),
    ...longestPages('/symptoms/', 1),
    ...longestPages('/exercises/', 1),
    ...longestPages('/anatomy/', 1),
    ...longestPages('/guides/', 2),
  ];
  for (const address of LONGEST)
    test(`${address} is a hand-out of one or two sheets`, async ({ page }) => {
      await page.goto(address);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThanOrEqual(SHEETS[address] ?? 2);
    });

  test('a hand-out of a condition or symptom shows its spot, large enough to see', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const address of ['/conditions/gluteal-tendinopathy/', '/symptoms/outer-hip-pain/']) {
      await page.goto(address);
      const spot = page.locator('img[src*="/figures/spot-"]');
      await expect(spot).toBeVisible();
      expect(await spot.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
      // 25 mm of the paper.
      expect((await spot.boundingBox())?.height).toBeGreaterThan(94);
    }
  });

  test('a hand-out has its danger signs, its sources and its address', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/conditions/bone-stress-injury/');
    await expect(page.locator('.print-address')).toContainText('/conditions/bone-stress-injury/');
    await expect(page.locator('.sources li').first()).toBeVisible();
    await expect(page.locator('[data-level=emergency], [data-level=urgent]').first()).toBeVisible();
    await expect(page.locator('.toc')).toBeHidden();
  });
});

test.describe('sources in the margin', () => {
  test(
    'stand beside what rests on them on a wide screen, over nothing else, and out of the way of the keyboard',
    { tag: '@firefox' },
    async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const address of ['/conditions/gluteal-tendinopathy/', '/articles/hip-strength-and-mobility-program/']) {
        await page.goto(address);
        await expect(page.locator('.notes > p').first()).toBeVisible();
        const over = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.notes > p')].map((note) => note.getBoundingClientRect());
          const others = [...document.querySelectorAll('article p, article li, article h2, .toc > div, .margin')]
            .filter((part) => !part.closest('.notes') && part.checkVisibility())
            .map((part) => {
              // A heading's box is wider than its words.
              const words = document.createRange();
              words.selectNodeContents(part);
              return words.getBoundingClientRect();
            });
          const cross = (a: DOMRect, b: DOMRect): boolean =>
            a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
          return boxes.flatMap((note, index) =>
            [...others, ...boxes.slice(index + 1)]
              .filter((other) => cross(note, other))
              .map((other) => `${Math.round(note.top)} and ${Math.round(other.top)}, ${Math.round(other.right)}`),
          );
        });
        expect(over, address).toEqual([]);
        await expect(page.locator('.notes a:not([tabindex="-1"])')).toHaveCount(0);
      }
    },
  );

  test('are not there on a narrow one', async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.goto('/conditions/gluteal-tendinopathy/');
    await expect(page.locator('.notes > p')).toHaveCount(0);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('fields that would do nothing are not there', async ({ page }) => {
    for (const address of ['/references/', '/exercises/']) {
      await page.goto(address);
      await expect(page.getByRole('main').locator('select:visible, button:visible')).toHaveCount(0);
    }
  });
  test('the pelvis tips as the reader chooses', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/anatomy/pelvis/');
    await page.getByRole('radio', { name: /Left side drops/ }).check();
    await expect(page.locator('.tilt-pelvis').first()).toHaveCSS('rotate', '9deg');
  });
});
