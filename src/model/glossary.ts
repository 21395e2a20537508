import { z } from 'astro/zod';
import { entryId } from './article.ts';
import { slug, text } from './terms.ts';

/** A term explained in one plain sentence. */
export const glossaryTerm = z.strictObject({
  slug,
  term: text,
  lay: text.optional().describe('The everyday word for it.'),
  means: text.refine((value) => value.split(/\s+/).length <= 25, { error: 'a meaning has at most 25 words' }),
  everyday: z
    .boolean()
    .default(false)
    .describe('true for a word that readers know: it is listed, and not marked in texts.'),
  owner: entryId.optional().describe('The page that owns the subject.'),
});
export type GlossaryTerm = z.output<typeof glossaryTerm>;
