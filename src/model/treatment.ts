import { z } from 'astro/zod';
import { entry, offersLoad } from './entry.ts';
import { reason, slug, type To } from './terms.ts';

/** A treatment: something that is done for a condition, or to keep it away. */
export const treatment = (to: To) =>
  entry(to).extend({
    offersLoad,
    care: z
      .enum(['physical-therapy', 'lifestyle', 'medical', 'procedure'])
      .describe('What sort of care it is, for programs that read the page.'),
    roles: z.array(z.enum(['treat', 'prevent'])).nonempty(),
    warnings: z.array(slug).default([]).describe('Signs of content/danger-signs.yaml that matter here.'),
    exercises: z.array(to('exercises')).default([]).describe('Exercises that it uses.'),
    providers: z
      .array(z.strictObject({ professional: to('professionals'), does: reason }))
      .default([])
      .describe('Who gives it, and what they do.'),
  });
export type Treatment = z.output<ReturnType<typeof treatment>>;
