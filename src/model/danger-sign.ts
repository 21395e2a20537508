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
]);
export type DangerGroup = z.output<typeof dangerGroup>;

/**
 * A danger sign. Level and words stand here once, so that a sign reads the same on every page that
 * names it in `warnings`.
 */
export const dangerSign = z.strictObject({
  slug,
  level: helpLevel,
  group: dangerGroup,
  sign: text.describe('What a person can feel or see. It completes "… if you:".'),
  action: text.optional().describe('What to do besides the action of the level, complete on its own.'),
  why: text.optional().describe('What it may mean, in one plain sentence; shown on the help guide.'),
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
  pregnancy: 'Pregnancy',
};
