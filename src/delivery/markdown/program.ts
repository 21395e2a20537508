import type { RootContent } from 'mdast';
import type { Node } from '../../graph/graph.ts';
import { allCards } from '../../graph/care-cards.ts';
import { clock, type ProgramCheck, type Session } from '../../model/program.ts';
import { doseOf } from '../../program/dose.ts';
import { heading, link, list, paragraph, strong, table, type Words } from './build.ts';
import type { MarkdownContext } from './context.ts';

/** The body of the program's page: who it is for, danger signs, the starting test, every phase, and all rules. */
export function programBlocks(context: MarkdownContext, node: Node<'programs'>): RootContent[] {
  const { graph } = context;
  const { data } = node;
  return [
    ...allCards(graph)
      .filter(({ level }) => level !== 'soon')
      .flatMap((card) => context.careCard(card)),
    ...context.boneGate(),
    paragraph('Why it is built like this: ', context.linkTo(graph.at(data.article)), '.'),
    heading(2, 'Who it is for'),
    list(data.forWhom.map((text) => [text])),
    heading(2, 'See someone first if this is you'),
    context.rules(data.screen.first),
    ...context.painRule(),
    ...start(context, node),
    heading(2, 'What you need'),
    list(data.needs.map(({ thing, instead }) => [strong(`${thing}:`), ` ${instead}`])),
    heading(2, 'How much and how often'),
    context.rules(Object.values(data.limits).map(({ rule }) => rule)),
    ...data.phases.flatMap((phase, index) => {
      const begins = 1 + data.phases.slice(0, index).reduce((sum, { weeks }) => sum + weeks, 0);
      return [
        heading(2, phase.title),
        paragraph(`Weeks ${begins} to ${begins + phase.weeks - 1}. ${phase.aim}`),
        paragraph(strong('Your runs:'), ' ', ...context.rule(phase.running)),
        ...phase.sessions.flatMap((session) => sessionBlocks(context, session, phase.week)),
        heading(3, `Tests before you leave “${phase.title}”`),
        list(phase.tests.map((test) => checked(context, test))),
      ];
    }),
    heading(2, 'When it hurts, and when a week goes wrong'),
    paragraph(...context.rule(data.pain.rule)),
    ...Object.values(data.advice).flatMap(({ title, when, does, why }) => [
      heading(3, title),
      list([
        [strong('When:'), ` ${when}`],
        [strong('What to do:'), ` ${does}`],
        [strong('Why:'), ' ', ...context.rule(why)],
      ]),
    ]),
    heading(2, 'Rules that hold throughout'),
    list(data.rules.map(({ title, rule }) => [strong(`${title}.`), ' ', ...context.rule(rule)])),
    heading(2, 'Away from home'),
    paragraph(...context.rule(data.travel.rule)),
    list(
      data.travel.swaps.map(({ from, to, how }) => [
        context.linkTo(graph.at(from)),
        ' → ',
        context.linkTo(graph.at(to)),
        `: ${how}`,
      ]),
    ),
    heading(2, 'Keeping it up'),
    paragraph(...context.rule(data.maintenance.rule)),
    ...data.maintenance.sessions.flatMap((session) => sessionBlocks(context, session, data.maintenance.week)),
    ...ladder(context, node),
    heading(2, 'Take it away'),
    paragraph(link(context.href('/program/plan.json'), 'The plan as JSON'), ', with each rule and its sources.'),
  ];
}

function start(context: MarkdownContext, { data }: Node<'programs'>): RootContent[] {
  const { how, tests, places, stop } = data.start;
  const { pain } = data;
  const titleOf = (phase: string): string => data.phases.find(({ id }) => id === phase)?.title ?? phase;
  const number = (id: string): number => tests.findIndex((test) => test.id === id) + 1;
  const when = (passes: readonly string[]): string => {
    if (passes.length === 0) return 'Anything else, without pain or limp';
    return passes.length === tests.length ? 'All passed' : `Numbers ${passes.map(number).join(', ')} passed`;
  };
  return [
    heading(2, 'The starting test'),
    paragraph(how),
    list(
      tests.map((test) => checked(context, test)),
      true,
    ),
    heading(3, 'Where you begin'),
    paragraph(
      strong(`${stop.title}.`),
      ` ${stop.when} How soon depends on where it hurts: `,
      ...context.rule(stop.why),
    ),
    list(
      clock.options.map((one) => [
        strong(
          `${pain.places
            .filter((place) => place.clock === one)
            .map(({ words }) => words)
            .join(', ')}:`,
        ),
        ` ${pain.clocks[one]}`,
      ]),
    ),
    list(places.map(({ passes, phase, why }) => [strong(`${when(passes)}: “${titleOf(phase)}”.`), ` ${why}`])),
  ];
}

function sessionBlocks(context: MarkdownContext, session: Session, week: readonly string[]): RootContent[] {
  const times = week.filter((id) => id === session.id).length;
  return [
    heading(3, session.title),
    paragraph(`About ${session.minutes} minutes, ${times === 1 ? 'once a week' : `${times} times a week`}.`),
    list(
      session.sets.map((set) => [
        context.linkTo(context.graph.at(set.exercise)),
        `: ${doseOf(set, set.sets)}, rest ${set.restSeconds} s. Tempo: ${set.tempo}. ${set.load}`,
      ]),
    ),
  ];
}

function ladder(context: MarkdownContext, { data }: Node<'programs'>): RootContent[] {
  const { rule, steps, rules: more } = data.ladder;
  return [
    heading(2, 'Back to running'),
    paragraph(...context.rule(rule)),
    table([
      [['Step'], ['Walk'], ['Run'], ['In all'], ['Where it comes from']],
      ...steps.map((step, index): Words[] => [
        [String(index + 1)],
        [step.walkMinutes === 0 ? 'none' : `${step.walkMinutes} min`],
        [step.runMinutes === undefined ? 'all' : `${step.runMinutes} min`],
        [`${step.km} km`],
        step.rule === undefined ? [] : context.rule(step.rule),
      ]),
    ]),
    context.rules(more),
  ];
}

function checked(context: MarkdownContext, { exercise, text }: ProgramCheck): Words {
  if (exercise === undefined) return [text];
  return [context.linkTo(context.graph.at(exercise)), `: ${text}`];
}
