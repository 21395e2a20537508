import { expect } from '@playwright/test';
import { test } from './browsers.ts';

test.describe('searching for a symptom', () => {
  test(
    'the header box is a combobox: arrows choose, Enter opens, the words stay',
    { tag: '@firefox' },
    async ({ page }) => {
      await page.goto('/about/');
      const box = page.locator('#site-q');
      await box.click();
      await page.keyboard.type('piriformis syndrome');
      const options = page.getByRole('option');
      await expect(options.first()).toContainText('Piriformis syndrome');
      await expect(box).toHaveRole('combobox');
      await expect(box).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('ArrowDown');
      await expect(box).toBeFocused();
      await expect(options.first()).toHaveAttribute('aria-selected', 'true');
      await expect(box).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '-');
      await page.keyboard.press('ArrowUp');
      await expect(box).not.toHaveAttribute('aria-activedescendant', /.*/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/conditions\/piriformis-syndrome\/$/);
    },
  );

  test('Escape closes the results and Enter leads to the search page', async ({ page }) => {
    await page.goto('/');
    const box = page.locator('#site-q');
    await box.fill('knee');
    await expect(page.locator('.search-panel')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.search-panel')).toBeHidden();
    await expect(box).toHaveValue('knee');
    await box.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=knee$/);
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
  });

  test('on a phone the results stay on the screen, and nothing found leads on', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    await expect(page.getByText('For runners with hip pain')).toBeInViewport({ ratio: 1 });
    await page.locator('#site-q').pressSequentially('xqzv blorptang');
    await expect(page.locator('.search-panel [role=status]')).toContainText('Nothing found');
    const panel = await page.locator('.search-panel').boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(360);
    await page.getByRole('link', { name: 'Open the search page' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=xqzv%20blorptang$/);
    await expect(page.locator('search-page').getByRole('link', { name: 'Symptoms' })).toBeVisible();
  });

  test('the search page and the box give the same order', async ({ page }) => {
    await page.goto('/search/?q=buttock+pain');
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    const onPage = await page.locator('.result-title').allTextContents();
    await page.goto('/about/');
    await page.locator('#site-q').pressSequentially('buttock pain');
    await expect(page.locator('.search-panel [data-search-state="done"]')).toBeVisible();
    await expect(page.locator('.search-panel [role=status]')).toContainText('buttock pain');
    expect(await page.locator('.search-panel .result-title').allTextContents()).toEqual(onPage);
  });

  test('the back button goes back to the search before, and a filter narrows', async ({ page }) => {
    await page.goto('/search/?q=knee');
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    await page.goto('/search/?q=groin');
    await expect(page.getByRole('status')).toContainText('groin');
    await page.goBack();
    await expect(page.locator('#page-q')).toHaveValue('knee');
    await expect(page.getByRole('status')).toContainText('knee');
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Symptoms');
    await expect
      .poll(async () => new Set(await page.locator('.results .kind').allTextContents()))
      .toEqual(new Set(['symptom']));
  });

  test('a slip is corrected, said so, and can be taken back', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/search/?q=pirifomis');
    const notes = page.locator('[data-search-notes]');
    await expect(notes).toContainText('Showing results for piriformis. Search instead for pirifomis.');
    await expect(page.locator('.result-title').first()).toContainText('Piriformis');
    await notes.getByRole('link').click();
    await expect(page).toHaveURL(/as=typed/);
    await expect(page.locator('[data-search-state="empty"]')).toBeAttached();
    await page.goBack();
    await expect(notes).toContainText('Showing results for piriformis');
  });

  test(
    'a passage leads to its section, and the list does not move when it comes',
    { tag: '@firefox' },
    async ({ page }) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/pagefind/**', async (route) => {
        await held;
        await route.continue();
      });
      // It is asked for when the vocabulary has said all that it says.
      const asked = page.waitForRequest('**/pagefind/**');
      await page.goto('/search/?q=foam+rolling');
      await asked;
      await expect(page.locator('.result-title').first()).toHaveText('Foam rolling and self-massage');
      const before = await page.locator('.result-title').allTextContents();
      const second = page.locator('.results > li').nth(1);
      const top = (await second.boundingBox())?.y ?? NaN;
      release();
      await expect(page.locator('[data-search-state="done"]')).toBeVisible();
      expect((await page.locator('.result-title').allTextContents()).slice(0, before.length)).toEqual(before);
      // Browsers round parts of a pixel differently from one measure to the next.
      expect((await second.boundingBox())?.y).toBeCloseTo(top, 0);
      const passage = page.locator('.result-text a[href*="#"]').first();
      await passage.click();
      await expect(page).toHaveURL(/#/);
    },
  );

  test('a danger sign stands above the results, in the box and on the page', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/search/?q=numb+between+my+legs+and+cannot+pee');
    const card = page.locator('[data-help-level="emergency"]');
    await expect(card).toBeVisible();
    // The card is drawn again when the model is there.
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    const list = await page.locator('[data-search-results]').boundingBox();
    expect((await card.boundingBox())?.y).toBeLessThan(list?.y ?? 0);
    await expect(page.locator('.result-title').first()).toHaveText('When to get help for hip pain');
    await page.goto('/about/');
    await page.locator('#site-q').pressSequentially('fell and cant stand on my leg');
    await expect(page.locator('.search-panel [data-help-level="emergency"]')).toBeVisible();
  });

  test('recent searches are kept on the device and can be cleared', async ({ page }) => {
    await page.goto('/search/');
    await page.locator('#page-q').fill('groin pain');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    await page.goto('/search/');
    await page.getByRole('link', { name: 'groin pain', exact: true }).click();
    await expect(page.locator('#page-q')).toHaveValue('groin pain');
    await page.goto('/search/');
    await page.getByRole('button', { name: 'Clear them' }).click();
    await page.reload();
    await expect(page.locator('[data-search-recent]')).toBeHidden();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('spoilt storage is passed over', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('fulcrum.searches', '{"not": a list');
    });
    await page.goto('/search/?q=knee');
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
  });

  test('a query leaves the device in no request', { tag: '@firefox' }, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.goto('/find/');
    await page.locator('#finder-q').fill('secretword outside of my hip');
    await expect(page.locator('[data-finder-state="done"]')).toBeAttached();
    await page.goto('/search/');
    await page.locator('#page-q').fill('secretword hip');
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    expect(asked.filter((url) => url.includes('secretword'))).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('http://127.0.0.1:') && !/^(?:data|blob):/.test(url))).toEqual([]);
  });

  const ODD = {
    'ten thousand letters': 'hip '.repeat(2500),
    'only signs': '?!… ---',
    markup: '<script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">',
    Japanese: '股関節の痛み',
    'only small words': 'the of and',
    emoji: '🦵😖',
    'right to left': 'ألم الورك',
    'a mark that turns the text': '\u202Ehip pain\u202C',
  };
  for (const [name, query] of Object.entries(ODD)) {
    test(`odd input is answered or honestly not, in search and finder: ${name}`, async ({ page }) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('dialog', (dialog) => {
        problems.push('dialog');
        void dialog.dismiss();
      });
      await page.goto('/search/');
      await page.locator('#page-q').fill(query);
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', /^(?:done|empty)$/);
      await page.goto('/find/');
      await page.locator('#finder-q').fill(query);
      await expect(page.locator('[data-finder-state]')).toHaveAttribute('data-finder-state', /^(?:done|empty)$/);
      expect(await page.evaluate(() => (window as unknown as { hurt?: number }).hurt)).toBeUndefined();
      expect(problems).toEqual([]);
    });
  }

  test('nothing found says so and leads on', async ({ page }) => {
    await page.goto('/search/?q=xqzv+blorptang');
    await expect(page.locator('[data-search-state="empty"]')).toBeAttached();
    await expect(page.getByRole('status')).toContainText('Nothing found for “xqzv blorptang”');
    await expect(page.locator('search-page').getByRole('link', { name: 'When to get help' })).toBeVisible();
  });

  test('without the full text, names and symptoms are still answered, and it says so', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.goto('/search/?q=kneecap');
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    await expect(page.getByRole('status')).toContainText('The full text could not be loaded');
    await expect(page.locator('.result-title').first()).toContainText('Patellofemoral pain');
  });

  test('without the vocabulary the full text answers', async ({ page }) => {
    await page.route('**/assets/vocabulary.*.json', (route) => route.fulfill({ status: 200, body: '{"words": [[' }));
    await page.goto('/search/?q=piriformis');
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    await expect(page.locator('.result-title').filter({ hasText: 'Piriformis' }).first()).toBeVisible();
  });

  test('offline it says what is missing, keeps the words, and goes on when the network is back', async ({
    page,
    context,
  }) => {
    await page.goto('/find/');
    await expect(page.locator('[data-finder-state="idle"]')).toBeAttached();
    await context.setOffline(true);
    await page.locator('#finder-q').fill('outside of my hip, worse lying on it');
    await expect(page.locator('[data-finder-state="done"]')).toBeAttached();
    await context.setOffline(false);
    await page.goto('/search/');
    await context.setOffline(true);
    await page.locator('#page-q').fill('kneecap');
    await expect(page.locator('[data-search-state="done"], [data-search-state="error"]')).toBeAttached();
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await expect(page.locator('#page-q')).toHaveValue('kneecap');
    await context.setOffline(false);
    await page.locator('#page-q').press('Enter');
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    await expect(page.getByRole('status')).not.toContainText('could not be loaded');
  });

  test('without both it says so, keeps the query and leads on, and the next try works', async ({ page }) => {
    await page.route(/pagefind|vocabulary/, (route) => route.fulfill({ status: 404 }));
    await page.goto('/search/?q=knee');
    await expect(page.locator('[data-search-state="error"]')).toBeAttached();
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await expect(page.locator('#page-q')).toHaveValue('knee');
    await expect(page.locator('search-page').getByRole('link', { name: 'Symptoms', exact: true })).toBeVisible();
    await page.unroute(/pagefind|vocabulary/);
    await page.locator('#page-q').press('Enter');
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
  });
});

