import type { z } from 'astro/zod';
import { anatomy } from './anatomy.ts';
import { article } from './article.ts';
import { author } from './author.ts';
import { condition } from './condition.ts';
import { driver } from './driver.ts';
import { exercise } from './exercise.ts';
import { guide } from './guide.ts';
import { professional } from './professional.ts';
import { program } from './program.ts';
import { series } from './series.ts';
import { symptom } from './symptom.ts';
import type { To } from './terms.ts';
import { treatment } from './treatment.ts';

/** Collections whose entries are MDX with frontmatter, `content/<collection>/<slug>.mdx`, each with its schema. */
export const PROSE = {
  conditions: condition,
  drivers: driver,
  treatments: treatment,
  symptoms: symptom,
  anatomy,
  exercises: exercise,
  professionals: professional,
  guides: guide,
  articles: article,
} as const;
export type ProseCollection = keyof typeof PROSE;

/** Collections whose entries are YAML, `content/<collection>/<slug>.yaml`, each with its schema. */
export const DATA = { authors: () => author, series: () => series, programs: program } as const;
export type DataCollection = keyof typeof DATA;

export type Collection = ProseCollection | DataCollection;

/** The parsed frontmatter or data of an entry of collection `C`. */
export type DataOf<C extends Collection> = C extends ProseCollection
  ? z.output<ReturnType<(typeof PROSE)[C]>>
  : C extends DataCollection
    ? z.output<ReturnType<(typeof DATA)[C]>>
    : never;

/**
 * The schema of a collection's entries.
 * @param to makes the ends of relations: Astro's `reference()` or `refTo`
 */
export function schemaOf(collection: Collection, to: To): z.ZodType {
  return { ...PROSE, ...DATA }[collection](to);
}

/** What one entry of a collection is called, in messages and labels. */
export const ONE: Readonly<Record<Collection, string>> = {
  conditions: 'condition',
  drivers: 'driver',
  treatments: 'treatment',
  symptoms: 'symptom',
  anatomy: 'part of the body',
  exercises: 'exercise',
  professionals: 'professional',
  guides: 'guide',
  articles: 'article',
  authors: 'author',
  series: 'series',
  programs: 'program',
};

/** Where readers find a collection's entries: in the menu under Library, and among the pages whose links are drawn. */
const WHERE: Readonly<Record<Collection, { readonly library: boolean; readonly connects: boolean }>> = {
  symptoms: { library: true, connects: true },
  conditions: { library: true, connects: true },
  drivers: { library: true, connects: true },
  treatments: { library: true, connects: true },
  anatomy: { library: true, connects: true },
  exercises: { library: false, connects: true },
  guides: { library: true, connects: false },
  professionals: { library: true, connects: true },
  articles: { library: false, connects: false },
  authors: { library: false, connects: false },
  series: { library: false, connects: false },
  programs: { library: false, connects: false },
};
const where = Object.keys(WHERE) as Collection[];
/** Collections in the menu under Library, in its order. */
export const LIBRARY: readonly Collection[] = where.filter((name) => WHERE[name].library);
/** Collections of which a reader chooses a page to see its links. */
export const CONNECTED: readonly Collection[] = where.filter((name) => WHERE[name].connects);

/** A collection's name as a heading and in the navigation. */
export const MANY: Readonly<Record<Collection, string>> = {
  conditions: 'Conditions',
  drivers: 'Causes and habits',
  treatments: 'Treatments',
  symptoms: 'Symptoms',
  anatomy: 'The body',
  exercises: 'Exercises',
  professionals: 'Professionals',
  guides: 'Guides',
  articles: 'Articles',
  authors: 'Authors',
  series: 'Series',
  programs: 'Programs',
};
