import type {
  Chapter,
  DefinedTerm,
  DefinedTermSet,
  MedicalScholarlyArticle,
  Organization,
  Person,
  Report,
  WebPage,
} from 'schema-dts';
import type { GlossaryTerm } from '../../model/glossary.ts';
import type { Reference, StudyKind } from '../../model/reference.ts';
import { authorsOf, linkOf, titleOf } from '../citation.ts';
import type { Place } from '../site.ts';
import { sourceId, termId } from './page.ts';
import { idOn, some } from './terms.ts';

/** Kinds of study as medical libraries name them; kinds that could be several are left out. */
const PUBLICATION_TYPE: Readonly<Partial<Record<StudyKind, string>>> = {
  guideline: 'Practice Guideline',
  'systematic-review': 'Systematic Review',
  rct: 'Randomized Controlled Trial',
};

/** A person's name as libraries write it: surname, then at most four initials. */
const PERSON = /^\P{Nd}+ \p{Lu}{1,4}$/u;

/** A source, with what its record shows. */
export function sourceLd(source: Reference, place: Place): MedicalScholarlyArticle | Chapter | Report | WebPage {
  const link = linkOf(source);
  const shared = {
    '@id': sourceId(source.key, place),
    ...(source.title === undefined ? { description: titleOf(source) } : { name: source.title }),
    ...creditOf(source),
    ...(source.year === undefined ? {} : { datePublished: String(source.year) }),
    ...(link === undefined ? {} : source.doi === undefined ? { url: link } : { sameAs: link }),
  };
  switch (source.type) {
    case 'article-journal': {
      const type = PUBLICATION_TYPE[source.kind];
      return {
        '@type': 'MedicalScholarlyArticle',
        ...shared,
        ...(type === undefined ? {} : { publicationType: type }),
      };
    }
    case 'chapter':
      return { '@type': 'Chapter', ...shared };
    case 'report':
      return { '@type': 'Report', ...shared };
    default:
      return { '@type': 'WebPage', ...shared };
  }
}

/** The glossary, each term described. */
export function glossaryLd(terms: readonly GlossaryTerm[], title: string, place: Place): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    '@id': idOn('/glossary/', 'glossary', place),
    name: title,
    ...some(
      'hasDefinedTerm',
      terms.map(({ slug, term, lay, means }): DefinedTerm => ({
        '@type': 'DefinedTerm',
        '@id': termId(slug, place),
        name: term,
        ...(lay === undefined ? {} : { alternateName: lay }),
        description: means,
      })),
    ),
  };
}

/** Authors whose record says that they are people or bodies; names that might be either are credited as written. */
function creditOf(source: Reference): { author?: readonly (Person | Organization)[]; creditText?: string } {
  const people = source.author.filter((name) => PERSON.test(name));
  if (people.length > 0 && people.length === source.author.length)
    return { author: people.map((name): Person => ({ '@type': 'Person', name })) };
  const credit = authorsOf(source);
  return credit === '' ? {} : { creditText: credit };
}