test.describe('browsing', () => {
  test(
    'from a symptom to a condition, its driver and what counters that, and back',
    { tag: '@firefox' },
    async ({ page }) => {
      await page.goto('/');
      // The link holds the spots of both knees: its middle lies between the legs.
      await page.locator('.ask-map [data-place=outer-knee-pain] :is(path, ellipse)').first().click();
      await page.locator('main').getByRole('link', { name: 'IT band syndrome' }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('IT band syndrome');
      const why = page.locator('section', { has: page.getByRole('heading', { name: 'Why it happens' }) });
      await why.locator('.relations a').first().click();
      const link = page.locator('section', {
        has: page.getByRole('heading', { name: 'How it might lead to hip pain' }),
      });
      await expect(link.getByRole('link', { name: 'IT band syndrome' })).toBeVisible();
      const counters = page.locator('section', { has: page.getByRole('heading', { name: 'What counters it' }) });
      await expect(counters.locator('.relations a').first()).toBeVisible();
    },
  );

  test('a condition puts danger signs before everything else', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/conditions/piriformis-syndrome/');
    const headings = await page.locator('main h2').allTextContents();
    expect(headings[0]).toMatch(/^(?:Emergency|Urgent): /);
  });

  test(
    'a number opens its source in place and leads back, and on to its record',
    { tag: '@firefox' },
    async ({ page }) => {
      await page.goto('/conditions/it-band-syndrome/');
      const number = page.locator('[role=doc-noteref]').first();
      const note = page.locator('.source-note');
      await number.focus();
      await page.keyboard.press('Enter');
      await expect(note).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
      await expect(number).toBeFocused();
      await number.click();
      await note.getByRole('link', { name: 'All sources' }).click();
      await expect(page.locator('#source-1')).toBeInViewport();
      await page.locator('#source-1 a').click();
      await expect(page.locator('.references li:target a').first()).toHaveAttribute('href', /^https?:/);
    },
  );

  test('sources narrow by kind, condition and year, and a link to one shows it whatever was chosen', async ({
    page,
  }) => {
    await page.goto('/references/?kind=rct&condition=gluteal-tendinopathy');
    const shown = page.locator('.references > li:visible');
    const few = await shown.count();
    expect(few).toBeGreaterThan(0);
    await expect(page.locator('.references > li:not([data-kind=rct]):visible')).toHaveCount(0);
    await page.locator('select[name=year]').selectOption('2020');
    expect(await shown.count()).toBeLessThanOrEqual(few);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown.count()).toBeGreaterThan(few);
    const other = await page.locator('.references > li[data-kind=cohort]').first().getAttribute('id');
    await page.goto(`/references/?kind=rct#${other ?? ''}`);
    await expect(page.locator('.references > li:target')).toBeInViewport();
  });

  test('a slash leads to the search, and is only a slash where one types', async ({ page }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    const box = page.getByRole('banner').locator('input[name=q]');
    await expect(box).toBeFocused();
    await page.keyboard.type('a/b');
    await expect(box).toHaveValue('a/b');
  });

  test('an address of a feed is copied in one tap', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/subscribe/');
    await page.getByRole('button', { name: /^Copy/ }).first().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('.feeds code').first().textContent(),
    );
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  });

  test('a series says where one stopped, and forgets it when asked', async ({ page }) => {
    await page.goto('/articles/injury-management-the-hip/');
    const passage = page.locator('series-place h2[id]').nth(1);
    await passage.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    const kept = () => page.evaluate(() => localStorage.getItem('fulcrum.series.injury-management-the-hip'));
    await expect.poll(kept).not.toBeNull();
    await page.goto('/series/injury-management-the-hip/');
    const on = page.locator('series-place a');
    await expect(on).toBeVisible();
    await page.getByRole('button', { name: 'Forget this' }).click();
    await expect(on).toBeHidden();
    expect(await kept()).toBeNull();
    await page.evaluate(() =>
      localStorage.setItem('fulcrum.series.injury-management-the-hip', '{"href":"//elsewhere"'),
    );
    await page.reload();
    await expect(on).toBeHidden();
  });

  test('pelvic misalignment sets the article beside the evidence, in this order', async ({ page }) => {
    await page.goto('/conditions/pelvic-misalignment/');
    const blocks = page.locator('.says h3');
    await expect(blocks).toHaveText(['The article says', 'What the evidence says']);
  });
});

