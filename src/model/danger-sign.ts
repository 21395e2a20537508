import { z } from 'astro/zod';
import { helpLevel, refs, slug, text } from './terms.ts';

/** Groups of the help guide. */
export const dangerGroup = z.enum([
  'back-and-nerves',
  'bone-and-joint',
  'muscle-and-tendon',
  'groin-and-tummy',
  'blood-clot',
  'illness',
  'children-and-teenagers',
  'pregnancy',
  'medicines-and-treatments',
]);
export type DangerGroup = z.output<typeof dangerGroup>;

/** What a sign is a sign of. Signs of two levels about the same thing must say how they differ. */
export const dangerTopic = z.enum([
  'artificial-hip',
  'back-injury',
  'back-shape',
  'back-stiffness',
  'blood-clot',
  'blood-to-the-leg',
  'bone-blood-supply',
  'bone-pain',
  'bone-stress',
  'broken-bone',
  'child-limp',
  'deep-infection',
  'early-pregnancy',
  'getting-worse',
  'groin-lump',
  'growing-hip',
  'heart',
  'illness',
  'infected-joint',
  'injured-leg',
  'limp',
  'low-nerves',
  'muscle-breakdown',
  'muscle-lump',
  'painkillers',
  'pregnancy-pain',
  'slow-pain',
  'stuck-joint',
  'tendon-and-antibiotic',
  'testicle',
  'torn-muscle',
  'tummy',
  'under-fuelling',
  'urine-and-groin',
]);

/**
 * A danger sign. Level and words stand here once, so that a sign reads the same on every page that
 * names it in `warnings`.
 */
export const dangerSign = z.strictObject({
  slug,
  level: helpLevel,
  group: dangerGroup,
  about: z.array(dangerTopic).nonempty().describe('What it is a sign of.'),
  sign: text.describe('What a person can feel or see. It completes "… if you:".'),
  brief: text
    .refine((value) => value.split(/\s+/).length <= 13, { error: 'a sign in brief has at most 13 words' })
    .describe(
      'The sign in a few words that follow "have", and never narrower than the sign: where a card is folded, each sign is seen so.',
    ),
  action: text.optional().describe('What to do besides the action of the level, complete on its own.'),
  why: text.optional().describe('What it may mean, in one plain sentence; shown on the help guide.'),
  with: z
    .array(slug)
    .default([])
    .describe('Signs that stand wherever this one stands, each as pressing as this one or more.'),
  differs: text
    .optional()
    .describe('How a reader tells it from the more pressing signs about the same thing. For editors.'),
  caution: z
    .boolean()
    .default(false)
    .describe(
      "true for an editors' caution: our sources do not hold it, it claims nothing and only sends you to help.",
    ),
  refs,
});
export type DangerSign = z.output<typeof dangerSign>;

/** Groups as headings, in the order of the help guide. */
export const DANGER_GROUP: Readonly<Record<DangerGroup, string>> = {
  'back-and-nerves': 'Back and nerves',
  'bone-and-joint': 'Bone and joint',
  'muscle-and-tendon': 'Muscle and tendon',
  'groin-and-tummy': 'Groin and tummy',
  'blood-clot': 'Blood clot',
  illness: 'Illness',
  'children-and-teenagers': 'Children and teenagers',
  pregnancy: 'Pregnancy and after birth',
  'medicines-and-treatments': 'Medicines and treatments',
};
