import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, browserPath } from './scripts/browser.ts';

const port = 4399;
/** A host to ask instead of the preview server: only `e2e/smoke.spec.ts` can. */
const elsewhere = process.env['SMOKE_URL'];

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // The letters are the site's own, but each build of a browser draws their edges a little differently.
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.04, threshold: 0.3, animations: 'disabled', scale: 'css' } },
  use: {
    baseURL: elsewhere ?? `http://127.0.0.1:${port}`,
    ...devices['Desktop Chrome'],
    // A worker's own requests pass by `page.route`; the tests of reading offline let it in.
    serviceWorkers: 'block',
    launchOptions: { executablePath: browserPath(), args: [...BROWSER_ARGS] },
  },
  ...(elsewhere === undefined && {
    webServer: {
      command: 'node scripts/serve.ts',
      url: `http://127.0.0.1:${port}/`,
      env: { PORT: String(port), HOST: '127.0.0.1', BASE_PATH: '/' },
      reuseExistingServer: false,
    },
  }),
});
