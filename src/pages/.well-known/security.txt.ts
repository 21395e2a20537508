import type { APIRoute } from 'astro';
import { securityText } from '../../metadata/security.ts';
import { placeOf } from '../../metadata/site.ts';

export const GET: APIRoute = () =>
  new Response(securityText(placeOf({ SITE_URL: import.meta.env.SITE, BASE_PATH: import.meta.env.BASE_URL })));
