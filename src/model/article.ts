import { z } from 'astro/zod';
import { entry, offersLoad } from './entry.ts';
import { slug, text, type To } from './terms.ts';

/** `<collection>/<slug>` of any entry. */
export const entryId = z.string().regex(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'an entry is named "collection/slug", such as "drivers/poor-posture"',
});

/** RFC 4151, with the authority and the day on which the id was made. */
export const tagUri = z.string().regex(/^tag:[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?:[\w./-]+$/, {
  error: 'a feed id is a tag: URI, such as "tag:fulcrum.example,2026-11-24:articles/my-slug"',
});

/** An article of a series. Its passages introduce entries. */
export const article = (to: To) =>
  entry(to)
    .omit({ origin: true })
    .extend({
      offersLoad,
      feedId: tagUri.describe('Fixed at first publication. Never changed, whatever the title or address.'),
      series: to('series'),
      part: z.int().min(1),
      basedOn: z
        .strictObject({ title: text, retoldBy: to('authors') })
        .optional()
        .describe('The source by the same author that this article retells, and who retold it.'),
      keyPoints: z.array(text).nonempty(),
      passages: z
        .array(z.strictObject({ anchor: slug, title: text, introduces: z.array(entryId).default([]) }))
        .default([])
        .describe('Passages in order. Each stands in the body as <Passage id="anchor">…</Passage>.'),
    });
export type Article = z.output<ReturnType<typeof article>>;
