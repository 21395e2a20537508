import { z } from 'astro/zod';
import { text } from './terms.ts';

/** What sort of study or text a source is. */
export const studyKind = z.enum([
  'guideline',
  'systematic-review',
  'rct',
  'cohort',
  'cross-sectional',
  'lab',
  'consensus',
  'narrative-review',
  'patient-information',
]);
export type StudyKind = z.output<typeof studyKind>;

/** A source. An empty author, year or DOI was not shown in the record, and is left out. */
export const reference = z.strictObject({
  key: z.string().regex(/^[a-z0-9][\w-]*$/),
  type: text,
  title: text.describe('In [brackets]: a description, because the source shows no title.'),
  author: z.array(text).default([]),
  year: z.int().min(1800).max(2100).optional(),
  container: text.optional().describe('Journal, book or site.'),
  volume: text.optional(),
  issue: text.optional(),
  pages: text.optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,}\//)
    .optional(),
  pmid: text.optional(),
  url: z.url({ protocol: /^https?$/ }),
  kind: studyKind.describe('What sort of study or text it is.'),
  sample: text.optional().describe('One line: who or what it looked at.'),
  linkNote: text.optional(),
});
export type Reference = z.output<typeof reference>;
