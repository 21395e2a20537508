import { drawingOf } from '../figure/exercise.ts';
import { sheetOf } from '../figure/standalone.ts';
import { EntryPage, NO_TEXT } from '../graph/entry-page.ts';
import type { Graph, Node } from '../graph/graph.ts';
import type { ProgramPart } from '../model/program-pages.ts';
import { planOf, wholePlanOf, type ExerciseWords, type Plan, type WholePlan } from './plan.ts';

/**
 * The site's program: there is one.
 * @throws Error when there is none
 */
export function siteProgram(graph: Graph): Node<'programs'> {
  const [program] = graph.all('programs');
  if (!program) throw new Error('content/programs holds no program');
  return program;
}

/**
 * What the parts of a page of the program share.
 * @param link makes an address of the site fit the place: with the base path
 */
export function programPage(graph: Graph, part: ProgramPart, link: (url: string) => string): EntryPage {
  return new EntryPage(graph, siteProgram(graph), NO_TEXT, link, part);
}

/** The site's program as a plan, its exercises named and drawn. */
export function sitePlan(graph: Graph): Plan {
  const { slug, data } = siteProgram(graph);
  return planOf(slug, data, (exercise) => wordsOf(graph, exercise));
}

/** The same with all its rules, for others to take away. */
export function wholeSitePlan(graph: Graph): WholePlan {
  const { slug, data } = siteProgram(graph);
  return wholePlanOf(slug, data, (exercise) => wordsOf(graph, exercise));
}

function wordsOf(graph: Graph, slug: string): ExerciseWords {
  const exercise = graph.get('exercises', slug);
  const { width, height } = sheetOf(drawingOf(exercise));
  const { start, end, stop } = exercise.data;
  return { title: exercise.title, start, end, stop, figure: { width, height } };
}
