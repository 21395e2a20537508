import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, findChromium, findFirefox } from './scripts/browser.ts';

/** A host to ask instead of the preview server: only `e2e/smoke.spec.ts` can. */
const elsewhere = process.env['SMOKE_URL'];
/** Where the preview server says that it is; it takes a port that is free. */
const preview = process.env['FULCRUM_PREVIEW'];
const chromium = findChromium();
const firefox = findFirefox();

/** Firefox over WebDriver BiDi: the journeys with the tag `@firefox`. It is told by preferences what Chromium is told by options. */
const inFirefox = (name: string, grep: RegExp, preferences: Record<string, boolean | number>) => ({
  name,
  grep,
  use: {
    browserName: 'firefox' as const,
    channel: 'moz-firefox',
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: firefox ?? '', firefoxUserPrefs: preferences },
  },
});

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // Time by work: a machine half as fast as ours still comes to an end.
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // The shortest heading has 500 pixels; from run to run 20 differ.
    toHaveScreenshot: { maxDiffPixels: 300, threshold: 0.3, animations: 'disabled', scale: 'css' },
  },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  use: {
    baseURL: elsewhere ?? preview,
    // A worker's own requests pass by `page.route`; the tests of reading offline let it in.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { args: [...BROWSER_ARGS], ...(chromium !== undefined && { executablePath: chromium }) },
      },
    },
    ...(firefox === undefined
      ? []
      : [
          inFirefox('firefox', /@firefox\b(?!-)/, { 'layout.css.prefers-color-scheme.content-override': 0 }),
          inFirefox('firefox-no-script', /@firefox-no-script/, { 'javascript.enabled': false }),
        ]),
  ],
  ...(elsewhere === undefined && {
    webServer: {
      command: 'node scripts/serve.ts',
      wait: { stdout: /Fulcrum is at (?<fulcrum_preview>http:\S+)/ },
      env: { PORT: '0', HOST: '127.0.0.1', BASE_PATH: '/' },
    },
  }),
});
