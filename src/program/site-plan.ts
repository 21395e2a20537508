import { drawingOf } from '../figure/exercise.ts';
import { sheetOf } from '../figure/standalone.ts';
import type { Graph, Node } from '../graph/graph.ts';
import { planOf, type Plan } from './plan.ts';

/**
 * The site's program: there is one.
 * @throws Error when there is none
 */
export function siteProgram(graph: Graph): Node<'programs'> {
  const [program] = graph.all('programs');
  if (!program) throw new Error('content/programs holds no program');
  return program;
}

/** The site's program as a plan, its exercises named and drawn. */
export function sitePlan(graph: Graph): Plan {
  const program = siteProgram(graph);
  return planOf(program.slug, program.data, (slug) => {
    const exercise = graph.get('exercises', slug);
    const { width, height } = sheetOf(drawingOf(exercise));
    const { start, end, stop } = exercise.data;
    return { title: exercise.title, start, end, stop, figure: { width, height } };
  });
}
