import { z } from 'astro/zod';
import { isoDate, slug, text } from './terms.ts';

/** A series of articles, with the parts that are promised and not yet out. */
export const series = z.strictObject({
  title: text.max(70),
  summary: text.max(200),
  forWhom: text,
  started: isoDate,
  planned: z
    .array(
      z.strictObject({
        part: z.int().min(1),
        article: slug.describe('The slug that the part will have. It turns into the article when that is published.'),
        title: text,
        promise: text.describe('What was promised, in our own words.'),
        madeIn: z
          .string()
          .regex(/^[a-z0-9-]+#[a-z0-9-]+$/)
          .describe('The passage that makes the promise: <article>#<passage>.'),
      }),
    )
    .default([]),
});
export type Series = z.output<typeof series>;
