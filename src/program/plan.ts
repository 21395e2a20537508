import type { AdviceId, Program, ProgramCheck, ProgramSet, Rule } from '../model/program.ts';
import { slugged, type Slugged } from '../model/ref.ts';

/** A set of an exercise, with what a reader needs to do it. */
export type PlanSet = Slugged<ProgramSet> & ExerciseWords;

/** A session of a plan. */
export interface PlanSession {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly sets: readonly PlanSet[];
}

/** A phase: some weeks of the same sessions, and the tests that end it. */
export interface PlanPhase {
  readonly id: string;
  readonly title: string;
  readonly aim: string;
  readonly weeks: number;
  /** Sessions of a week, in order. */
  readonly week: readonly string[];
  readonly tests: readonly Slugged<ProgramCheck>[];
  readonly running: Rule;
}

/** The plan as the browser gets it. */
export interface Plan {
  /** Fixed name of the plan: the authority of its calendar ids. */
  readonly slug: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly phases: readonly PlanPhase[];
  readonly sessions: Readonly<Record<string, PlanSession>>;
  readonly start: Slugged<Program['start']>;
  readonly pain: Program['pain'];
  readonly maintenance: { readonly week: readonly string[]; readonly rule: Rule };
  readonly advice: Readonly<Record<AdviceId, { title: string; when: string; does: string; why: Rule }>>;
}

/** The plan with all that is only read, for others to take away. */
export interface WholePlan extends Plan {
  readonly rules: Program['rules'];
  readonly travel: Slugged<Program['travel']>;
  readonly ladder: Program['ladder'];
  readonly limits: Program['limits'];
}

/** What the plan must know of an exercise. */
export interface ExerciseWords {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly stop: string;
  /** Size of its drawing. */
  readonly figure: { readonly width: number; readonly height: number };
}

/**
 * A program as one plan, its exercises named.
 * @param exercise the words of an exercise, by slug
 */
export function planOf(slug: string, data: Program, exercise: (slug: string) => ExerciseWords): Plan {
  const program = slugged(data);
  const sessions = [...program.phases.flatMap((phase) => phase.sessions), ...program.maintenance.sessions];
  return {
    slug,
    version: program.version,
    title: program.title,
    summary: program.summary,
    phases: program.phases.map(({ id, title, aim, weeks, week, tests, running }) => ({
      id,
      title,
      aim,
      weeks,
      week,
      tests,
      running,
    })),
    sessions: Object.fromEntries(
      sessions.map((session) => [
        session.id,
        { ...session, sets: session.sets.map((set) => ({ ...set, ...exercise(set.exercise) })) },
      ]),
    ),
    start: program.start,
    pain: program.pain,
    maintenance: { week: program.maintenance.week, rule: program.maintenance.rule },
    advice: program.advice,
  };
}

/** The same with all that is only read. */
export function wholePlanOf(slug: string, data: Program, exercise: (slug: string) => ExerciseWords): WholePlan {
  const { rules, travel, ladder, limits } = slugged(data);
  return { ...planOf(slug, data, exercise), rules, travel, ladder, limits };
}

/** Weeks of the whole plan, from a phase on. */
export function weeksFrom(plan: Plan, phase: string): number {
  const from = Math.max(
    0,
    plan.phases.findIndex(({ id }) => id === phase),
  );
  return plan.phases.slice(from).reduce((sum, { weeks }) => sum + weeks, 0);
}

/** Sets of an exercise, an easier day's worth: one less, never none. */
export function easedSets(sets: number): number {
  return Math.max(1, sets - 1);
}
