import type { APIRoute, GetStaticPaths } from 'astro';
import { PARTS } from '../../figure/hip/parts.ts';
import { hipPicture } from '../../figure/hip/picture.ts';
import { siteGraph } from '../../graph/site.ts';
import tokens from '../../styles/tokens.css?raw';

export const getStaticPaths = (() =>
  Object.entries(PARTS).map(([slug, part]) => ({ params: { slug }, props: { part } }))) satisfies GetStaticPaths;

/** Where a part of the body is, as a file. */
export const GET: APIRoute<{ part: (typeof PARTS)[string] }> = async ({ params, props: { part } }) => {
  const { slug, title } = (await siteGraph()).get('anatomy', params['slug'] ?? '');
  return new Response(hipPicture({ ...part, lit: [slug] }, `${title}: where it is`, part.desc, tokens), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
