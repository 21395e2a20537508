import { z } from 'astro/zod';
import { entry } from './entry.ts';
import { figure } from './figure.ts';
import { plane, reason, statement, text, type To } from './terms.ts';

const dose = z.strictObject({
  sets: z.int().min(1).max(6),
  reps: z.int().min(1).max(40).optional(),
  seconds: z.int().min(1).max(120).optional(),
  tempo: text,
  restSeconds: z.int().min(0).max(300),
  daysPerWeek: z.int().min(1).max(7),
});

/** What an exercise is for. */
export const exerciseKind = z.enum(['mobility', 'activation', 'strength', 'power']);
export type ExerciseKind = z.output<typeof exerciseKind>;

const step = (to: To) => z.strictObject({ exercise: to('exercises'), change: reason });

/** An exercise: what it trains and how it is done. */
export const exercise = (to: To) =>
  entry(to).extend({
    kind: exerciseKind,
    targets: z
      .array(z.strictObject({ part: to('anatomy'), role: z.enum(['prime', 'assist']), plane }))
      .nonempty()
      .describe('Parts that it trains, and in which plane.'),
    equipment: z.array(text).default([]),
    household: text.optional().describe('A way to do it without equipment.'),
    start: text.describe('The starting position in words.'),
    end: text.describe('The end position in words.'),
    figure: figure.describe('The drawing: a jointed figure, posed by its joint angles.'),
    steps: z.array(text).min(2).max(6),
    feel: text.describe('What it should feel like, and where.'),
    notFeel: text.describe('What it should not feel like.'),
    mistakes: z.array(z.strictObject({ fault: text, mend: text })).nonempty(),
    dose: z
      .strictObject({ starting: dose, steady: dose })
      .describe('Sets with repetitions or seconds, for a beginner and later.'),
    passTest: statement.describe('When to move on: a test that can be passed.'),
    stop: text.describe('When to stop.'),
    easier: z.array(step(to)).default([]).describe('Easier steps. A step is written once, on either side.'),
    harder: z.array(step(to)).default([]),
  });
export type Exercise = z.output<ReturnType<typeof exercise>>;
