import type { APIRoute, GetStaticPaths } from 'astro';
import { siteGraph } from '../../graph/site.ts';
import { shareCards, shareImage } from '../../metadata/share-images.ts';
import type { ShareCard } from '../../metadata/share-image.ts';

/** The image of each page, for those who share its link. `SHARE_IMAGES=off` draws none, to measure a build without. */
export const getStaticPaths = (async () => {
  if (process.env['SHARE_IMAGES'] === 'off') return [];
  const cards = shareCards(await siteGraph());
  return [...cards].map(([address, card]) => ({
    params: { image: address.replace(/^\/share\/|\.png$/g, '') },
    props: { card },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: ShareCard }> = async ({ props }) =>
  new Response(new Uint8Array(await shareImage(props.card, process.cwd())), {
    headers: { 'Content-Type': 'image/png' },
  });
