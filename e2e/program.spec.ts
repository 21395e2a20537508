import { readFileSync } from 'node:fs';
import { expect, type Download, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { violationsOf } from './accessibility.ts';
import { test } from './browsers.ts';
import { startPlan, walked } from './start-plan.ts';

const MONDAY = '2026-11-30T18:00:00';
const ready = (page: Page) => page.locator('program-plan[data-ready]').waitFor();
const today = (page: Page) => page.locator('.today');
const notes = (page: Page) => page.evaluate(() => localStorage.getItem('fulcrum-program-hip-strength-and-mobility'));
const text = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

/** Opens the program on a day and starts it, after a passed test of the first phases or none. */
async function start(page: Page, day = MONDAY): Promise<void> {
  await page.clock.install({ time: new Date(day) });
  await page.goto('/program/');
  await ready(page);
  await startPlan(page, day.slice(0, 10));
  await expect(today(page)).toBeVisible();
}

/** Says where it hurt in the session, outside the places that stop a run, and how much. */
async function hurt(page: Page, level: string, place = 'Muscles of both sides alike'): Promise<void> {
  await today(page).getByLabel('Where did it hurt, in it or right after?').selectOption(place);
  await today(page).getByLabel('Worst pain in it or right after').selectOption(level);
}

/** Ends the session, and leaves open what was not ticked. */
async function end(page: Page): Promise<void> {
  await today(page).getByRole('button', { name: 'Session done' }).click();
  const leave = today(page).getByRole('button', { name: /^Leave (?:them|it) open/ });
  if (await leave.isVisible()) await leave.click();
}

/** The page as it is on another day. */
async function on(page: Page, day: string): Promise<void> {
  await page.clock.setSystemTime(new Date(day));
  await page.reload();
  await ready(page);
}

test.describe('doing the program', () => {
  test('start, a session, pain 6 of 10, ease by the rule, reload, offline, export, clear, import: nothing is lost', async ({
    page,
    context,
  }) => {
    await start(page);
    await expect(today(page).getByRole('heading', { level: 2 })).toHaveText('Today: Floor work');
    const moves = today(page).locator('.move');
    await expect(moves).toHaveCount(5);
    for (const image of await moves.locator('img').all())
      await expect(image).toHaveAttribute('alt', /^Start: .+ End: /);
    await today(page).getByLabel('Where does it hurt now').selectOption('Knee');
    await today(page).getByLabel('Worst pain there, now or since').selectOption('2');
    for (const box of await moves.getByRole('checkbox', { name: /^Set/ }).all()) await box.check();
    await hurt(page, '6');
    await end(page);

    const stop = page.locator('[data-advice="stop-today"]');
    await expect(stop).toContainText('You wrote pain 6 of 10 on Mon 30 Nov');
    const ease = page.locator('[data-advice="ease"]');
    await expect(ease).toContainText('Under the pain rule');
    await expect(ease.getByRole('link', { name: 'where this comes from' })).toHaveAttribute(
      'href',
      '/program/rules/#when-it-hurts',
    );
    // Nothing changes by itself.
    await expect(page.locator('.changes')).toHaveCount(0);
    await ease.getByRole('button', { name: 'Ease the next 7 days' }).click();
    await stop.getByRole('button', { name: 'I have read it' }).click();
    await expect(page.locator('.changes')).toContainText('Eased for 7 days from Tue 1 Dec');

    await on(page, '2026-12-02T18:00:00');
    await expect(today(page)).toContainText('one of your eased days');
    await expect(
      today(page).locator('.move').filter({ hasText: 'Glute bridge' }).getByRole('checkbox', { name: /^Set/ }),
    ).toHaveCount(1);
    const before = await notes(page);

    await context.setOffline(true);
    await today(page).getByRole('checkbox', { name: 'Set 1' }).first().check();
    await context.setOffline(false);
    await page.goto('/program/plan/');
    await ready(page);
    const exported = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save notes as a file' }).click();
    const file = await text(await exported);
    expect(file).toBe(await notes(page));
    expect(file).not.toBe(before);

    await page.getByRole('button', { name: 'Delete notes' }).click();
    await page.getByRole('button', { name: 'Delete it all' }).click();
    expect(await notes(page)).toBeNull();
    await page.getByLabel('Take in a file').setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await expect(page.getByText('was taken in')).toBeVisible();
    expect(await notes(page)).toBe(file);
    await page.goto('/program/today/');
    await expect(today(page).getByRole('checkbox', { name: 'Set 1' }).first()).toBeChecked();
    await expect(page.locator('.changes')).toContainText('Eased for 7 days');
  });

  test('what was applied can be taken back', async ({ page }) => {
    await start(page);
    await hurt(page, '6');
    await end(page);
    await page.locator('[data-advice="ease"]').getByRole('button', { name: 'Ease the next 7 days' }).click();
    await page.locator('.changes').getByRole('button', { name: 'Take back' }).click();
    await expect(page.locator('.changes')).toHaveCount(0);
    await on(page, '2026-12-02T18:00:00');
    await expect(today(page)).not.toContainText('eased days');
  });

  test('amber waits for the morning after, and the morning decides', async ({ page }) => {
    await start(page);
    await hurt(page, '4');
    await end(page);
    await expect(page.locator('.advice')).toHaveCount(0);
    await on(page, '2026-12-01T08:00:00');
    await page.getByLabel('Where did it hurt on the morning').selectOption('Muscles of both sides alike');
    await page.getByLabel('Pain on the morning after it').selectOption('4');
    await expect(page.locator('[data-advice="ease"]')).toContainText('it had not settled');
    await page.getByLabel('Pain on the morning after it').selectOption('1');
    await expect(page.locator('[data-advice="carry-on"]')).toContainText('it had settled');
  });

  test('a missed week is proposed again, two lead back to the start of the phase', async ({ page }) => {
    await start(page);
    await on(page, '2026-12-07T09:00:00');
    const repeat = page.locator('[data-advice="repeat"]');
    await expect(repeat).toContainText('In week 1, 0 of 3 sessions are ticked');
    await repeat.getByRole('button', { name: 'Do this week again' }).click();
    await expect(today(page)).toContainText('Settle and move, week 1 of 3');
    await on(page, '2026-12-14T09:00:00');
    await expect(page.locator('[data-advice="step-back"]')).toContainText('No session is ticked in the two weeks');
    await page
      .locator('[data-advice="step-back"]')
      .getByRole('button', { name: /^Go back/ })
      .click();
    await expect(today(page)).toContainText('Settle and move, week 1 of 3');
  });

  test('two open tabs do not lose a tick', { tag: '@firefox' }, async ({ page, context }) => {
    await start(page);
    const other = await context.newPage();
    await other.clock.install({ time: new Date(MONDAY) });
    await other.goto('/program/today/');
    await ready(other);
    await today(page).getByRole('checkbox', { name: 'Set 1' }).nth(0).check();
    await today(other).getByRole('checkbox', { name: 'Set 1' }).nth(1).check();
    await today(page).getByRole('checkbox', { name: 'Set 1' }).nth(2).check();
    for (const tab of [page, other])
      for (const at of [0, 1, 2])
        await expect(today(tab).getByRole('checkbox', { name: 'Set 1' }).nth(at)).toBeChecked();
    await page.reload();
    await ready(page);
    for (const at of [0, 1, 2])
      await expect(today(page).getByRole('checkbox', { name: 'Set 1' }).nth(at)).toBeChecked();
  });

  test('corrupt notes are set aside and reported, and can be saved', async ({ page }) => {
    await page.clock.install({ time: new Date(MONDAY) });
    await page.goto('/program/');
    await ready(page);
    await page.evaluate(() =>
      localStorage.setItem('fulcrum-program-hip-strength-and-mobility', '{"format":"fulcrum-pro'),
    );
    await page.reload();
    await ready(page);
    await expect(page.getByRole('alert')).toContainText('They were set aside, not deleted');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save what was found' }).click();
    expect(await text(await saved)).toBe('{"format":"fulcrum-pro');
    expect(
      await page.evaluate(() => localStorage.getItem('fulcrum-program-hip-strength-and-mobility-set-aside-1')),
    ).toBe('{"format":"fulcrum-pro');
  });

  test('a file that is none is refused with a reason, and nothing changes', async ({ page }) => {
    await start(page);
    await page.goto('/program/plan/');
    const before = await notes(page);
    await page
      .getByLabel('Take in a file')
      .setInputFiles({ name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('no') });
    await expect(page.getByText('It is not a file of this program')).toBeVisible();
    expect(await notes(page)).toBe(before);
  });

  test('notes of an older plan are kept when sessions change', async ({ page }) => {
    await start(page);
    await page.evaluate(() => {
      const key = 'fulcrum-program-hip-strength-and-mobility';
      const data = JSON.parse(localStorage.getItem(key) ?? '{}') as { entries: Record<string, unknown> };
      data.entries['set/b0.s0/an-exercise-that-left/0'] = { v: true, at: 5 };
      localStorage.setItem(key, JSON.stringify(data));
    });
    await page.reload();
    await ready(page);
    await today(page).getByRole('checkbox', { name: 'Set 1' }).first().check();
    expect(await notes(page)).toContain('an-exercise-that-left');
  });

  test('without the plan’s data the page says so, and stays readable', async ({ page }) => {
    await page.route('**/assets/plan.*.json', (route) => route.abort());
    await page.goto('/program/plan/');
    await expect(page.getByRole('alert')).toContainText('You can read everything below');
    await expect(page.getByRole('heading', { name: 'Spring and run', exact: true })).toBeVisible();
  });

  test('timers count by the clock and say when they are done', async ({ page }) => {
    await start(page);
    await today(page).getByRole('button', { name: 'Rest 30 s' }).first().click();
    await expect(page.locator('.timer-left')).toHaveText('30 s');
    await page.clock.runFor(12_000);
    await expect(page.locator('.timer-left')).toHaveText('18 s');
    await page.clock.runFor(20_000);
    await expect(page.locator('.timer [role=status]')).toHaveText('Rest: done.');
  });

  test('days that follow each other, or stand before the long run, are named', async ({ page }) => {
    await page.goto('/program/');
    await ready(page);
    await walked(page);
    const days = page.locator('[data-setup="days"]');
    await expect(days).toContainText('leave a day between');
    await page.getByRole('checkbox', { name: 'Tuesday' }).check();
    await expect(days).toContainText('Choose 2 or 3 days');
    await page.getByRole('checkbox', { name: 'Friday' }).uncheck();
    await expect(days).toContainText('follow each other');
    await page.getByLabel('Long run on').selectOption('Thursday');
    await expect(days).toContainText('leave a day between');
  });

  test('choosing other days leaves a running plan in its phase, and spoilt notes stop nothing', async ({ page }) => {
    await page.clock.install({ time: new Date(MONDAY) });
    await page.goto('/program/');
    await ready(page);
    for (const box of await page.getByRole('radio', { name: 'Passed' }).all()) await box.check();
    await startPlan(page);
    await expect(today(page)).toContainText('Strengthen, week 1');
    await page.evaluate(() => {
      const key = 'fulcrum-program-hip-strength-and-mobility';
      const data = JSON.parse(localStorage.getItem(key) ?? '{}') as { entries: Record<string, unknown> };
      data.entries['ease/b0.s0'] = { v: 'soon', at: 5 };
      data.entries['done/b0.s1'] = { v: 'never', at: 5 };
      data.entries['calendar'] = { v: { revision: 'x', sessions: { 'b0.s0': 'then' } }, at: 5 };
      localStorage.setItem(key, JSON.stringify(data));
    });
    await page.goto('/program/');
    await ready(page);
    await page.getByLabel('Long run on').selectOption('Saturday');
    await page.getByRole('checkbox', { name: /^I have read every danger sign/ }).check();
    await page.getByRole('button', { name: 'Save these days' }).click();
    await expect(today(page)).toContainText('Strengthen, week 1');
    await page.goto('/program/plan/');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the calendar file' }).click();
    expect(await text(await saved)).toContain('BEGIN:VEVENT');
  });

  test('the starting test decides where one begins', async ({ page }) => {
    await page.goto('/program/');
    await ready(page);
    const place = page.locator('[data-setup="place"]');
    await expect(place).toContainText('Answer the walking test first');
    await walked(page);
    await expect(place).toContainText('“Settle and move”: 12 weeks');
    for (const box of await page.getByRole('radio', { name: 'Passed' }).all()) await box.check();
    await expect(place).toContainText('“Strengthen”: 6 weeks');
  });
});

for (const viewport of [
  { width: 375, height: 667 },
  { width: 390, height: 844 },
])
  test.describe(`on a phone of ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport });
    test('setting up takes one screen, under the header', { tag: '@firefox' }, async ({ page }) => {
      await page.goto('/program/');
      await ready(page);
      await page.getByRole('checkbox', { name: /^I have read every danger sign/ }).check();
      await walked(page);
      await page.evaluate(() => document.fonts.ready);
      const header = (await page.locator('.top').boundingBox())?.height ?? NaN;
      const form = await page.locator('form.setup').boundingBox();
      expect(form?.height).toBeLessThanOrEqual(viewport.height - header);
      await expect(page.getByRole('button', { name: 'Start today' })).toBeVisible();
      for (const target of await page.locator('.setup label:visible, .setup button:visible').all())
        expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    });
  });

test.describe('stops', () => {
  test('a walk that hurts in the thigh starts no plan and says today; at the knee, this week', async ({ page }) => {
    await page.goto('/program/');
    await ready(page);
    for (const box of await page.getByRole('radio', { name: 'Passed' }).all()) await box.check();
    const button = page.getByRole('button', { name: /^Start/ });
    await expect(button).toBeVisible();
    await walked(page, 'Hurt, limp');
    await expect(button).toBeHidden();
    const place = page.locator('[data-setup="place"]');
    await page.getByLabel('Where did it hurt?').selectOption('Thigh');
    await expect(place).toContainText('be seen. Be seen today');
    await page.getByLabel('Where did it hurt?').selectOption('Knee');
    await expect(place).toContainText('this week');
    await expect(button).toBeHidden();
  });

  test('groin pain in a run stops at pain 1, over a reload, until it was examined', async ({ page }) => {
    await start(page);
    const level = today(page).getByLabel('Worst pain there, now or since');
    await expect(level).toBeHidden();
    await today(page).getByLabel('Where does it hurt now').selectOption('Groin');
    await expect(level).toBeHidden();
    await today(page).getByLabel('What brought it on?').first().selectOption('In or after a run');
    await level.selectOption('1');
    const stop = page.locator('[data-advice="stop-runs"]');
    await expect(stop).toContainText('You wrote pain 1 of 10, groin, in or after a run');
    await expect(stop.getByRole('button')).toHaveText([/has examined it and says that I may go on$/]);
    await expect(today(page)).toContainText('Stopped.');
    await end(page);
    await on(page, '2026-12-02T18:00:00');
    await expect(page.locator('.advice')).toHaveCount(1);
    await stop.getByRole('button').click();
    await expect(stop).toHaveCount(0);
    await page.locator('.changes').getByRole('button', { name: 'Take back' }).click();
    await expect(stop).toBeVisible();
  });

  test('the screen holds every sign that is seen now or today', async ({ page }) => {
    await page.goto('/guides/when-to-get-help/');
    const signs = await page.locator('.care:is([data-level="emergency"], [data-level="urgent"]) li').count();
    expect(signs).toBeGreaterThan(40);
    await page.goto('/program/');
    await expect(page.locator('.care li')).toHaveCount(signs);
  });
});

test.describe('the clock', () => {
  test.use({ timezoneId: 'Europe/London' });
  test('sessions keep their weekday over the end of summer time, and today is today at midnight', async ({ page }) => {
    await start(page, '2026-10-19T18:00:00');
    await page.goto('/program/plan/');
    await page.getByText('The whole plan on the calendar').click();
    const days = await page.locator('table tbody li').allTextContents();
    expect(days.length).toBeGreaterThan(25);
    for (const day of days) expect(day).toMatch(/^(?:Mon|Wed|Fri) /);
    for (const [time, shown] of [
      ['2026-10-25T23:30:00', 'From Fri 23 Oct'],
      ['2026-10-26T00:30:00', 'Today'],
    ] as const) {
      await page.goto('/program/today/');
      await on(page, time);
      await expect(today(page).getByRole('heading', { level: 2 })).toContainText(shown);
    }
  });
});

test('old addresses of parts lead to where these parts stand now', async ({ page }) => {
  for (const [old, now] of [
    ['today', '/program/today/'],
    ['settle-a', '/program/plan/#settle-a'],
    ['spring-tests', '/program/plan/#spring-tests'],
    ['take-it-away', '/program/plan/#take-it-away'],
    ['rules', '/program/rules/#rules'],
    ['keep-b', '/program/rules/#keep-b'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/program/#${old}`);
    await expect(page).toHaveURL(now);
    const part = page.locator(`[id="${old}"]`);
    if (now.includes('#')) await expect(part).toBeVisible();
  }
});

