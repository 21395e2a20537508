import type { Exercise } from '../model/exercise.ts';
import type { Figure } from '../model/figure.ts';
import { draw, drawPair, type Drawing } from './draw.ts';
import { movingFile, standalone, type Alone } from './standalone.ts';
import { tempoOf } from './tempo.ts';

/** An entry with a figure. */
export interface Drawn {
  readonly slug: string;
  readonly data: Pick<Exercise, 'figure'>;
}

const drawn = new WeakMap<Figure, Drawing>();
const pairs = new WeakMap<Figure, Drawing | undefined>();

/** The drawing of an entry, made once. */
export function drawingOf({ data: { figure } }: Drawn): Drawing {
  const known = drawn.get(figure) ?? draw(figure);
  drawn.set(figure, known);
  return known;
}

/** The drawing of the right way beside the fault, where an entry has one; made once. */
export function pairOf({ data: { figure } }: Drawn): Drawing | undefined {
  if (!pairs.has(figure)) pairs.set(figure, drawPair(figure));
  return pairs.get(figure);
}

/** What each pose is called, in order. */
export function poseNames({ names, poses }: Pick<Figure, 'names' | 'poses'>): readonly string[] {
  return names ?? (poses.length === 3 ? ['Start', 'On the way', 'End'] : ['Start', 'End']);
}

/** The picture in words: for readers who do not see it, and for where there is no picture. */
export function inWords(exercise: { readonly data: Pick<Exercise, 'start' | 'end' | 'figure'> }): string {
  const { start, end, figure } = exercise.data;
  return `Start: ${start} End: ${end}${figure.says === undefined ? '' : ` ${figure.says}`}`;
}

/**
 * Pictures of an exercise as files: its poses; one repetition of the side that is drawn, over and over, at the tempo of
 * the starting dose; left and right in turn; and the right way beside the fault.
 */
export type FigureFile = 'poses' | 'moves' | 'both' | 'pair';

/** The site address of a picture of an exercise as a file. */
export function figureAddress(slug: string, file: FigureFile = 'poses'): string {
  return `/figures/${slug}${file === 'poses' ? '' : `-${file}`}.svg`;
}

/** The files of an exercise. */
export function filesOf(exercise: Drawn): FigureFile[] {
  return ['poses', 'moves', 'both', ...(exercise.data.figure.pair ? (['pair'] as const) : [])];
}

/**
 * A picture of an exercise as an SVG file.
 * @throws Error for a pair of an exercise that has none
 */
export function figureFile(
  exercise: Drawn & { readonly title: string; readonly data: Exercise },
  file: FigureFile,
  style: Pick<Alone, 'css' | 'tokens'>,
): string {
  const { figure, dose } = exercise.data;
  const words: Alone = { ...style, title: exercise.title, description: inWords(exercise) };
  if (file === 'poses') return standalone(drawingOf(exercise), words);
  if (file !== 'pair')
    return movingFile(
      drawingOf(exercise),
      tempoOf(dose.starting.tempo, figure.poses.length - 1),
      figure.works,
      file === 'both',
      words,
    );
  const pair = pairOf(exercise);
  if (!pair || !figure.pair) throw new Error(`${exercise.slug} has no picture of a fault`);
  const { like, not } = figure.pair.says;
  return standalone(pair, { ...words, description: `Like this: ${like} Not like this: ${not}` });
}
