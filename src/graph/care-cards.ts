import { dangerGroup, type DangerSign } from '../model/danger-sign.ts';
import { helpLevel, type HelpLevel } from '../model/terms.ts';
import type { Graph, Node } from './graph.ts';

/** A care card: one level, its signs. */
export interface CareCard {
  readonly level: HelpLevel;
  readonly signs: readonly DangerSign[];
}

/**
 * The care cards that an entry's `warnings` make, most pressing first; no card without a sign. Signs of one group stand
 * together, the group that the entry names first before the others.
 */
export function careCards(graph: Graph, node: Node): CareCard[] {
  const slugs = (node.data as { warnings?: readonly string[] }).warnings ?? [];
  const signs = slugs.flatMap((slug) => graph.dangerSigns.get(slug) ?? []);
  return cardsOf([...Map.groupBy(signs, ({ group }) => group).values()].flat());
}

/** Every danger sign by level, and within a level in the order of the help guide's groups. */
export function allCards(graph: Graph): CareCard[] {
  const order = dangerGroup.options;
  return cardsOf([...graph.dangerSigns.values()].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group)));
}

/** Danger signs by level, most pressing first. */
export function cardsOf(signs: readonly DangerSign[]): CareCard[] {
  return helpLevel.options
    .map((level) => ({ level, signs: signs.filter((sign) => sign.level === level) }))
    .filter((card) => card.signs.length > 0);
}
