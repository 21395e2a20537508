import { z } from 'astro/zod';
import { entry } from './entry.ts';
import { reason, slug, text, type To } from './terms.ts';

/** A symptom: what a reader feels. What it may be is written on the conditions. */
export const symptom = (to: To) =>
  entry(to).extend({
    kind: z.enum(['location', 'sensation', 'timing']),
    questions: z
      .array(
        z.strictObject({
          ask: text.describe('A question that a runner can answer about their own pain.'),
          answers: z
            .array(
              z.strictObject({
                answer: text.describe('What the reader would say.'),
                condition: to('conditions').describe('A condition that has this symptom in its presentation.'),
                because: reason,
              }),
            )
            .min(2),
        }),
      )
      .default([])
      .describe('Questions that tell the candidates apart.'),
    warnings: z.array(slug).default([]).describe('Signs of content/danger-signs.yaml that matter here.'),
  });
export type Symptom = z.output<ReturnType<typeof symptom>>;
