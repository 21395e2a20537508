import { placeOf, type Place } from '../metadata/site.ts';

/** Where this build will stand. */
export function builtPlace(): Place {
  return placeOf({ SITE_URL: import.meta.env.SITE, BASE_PATH: import.meta.env.BASE_URL });
}
