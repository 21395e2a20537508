import type { Collection, DataOf } from '../model/collections.ts';
import type { Ref } from '../model/terms.ts';
import type { Source } from './read.ts';

/** An edge that carries nothing but its ends. */
type Nothing = Readonly<Record<string, never>>;

/** What an edge of each kind carries. `from` and `to` of the table in the design, section 3. */
export interface EdgeData {
  presentation: DataOf<'conditions'>['presentation'][number];
  drivers: DataOf<'conditions'>['drivers'][number];
  treatments: DataOf<'conditions'>['treatments'][number];
  anatomy: DataOf<'conditions'>['anatomy'][number];
  mistakenFor: DataOf<'conditions'>['mistakenFor'][number];
  counteredBy: DataOf<'drivers'>['counteredBy'][number];
  providers: DataOf<'treatments'>['providers'][number];
  exercises: Nothing;
  targets: DataOf<'exercises'>['targets'][number];
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

type LinksOf = { readonly [C in Collection]: (data: DataOf<C>) => WrittenLink[] };

/** `<collection>/<slug>` of a relation's end. */
export const idOf = (to: Ref): string => `${to.collection}/${to.id}`;

function each<T, K extends EdgeKind>(
  items: readonly T[],
  kind: K,
  field: string,
  endOf: (item: T) => Ref,
  key: string,
  dataOf: (item: T) => EdgeData[K],
): WrittenLink[] {
  return items.map((item, index) => ({
    kind,
    field: `${field}[${index}]${key && `.${key}`}`,
    target: idOf(endOf(item)),
    data: dataOf(item),
  }));
}

const self = <T>(item: T): T => item;
const nothing = (): Nothing => ({});

const authored = (authors: readonly Ref[]): WrittenLink[] => each(authors, 'authors', 'authors', self, '', nothing);

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

const LINKS: LinksOf = {
  conditions: (data) => [
    ...authored(data.authors),
    ...each(data.presentation, 'presentation', 'presentation', (i) => i.symptom, 'symptom', self),
    ...each(data.drivers, 'drivers', 'drivers', (i) => i.driver, 'driver', self),
    ...each(data.treatments, 'treatments', 'treatments', (i) => i.treatment, 'treatment', self),
    ...each(data.anatomy, 'anatomy', 'anatomy', (i) => i.part, 'part', self),
    ...each(data.mistakenFor, 'mistakenFor', 'mistakenFor', (i) => i.condition, 'condition', self),
  ],
  drivers: (data) => [
    ...authored(data.authors),
    ...each(data.counteredBy, 'counteredBy', 'counteredBy', (i) => i.treatment, 'treatment', self),
  ],
  treatments: (data) => [
    ...authored(data.authors),
    ...each(data.providers, 'providers', 'providers', (i) => i.professional, 'professional', self),
    ...each(data.exercises, 'exercises', 'exercises', self, '', nothing),
  ],
  symptoms: (data) => [
    ...authored(data.authors),
    ...data.questions.flatMap((question, q) =>
      question.answers.map((answer, a) => ({
        kind: 'answers' as const,
        field: `questions[${q}].answers[${a}].condition`,
        target: idOf(answer.condition),
        data: { ask: question.ask, answer: answer.answer, because: answer.because },
        repeatable: true,
      })),
    ),
  ],
  anatomy: (data) => authored(data.authors),
  exercises: (data) => [
    ...authored(data.authors),
    ...data.targets.map((target, index) => ({
      kind: 'targets' as const,
      field: `targets[${index}].part`,
      target: idOf(target.part),
      data: target,
    })),
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
  professionals: (data) => authored(data.authors),
  guides: (data) => authored(data.authors),
  articles: (data) => [
    ...authored(data.authors),
    { kind: 'series', field: 'series', target: idOf(data.series), data: { part: data.part } },
    ...(data.basedOn
      ? [
          {
            kind: 'retoldBy' as const,
            field: 'basedOn.retoldBy',
            target: idOf(data.basedOn.retoldBy),
            data: {},
          },
        ]
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
  authors: () => [],
  series: () => [],
  programs: (data) => [
    ...authored(data.authors),
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

/** Every relation that an entry writes, in the order of its fields. */
export function linksOf(source: Source): WrittenLink[] {
  const read = LINKS[source.collection] as (data: unknown) => WrittenLink[];
  return read(source.data);
}
