import type { APIRoute } from 'astro';
import { SITE, withBase } from '../metadata/site.ts';

/** `--paper` of the light theme, as sRGB: manifests are read by systems that know no other colours. */
const PAPER = '#fbfaf6';

/** What a device needs to put the site among its programs. */
export const GET: APIRoute = () => {
  const href = (url: string): string => withBase(url, import.meta.env.BASE_URL);
  const icon = (name: string, size: number, purpose: string): object => ({
    src: href(`/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const shortcut = (name: string, url: string): object => ({ name, url: href(url) });
  return new Response(
    JSON.stringify({
      id: href('/'),
      name: `${SITE.name}: ${SITE.tagline.toLowerCase()}`,
      short_name: SITE.name,
      description: SITE.description,
      lang: SITE.language,
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      background_color: PAPER,
      theme_color: PAPER,
      icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('icon-maskable-512', 512, 'maskable')],
      shortcuts: [
        shortcut('When to get help', '/guides/when-to-get-help/'),
        shortcut('Find what fits', '/find/'),
        shortcut('The program', '/program/'),
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
};
