import type { Exercise } from '../model/exercise.ts';
import { slugged, type Ref } from '../model/ref.ts';
import { draw, type Drawing, type Mark } from './draw.ts';

/** An entry with a figure and the parts to mark. */
export interface Drawn {
  readonly slug: string;
  readonly data: Pick<Exercise, 'figure'> & {
    readonly targets: readonly (Omit<Mark, 'part'> & { readonly part: Ref })[];
  };
}

const drawn = new WeakMap<object, Drawing>();

/** The drawing of an entry, made once. Its targets are the muscles and parts that are marked. */
export function drawingOf(exercise: Drawn): Drawing {
  const known = drawn.get(exercise.data.figure);
  if (known) return known;
  const drawing = draw(`f-${exercise.slug}`, exercise.data.figure, slugged(exercise.data.targets));
  drawn.set(exercise.data.figure, drawing);
  return drawing;
}

/** What each pose is called, in order. */
export function poseNames(count: number): readonly string[] {
  return count === 3 ? ['Start', 'On the way', 'End'] : ['Start', 'End'];
}

/** The picture in words: for readers who do not see it, and for where there is no picture. */
export function inWords(exercise: { readonly data: Pick<Exercise, 'start' | 'end' | 'figure'> }): string {
  const { start, end, figure } = exercise.data;
  return `Start: ${start} End: ${end}${figure.says === undefined ? '' : ` ${figure.says}`}`;
}

/** The site address of the drawing as a file of its own. */
export function figureAddress(slug: string): string {
  return `/figures/${slug}.svg`;
}
