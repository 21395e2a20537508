import { z } from 'astro/zod';
import { entryId } from './article.ts';
import { slug, text } from './terms.ts';

/** How much a word says that a query is about a runner's body: nothing, a little, some, or surely. */
export const anchor = z.literal([0, 1, 2, 3]);

/**
 * A pattern over words: `numb saddle`. Its terms are names of word groups or plain words; all of them
 * must stand near each other, in any order. `a/b` either · `a & b` anywhere in the text, each unit near
 * itself · `!a` nowhere in the text.
 */
export const pattern = text.regex(/^[!a-z0-9/&' -]+$/, {
  error: 'a pattern has lower-case words, "/", "&" and "!" only',
});

/** Groups of the finder's chips. */
export const clueGroup = z.enum(['where', 'feel', 'when', 'began', 'you']);
export type ClueGroup = z.output<typeof clueGroup>;

/**
 * A clue: what a runner may say of their pain, finer than a symptom. `says` lists the patterns by which it is
 * understood in free text. A clue whose slug is that of a symptom stands for the symptom.
 */
export const clue = z.strictObject({
  slug,
  label: text.describe('As the reader reads it back: "worse lying on that side".'),
  group: clueGroup,
  chip: z.boolean().default(false).describe('true offers it as a chip.'),
  says: z.array(pattern).min(1),
  implies: z.array(slug).default([]).describe('Symptoms that it speaks of as well.'),
});
export type Clue = z.output<typeof clue>;

/** `content/vocabulary.yaml`: how runners speak, for search and finder. */
export const vocabulary = z.strictObject({
  words: z
    .record(z.string(), z.strictObject({ anchor: anchor.default(0), words: z.array(z.string()).min(1) }))
    .describe('Groups of words that mean the same here. Words of several parts stand in the text as written.'),
  clues: z.array(clue),
  entries: z.record(entryId, z.array(pattern)).describe('Lay words that ask for an entry.'),
  danger: z
    .record(slug, z.array(pattern))
    .describe('Danger signs of content/danger-signs.yaml and how people tell them.'),
  misspelt: z.record(z.string(), z.string()).describe('Slips too far from the right word for spelling correction.'),
  elsewhere: z.array(z.string()).describe('Words and idioms that show a query is about something else.'),
});
export type Vocabulary = z.output<typeof vocabulary>;

/** What `content/vocabulary.yaml` says when there is no such file. */
export const NO_VOCABULARY: Vocabulary = { words: {}, clues: [], entries: {}, danger: {}, misspelt: {}, elsewhere: [] };
