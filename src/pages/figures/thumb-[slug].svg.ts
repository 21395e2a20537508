import type { APIRoute, GetStaticPaths } from 'astro';
import { PARTS } from '../../figure/hip/parts.ts';
import { hipThumb } from '../../figure/hip/picture.ts';
import tokens from '../../styles/tokens.css?raw';

export const getStaticPaths = (() =>
  Object.entries(PARTS).map(([slug, part]) => ({
    params: { slug },
    props: { shown: { ...part, lit: [slug] } },
  }))) satisfies GetStaticPaths;

/** Where a part of the body is, without names, as a file for lists. */
export const GET: APIRoute<{ shown: (typeof PARTS)[string] & { lit: string[] } }> = ({ props: { shown } }) =>
  new Response(hipThumb(shown, tokens), { headers: { 'Content-Type': 'image/svg+xml' } });
