import { z } from 'astro/zod';
import { entry } from './entry.ts';
import { BONE_PLACES, BROUGHT_BY, oneOf, PAIN_PLACES } from './pain-place.ts';
import { certainty, slug, text, type To } from './terms.ts';

/** What the plan asks, and what it rests on: sources with a certainty, or, without any, the editors' judgement. */
const rule = z
  .strictObject({
    text,
    refs: z
      .array(text)
      .default([])
      .describe('Keys of content/references.yaml. None: the editors’ judgement, shown so.'),
    certainty: certainty.optional(),
  })
  .refine((value) => value.refs.length > 0 === (value.certainty !== undefined), {
    error:
      'a rule with sources says how sure we are; a rule without any is the editors’ judgement and has no certainty',
  });
export type Rule = z.output<typeof rule>;

const set = (to: To) =>
  z
    .strictObject({
      exercise: to('exercises'),
      sets: z.int().min(1).max(6),
      reps: z.int().min(1).max(40).optional(),
      seconds: z.int().min(1).max(120).optional().describe('How long a hold or a set lasts.'),
      sides: z
        .enum(['each', 'both'])
        .describe('each: the number holds for each side in turn. both: done with both at once or in turn.'),
      tempo: text,
      restSeconds: z.int().min(0).max(300),
      load: text.describe('How heavy, and when to add.'),
    })
    .refine((value) => value.reps !== undefined || value.seconds !== undefined, {
      error: 'a set has reps, seconds or both',
    });
export type ProgramSet = z.output<ReturnType<typeof set>>;

const session = (to: To) =>
  z.strictObject({
    id: slug,
    title: text,
    minutes: z.int().min(5).max(60),
    sets: z.array(set(to)).nonempty(),
  });
export type Session = z.output<ReturnType<typeof session>>;

const check = (to: To) =>
  z.strictObject({
    id: slug,
    exercise: to('exercises').optional(),
    text: text.describe('What is done, and when it counts as passed. Left and right.'),
  });
export type ProgramCheck = z.output<ReturnType<typeof check>>;

/** What stops runs, hops or the plan until somebody has examined it. A stop offers nothing to train. */
export const stopId = z.enum(['stop-runs', 'stop-plan', 'be-seen', 'get-help']);
export type StopId = z.output<typeof stopId>;
/** What the plan may propose after a session, a morning or a week. The reader decides. */
export const proposalId = z.enum(['watch-place', 'stop-today', 'ease', 'repeat', 'step-back', 'go-on', 'carry-on']);
export type ProposalId = z.output<typeof proposalId>;
const adviceId = z.enum([...stopId.options, ...proposalId.options]);
export type AdviceId = z.output<typeof adviceId>;

/** How soon somebody looks at it. */
export const clock = z.enum(['today', 'this-week']);
export type Clock = z.output<typeof clock>;

