import { expect, test } from 'vitest';
import { SECURITY_EXPIRES, securityText } from './security.ts';

const DAY = 86_400_000;

test('security.txt lies within its year: move the date at the next review when this fails', () => {
  const left = Date.parse(SECURITY_EXPIRES) - Date.now();
  expect(left).toBeGreaterThan(14 * DAY);
  expect(left).toBeLessThan(366 * DAY);
});

test('security.txt names a contact on the site, wherever that stands', () => {
  const text = securityText({ origin: 'https://example.org', base: '/hip/' });
  expect(text).toContain('Contact: https://example.org/hip/about/#mistakes\n');
  expect(text.endsWith('\n')).toBe(true);
});
