import { expect, type Locator, type Page } from '@playwright/test';
import { violationsOf } from './accessibility.ts';
import { test } from './browsers.ts';
import { startPlan } from './start-plan.ts';

const MONDAY = '2026-11-30T18:00:00';
const player = (page: Page): Locator => page.getByRole('dialog');
const heading = (page: Page): Locator => player(page).getByRole('heading').first();
const act = (page: Page, name: string | RegExp): Locator => player(page).getByRole('button', { name });
const where = (page: Page): Locator => player(page).locator('.player-where');
const noted = (page: Page): Promise<Record<string, { v: unknown }>> =>
  page.evaluate(
    () =>
      (
        JSON.parse(localStorage.getItem('fulcrum-program-hip-strength-and-mobility') ?? '{}') as {
          entries: Record<string, { v: unknown }>;
        }
      ).entries,
  );

/** Starts the plan on a day and opens its first session in the player. */
async function open(page: Page, moment = MONDAY): Promise<void> {
  await page.clock.install({ time: new Date(moment) });
  await page.goto('/program/');
  await startPlan(page, moment.slice(0, 10));
  await page.getByRole('button', { name: 'Start the session' }).click();
  await expect(heading(page)).toHaveText('Where does it hurt now, or did it since the last session?');
}

/** No pain before it, and the first set under way. */
async function begin(page: Page): Promise<void> {
  await act(page, 'Nowhere: no pain').click();
  await expect(heading(page)).toHaveText('Hip circles');
  await act(page, 'Start').click();
  await page.clock.runFor(5_100);
  await expect(act(page, 'Pause')).toBeVisible();
}

