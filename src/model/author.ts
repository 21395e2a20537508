import { z } from 'astro/zod';
import { text } from './terms.ts';

/** Who wrote something. */
export const author = z.strictObject({
  name: text,
  kind: z.enum(['person', 'group']),
  credential: z
    .strictObject({
      short: text,
      long: text,
      entitles: text,
      role: text.optional().describe('What its holder is, in plain words, beside the short form.'),
    })
    .optional()
    .describe('A qualification, written out, and what it entitles to.'),
  summary: text.max(200),
  about: z.array(text).nonempty().describe('Paragraphs. No claim beyond what is known.'),
});
export type Author = z.output<typeof author>;
