import { z } from 'astro/zod';
import { slug, statement, text } from './terms.ts';

const set = z.strictObject({
  exercise: slug,
  sets: z.int().min(1).max(6),
  reps: z.int().min(1).max(40).optional(),
  seconds: z.int().min(1).max(120).optional(),
  tempo: text,
  restSeconds: z.int().min(0).max(300),
  load: statement.describe('The load rule: how heavy, and when to add.'),
});

/** A program: phases hold sessions, sessions hold sets of exercises. */
export const program = z.strictObject({
  title: text,
  summary: text.max(160),
  article: slug.describe('The article that presents it.'),
  phases: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        weeks: z.int().min(1).max(12),
        passTest: statement,
        sessions: z.array(z.strictObject({ id: slug, title: text, sets: z.array(set).nonempty() })).nonempty(),
      }),
    )
    .nonempty(),
});
export type Program = z.output<typeof program>;
