import { absolute, type Place } from './site.ts';

/** Until when the text may be relied on. Set by hand at a review, so that a build depends on no clock. */
export const SECURITY_EXPIRES = '2027-11-01T00:00:00Z';

/** `security.txt`, RFC 9116: whom to tell about a weakness of the site. */
export function securityText(place: Place): string {
  return [
    `Contact: ${absolute('/about/#mistakes', place)}`,
    `Expires: ${SECURITY_EXPIRES}`,
    'Preferred-Languages: en',
    `Canonical: ${absolute('/.well-known/security.txt', place)}`,
    '',
  ].join('\n');
}

const DAY = 86_400_000;

/**
 * What is to be said of the date of `security.txt`, which RFC 9116 wants less than a year ahead.
 * @param expires the date, as `SECURITY_EXPIRES`
 * @returns nothing while it is good for another month
 */
export function securityOverdue(today: Date, expires = SECURITY_EXPIRES): string | undefined {
  const days = (Date.parse(expires) - today.getTime()) / DAY;
  if (days < 30) return `security.txt is good until ${expires.slice(0, 10)}: set a later date`;
  return days > 366 ? 'the date of security.txt must lie within a year' : undefined;
}
