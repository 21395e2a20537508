import type { Value } from './progress.ts';

const NAME = '#plan=';

/**
 * Settings as the end of an address, for a browser that keeps nothing: what stands behind `#` never leaves the device.
 */
export function settingsInAddress(settings: Value): string {
  return NAME + encodeURIComponent(JSON.stringify(settings));
}

/** The settings that an address carries, if it does; they are checked where they are used. */
export function settingsFromAddress(hash: string): Value | undefined {
  if (!hash.startsWith(NAME)) return undefined;
  try {
    return JSON.parse(decodeURIComponent(hash.slice(NAME.length))) as Value;
  } catch {
    return undefined;
  }
}
