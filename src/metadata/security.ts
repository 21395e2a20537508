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