test.describe('following the series', () => {
  test('part 1 ends with the promise and leads to part 2, which begins with it', async ({ page }) => {
    await page.goto('/articles/injury-management-the-hip/');
    await expect(page.getByText('Derrick Campbell').first()).toBeVisible();
    await page
      .locator('#the-promise')
      .getByRole('link', { name: /part 2/ })
      .click();
    await expect(page).toHaveURL(/\/articles\/hip-strength-and-mobility-program\/$/);
    await page.getByRole('link', { name: 'promises a program' }).click();
    await expect(page).toHaveURL(/#the-promise$/);
    const nav = page.getByRole('navigation', { name: /^Parts of/ });
    await expect(nav.locator('[rel=next]')).toHaveText('Hip strength and mobility program');
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last().click();
    await expect(page.getByRole('heading', { name: /^Part 1:/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Part 2:/ })).toBeVisible();
  });

  test('series page, home and the subscribe page tell the same: 2 parts out, none promised', async ({ page }) => {
    for (const address of ['/', '/series/injury-management-the-hip/']) {
      await page.goto(address);
      const parts = page.locator('.parts > li');
      await expect(parts).toHaveCount(2);
      await expect(parts.nth(1).getByRole('link').first()).toHaveAttribute(
        'href',
        '/articles/hip-strength-and-mobility-program/',
      );
      await expect(parts.nth(1).getByRole('link', { name: 'The 12-week hip program' })).toHaveAttribute(
        'href',
        '/program/',
      );
    }
    for (const address of ['/', '/series/injury-management-the-hip/', '/articles/', '/subscribe/']) {
      await page.goto(address);
      await expect(page.locator('main')).not.toContainText(/not yet out|Promised/);
    }
  });

  test('each passage shows the entries that it introduced', async ({ page }) => {
    await page.goto('/articles/injury-management-the-hip/');
    const row = page.locator('.row', { has: page.locator('#running-drivers') });
    await expect(row.getByRole('complementary').getByRole('link')).toHaveText([
      'Injury history',
      'Strength imbalance or asymmetry',
      'Cambered and angled running surfaces',
    ]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('pages are whole, and search says what to do instead', async ({ page }) => {
    await page.goto('/conditions/it-band-syndrome/');
    await expect(page.getByRole('heading', { name: 'What helps, and how sure that is' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search Fulcrum' }).fill('knee');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=knee$/);
    await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
    await expect(page.locator('search-page').getByRole('link', { name: 'Symptoms' })).toBeVisible();
  });
});

test.describe('by keyboard alone', () => {
  test('the first stop skips to the page; search, help and sections follow, each with a visible focus', async ({
    page,
  }) => {
    await page.goto('/conditions/it-band-syndrome/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!(focused instanceof HTMLElement)) return false;
        const box = focused.getBoundingClientRect();
        const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
        return box.bottom > top && getComputedStyle(focused).outlineStyle !== 'none';
      });
      expect(seen, `stop ${stop} has a visible focus that the header does not hide`).toBe(true);
    }
  });
});

test('nothing is asked of another host, and no cookie is set', async ({ page, context }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') foreign.push(request.url());
    if (/[?&]q=/.test(request.url()) && request.resourceType() !== 'document') foreign.push(request.url());
  });
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search Fulcrum' }).pressSequentially('secret ache');
  await page.waitForTimeout(500);
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('an address that does not exist answers 404 with ways on', async ({ page }) => {
  const response = await page.goto('/conditions/no-such-thing/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  await expect(page.locator('main').getByRole('link', { name: 'Symptoms' })).toBeVisible();
});
