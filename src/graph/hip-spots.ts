import { isIn, type Graph, type Node } from './graph.ts';
import { relationsOf } from './relations.ts';

/** A spot that can hurt, with what lies there and what may hurt there. */
export interface HipSpot {
  readonly symptom: Node<'symptoms'>;
  /** Parts of the body that its conditions name, the most named first. */
  readonly parts: readonly Node<'anatomy'>[];
  /** Conditions of which it is a hallmark or a common sign, each with the sign that tells it apart. */
  readonly conditions: readonly { readonly condition: Node<'conditions'>; readonly sign: string }[];
  /** Exercises that mainly work the first of them. */
  readonly exercises: readonly Node<'exercises'>[];
}

const MOST_PARTS = 5;
const MOST_EXERCISES = 5;

/** The places that can hurt, in the order of the entries, each with its neighbours in the graph. */
export function spotsOf(graph: Graph): HipSpot[] {
  return graph
    .all('symptoms')
    .filter(({ data }) => data.kind === 'location')
    .map((symptom) => {
      const fitting = relationsOf(graph, symptom, 'what-it-may-be').filter(
        ({ fit }) => fit === 'hallmark' || fit === 'common',
      );
      const conditions = fitting.flatMap(({ other, reason }) =>
        isIn(other, 'conditions') ? [{ condition: other, sign: signOf(symptom, other) ?? reason }] : [],
      );
      const named = new Map<string, number>();
      for (const { condition } of conditions)
        for (const [index, { part }] of condition.data.anatomy.entries())
          named.set(part.id, (named.get(part.id) ?? 0) + 1 / (index + 1));
      const parts = [...named.keys()]
        .sort((a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0))
        .slice(0, MOST_PARTS)
        .map((slug) => graph.get('anatomy', slug));
      return { symptom, parts, conditions, exercises: exercisesFor(graph, parts) };
    });
}

/** Why an answer to a question of the symptom speaks for the condition. */
function signOf(symptom: Node<'symptoms'>, condition: Node<'conditions'>): string | undefined {
  return symptom.data.questions
    .flatMap(({ answers }) => answers)
    .find((answer) => answer.condition.id === condition.slug)?.because;
}

/** Of the main part only: what loads a part that is named in passing may stir the pain up. */
function exercisesFor(graph: Graph, [main]: readonly Node<'anatomy'>[]): Node<'exercises'>[] {
  if (!main) return [];
  return graph
    .in(main, 'targets')
    .flatMap(({ data, from }) => (data.role === 'prime' && isIn(from, 'exercises') ? [from] : []))
    .slice(0, MOST_EXERCISES);
}
