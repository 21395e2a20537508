import { h, renderElements } from '../markdown/render.ts';
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
  'narrative-review': 'Overview by specialists',
  'patient-information': 'Information for patients',
};

/** "Smith J, Jones K" or, from three on, "Smith J, et al.", nothing where the record shows none. */
export function authorsOf(reference: Reference): string {
  const names = reference.author.filter((name) => !/^et al\.?$/.test(name));
  if (names.length === 0) return '';
  const more = names.length > 2 || names.length < reference.author.length;
  return names.slice(0, names.length > 2 ? 1 : 2).join(', ') + (more ? ', et al.' : '');
}

/** "J Sport 2019;12(3):45-67", as far as the record shows it. */
export function placeOfPublication(reference: Reference): string {
  const { container = '', year, volume, issue, pages } = reference;
  const numbers = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}${pages === undefined ? '' : `:${pages}`}`;
  const dated = [container, year === undefined ? '' : String(year)].filter((part) => part !== '').join(' ');
  return numbers === '' ? dated : `${dated};${numbers}`;
}

/** Where the source can be read. */
export function linkOf(reference: Reference): string {
  return reference.doi === undefined ? reference.url : `https://doi.org/${reference.doi}`;
}

/**
 * A source as HTML: authors, title with its link, where it stood, kind of study, whom it looked at. Each part
 * ends in one full stop; a part that the record does not show is left out.
 */
export function sourceHtml(reference: Reference): string {
  const authors = authorsOf(reference);
  const kind = STUDY_KIND[reference.kind];
  const title = h('a', { href: linkOf(reference) }, reference.title);
  const parts = [placeOfPublication(reference), reference.sample === undefined ? kind : `${kind}: ${reference.sample}`];
  const stop = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);
  const after = parts.filter((part) => part !== '').map((part) => ` ${stop(part)}`);
  return renderElements([
    { type: 'text', value: authors === '' ? '' : `${stop(authors)} ` },
    title,
    { type: 'text', value: `${/[.?]$/.test(reference.title) ? '' : '.'}${after.join('')}` },
  ]);
}
