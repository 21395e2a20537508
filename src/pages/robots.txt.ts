import type { APIRoute } from 'astro';
import { absolute, placeOf } from '../metadata/site.ts';

export const GET: APIRoute = () => {
  const place = placeOf({ SITE_URL: import.meta.env.SITE, BASE_PATH: import.meta.env.BASE_URL });
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml', place)}\n`);
};
