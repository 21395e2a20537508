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
  'case-report',
  'narrative-review',
  'patient-information',
]);
export type StudyKind = z.output<typeof studyKind>;

/** Sites where people upload copies of what others wrote: copies vanish, and are seldom theirs to share. */
const SHARED_COPIES =
  // cspell:disable-next-line
  /(?:^|\.)(?:abcdocz|academia|chegg|cliffsnotes|coek|coursehero|docksci|docplayer|docslib|documentine|doczz|dokumen|epdf|fdocuments|fx361|megatopx|moam|paperexplained|pdfcoffee|pdfslide|scribd|slideshare|studocu|studylib|vdocuments|yumpu|zana)\.[a-z]+$/;

/** Whether an address leads to a copy on a document-sharing site. */
function isSharedCopy(url: string): boolean {
  return URL.canParse(url) && SHARED_COPIES.test(new URL(url).hostname);
}

/** A source. An author, title, year or address that the record did not show is left out. */
export const reference = z.strictObject({
  key: z.string().regex(/^[a-z0-9][\w-]*$/),
  type: text,
  title: text
    .refine(
      (title) => !/^\[.*\]$/s.test(title),
      'a description in brackets is no title; write the real one or leave it out',
    )
    .optional()
    .describe('As the source gives it. Left out where none was shown.'),
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
  url: z
    .url({ protocol: /^https?$/ })
    .refine(
      (url) => !isSharedCopy(url),
      'leads to a copy on a document-sharing site; link the original or leave it out',
    )
    .optional()
    .describe('Where the original can be read. Left out where only copies are known.'),
  kind: studyKind.describe('What sort of study or text it is.'),
  sample: text.optional().describe('One line: who or what it looked at.'),
  linkNote: text.optional(),
});
export type Reference = z.output<typeof reference>;
