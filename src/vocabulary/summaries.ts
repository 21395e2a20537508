import { drawingOf, figureAddress } from '../figure/exercise.ts';
import { spotSize } from '../figure/spot.ts';
import { sheetOf } from '../figure/standalone.ts';
import { partsOf, placesOf, spotAddress } from '../graph/first-minute.ts';
import { isIn, type Graph, type Node } from '../graph/graph.ts';
import { entriesOf } from './compile.ts';
import type { Picture, SummariesFile } from './lexicon-file.ts';

/** What results show beside their titles: it follows behind the vocabulary. */
export function compileSummaries(graph: Graph): SummariesFile {
  const nodes = entriesOf(graph);
  return {
    texts: nodes.map((node) => node.summary),
    pictures: Object.fromEntries(
      nodes.flatMap((node) => {
        const picture = pictureOf(graph, node);
        return picture ? [[node.id, picture] as const] : [];
      }),
    ),
  };
}

/** The spot of a condition or symptom, the poses of an exercise. */
function pictureOf(graph: Graph, node: Node): Picture | undefined {
  if (isIn(node, 'exercises')) {
    const { width, height } = sheetOf(drawingOf(node));
    return [figureAddress(node.slug), width, height];
  }
  const size = isIn(node, 'conditions')
    ? spotSize(placesOf(graph, node), partsOf(node))
    : isIn(node, 'symptoms')
      ? spotSize([node.slug])
      : undefined;
  return size && [spotAddress(node.slug), size.width, size.height];
}
