import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attributesOf } from '../../mdx/arrange.ts';
import { figureAddress, inWords } from '../../figure/exercise.ts';
import { firstExercises, spotAndMoments } from '../../graph/first-minute.ts';
import { isIn, type Node } from '../../graph/graph.ts';
import { sureness } from '../../graph/relation-words.ts';
import { passagesOf, type Relation } from '../../graph/relations.ts';
import { shownNames } from '../../metadata/json-ld.ts';
import { addressOf } from '../../model/addresses.ts';
import type { ProseCollection } from '../../model/collections.ts';
import { DECISION } from '../../model/outcome.ts';
import { DOSE_COLUMNS, DOSE_ROWS, startingDose } from '../../model/dose.ts';
import { FIT, FIT_OF_SYMPTOM, RUN_ANSWER } from '../../model/labels.ts';
import { PAIN_RULE } from '../../model/pain-rule.ts';
import { fit } from '../../model/terms.ts';
import { heading, link, links, list, listOf, paragraph, strong, table } from './build.ts';
import type { MarkdownContext } from './context.ts';

/** The body of an entry's page: danger signs first, then the sections of its outline. */
export function entryBlocks(context: MarkdownContext, node: Node<Exclude<ProseCollection, 'articles'>>): RootContent[] {
  const { page } = context;
  const names = shownNames(node);
  return [
    ...(names.length === 0
      ? []
      : [paragraph(`${isIn(node, 'symptoms') ? 'People also say' : 'Also called'}: ${names.join(', ')}.`)]),
    ...page.cards.flatMap((card) => context.careCard(card)),
    ...context.boneGate(),
    ...(isIn(node, 'exercises') ? [drawing(context, node)] : []),
    ...(isIn(node, 'conditions') ? firstMinute(context, node) : []),
    ...context.sections.flatMap((section) => sectionBlocks(context, node, section)),
    ...provenance(context),
  ];
}

function sectionBlocks(context: MarkdownContext, node: Node, section: MdxJsxFlowElement): RootContent[] {
  const { id = '', heading: title = '' } = attributesOf(section);
  const { relations } = context.page.section(id) ?? { relations: [] };
  const blocks = [
    ...(id === 'running-with-it' && isIn(node, 'conditions') ? running(context, node) : []),
    ...context.prose(section.children),
    ...(id === 'how-to-recognise-it' || id === 'what-it-may-be'
      ? byFit(context, relations)
      : id === 'what-it-is-mistaken-for'
        ? lookAlikes(context, relations)
        : relationList(context, relations)),
    ...(id === 'first-exercises' && isIn(node, 'conditions') ? exercises(context, node) : []),
    ...(id === 'how-to-do-it' && isIn(node, 'exercises') ? steps(node) : []),
    ...(id === 'how-much' && isIn(node, 'exercises') ? dose(context, node) : []),
    ...(id === 'questions-that-tell-them-apart' && isIn(node, 'symptoms') ? questions(context, node) : []),
  ];
  if (blocks.length === 0) return [];
  return id === '' ? blocks : [heading(2, title), ...blocks];
}

function relationList(context: MarkdownContext, relations: readonly Relation[]): RootContent[] {
  return listOf(
    relations.map((relation) => {
      const { other, reason, refs, dosage, timescale, via = [] } = relation;
      const sure = sureness(relation);
      return [
        context.linkTo(other),
        `${sure === '' ? '' : ` (${sure})`}: ${reason}`,
        ...context.cite(refs),
        dosage === undefined ? '' : ` How much: ${stop(dosage)}`,
        timescale === undefined ? '' : ` How long: ${stop(timescale)}`,
        ...(via.length === 0 ? [] : [' Shared with: ', ...links(via.map((one) => context.linkTo(one))), '.']),
      ];
    }),
  );
}

function byFit(context: MarkdownContext, relations: readonly Relation[]): RootContent[] {
  const words = isIn(context.node, 'symptoms') ? FIT_OF_SYMPTOM : FIT;
  return fit.options.flatMap((name) => {
    const own = relations.filter((relation) => relation.fit === name);
    return own.length === 0 ? [] : [heading(3, words[name]), ...relationList(context, own)];
  });
}

function firstMinute(context: MarkdownContext, node: Node<'conditions'>): RootContent[] {
  const { where, run, time, today } = node.data.first;
  return [
    heading(2, 'At a glance'),
    list([
      [strong('Can I run?'), ` ${RUN_ANSWER[run.answer]} ${run.text}`, ...context.cite(run.refs)],
      [strong('How long?'), ` ${time.text}`, ...context.cite(time.refs)],
      [strong('Where?'), ` ${where.text}`, ...context.cite(where.refs)],
    ]),
    heading(2, 'What you can do today'),
    list(
      today.map(({ do: step, why, refs, certainty }) => [strong(step), ` ${why}`, ...context.cite(refs, certainty)]),
      true,
    ),
  ];
}

