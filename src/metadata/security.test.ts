import { expect, test } from 'vitest';
import { securityOverdue, securityText } from './security.ts';

test('security.txt is to be renewed when less than a month is left, or more than its year', () => {
  expect(securityOverdue(new Date('2027-01-01'), '2027-11-01T00:00:00Z')).toBeUndefined();
  expect(securityOverdue(new Date('2027-10-15'), '2027-11-01T00:00:00Z')).toContain('2027-11-01');
  expect(securityOverdue(new Date('2028-01-01'), '2027-11-01T00:00:00Z')).toContain('2027-11-01');
  expect(securityOverdue(new Date('2026-01-01'), '2027-11-01T00:00:00Z')).toContain('within a year');
});

test('security.txt names a contact on the site, wherever that stands', () => {
  const text = securityText({ origin: 'https://example.org', base: '/hip/' });
  expect(text).toContain('Contact: https://example.org/hip/about/#mistakes\n');
  expect(text.endsWith('\n')).toBe(true);
});