test(
  'a session by keyboard: it counts, changes sides, outlives a reload, asks for open sets once and for pain, and says what comes next',
  { tag: '@firefox' },
  async ({ page }) => {
    const press = async (name: string): Promise<void> => {
      await act(page, name).focus();
      await page.keyboard.press('Enter');
    };
    await open(page);
    await expect(heading(page)).toBeFocused();
    await press('Nowhere: no pain');
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Space');
    await page.clock.runFor(5_100 + 9_000);
    await expect(player(page).locator('.player-count')).toContainText('a circle');
    await expect(player(page).locator('.player-rest')).toHaveText('3 of 6');
    // 6 circles of 4 seconds, 8 seconds to change sides, 6 circles.
    await page.clock.runFor(15_000);
    await expect(player(page).getByRole('status').first()).toHaveText('Change sides, 8 seconds.');
    await page.clock.runFor(8_000 + 24_200);
    await expect(heading(page)).toHaveText('Adductor rock-back');
    expect((await noted(page))['set/b0.s0/hip-circles/0']?.v).toBe(true);
    await page.clock.runFor(16_000);
    await expect(player(page).locator('.player-rest')).toHaveText('The rest is over.');
    await press('Leave out exercise');
    await expect(heading(page)).toHaveText('Glute bridge');
    await press('Start');
    await page.clock.runFor(5_100 + 13_000);
    await expect(player(page).locator('.player-rest')).toHaveText('3 of 10');

    await page.reload();
    await expect(heading(page)).toHaveText('Glute bridge');
    await expect(player(page).locator('.player-rest')).toContainText('Nothing is lost');
    await press('Go on');
    await page.clock.runFor(500);
    await expect(player(page).locator('.player-rest')).toHaveText('3 of 10');
    await press('Set done');
    await expect(where(page)).toHaveText('Exercise 3 of 5 · set 2 of 2');
    await press('Skip the wait');
    await page.clock.runFor(60_100);
    for (const name of ['Clamshell', 'Dead bug']) {
      await expect(heading(page)).toHaveText(name);
      await press('Start');
      await press('Leave out set');
      await press('Leave out set');
    }
    await expect(heading(page)).toHaveText('4 sets are open');
    await press('Leave them open, and end here');
    await press('Knee');
    await page.getByRole('radio', { name: '3', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    await press('Note it');
    await expect(heading(page)).toHaveText('Session done');
    await expect(player(page).locator('[data-next]')).toHaveText('Next: Stand and reach, Wednesday, 2 December 2026.');
    await page.keyboard.press('Escape');
    await expect(player(page)).toHaveCount(0);
    // The list tells the same.
    await expect(page.getByRole('button', { name: 'Done. Take it back' })).toBeVisible();
    await expect(page.getByLabel('Worst pain in it or right after')).toHaveValue('2');
    await expect(
      page.locator('.move').filter({ hasText: 'Glute bridge' }).getByRole('checkbox', { name: /^Set/, checked: true }),
    ).toHaveCount(2);
  },
);

test.describe('by touch, on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 375, height: 667 } });

  test('pain in an exercise: the place decides, the exercise is left out, and no button leads back to it', async ({
    page,
  }) => {
    await open(page);
    await begin(page);
    const box = await act(page, 'Pause').boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(667);
    await act(page, 'It hurts').tap();
    await act(page, 'Thigh').tap();
    await act(page, 'In an exercise of the plan').tap();
    await player(page).locator('.strip label').nth(2).tap();
    await expect(player(page).locator('.strip-said')).toHaveText('2 of 10');
    await act(page, 'Note it').tap();
    await expect(player(page).locator('[data-advice="watch-place"]')).toContainText('Leave that exercise out');
    await expect(player(page).getByRole('button')).toHaveText(['Plain list', 'Leave this exercise out today']);
    await act(page, 'Leave this exercise out today').tap();
    await expect(heading(page)).toHaveText('Adductor rock-back');
    // What hurts later makes it no less.
    await act(page, 'It hurts').tap();
    await act(page, 'Knee').tap();
    await player(page).locator('.strip label').nth(1).tap();
    await act(page, 'Note it').tap();
    expect(await noted(page)).toMatchObject({
      'stopped/b0.s0/hip-circles': { v: true },
      'place/b0.s0/after': { v: 'thigh' },
      'pain/b0.s0/after': { v: 2 },
    });
  });

  test('groin pain that a run brings on lets no exercise begin', async ({ page }) => {
    await open(page);
    await act(page, 'Groin').tap();
    await act(page, 'In or after a run').tap();
    await player(page).locator('.strip label').nth(1).tap();
    await act(page, 'Note it').tap();
    await expect(heading(page)).toHaveText('Stopped');
    await expect(player(page).locator('[data-advice="stop-runs"]')).toContainText('You wrote pain 1 of 10, groin');
    await expect(player(page).getByRole('button')).toHaveText(['Plain list', /says that I may go on$/, 'Close']);
    await act(page, 'Close').tap();
    await expect(page.getByRole('button', { name: 'Start the session' })).toBeHidden();
    await page.reload();
    await expect(page.locator('.today')).toContainText('Stopped.');
    await expect(page.getByRole('button', { name: 'Start the session' })).toBeHidden();
  });

  test('who limps begins no exercise, also without pain', async ({ page }) => {
    await open(page);
    await player(page)
      .getByRole('checkbox', { name: /^I limped/ })
      .check();
    await act(page, 'Nowhere: no pain').tap();
    await expect(player(page).locator('[data-advice="stop-plan"]')).toContainText('You wrote that you limped');
    await expect(act(page, /Start|Go on/)).toHaveCount(0);
  });
});

test.describe('its clock', () => {
  test.use({ timezoneId: 'Europe/London' });

  test('a device that sleeps stops the set; the session begun before midnight stays that day’s', async ({ page }) => {
    await open(page, '2026-11-30T23:58:00');
    await begin(page);
    await page.clock.runFor(9_000);
    await page.clock.fastForward(600_000);
    await expect(player(page).locator('.player-rest')).toContainText('Nothing is lost');
    expect((await noted(page))['set/b0.s0/hip-circles/0']).toBeUndefined();
    // It is Tuesday by now.
    await page.reload();
    await expect(heading(page)).toHaveText('Hip circles');
    await act(page, 'Go on').click();
    await page.clock.runFor(500);
    await expect(player(page).locator('.player-rest')).toHaveText('3 of 6');
    await page.keyboard.press('Escape');
    await expect(page.locator('.today h2').first()).toContainText('Floor work');
    await page.getByRole('button', { name: 'Session done' }).click();
    await page.getByRole('button', { name: /^I did them/ }).click();
    expect((await noted(page))['done/b0.s0']?.v).toBe('2026-11-30');
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`no axe violation in the player, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    expect(await violationsOf(page)).toEqual([]);
    await begin(page);
    expect(await violationsOf(page)).toEqual([]);
    await act(page, 'It hurts').click();
    await act(page, 'Knee').click();
    await player(page).locator('.strip label').nth(4).click();
    expect(await violationsOf(page)).toEqual([]);
  });
