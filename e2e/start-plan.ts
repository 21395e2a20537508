import type { Page } from '@playwright/test';

/** On the program's page: the walking test is passed, every danger sign read, and the plan started. */
export async function startPlan(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: /Walking/ })
    .getByLabel('Passed')
    .check();
  await page.getByRole('checkbox', { name: /^I have read every danger sign/ }).check();
  await page.getByRole('button', { name: 'Start the plan' }).click();
}