const fields = (to: To) =>
  entry(to)
    .omit({ origin: true, also: true })
    .extend({
      article: to('articles').describe('The article that presents it.'),
      version: z.int().min(1).describe('Raised when sessions, sets or weeks change. Saved progress names it.'),
      forWhom: z.array(text).nonempty(),
      screen: z
        .strictObject({
          warnings: z.array(slug).nonempty().describe('Danger signs: do not start, get help.'),
          first: z.array(rule).nonempty().describe('Who sees someone before starting.'),
        })
        .describe('The entry screen.'),
      needs: z.array(z.strictObject({ thing: text, instead: text })).nonempty(),
      limits: z
        .strictObject({
          sessionsPerWeek: z.strictObject({ min: z.int(), max: z.int(), rule }),
          restDaysBetween: z.strictObject({ min: z.int(), rule }),
          exercisesPerSession: z.strictObject({ max: z.int(), rule }),
          weeklySets: z
            .strictObject({ min: z.int(), max: z.int(), rule })
            .describe('Sets of one strength exercise in a week.'),
          growth: z
            .strictObject({ max: z.number().min(1).max(2), rule })
            .describe('The most that total weekly sets may grow from one phase to the next, as a factor.'),
        })
        .describe('Rules with figures. Tests hold the phases against them.'),
      start: z.strictObject({
        how: text,
        tests: z.array(check(to)).nonempty(),
        walk: slug.describe('The walking test. Nobody starts before it has been answered.'),
        stop: z
          .strictObject({ title: text, when: text, why: rule })
          .describe('A test that hurts or makes the reader limp: no start. The place decides how soon they are seen.'),
        places: z
          .array(z.strictObject({ passes: z.array(slug), phase: slug, why: text }))
          .nonempty()
          .describe('The first whose tests are all passed counts. The last asks for none.'),
      }),
      pain: z
        .strictObject({
          places: z
            .array(z.strictObject({ id: z.enum(PAIN_PLACES), words: text, clock }))
            .describe('Each place once, the more pressing first, and how soon pain there is seen.'),
          brought: z.array(z.strictObject({ id: z.enum(BROUGHT_BY), words: text })).describe('Each once.'),
          rule,
          clocks: z.record(clock, text).describe('What a reader does, by how soon they are seen.'),
        })
        .describe('How the diary asks for pain: where, what brought it on, how much.'),
      phases: z
        .array(
          z.strictObject({
            id: slug,
            title: text,
            weeks: z.int().min(1).max(12),
            aim: text,
            running: rule.describe('What to do with runs in this phase.'),
            week: z.array(slug).nonempty().describe('The sessions of a week, in order.'),
            sessions: z.array(session(to)).nonempty(),
            tests: z.array(check(to)).nonempty().describe('Passed before the next phase.'),
          }),
        )
        .nonempty(),
      advice: z
        .record(
          adviceId,
          z.strictObject({
            title: text,
            when: text,
            does: text.describe('What one tap changes, or what to do.'),
            why: rule,
          }),
        )
        .describe('What the plan proposes, when, and why.'),
      rules: z
        .array(z.strictObject({ id: slug, title: text, rule }))
        .nonempty()
        .describe('Everything else that holds throughout: order, effort, runs, a missed day.'),
      travel: z.strictObject({
        rule,
        swaps: z.array(z.strictObject({ from: to('exercises'), to: to('exercises'), how: text })).nonempty(),
      }),
      maintenance: z.strictObject({ rule, week: z.array(slug).length(2), sessions: z.array(session(to)).nonempty() }),
      ladder: z
        .strictObject({
          rule,
          steps: z
            .array(
              z.strictObject({
                walkMinutes: z.int().min(0),
                runMinutes: z.int().min(1).optional().describe('Left out: all of it is run.'),
                km: z.number().positive(),
                rule: rule.optional(),
              }),
            )
            .nonempty(),
          rules: z.array(rule).nonempty(),
        })
        .describe('The return to running, in steps of walking and running.'),
    });

/** A program: phases hold sessions, sessions hold sets of exercises. Names inside it must fit together. */
export const program = (to: To) =>
  fields(to).superRefine((data, context) => {
    const fault = (path: readonly (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path: [...path], message });
    const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
    const known = (
      path: readonly (string | number)[],
      names: readonly string[],
      list: readonly string[],
      what: string,
    ): void =>
      names.forEach((name, index) => {
        if (!list.includes(name)) fault([...path, index], `"${name}" is no ${what} here: ${list.join(', ')}`);
      });
    const once = (path: string, list: readonly string[]): void =>
      list.forEach((name, index) => {
        if (list.indexOf(name) < index) fault([path], `the id "${name}" stands twice`);
      });
    const sessions = [...data.phases.flatMap((phase) => phase.sessions), ...data.maintenance.sessions];
    once('phases', [...ids(sessions), ...ids(data.phases)]);
    once('tests', [...ids(data.start.tests), ...data.phases.flatMap(({ tests }) => ids(tests))]);
    data.phases.forEach((phase, index) =>
      known(['phases', index, 'week'], phase.week, ids(phase.sessions), 'session of this phase'),
    );
    known(['maintenance', 'week'], data.maintenance.week, ids(data.maintenance.sessions), 'session of the upkeep');
    data.start.places.forEach((place, index) => {
      known(['start', 'places', index, 'passes'], place.passes, ids(data.start.tests), 'starting test');
      known(['start', 'places', index, 'phase'], [place.phase], ids(data.phases), 'phase');
    });
    known(['start', 'walk'], [data.start.walk], ids(data.start.tests), 'starting test');
    const complete = (path: string, list: readonly string[], all: readonly string[]): void => {
      if (list.length !== all.length || all.some((name) => !list.includes(name)))
        fault(['pain', path], `each of these stands once: ${all.join(', ')}`);
    };
    complete('places', ids(data.pain.places), PAIN_PLACES);
    complete('brought', ids(data.pain.brought), BROUGHT_BY);
    data.pain.places.forEach((place, index) => {
      if (oneOf(BONE_PLACES, place.id) && place.clock !== 'today')
        fault(['pain', 'places', index, 'clock'], 'a bone stress injury may be felt here: today');
    });
    if (data.start.places.at(-1)?.passes.length !== 0)
      fault(['start', 'places'], 'the last place asks for no test, so that everybody has a place');
  });
export type Program = z.output<ReturnType<typeof program>>;
export type Phase = Program['phases'][number];
