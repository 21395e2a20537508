import type { Browser, Page } from '@playwright/test';

/** The connection and the phone of the thresholds: Slow 4G, and a processor slowed four times. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const;
const SLOWED = 4;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** A phone's page with an empty cache and no service worker, and what it is sent. */
export interface Visit {
  readonly page: Page;
  /** Requests since the visit began, or since the last call of `forget`. */
  requests(): number;
  /** Bytes of the answers, with their headers, as sent. */
  bytes(): number;
  forget(): void;
  close(): Promise<void>;
}

/** @param slow on the connection and the phone of the thresholds */
export async function visit(browser: Browser, slow = true): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', SLOW);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  }
  let requests = 0;
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', () => (requests += 1));
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return {
    page,
    requests: () => requests,
    bytes: () => bytes,
    forget: () => {
      requests = 0;
      bytes = 0;
    },
    close: () => context.close(),
  };
}

/** The middle one; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