function running(context: MarkdownContext, node: Node<'conditions'>): RootContent[] {
  const rule = node.data.running;
  const decision = paragraph(link(context.href(DECISION.url), DECISION.name), '.');
  if (rule.rule === 'no-running')
    return [
      paragraph(
        strong('Stop.'),
        ` ${rule.stop}`,
        ...context.cite(rule.refs),
        ' The pain rule, from 0 to 10, must not be used here.',
      ),
      decision,
    ];
  return [
    table([
      [
        [''],
        ['Pain, 0 to 10', ...context.cite(PAIN_RULE.refs, PAIN_RULE.certainty)],
        ['With this condition', ...context.cite(rule.refs)],
      ],
      ...PAIN_RULE.onRuns.map(({ answer, word, range }) => [[word], [range], [rule[answer]]]),
    ]),
    paragraph(`${PAIN_RULE.judge} ${PAIN_RULE.not}`),
    decision,
  ];
}

function lookAlikes(context: MarkdownContext, relations: readonly Relation[]): RootContent[] {
  const rows = relations.flatMap(({ other, reason, refs }) => {
    if (!isIn(other, 'conditions')) return [];
    const { answer } = other.data.first.run;
    const spot = spotAndMoments(context.graph, other);
    return [[[context.linkTo(other)], [spot], [reason, ...context.cite(refs)], [RUN_ANSWER[answer]]]];
  });
  if (rows.length === 0) return [];
  return [table([[['Look-alike'], ['Sorest spot, and when'], ['Telling sign'], ['Can I run?']], ...rows])];
}

function exercises(context: MarkdownContext, node: Node<'conditions'>): RootContent[] {
  if (node.data.first.run.answer === 'no') return [];
  return listOf(
    firstExercises(context.graph, node).map((exercise) => [
      context.linkTo(exercise),
      `: ${startingDose(exercise.data.dose.starting)}. ${exercise.data.feel}`,
    ]),
  );
}

function drawing(context: MarkdownContext, node: Node<'exercises'>): RootContent {
  const url = context.href(figureAddress(node.slug));
  return { type: 'paragraph', children: [{ type: 'image', url, alt: inWords(node) }] };
}

function steps(node: Node<'exercises'>): RootContent[] {
  const { start, steps: all, end, feel, notFeel, mistakes, stop: when, equipment, household = '' } = node.data;
  const needs =
    equipment.length === 0 ? 'Nothing.' : `${equipment.join(', ')}.`.replace(/^./, (letter) => letter.toUpperCase());
  return [
    paragraph(strong('Start:'), ` ${start}`),
    list(
      all.map((step) => [step]),
      true,
    ),
    paragraph(strong('End:'), ` ${end}`),
    heading(3, 'What it should feel like'),
    paragraph(feel),
    paragraph(strong('Not like this:'), ` ${notFeel}`),
    heading(3, 'Common mistakes'),
    list(mistakes.map(({ fault, mend }) => [strong(fault), ` ${mend}`])),
    heading(3, 'When to stop'),
    paragraph(when),
    heading(3, 'What you need'),
    paragraph(`${needs} ${household}`.trim()),
  ];
}

function dose(context: MarkdownContext, node: Node<'exercises'>): RootContent[] {
  const { dose: amounts, passTest } = node.data;
  return [
    table([
      [[''], ...DOSE_COLUMNS.map(([, name]) => [name])],
      ...DOSE_ROWS.map(([name, read]) => [[name], ...DOSE_COLUMNS.map(([key]) => [read(amounts[key])])]),
    ]),
    paragraph(strong('Move on when you can do this:'), ` ${passTest.text}`, ...context.cite(passTest.refs)),
  ];
}

function questions(context: MarkdownContext, node: Node<'symptoms'>): RootContent[] {
  return node.data.questions.flatMap(({ ask, answers }) => [
    heading(3, ask),
    list(
      answers.map(({ answer, condition, because }) => [
        `“${answer}” This fits `,
        context.linkTo(context.graph.at(condition)),
        `. ${because}`,
      ]),
    ),
  ]);
}

function provenance(context: MarkdownContext): RootContent[] {
  const passages = passagesOf(context.graph, context.node);
  if (passages.length === 0) return [];
  return [
    heading(2, 'Where the article says this'),
    list(
      passages.map(({ article, anchor, title }) => [
        link(context.href(`${addressOf(article.id)}#${anchor}`), title),
        `, in “${article.title}”, part ${article.data.part}`,
      ]),
    ),
  ];
}

function stop(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
