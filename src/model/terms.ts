import { z } from 'astro/zod';
import type { Ref } from './ref.ts';

/** An entry's name in its address: lower-case words joined by single hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'a slug has only lower-case letters, digits and single hyphens, such as "hip-soreness"',
});

/**
 * Makes the schema of a relation's end: a slug in the file, a `Ref` in the data. The collections of the site take
 * Astro's own `reference()`, which tells editors' tools what may stand there; the content check, which runs without
 * Astro, takes `refTo`. Both give the same.
 */
export type To = <C extends CollectionName>(collection: C) => z.ZodType<Ref<C>, string>;

/** Collections that a relation may lead to. */
export type CollectionName =
  | 'anatomy'
  | 'articles'
  | 'authors'
  | 'conditions'
  | 'drivers'
  | 'exercises'
  | 'professionals'
  | 'series'
  | 'symptoms'
  | 'treatments';

/** `To` without Astro: a slug of `collection`. Whether there is such an entry is the graph's to say. */
export const refTo: To = (collection) => slug.transform((id) => ({ collection, id }));

/** A calendar day as `YYYY-MM-DD`. Unquoted YAML dates reach Astro as `Date`: both forms are taken. */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date({ error: 'a date is written "2026-11-24" (year, month, day) and must exist' }),
);

/** Running text, trimmed, never empty. */
export const text = z.string().trim().min(1);

/** A reason on a link: long enough that a reader learns something (content standards, 13). */
export const reason = text.refine((value) => value.split(/\s+/).length >= 8, {
  error: 'a reason has at least 8 words and says what a reader would learn from the link',
});

/** Keys of `content/references.yaml` that carry a statement. */
export const refs = z.array(text).default([]).describe('Keys of content/references.yaml that this statement rests on.');

/** How sure we are: GRADE's four steps, specialists' agreement, or the source article's own view. */
export const certainty = z
  .enum(['high', 'moderate', 'low', 'very-low', 'consensus', 'article'])
  .describe('How sure we are. It decides which verbs the page may use (CONTRIBUTING.md).');
export type Certainty = z.output<typeof certainty>;

/** What a treatment does for a condition. "Tested and no effect" is not "not tested" (`unclear`). */
export const effect = z.enum(['helps', 'may-help', 'unclear', 'does-not-help', 'may-harm']);
export type Effect = z.output<typeof effect>;

/** What studies found between a driver and a condition. */
export const direction = z
  .enum(['raises', 'lowers', 'both-ways', 'no-link', 'unclear'])
  .describe(
    'raises: may raise the chance · lowers: may lower it · both-ways: may be a cause or a result · no-link: looked for and not found · unclear: not known',
  );
export type Direction = z.output<typeof direction>;

/** How a symptom speaks for or against a condition. */
export const fit = z.enum(['hallmark', 'common', 'possible', 'argues-against']);
export type Fit = z.output<typeof fit>;

/** How soon to get help. */
export const helpLevel = z.enum(['emergency', 'urgent', 'soon']);
export type HelpLevel = z.output<typeof helpLevel>;

/** The three planes of motion. */
export const plane = z.enum(['frontal', 'sagittal', 'transverse']);
export type Plane = z.output<typeof plane>;

/** A short sourced statement in frontmatter. */
export const statement = z.strictObject({ text, refs });
export type Statement = z.output<typeof statement>;

/**
 * A citation in running text: `[@key]`, `[@one; @two]`, or with how sure we are, `[@key; low]`.
 * Groups: `keys`, `certainty` (perhaps undefined).
 */
export const CITATION =
  /\[(?<keys>@[\w-]+(?:\s*;\s*@[\w-]+)*)(?:\s*;\s*(?<certainty>high|moderate|low|very-low|consensus|article))?\]/g;

/**
 * The keys in the inside of a citation.
 * @param inside `@one; @two`
 * @returns `['one', 'two']`
 */
export function citationKeys(inside: string): string[] {
  return inside.split(';').map((part) => part.trim().replace(/^@/, ''));
}
