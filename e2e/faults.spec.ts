import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, type Page, type Route } from '@playwright/test';
import { problemsOf } from './problems.ts';
import { walked } from './start-plan.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const EMERGENCY = '[data-help-level="emergency"]';
const SIGN = 'numb between my legs and cannot pee';

type Fault = (route: Route) => Promise<void>;
const gone: Fault = (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not here</h1>' });
const half: Fault = async (route) => {
  const whole = readFileSync(join(dist, new URL(route.request().url()).pathname));
  await route.fulfill({ status: 200, body: whole.subarray(0, whole.length / 2) });
};
/** Some hosts answer everything that is not there with a page. */
const aPage: Fault = (route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Home</title><h1>Home</h1>' });

/** Answers that hang until they are released. */
function hold(): { answer: Fault; waiting: () => number; release: () => void; letOthersBy: () => void } {
  let [waiting, open] = [0, false];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  return {
    answer: async (route) => {
      waiting += 1;
      if (!open) await released;
      // Given up in the meantime, it needs no answer.
      await route.continue().catch(() => undefined);
    },
    waiting: () => waiting,
    release,
    letOthersBy: () => {
      open = true;
    },
  };
}

/** Where one writes, and how the answer there is found. */
const PLACES = {
  'header box': { address: '/about/', field: '#site-q', inside: '.search-panel' },
  'search page': { address: '/search/', field: '#page-q', inside: 'search-page' },
  finder: { address: '/find/', field: '#finder-q', inside: 'symptom-finder' },
} as const;

for (const [fault, answer] of Object.entries({ missing: gone, 'cut short': half })) {
  test(`parts of the full text are ${fault}: danger signs and names stay, it says so, and another try works`, async ({
    page,
  }) => {
    test.setTimeout(60_000);
    const problems = problemsOf(page);
    const [meta = ''] = readdirSync(join(dist, 'pagefind'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.pf_meta'))
      .map((name) => basename(name));
    for (const part of [
      'pagefind.js',
      'pagefind-entry.json',
      meta,
      'wasm.en.pagefind',
      'index/*.pf_index',
      'fragment/*.pf_fragment',
    ]) {
      const pattern = `**/pagefind/*/${part}*`;
      await page.route(pattern, answer);
      await page.goto(`/search/?q=${encodeURIComponent(SIGN)}`);
      await expect(page.locator(EMERGENCY), part).toBeVisible();
      const status = page.locator('[data-search-status]');
      await expect(status, part).toContainText('The full text could not be loaded');
      await expect(page.locator('.result-title').first(), part).toHaveText('When to get help for hip pain');
      await page.unroute(pattern);
      await page.locator('#page-q').press('Enter');
      await expect(page.locator('[data-search-state="done"]'), part).toBeAttached();
      await expect(status, part).not.toContainText('could not be loaded');
      await expect(page.locator(EMERGENCY), part).toBeVisible();
    }
    expect(problems).toEqual([]);
  });
}

test('words that stand in no name are not said to be nowhere when their part of the index is missing', async ({
  page,
}) => {
  await page.route('**/*.pf_index', gone);
  await page.goto('/search/?q=doorway');
  await expect(page.locator('[data-search-state="error"]')).toBeAttached();
  await expect(page.locator('[data-search-status]')).toContainText('could not be loaded');
});

for (const [place, { address, field, inside }] of Object.entries(PLACES)) {
  test(`without the vocabulary the ${place} says that danger signs are not checked, and another try works`, async ({
    page,
  }) => {
    const problems = problemsOf(page);
    for (const [fault, answer] of Object.entries({ missing: gone, 'cut short': half, 'a page': aPage })) {
      let asked = 0;
      await page.route('**/assets/vocabulary.*.json', (route) => {
        asked += 1;
        return answer(route);
      });
      await page.goto(address);
      await page.locator(field).pressSequentially(SIGN);
      const notice = page.locator(`${inside} [data-unchecked]`);
      await expect(notice, fault).toContainText('Danger signs are not being checked');
      await expect(notice.getByRole('link', { name: 'When to get help' })).toHaveAttribute(
        'href',
        '/guides/when-to-get-help/',
      );
      await expect(notice.getByRole('link', { name: 'symptoms' })).toBeVisible();
      await expect(page.locator(`${inside} [role=status]`).first()).toContainText('Danger signs are not being checked');
      // One for the preload, one for the script: not one a letter.
      expect(asked, fault).toBeLessThanOrEqual(3);
      await page.unroute('**/assets/vocabulary.*.json');
      await notice.getByRole('button', { name: 'Try again' }).click();
      await expect(page.locator(`${inside} ${EMERGENCY}`), fault).toBeVisible();
      await expect(notice).toHaveCount(0);
      await expect(page.locator(field)).toHaveValue(SIGN);
      await expect(page.locator(field)).toBeFocused();
    }
    expect(problems).toEqual([]);
  });

  test(`while the vocabulary hangs the ${place} says that it is slow; a late answer and another try both work`, async ({
    page,
  }) => {
    const problems = problemsOf(page);
    await page.clock.install();
    for (const end of ['late', 'again'] as const) {
      const held = hold();
      await page.route('**/assets/vocabulary.*.json', held.answer);
      await page.goto(address);
      await page.locator(field).click();
      await page.locator(field).pressSequentially(SIGN);
      await expect.poll(held.waiting).toBeGreaterThan(0);
      await expect(page.locator(`${inside} [data-unchecked]`)).toHaveCount(0);
      await expect(async () => {
        await page.clock.runFor(4_100);
        await expect(page.locator(`${inside} [data-unchecked]`)).toContainText('slow to load', { timeout: 200 });
      }).toPass();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (end === 'late') held.release();
      else {
        held.letOthersBy();
        await page.locator(inside).getByRole('button', { name: 'Try again' }).click();
      }
      await expect(page.locator(`${inside} ${EMERGENCY}`), end).toBeVisible();
      await expect(page.locator(`${inside} [data-unchecked]`)).toHaveCount(0);
      held.release();
      await page.unroute('**/assets/vocabulary.*.json');
    }
    expect(problems).toEqual([]);
  });
}

test('without the names complaints are answered and danger signs found, and it says that a part is missing', async ({
  page,
}) => {
  const problems = problemsOf(page);
  for (const [fault, answer] of Object.entries({ missing: gone, 'cut short': half, 'a page': aPage })) {
    await page.route('**/assets/vocabulary-names.*.json', answer);
    await page.goto(`/search/?q=${encodeURIComponent(SIGN)}`);
    await expect(page.locator(EMERGENCY), fault).toBeVisible();
    await page.goto('/search/?q=deep+ache+in+the+buttock+when+I+sit');
    await expect(page.locator('[data-search-state="done"]'), fault).toBeAttached();
    await expect(page.locator('[data-search-results] a[href^="/conditions/"]').first(), fault).toBeVisible();
    await expect(page.locator('[data-unchecked]'), fault).toContainText('A part of the search could not be loaded');
    await page.unroute('**/assets/vocabulary-names.*.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-unchecked]'), fault).toHaveCount(0);
    await expect(page.locator('[data-search-state="done"]'), fault).toBeAttached();
  }
  expect(problems).toEqual([]);
});

test('while the names are on their way complaints are answered, and what is chosen stays chosen', async ({ page }) => {
  const held = hold();
  await page.route('**/assets/vocabulary-names.*.json', held.answer);
  await page.goto('/about/');
  await page.locator('#site-q').fill('deep ache in the buttock when I sit');
  const results = page.locator('.search-panel [role=option]');
  await expect(results.first()).toBeVisible();
  await expect(page.locator('#site-q')).toHaveAttribute('aria-expanded', 'true');
  const before = await results.count();
  await page.locator('#site-q').press('ArrowDown');
  const chosen = page.locator('.search-panel [role=option][aria-selected=true]');
  const href = await chosen.getAttribute('href');
  held.release();
  await expect(page.locator('.search-panel [data-search-state="done"]')).toBeAttached();
  await expect.poll(() => results.count()).toBeGreaterThan(before);
  await expect(chosen).toHaveAttribute('href', href ?? '');
  await expect(page.locator('#site-q')).toHaveAttribute(
    'aria-activedescendant',
    (await chosen.getAttribute('id')) ?? '',
  );
});

test('without the reasons of the finder danger signs are still shown, chips count, and places stay links', async ({
  page,
}) => {
  const problems = problemsOf(page);
  for (const [fault, answer] of Object.entries({ missing: gone, 'cut short': half, 'a page': aPage })) {
    let asked = 0;
    await page.route('**/assets/finder.*.json', (route) => {
      asked += 1;
      return answer(route);
    });
    await page.goto('/find/');
    await page.locator('#finder-q').pressSequentially(SIGN);
    await expect(page.locator(EMERGENCY), fault).toBeVisible();
    await expect(page.locator('[data-finder-status]'), fault).toContainText('Danger signs in your words are checked');
    expect(asked, fault).toBeLessThanOrEqual(3);
    await expect(page.locator('a[data-place="groin-pain"]').first()).toHaveAttribute(
      'href',
      /\/symptoms\/groin-pain\//,
    );
    await page.getByText('When', { exact: true }).click();
    const chip = page.getByRole('button', { name: 'starts at the same point of each run', exact: true });
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await page.unroute('**/assets/finder.*.json');
    await page.getByRole('button', { name: 'Find what fits' }).click();
    await expect(page.locator('[data-finder-state="done"]'), fault).toBeAttached();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator(EMERGENCY)).toBeVisible();
  }
  expect(problems).toEqual([]);
});

test('summaries that do not come, or are none, cost only themselves', async ({ page }) => {
  const problems = problemsOf(page);
  const nothing: Fault = (route) => route.fulfill({ contentType: 'application/json', body: 'null' });
  for (const answer of [gone, half, aPage, nothing]) {
    await page.route('**/assets/summaries.*.json', answer);
    await page.goto('/search/?q=kneecap');
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    await expect(page.locator('.result-title').first()).toContainText('Patellofemoral pain');
    await page.unroute('**/assets/summaries.*.json');
  }
  expect(problems).toEqual([]);
});

/** Pages whose data may be late or missing, and what stands there meanwhile. */
const DATA: readonly {
  readonly file: string;
  readonly address: string;
  readonly there: (page: Page) => Promise<void>;
}[] = [
  {
    file: '**/assets/graph.*.json',
    address: '/connections/?of=conditions/hip-soreness',
    there: (page) => expect(page.locator('.connect-picture svg:visible')).toBeVisible(),
  },
  {
    file: '**/assets/plan.*.json',
    address: '/program/',
    there: async (page) => {
      await walked(page);
      await expect(page.getByRole('button', { name: 'Start today' })).toBeVisible();
    },
  },
];
for (const { file, address, there } of DATA) {
  test(`${address}: data that are missing, spoilt or late are told, asked for again, and stop nobody from reading`, async ({
    page,
  }) => {
    const problems = problemsOf(page);
    for (const answer of [gone, half, aPage]) {
      let asked = 0;
      await page.route(file, (route) => {
        asked += 1;
        return answer(route);
      });
      await page.goto(address);
      await expect(page.getByText(/could not be loaded/)).toBeVisible();
      for (const width of [700, 800, 900]) await page.setViewportSize({ width, height: 700 });
      await expect(page.locator('main a').first()).toBeVisible();
      expect(asked).toBe(1);
      await page.unroute(file);
      await page.getByRole('button', { name: 'Try again' }).click();
      await there(page);
      await expect(page.getByText(/could not be loaded/)).toHaveCount(0);
    }
    await page.clock.install();
    const held = hold();
    await page.route(file, held.answer);
    await page.goto(address);
    await expect.poll(held.waiting).toBe(1);
    await expect(async () => {
      await page.clock.runFor(4_100);
      await expect(page.getByText(/still loading/i)).toBeVisible({ timeout: 200 });
    }).toPass();
    held.release();
    await there(page);
    await expect(page.getByText(/still loading/i)).toHaveCount(0);
    expect(problems).toEqual([]);
  });
}
