import { z } from 'astro/zod';
import { LEADS, type About } from './outcome.ts';
import { slug, text } from './terms.ts';

const about = z.enum(Object.keys(LEADS) as [About, ...About[]]);

/** The questions of "Can I run with this pain?", in their order. */
export const decision = z
  .array(
    z.strictObject({
      id: slug.describe('Its anchor. The question "bone" is asked in the words of the bone gate.'),
      ask: text.optional().describe('The question. Left out for "bone" only.'),
      note: text.optional().describe('What to do before answering.'),
      answers: z
        .array(
          z.strictObject({
            answer: text.describe('What the reader would say.'),
            about: about.describe('What the answer speaks of. It decides where the answer leads; "clear" leads on.'),
          }),
        )
        .min(2)
        .refine((all) => all.some((one) => one.about === 'clear'), { error: 'one answer leads on: about: clear' }),
    }),
  )
  .refine((all) => all.every(({ id, ask }) => (id === 'bone') === (ask === undefined)), {
    error: 'every question but "bone" has its own words in "ask"',
  })
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'an id stands twice' });
export type Decision = z.output<typeof decision>;
