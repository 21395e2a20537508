import { z } from 'astro/zod';
import { isoDate, text, type To } from './terms.ts';

/** Where the source article names an entry: `<article>#<passage>`; everything else is `expansion`. */
export const origin = z
  .string()
  .regex(/^(?:expansion|[a-z0-9-]+#[a-z0-9-]+)$/, {
    error: 'origin is "expansion" or an article\'s passage, such as "injury-management-the-hip#habits"',
  })
  .describe('The passage of the source article that names this entry, or "expansion".');

/** Fields that every prose entry has. */
export const entry = (to: To) =>
  z.strictObject({
    title: text.max(70).describe('The name that people search for first. Sentence case.'),
    summary: text
      .max(160)
      .refine((value) => value.split(/\s+/).length <= 25, { error: 'a summary has at most 25 words' })
      .describe('One plain sentence, true on its own in search, feed and card.'),
    also: z
      .array(text)
      .default([])
      .describe('Other names: lay, clinical, old, abbreviated, both spellings of English. No misspellings.'),
    origin,
    published: isoDate.describe('First day on the site. Never moved.'),
    updated: isoDate.describe('Last change that matters to a reader.'),
    reviewed: isoDate.describe('Last day on which the whole page was read again against its sources.'),
    reviewDue: isoDate.describe('12 months after "reviewed".'),
    authors: z.array(to('authors')).nonempty().describe('Who wrote it: slugs of content/authors.'),
    draft: z.boolean().default(false).describe('true keeps the entry out of the site.'),
    history: z
      .array(z.strictObject({ date: isoDate, change: text }))
      .default([])
      .describe('What changed for the reader, newest last.'),
  });

/** Whether a page offers a step, test, exercise or run. It does unless it says no, so that none goes without the bone gate. */
export const offersLoad = z
  .boolean()
  .default(true)
  .describe('false where the page offers no step, test, exercise or run: then it shows no bone gate.');
