/** The site's names. They depend on no address: a new host changes none of them. */
export const SITE = {
  name: 'Fulcrum',
  tagline: 'For runners with sore hips',
  description:
    'What may be hurting, what drives it and what helps: hip pain for runners in plain words, with a source for every claim.',
  language: 'en-GB',
  /** Authority and day of `tag:` ids (RFC 4151). Never changed. */
  tag: 'tag:fulcrum.example,2026-11-25:',
} as const;

/** Where a build will stand. */
export interface Place {
  /** Origin, without a slash at the end. */
  readonly origin: string;
  /** Base path, with a slash at both ends. */
  readonly base: string;
}

/** `SITE_URL` and `BASE_PATH` as a place; both have a default. */
export function placeOf(env: {
  readonly SITE_URL?: string | undefined;
  readonly BASE_PATH?: string | undefined;
}): Place {
  const origin = (env.SITE_URL ?? 'https://fulcrum.example').replace(/\/+$/, '');
  const path = (env.BASE_PATH ?? '/').replaceAll(/^\/+|\/+$/g, '');
  return { origin, base: path === '' ? '/' : `/${path}/` };
}

/** A site address (`/conditions/`) under the base path; other links are left as they are. */
export function withBase(url: string, base: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? `${base}${url.slice(1)}` : url;
}

/** A site address as an absolute URL. */
export function absolute(url: string, place: Place): string {
  return url.startsWith('/') ? `${place.origin}${withBase(url, place.base)}` : url;
}
