import type { Collection, DataOf } from '../model/collections.ts';
import { RELATION_ROWS, type RelationData, type RelationRow } from '../model/relations.ts';
import type { Ref } from '../model/ref.ts';
import type { Source } from './read.ts';

/** An edge that carries nothing but its ends. */
type Nothing = Readonly<Record<string, never>>;

/** What an edge of each kind carries: a relation of the table, or one of those that are no list of pairs. */
export interface EdgeData extends RelationData {
  /** From the easier exercise to the harder one, whichever side it is written on. */
  ladder: { readonly change: string; readonly written: 'easier' | 'harder' };
  introduces: { readonly passage: string };
  authors: Nothing;
  retoldBy: Nothing;
  series: { readonly part: number };
  answers: { readonly ask: string; readonly answer: string; readonly because: string };
  program: Nothing;
  uses: Nothing;
}
export type EdgeKind = keyof EdgeData;

/** A link as written in a file, not yet resolved. */
export interface WrittenLink<K extends EdgeKind = EdgeKind> {
  readonly kind: K;
  readonly field: string;
  /** `<collection>/<slug>` of the end that the field names. */
  readonly target: string;
  readonly data: EdgeData[K];
  /** The edge runs from the target to the entry that names it. */
  readonly reversed?: boolean;
  /** The same target may stand in this field more than once. */
  readonly repeatable?: boolean;
}

/** `<collection>/<slug>` of a relation's end. */
export const idOf = (to: Ref): string => `${to.collection}/${to.id}`;

const usedBy = (field: string, exercise: Ref): WrittenLink => ({
  kind: 'uses',
  field,
  target: idOf(exercise),
  data: {},
  repeatable: true,
});

const used = (sessions: DataOf<'programs'>['maintenance']['sessions'], field: string): WrittenLink[] =>
  sessions.flatMap((session, s) =>
    session.sets.map((set, i) => usedBy(`${field}.sessions[${s}].sets[${i}].exercise`, set.exercise)),
  );

/** The links of a collection that are not in the table: they are no list of pairs, or are written on many collections. */
const OTHERS: { readonly [C in Collection]?: (data: DataOf<C>) => WrittenLink[] } = {
  symptoms: (data) =>
    data.questions.flatMap((question, q) =>
      question.answers.map((answer, a) => ({
        kind: 'answers' as const,
        field: `questions[${q}].answers[${a}].condition`,
        target: idOf(answer.condition),
        data: { ask: question.ask, answer: answer.answer, because: answer.because },
        repeatable: true,
      })),
    ),
  exercises: (data) => [
    ...data.easier.map((step, index) => ({
      kind: 'ladder' as const,
      field: `easier[${index}].exercise`,
      target: idOf(step.exercise),
      data: { change: step.change, written: 'easier' as const },
      reversed: true,
    })),
    ...data.harder.map((step, index) => ({
      kind: 'ladder' as const,
      field: `harder[${index}].exercise`,
      target: idOf(step.exercise),
      data: { change: step.change, written: 'harder' as const },
    })),
  ],
  articles: (data) => [
    { kind: 'series', field: 'series', target: idOf(data.series), data: { part: data.part } },
    ...(data.basedOn
      ? [{ kind: 'retoldBy' as const, field: 'basedOn.retoldBy', target: idOf(data.basedOn.retoldBy), data: {} }]
      : []),
    ...data.passages.flatMap((passage, p) =>
      passage.introduces.map((target, t) => ({
        kind: 'introduces' as const,
        field: `passages[${p}].introduces[${t}]`,
        target,
        data: { passage: passage.anchor },
        repeatable: true,
      })),
    ),
  ],
  programs: (data) => [
    { kind: 'program', field: 'article', target: idOf(data.article), data: {} },
    ...data.phases.flatMap((phase, p) => used(phase.sessions, `phases[${p}]`)),
    ...used(data.maintenance.sessions, 'maintenance'),
    ...[...data.start.tests, ...data.phases.flatMap((phase) => phase.tests)].flatMap(({ id, exercise }) =>
      exercise === undefined ? [] : [usedBy(`tests › ${id}`, exercise)],
    ),
    ...data.travel.swaps.flatMap(({ from, to }, i) => [
      usedBy(`travel.swaps[${i}].from`, from),
      usedBy(`travel.swaps[${i}].to`, to),
    ]),
  ],
};

/** Every relation that an entry writes: its authors, those of the table in its order, then the others. */
export function linksOf({ collection, data }: Pick<Source, 'collection' | 'data'>): WrittenLink[] {
  const others = OTHERS[collection] as ((data: unknown) => WrittenLink[]) | undefined;
  const authors = (data['authors'] ?? []) as readonly Ref[];
  return [
    ...authors.map((author, index): WrittenLink => ({
      kind: 'authors',
      field: `authors[${index}]`,
      target: idOf(author),
      data: {},
    })),
    ...RELATION_ROWS.filter((row) => row.on === collection).flatMap((row) => tableLinks(row, data[row.field])),
    ...(others?.(data) ?? []),
  ];
}

function tableLinks({ kind, field, end }: RelationRow, written: unknown): WrittenLink[] {
  return ((written ?? []) as readonly (Ref | Readonly<Record<string, unknown>>)[]).map((item, index) => ({
    kind,
    field: `${field}[${index}]${end === undefined ? '' : `.${end}`}`,
    target: idOf((end === undefined ? item : (item as Record<string, unknown>)[end]) as Ref),
    data: (end === undefined ? {} : item) as never,
  }));
}
