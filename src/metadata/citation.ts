import type { Reference, StudyKind } from '../model/reference.ts';

/** Kinds of study in a reader's words. */
export const STUDY_KIND: Readonly<Record<StudyKind, string>> = {
  guideline: 'Guideline',
  'systematic-review': 'Review of studies',
  rct: 'Trial that shared people out by chance',
  cohort: 'Study that followed people over time',
  'cross-sectional': 'Study at one point in time',
  lab: 'Laboratory study',
  consensus: 'Agreement of specialists',
  'case-report': 'Report of single cases',
  'narrative-review': 'Overview by specialists',
  'patient-information': 'Information for patients',
};

/** Kinds that looked at nobody: whom they are for is said on the references page only. */
const WITHOUT_PEOPLE: ReadonlySet<StudyKind> = new Set(['patient-information', 'narrative-review', 'consensus']);

/** Names that are given before "et al." */
const MOST = 3;

/** "Smith J, Jones K, et al."; nothing where the record shows no names. */
export function authorsOf(reference: Reference): string {
  const names = reference.author.filter((name) => !/^et al\.?$/.test(name));
  if (names.length === 0) return '';
  const more = names.length > MOST || names.length < reference.author.length;
  return names.slice(0, MOST).join(', ') + (more ? ', et al.' : '');
}

/** The title; where none was shown, what it is and where it stood: "Page of cdc.gov (title not shown)". */
export function titleOf({ title, type, container }: Reference): string {
  if (title !== undefined) return title;
  const [what, at] = PLACE[type] ?? ['Page', 'of'];
  return `${what}${container === undefined ? '' : ` ${at} ${container}`} (title not shown)`;
}

const PLACE: Readonly<Partial<Record<string, readonly [what: string, at: string]>>> = {
  'article-journal': ['Article', 'in'],
  chapter: ['Chapter', 'in'],
};

/** Order of a list of sources: by author, else by title. */
export function compareSources(a: Reference, b: Reference): number {
  const [one, other] = [authorsOf(a), authorsOf(b)];
  if (one === '' || other === '')
    return Number(one === '') - Number(other === '') || titleOf(a).localeCompare(titleOf(b), 'en');
  return one.localeCompare(other, 'en');
}

/** "J Sport 2019;12(3):45-67", as far as the record shows it and `titleOf` has not said it. */
export function placeOfPublication(reference: Reference): string {
  const { title, container = '', year, volume, issue, pages } = reference;
  const numbers = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}${pages === undefined ? '' : `:${pages}`}`;
  const dated = [title === undefined ? '' : container, year === undefined ? '' : String(year)]
    .filter((part) => part !== '')
    .join(' ');
  return numbers !== '' ? `${dated};${numbers}` : dated;
}

/** Where the source can be read: by its DOI, else by its address; `undefined` where neither is known. */
export function linkOf({ doi, url }: Reference): string | undefined {
  return doi === undefined ? url : `https://doi.org/${doi}`;
}

/**
 * "Trial that shared people out by chance: 40 runners": what kind of study it is, and whom it looked at.
 * @param people `all` whom every source is for or looked at, `studied` those of studies, `none` the kind alone
 */
export function kindOf(reference: Reference, people: 'all' | 'studied' | 'none'): string {
  const kind = STUDY_KIND[reference.kind];
  const named = people === 'all' || (people === 'studied' && !WITHOUT_PEOPLE.has(reference.kind));
  const of = named ? reference.sample : undefined;
  return of === undefined ? kind : `${kind}: ${of}`;
}
