import type { Certainty, Effect } from '../model/terms.ts';
import type { Graph, Node } from './graph.ts';
import { conditionsByPlace } from './recovery.ts';

/** What was found of a treatment for a condition. */
export interface Found {
  readonly treatment: Node<'treatments'>;
  readonly condition: Node<'conditions'>;
  readonly effect: Effect;
  readonly certainty: Certainty;
}

/** From gain to harm, and within it from sure to unsure. */
const EFFECTS: readonly Effect[] = ['helps', 'may-help', 'unclear', 'does-not-help', 'may-harm'];
const CERTAINTIES: readonly Certainty[] = ['high', 'moderate', 'low', 'very-low', 'consensus', 'article'];
const rank = ({ effect, certainty }: Found): number => EFFECTS.indexOf(effect) * 10 + CERTAINTIES.indexOf(certainty);

/**
 * All that is told of treatments for conditions.
 * @returns treatments, those told of most conditions first; conditions, head to foot; what was found, best first
 */
export function balanceOf(graph: Graph): {
  readonly treatments: readonly Node<'treatments'>[];
  readonly conditions: readonly Node<'conditions'>[];
  readonly found: readonly Found[];
} {
  const conditions = conditionsByPlace(graph);
  const found = conditions
    .flatMap((condition) =>
      condition.data.treatments.map(({ treatment, effect, certainty }) => ({
        treatment: graph.get('treatments', treatment.id),
        condition,
        effect,
        certainty,
      })),
    )
    .toSorted((a, b) => rank(a) - rank(b));
  const told = (node: Node): number => found.filter(({ treatment }) => treatment.id === node.id).length;
  const treatments = graph
    .all('treatments')
    .filter((node) => told(node) > 0)
    .toSorted((a, b) => told(b) - told(a) || a.title.localeCompare(b.title, 'en'));
  return { treatments, conditions, found };
}