test.describe('taking it away', () => {
  test('the calendar file holds every session, and a second one the same ids', async ({ page }) => {
    await start(page);
    await page.goto('/program/plan/');
    const read = async (): Promise<ICAL.Event[]> => {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save the calendar file' }).click();
      const calendar = new ICAL.Component(ICAL.parse(await text(await saved)) as unknown[]);
      return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    };
    const first = await read();
    // 3 weeks of 3, 3 of 3, 3 of 2, 3 of 2, and 4 weeks of upkeep of 2.
    expect(first).toHaveLength(9 + 9 + 6 + 6 + 8);
    expect(first[0]?.startDate.toString()).toBe('2026-11-30');
    expect(first[0]?.description).toContain('Clamshell: 2 × 12 each side');
    const second = await read();
    expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(second[0]?.sequence).toBe(1);
  });

  test('the plan as JSON holds phases, sessions and rules', async ({ request }) => {
    const plan = (await (await request.get('/program/plan.json')).json()) as { phases: unknown[]; sessions: object };
    expect(plan.phases).toHaveLength(4);
    expect(Object.keys(plan.sessions)).toHaveLength(10);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole plan is there to read, with its pictures, and the list of exercises too', async ({ page }) => {
    await page.goto('/program/plan/');
    for (const phase of ['Settle and move', 'Build', 'Strengthen', 'Spring and run'])
      await expect(page.getByRole('heading', { name: phase, exact: true })).toBeVisible();
    await expect(page.locator('.moves li')).toHaveCount(10 + 9 + 12 + 11);
    await expect(page.locator('.program-app')).toBeHidden();
    await page.goto('/program/rules/');
    await expect(page.getByRole('heading', { name: 'Keeping it up', exact: true })).toBeVisible();
    await page.goto('/program/today/');
    await expect(page.getByText('Clamshell 2 × 12 each side')).toBeVisible();
    // An old address leads to a link that leads on.
    await page.goto('/program/#settle-a');
    await expect(page.locator(':target')).toHaveAttribute('href', '/program/plan/#settle-a');
    await expect(page.getByRole('checkbox', { name: /^I have read/ })).toBeHidden();
    await page.goto('/exercises/');
    await expect(page.locator('.cards > li')).toHaveCount(31);
    await expect(page.locator('.narrow')).toBeHidden();
  });
});

