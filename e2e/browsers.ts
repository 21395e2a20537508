import { expect, test as base, type Browser } from '@playwright/test';
import { problemsOf } from './problems.ts';

interface Session {
  send(method: string, parameters: unknown): Promise<unknown>;
}
interface Connected {
  readonly _connection: { toImpl(browser: Browser): { readonly _browserSession: Session } };
}

/**
 * Playwright tells every Firefox which media features to pretend, also one that does not know that command yet
 * (`emulation.setMediaFeaturesOverride`; Debian's ESR), and gives up. Here such a command is passed over.
 */
function passOverUnknown(browser: Browser): void {
  const session = (browser as unknown as Connected)._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (method, parameters) =>
    send(method, parameters).catch((error: unknown) => {
      if (method.startsWith('emulation.') && String(error).includes('unknown command')) return {};
      throw error;
    });
}

/**
 * Tests that Firefox runs too. It runs those with the tag `@firefox`, always in the dark scheme, and those with
 * `@firefox-no-script` without scripts; errors, and what the page's policy blocked, are faults there.
 * It knows no `emulateMedia`, no downloads, and no `setOffline` for a service worker.
 */
export const test = base.extend({
  browser: [
    async ({ browser, browserName }, use) => {
      if (browserName === 'firefox') passOverUnknown(browser);
      await use(browser);
    },
    { scope: 'worker' },
  ],
  page: async ({ page, browserName }, use) => {
    if (browserName !== 'firefox') {
      await use(page);
      return;
    }
    const problems = problemsOf(page);
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        console.error(`Policy: ${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    await use(page);
    expect(problems).toEqual([]);
  },
});
