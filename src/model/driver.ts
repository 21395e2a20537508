import { z } from 'astro/zod';
import { entry, offersLoad } from './entry.ts';
import { figure } from './figure.ts';
import { certainty, plane, reason, refs, slug, type To } from './terms.ts';

/** A driver: a habit, history or circumstance that may lead to a condition. */
export const driver = (to: To) =>
  entry(to).extend({
    offersLoad,
    group: z.enum(['running', 'non-running']).describe('Part of running, or of daily life.'),
    planes: z.array(plane).default([]).describe('Planes of motion in which it acts, if any.'),
    warnings: z.array(slug).default([]).describe('Signs of content/danger-signs.yaml that matter here.'),
    figure: figure.optional().describe('A drawing of the habit, posed by joint angles.'),
    counteredBy: z
      .array(z.strictObject({ treatment: to('treatments'), certainty, reason, refs }))
      .default([])
      .describe('What prevents or corrects it.'),
  });
export type Driver = z.output<ReturnType<typeof driver>>;