test('on paper each phase has a page, with its figures', async ({ page }) => {
  await page.goto('/program/plan/');
  await page.emulateMedia({ media: 'print' });
  for (const phase of await page.locator('.phase').all()) {
    // A4 is 297 mm high, Letter 279 mm; 32 mm are margin. At 96 dots to the inch that leaves 933 for Letter.
    await page.setViewportSize({ width: 700, height: 900 });
    expect((await phase.boundingBox())?.height ?? 0).toBeLessThan(933);
    expect(await phase.evaluate((node) => getComputedStyle(node).breakBefore)).toBe('page');
  }
  for (const image of await page.locator('.moves img').all())
    await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`no axe violation while the plan is under way, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await start(page);
    await hurt(page, '7');
    await end(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.goto('/program/plan/');
    await page.getByText('The whole plan on the calendar').click();
    expect(await violationsOf(page)).toEqual([]);
  });

test.describe('exercises', () => {
  test(
    'the list narrows by what is trained and at hand, and the address keeps it',
    { tag: '@firefox' },
    async ({ page }) => {
      await page.goto('/exercises/');
      await page.getByLabel('Equipment').selectOption('A loop band');
      await expect(page.locator('.cards > li:visible')).toHaveText([/Banded march/, /Lateral band walk/]);
      await page.getByLabel('Direction').selectOption('Turning (transverse)');
      await expect(page).toHaveURL(/plane=transverse/);
      await page.reload();
      await expect(page.locator('.cards > li:visible')).toHaveText([/Lateral band walk/]);
      await page.getByLabel('For which muscle').selectOption('Hamstrings');
      await expect(page.getByRole('status').filter({ hasText: 'No exercises fit' })).toBeVisible();
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect(page.locator('.cards > li:visible')).toHaveCount(31);
    },
  );
});
