import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../delivery/data-files.ts';

/** Data that scripts load, each file named by its content: a page can only ask for that of its own build. */
export const getStaticPaths = (async () =>
  (await dataFiles()).map(({ name, hash, text }) => ({
    params: { name, hash },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => string }> = ({ props }) =>
  new Response(props.text(), { headers: { 'Content-Type': 'application/json' } });
