import type { APIRoute } from 'astro';
import { balanceSheet } from '../../figure/balance.ts';
import { balanceOf } from '../../graph/balance.ts';
import { siteGraph } from '../../graph/site.ts';
import tokens from '../../styles/tokens.css?raw';

/** Every treatment against every condition, as one picture that can be handed on. */
export const GET: APIRoute = async () => {
  const { treatments, conditions, found } = balanceOf(await siteGraph());
  const cells = found.map(({ treatment, condition, effect, certainty }) => ({
    row: treatments.indexOf(treatment),
    column: conditions.indexOf(condition),
    effect,
    certainty,
  }));
  const names = (nodes: readonly { readonly title: string }[]): string[] =>
    nodes.map(({ title }) => title.replace(/ \(.*\)$/, ''));
  return new Response(balanceSheet(names(treatments), names(conditions), cells, tokens), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
