import { z } from 'astro/zod';
import { tagUri } from './article.ts';
import { decision } from './decision.ts';
import { entry, offersLoad } from './entry.ts';
import { slug, type To } from './terms.ts';

/** A guide: one job from start to finish. */
export const guide = (to: To) =>
  entry(to).extend({
    offersLoad,
    feedId: tagUri.describe('Fixed at first publication. Never changed, whatever the title or address.'),
    warnings: z.array(slug).default([]).describe('Signs of content/danger-signs.yaml that matter here.'),
    decision: decision.optional().describe('Questions that end in one answer, shown by <Decision />.'),
    gathersDangerSigns: z
      .boolean()
      .default(false)
      .describe('true on the help guide: it shows every danger sign by level.'),
  });
export type Guide = z.output<ReturnType<typeof guide>>;
