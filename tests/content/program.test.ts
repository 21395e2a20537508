import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { rungOf } from '../../src/graph/ladder.ts';
import { readContent } from '../../src/graph/read.ts';
import { PAIN_RULE } from '../../src/model/pain-rule.ts';
import { slugged } from '../../src/model/ref.ts';
import { closest } from '../../src/program/days.ts';
import { siteProgram } from '../../src/program/site-plan.ts';

const { graph } = buildGraph(readContent(process.cwd()));
const program = slugged(siteProgram(graph).data);
const { limits, phases, maintenance } = program;
const exercise = (slug: string) => graph.get('exercises', slug);
const trains = (slug: string): boolean => exercise(slug).data.kind !== 'mobility';

type Sessions = (typeof phases)[number]['sessions'];
/** Sets of each strength exercise in a week. */
function weekly(week: readonly string[], sessions: Sessions): Map<string, number> {
  const total = new Map<string, number>();
  for (const id of week)
    for (const set of sessions.find((session) => session.id === id)?.sets ?? [])
      if (trains(set.exercise)) total.set(set.exercise, (total.get(set.exercise) ?? 0) + set.sets);
  return total;
}
const sum = (sets: Map<string, number>): number => [...sets.values()].reduce((a, b) => a + b, 0);
const stretches = [...phases, { id: 'maintenance', ...maintenance }];

describe.each(stretches)('$id keeps the plan’s own rules', ({ week, sessions }) => {
  it('sessions a week, with room for a day between them', () => {
    expect(week.length).toBeGreaterThanOrEqual(limits.sessionsPerWeek.min);
    expect(week.length).toBeLessThanOrEqual(limits.sessionsPerWeek.max);
    expect(Math.floor(7 / week.length) - 1).toBeGreaterThanOrEqual(limits.restDaysBetween.min);
  });

  it('exercises in a session', () => {
    for (const session of sessions) expect(session.sets.length).toBeLessThanOrEqual(limits.exercisesPerSession.max);
  });

  it('weekly sets of each strength exercise', () => {
    for (const [name, sets] of weekly(week, sessions)) {
      expect(sets, name).toBeGreaterThanOrEqual(limits.weeklySets.min);
      expect(sets, name).toBeLessThanOrEqual(limits.weeklySets.max);
    }
  });

  it('trains both sides, and says for each set which sides it means', () => {
    const oneSided = /^(?:clamshell|side-|single-leg|step-|hip-hike|split-squat|copenhagen|figure-four|hip-flexor)/;
    for (const { sets } of sessions)
      for (const set of sets) if (oneSided.test(set.exercise)) expect(set.sides, set.exercise).toBe('each');
  });

  it('takes about as long as it says', () => {
    const seconds = (tempo: string): number =>
      Math.max(
        3,
        (tempo.match(/\d+(?= second)/g) ?? []).reduce((a, b) => a + Number(b), 0),
      );
    for (const { minutes, sets, id } of sessions) {
      const all = sets.reduce((total, set) => {
        const once = set.seconds ?? (set.reps ?? 1) * seconds(set.tempo);
        return total + set.sets * (once * (set.sides === 'each' ? 2 : 1) + set.restSeconds);
      }, 0);
      expect(Math.abs(all / 60 - minutes), `${id}: ${Math.round(all / 60)} min`).toBeLessThan(10);
    }
  });
});

describe('from phase to phase', () => {
  it('weekly sets grow by no more than the plan says', () => {
    const totals = phases.map(({ week, sessions }) => sum(weekly(week, sessions)));
    for (const [at, total] of totals.entries())
      if (at > 0) expect(total / (totals[at - 1] ?? total)).toBeLessThanOrEqual(limits.growth.max);
  });

  it('asks for an exercise only after an easier step of its ladder', () => {
    const seen = new Set<string>();
    for (const { sessions } of stretches) {
      const now = sessions.flatMap(({ sets }) => sets.map((set) => set.exercise));
      for (const slug of now) {
        const easier = graph.in(exercise(slug), 'ladder').map((edge) => edge.from.slug);
        const rung = rungOf(graph, exercise(slug));
        if (trains(slug) && rung > 1)
          expect(
            easier.some((one) => seen.has(one) || now.includes(one)),
            slug,
          ).toBe(true);
      }
      now.forEach((slug) => seen.add(slug));
    }
  });

  it('nobody hops before the last phase, and nobody is placed there by the starting test', () => {
    const hops = /hops|bounding/;
    for (const { sessions } of phases.slice(0, -1))
      for (const { sets } of sessions) for (const set of sets) expect(set.exercise).not.toMatch(hops);
    expect(program.start.places.map(({ phase }) => phase)).not.toContain(phases.at(-1)?.id);
    expect(JSON.stringify(program.start.tests)).not.toMatch(/\bhop(?!s here)/i);
  });

  it('lasts about 12 weeks', () => expect(phases.reduce((total, { weeks }) => total + weeks, 0)).toBe(12));
});

it('reads the pain rule as it stands everywhere', () => {
  const red = PAIN_RULE.lights.find(({ light }) => light === 'red');
  expect(program.advice['stop-today'].when).toContain(`${Number.parseInt(red?.range ?? '', 10)} or more`);
});

it('gives the same steps of walking and running as the page that owns them', () => {
  const page = graph.get('treatments', 'return-to-running').markdown;
  const rows = [...page.matchAll(/^\| (\d) \| (.+?) \| (.+?) \|/gm)];
  expect(rows).toHaveLength(program.ladder.steps.length);
  for (const [at, step] of program.ladder.steps.entries()) {
    const [, , walk = '', run = ''] = rows[at] ?? [];
    expect(Number.parseInt(walk, 10) || 0).toBe(step.walkMinutes);
    expect(Number.parseInt(run, 10) || undefined).toBe(step.runMinutes);
  }
});

it('the article’s tables say the same as the plan', () => {
  const { markdown } = graph.get('articles', program.article);
  for (const { sessions } of phases)
    for (const { sets } of sessions)
      for (const set of sets) {
        const rows = [...markdown.matchAll(new RegExp(`^\\|.*\\(/exercises/${set.exercise}/\\).*$`, 'gm'))].map(String);
        const amount = set.seconds === undefined ? `${set.sets} × ${set.reps ?? ''}` : `${set.sets} × ${set.seconds}`;
        expect(
          rows.some((row) => row.includes(amount)),
          `${set.exercise} ${amount}`,
        ).toBe(true);
      }
});

it('any 3 days that the plan accepts leave one between', () => expect(closest([0, 2, 4])).toBe(2));
