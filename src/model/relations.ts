import type { Collection, DataOf, ProseCollection } from './collections.ts';
import type { SectionId } from './outline.ts';
import type { Ref } from './ref.ts';

/** A kind of relation between entries, written once and read from both ends. */
interface Relation<On extends ProseCollection, To extends ProseCollection> {
  /** The collection that writes it. */
  readonly on: On;
  /** The field in which it is written: a list. */
  readonly field: keyof DataOf<On> & string;
  /** In an item of the list, what names the entry at the other end; left out where the item is that name. */
  readonly end?: string;
  readonly to: To;
  /** In an item, the text that teaches something about the pair; left out where the other entry’s summary stands for it. */
  readonly teaches?: Teaches;
  /** The section that shows it on the page of the entry that writes it. */
  readonly here: SectionId<On>;
  /** The section that shows it at the other end. */
  readonly there: SectionId<To>;
  /** What its items are put in order by; left out: as they are written. */
  readonly order?: readonly ('fit' | 'effect' | 'certainty')[];
  /** It reads the same from both ends: a pair is written on either of the two, once. */
  readonly mirrored?: true;
  /** Fields that a writer may look for at the other end. */
  readonly soughtThere?: readonly string[];
  /** Names under which a writer may look for the field. */
  readonly soughtHere?: readonly string[];
}

/** Fields of a link in which a text teaches something about the pair. */
export type Teaches = 'reason' | 'difference' | 'does' | 'change' | 'because' | 'role';

const relation = <On extends ProseCollection, To extends ProseCollection, const R extends Relation<On, To>>(
  row: R & { readonly on: On; readonly to: To },
): R & { readonly on: On; readonly to: To } => row;

/**
 * The relations between entries, with what each carries (the schema of its field) and where each is shown. Links, pages,
 * hints, `graph.json` and its schema derive from it.
 */
export const RELATIONS = {
  presentation: relation({
    on: 'conditions',
    field: 'presentation',
    end: 'symptom',
    to: 'symptoms',
    teaches: 'reason',
    here: 'how-to-recognise-it',
    there: 'what-it-may-be',
    order: ['fit'],
    soughtThere: ['conditions', 'presentation', 'mayBe'],
  }),
  drivers: relation({
    on: 'conditions',
    field: 'drivers',
    end: 'driver',
    to: 'drivers',
    teaches: 'reason',
    here: 'why-it-happens',
    there: 'how-it-might-lead-to-hip-pain',
    order: ['certainty'],
    soughtThere: ['conditions'],
  }),
  treatments: relation({
    on: 'conditions',
    field: 'treatments',
    end: 'treatment',
    to: 'treatments',
    teaches: 'reason',
    here: 'what-helps-and-how-sure-that-is',
    there: 'what-the-evidence-says',
    order: ['effect', 'certainty'],
    soughtThere: ['conditions'],
  }),
  anatomy: relation({
    on: 'conditions',
    field: 'anatomy',
    end: 'part',
    to: 'anatomy',
    teaches: 'role',
    here: 'parts-of-the-body-involved',
    there: 'what-goes-wrong-there',
    soughtThere: ['conditions'],
  }),
  mistakenFor: relation({
    on: 'conditions',
    field: 'mistakenFor',
    end: 'condition',
    to: 'conditions',
    teaches: 'difference',
    here: 'what-it-is-mistaken-for',
    there: 'what-it-is-mistaken-for',
    mirrored: true,
  }),
  counteredBy: relation({
    on: 'drivers',
    field: 'counteredBy',
    end: 'treatment',
    to: 'treatments',
    teaches: 'reason',
    here: 'what-counters-it',
    there: 'habits-and-loads-that-it-counters',
    order: ['certainty'],
    soughtThere: ['drivers', 'counters'],
    soughtHere: ['treatments'],
  }),
  providers: relation({
    on: 'treatments',
    field: 'providers',
    end: 'professional',
    to: 'professionals',
    teaches: 'does',
    here: 'who-gives-it',
    there: 'treatments-they-give',
    soughtThere: ['treatments'],
    soughtHere: ['professionals'],
  }),
  exercises: relation({
    on: 'treatments',
    field: 'exercises',
    to: 'exercises',
    here: 'exercises-that-it-uses',
    there: 'used-in',
    soughtThere: ['treatments'],
  }),
  targets: relation({
    on: 'exercises',
    field: 'targets',
    end: 'part',
    to: 'anatomy',
    here: 'what-it-trains',
    there: 'exercises-that-reach-it',
    soughtThere: ['exercises'],
  }),
} as const;

type Table = typeof RELATIONS;
export type RelationKind = keyof Table;

type Item<K extends RelationKind> = DataOf<Table[K]['on']>[Table[K]['field'] &
  keyof DataOf<Table[K]['on']>] extends readonly (infer I)[]
  ? I
  : never;

/** What a relation carries besides its ends. */
export type RelationData = {
  readonly [K in RelationKind]: Item<K> extends Ref ? Readonly<Record<string, never>> : Item<K>;
};

/** A row of the table, whatever its collections. */
export interface RelationRow extends Omit<
  Relation<'conditions', 'symptoms'>,
  'on' | 'field' | 'to' | 'here' | 'there'
> {
  readonly kind: RelationKind;
  readonly on: Collection;
  readonly field: string;
  readonly to: Collection;
  readonly here: SectionId;
  readonly there: SectionId;
}

/** The table as a list, in its order. */
export const RELATION_ROWS = Object.entries(RELATIONS).map(([kind, row]) => ({
  kind,
  ...row,
})) as readonly RelationRow[];
