import type { APIRoute, GetStaticPaths } from 'astro';
import { layerPicture, LAYERS, VIEW_NAMES } from '../../figure/hip/layers.ts';
import { hipPicture } from '../../figure/hip/picture.ts';
import tokens from '../../styles/tokens.css?raw';

const all = LAYERS.flatMap((layer) => VIEW_NAMES.map(({ view }) => layerPicture(view, layer)));

export const getStaticPaths = (() =>
  all.map((picture) => ({
    params: { view: picture.view, layer: picture.layer },
    props: { picture },
  }))) satisfies GetStaticPaths;

/** One layer of the hip from one side, as a file. */
export const GET: APIRoute<{ picture: (typeof all)[number] }> = ({ props: { picture } }) =>
  new Response(hipPicture(picture, picture.title, picture.words, tokens), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
