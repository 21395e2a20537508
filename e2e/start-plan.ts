import type { Page } from '@playwright/test';

/** On the program's first page: the walking test is passed, every danger sign read, and the plan started. */
export async function startPlan(page: Page, day?: string): Promise<void> {
  await page.getByRole('checkbox', { name: /^I have read every danger sign/ }).check();
  await walked(page);
  if (day !== undefined) await page.getByLabel('First day').fill(day);
  await page.getByRole('button', { name: /^Start (?:today|on)/ }).click();
  await page.waitForURL(/\/program\/today\//);
  await page.locator('program-plan[data-ready]').waitFor();
}

/** Answers the walking test. */
export async function walked(page: Page, answer = 'Passed'): Promise<void> {
  await page
    .getByRole('radiogroup', { name: /Walking/ })
    .getByLabel(answer)
    .check();
}
