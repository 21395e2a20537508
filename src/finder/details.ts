import { spotSize } from '../figure/spot.ts';
import { partsOf, placesOf } from '../graph/first-minute.ts';
import type { Graph, Node } from '../graph/graph.ts';
import type { Fit } from '../model/terms.ts';

/** What the finder says of conditions, beyond the vocabulary: made at build time, loaded on `/find/` only. */
export interface FinderFile {
  /** By slug of the condition. */
  readonly conditions: Readonly<Record<string, FinderCondition>>;
  readonly questions: readonly FinderQuestion[];
  /** Look-alikes and how to tell them apart. */
  readonly differences: readonly { readonly pair: readonly [string, string]; readonly difference: string }[];
}
export interface FinderCondition {
  readonly reasons: readonly { readonly clues: readonly string[]; readonly fit: Fit; readonly reason: string }[];
  /** One thing to do today. */
  readonly today: string;
  /** Width and height of the picture of its spot, if it has one. */
  readonly spot?: readonly [width: number, height: number];
}
export interface FinderQuestion {
  readonly symptom: string;
  readonly ask: string;
  readonly answers: readonly { readonly answer: string; readonly condition: string; readonly because: string }[];
}

/** Collect the finder's reasons and questions from the graph. */
export function finderDetails(graph: Graph): FinderFile {
  return {
    conditions: Object.fromEntries(
      graph.all('conditions').map((node) => [
        node.slug,
        {
          reasons: node.data.presentation.flatMap((item) => {
            const byFit = Map.groupBy(
              [[item.symptom.id, item.fit] as const, ...Object.entries(item.clues)],
              ([, fit]) => fit === 'argues-against',
            );
            return [...byFit.values()].map((clues) => ({
              clues: clues.map(([slug]) => slug),
              fit: clues[0]?.[1] ?? item.fit,
              reason: item.reason,
            }));
          }),
          today: today(node),
          ...spotOf(graph, node),
        },
      ]),
    ),
    questions: graph.all('symptoms').flatMap((node) =>
      node.data.questions.map((question) => ({
        symptom: node.slug,
        ask: question.ask,
        answers: question.answers.map(({ answer, condition, because }) => ({
          answer,
          condition: condition.id,
          because,
        })),
      })),
    ),
    differences: graph
      .all('conditions')
      .flatMap((node) =>
        graph
          .out(node, 'mistakenFor')
          .map((edge) => ({ pair: [node.slug, edge.to.slug] as const, difference: edge.data.difference })),
      ),
  };
}

function spotOf(graph: Graph, node: Node<'conditions'>): Pick<FinderCondition, 'spot'> {
  const size = spotSize(placesOf(graph, node), partsOf(node));
  return size ? { spot: [size.width, size.height] } : {};
}

/** The first thing that a condition's page tells a reader to do: what to stop, where it says so, else its first step. */
function today(node: Node<'conditions'>): string {
  const { running, first } = node.data;
  if (running.rule === 'no-running') return running.stop;
  return first.today[0]?.do ?? '';
}
