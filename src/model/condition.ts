import { z } from 'astro/zod';
import { entry } from './entry.ts';
import { certainty, direction, effect, fit, reason, refs, slug, statement, text, type To } from './terms.ts';

/** Where it hurts: the groups of the conditions index, head to foot. */
export const region = z.enum(['back-and-pelvis', 'hip', 'groin', 'buttock', 'thigh', 'knee']);
export type Region = z.output<typeof region>;

/** Can I run on it: yes · with limits · not yet · no. */
export const runAnswer = z.enum(['go', 'ease', 'stop', 'no']);
export type RunAnswer = z.output<typeof runAnswer>;

/** A condition: what may be hurting. Relations to its neighbours are written here. */
export const condition = (to: To) =>
  entry(to).extend({
    regions: z.array(region).nonempty().describe('Where it hurts, the main place first.'),
    howCommon: z
      .enum(['often', 'sometimes', 'seldom'])
      .default('sometimes')
      .describe(
        "How often runners with hip pain turn out to have it, in the editors' judgement. Orders the finder's ties.",
      ),
    first: z
      .strictObject({
        where: statement.describe(
          'Where it hurts. The body map beside it shows the places of the hallmark and common symptoms.',
        ),
        run: z
          .strictObject({ answer: runAnswer, text, refs })
          .describe(
            'Can I run: the answer, and on what it depends. It follows the word of the answer and does not repeat it.',
          ),
        time: z
          .strictObject({
            weeks: z
              .array(z.number().nonnegative())
              .min(1)
              .max(2)
              .optional()
              .describe('From and to, for the bar; one number is "at least". Left out where nobody measured it.'),
            text,
            refs,
            measured: statement.describe(
              'Who was measured, how many, and the spread; or that nobody was. Shown by <RecoveryTimes />.',
            ),
          })
          .describe('How long it takes.'),
        today: z
          .array(
            z.strictObject({
              do: text.describe('What, and how many or how often.'),
              why: text.describe('Why, in one sentence.'),
              certainty: certainty.optional(),
              refs,
            }),
          )
          .min(3)
          .max(4)
          .describe('What a reader does today.'),
      })
      .describe('The first minute: the spot, can I run, how long, and three steps for today.'),
    warnings: z.array(slug).default([]).describe('Signs of content/danger-signs.yaml that matter here.'),
    presentation: z
      .array(
        z.strictObject({
          symptom: to('symptoms'),
          fit,
          clues: z
            .record(slug, fit)
            .default({})
            .describe('Clues of content/vocabulary.yaml that belong to this reason, and how each speaks.'),
          reason,
          refs,
        }),
      )
      .default([])
      .describe('Symptoms that speak for or against it, and why.'),
    drivers: z
      .array(z.strictObject({ driver: to('drivers'), certainty, direction, reason, refs }))
      .default([])
      .describe('What may lead to it.'),
    treatments: z
      .array(
        z.strictObject({
          treatment: to('treatments'),
          certainty,
          effect,
          reason,
          dosage: text.optional().describe('How much, how often. Never of a medicine.'),
          timescale: text.optional().describe('How long before it shows.'),
          refs,
        }),
      )
      .default([])
      .describe('What was tried for it and what came of it.'),
    anatomy: z
      .array(z.strictObject({ part: to('anatomy'), role: reason }))
      .default([])
      .describe('The parts of the body involved, and how.'),
    running: z
      .discriminatedUnion('rule', [
        z.strictObject({
          rule: z.literal('pain-rule'),
          go: text.describe('Carry on when …'),
          ease: text.describe('Ease off when …'),
          stop: text.describe('Stop when …'),
          refs,
        }),
        z.strictObject({
          rule: z.literal('no-running'),
          stop: text.describe('What to stop, until when, and who decides.'),
          refs,
        }),
      ])
      .describe(
        'Can I run on it: a traffic light in the words of this condition. The figures of the pain rule are added by the page. "no-running" where the pain rule must not be used.',
      ),
    fewDrivers: text.optional().describe('Why fewer than 3 drivers are given, if so.'),
    mistakenFor: z
      .array(z.strictObject({ condition: to('conditions'), difference: reason, refs }))
      .default([])
      .describe('Look-alikes and how to tell them apart. Write each pair once.'),
  });
export type Condition = z.output<ReturnType<typeof condition>>;
