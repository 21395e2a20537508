import { z } from 'astro/zod';
import { slug, text } from './terms.ts';

/** How bad the worst thing is that a hazard can fairly be expected to lead to; gravest first. */
export const hazardSeverity = z.enum(['grave', 'serious', 'moderate']);
export type HazardSeverity = z.output<typeof hazardSeverity>;

/** What a test is called: its file, and its name as the file writes it. */
const testName = z.string().regex(/^(?:src|scripts|e2e|tests)\/[\w./-]+\.(?:test|spec)\.ts › \S.*$/, {
  error: 'a test is written "e2e/offline.spec.ts › name of the test", with the name as its file has it',
});

/** Something that was built against a hazard, and what goes red when it is gone. */
const control = z
  .strictObject({
    does: text.describe('What was built, in one plain sentence.'),
    tests: z.array(testName).default([]).describe('Tests that fail without it.'),
    faults: z.array(text).default([]).describe('Kinds of fault with which the content check refuses the opposite.'),
    signs: z.array(slug).default([]).describe('Danger signs that say it to the reader.'),
    pages: z.array(z.string().startsWith('/')).default([]).describe('Pages that say it to the reader.'),
  })
  .refine(({ tests, faults, signs, pages }) => [tests, faults, signs, pages].some(({ length }) => length > 0), {
    error: 'names nothing that holds it: give at least one of tests, faults, signs, pages',
  });
export type Control = z.output<typeof control>;

/**
 * A hazard: a way in which this site could harm somebody who trusts it. The form follows the risk management of health
 * software (DCB0129, ISO 14971), without a figure for how likely it is, as nobody counts our readers.
 */
export const hazard = z.strictObject({
  slug,
  title: text.describe('What could go wrong, as a sentence without its full stop.'),
  severity: hazardSeverity,
  who: text.describe('Who could be harmed.'),
  harm: text.describe('What could happen to them.'),
  causes: z.array(text).nonempty().describe('What here could bring it about, each in one sentence.'),
  controls: z.array(control).nonempty(),
  remains: text.describe('What these controls do not hold.'),
});
export type Hazard = z.output<typeof hazard>;

/** The scale of severity, in words. */
export const HAZARD_SEVERITY: Readonly<Record<HazardSeverity, { readonly name: string; readonly means: string }>> = {
  grave: {
    name: 'Grave',
    means: 'Death, or a loss that stays: of a hip, a leg, a testicle, or of feeling or control.',
  },
  serious: {
    name: 'Serious',
    means: 'An operation, a stay in hospital, or months without running.',
  },
  moderate: {
    name: 'Moderate',
    means: 'Weeks lost, worry, a needless visit, or something private that others read.',
  },
};
