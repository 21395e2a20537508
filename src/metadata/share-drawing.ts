import { paneOf } from '../figure/draw.ts';
import { drawingOf, type Drawn } from '../figure/exercise.ts';
import { PARTS } from '../figure/hip/parts.ts';
import { hipPane, thumbSize } from '../figure/hip/picture.ts';
import { spotPanes, spotSize } from '../figure/spot.ts';
import { partsOf, placesOf } from '../graph/first-minute.ts';
import { isIn, type Graph, type Node } from '../graph/graph.ts';
import type { ShareDrawing } from './share-image.ts';

/** Empty space that a figure has below its ground. */
const BELOW_GROUND = 8;

/** What the image of an entry shows: the last pose of an exercise, the spot of a condition or symptom, a part of the body. */
export function shareDrawing(graph: Graph, node: Node): ShareDrawing | undefined {
  if (isIn(node, 'exercises')) return lastPose(node);
  if (isIn(node, 'conditions')) return spotOf(placesOf(graph, node), partsOf(node));
  if (isIn(node, 'symptoms')) return spotOf([node.slug], []);
  return isIn(node, 'anatomy') ? partOf(node.slug) : undefined;
}

function lastPose(exercise: Drawn): ShareDrawing {
  const drawing = drawingOf(exercise);
  const last = drawing.stills.length - 1;
  const { height, ...pane } = paneOf(drawing, last);
  return { ...pane, height: height - BELOW_GROUND, svg: drawing.stills[last]?.svg ?? '', name: 'fig' };
}

function spotOf(places: readonly string[], parts: readonly string[]): ShareDrawing | undefined {
  const size = spotSize(places, parts);
  return size && { ...size, left: 0, top: 0, svg: spotPanes(places, parts), name: 'seen' };
}

function partOf(slug: string): ShareDrawing | undefined {
  const part = PARTS[slug];
  if (!part) return undefined;
  const size = thumbSize(part);
  return { ...size, left: 0, top: 0, svg: hipPane({ ...part, lit: [slug] }, 0, 0, size.width), name: 'seen' };
}
