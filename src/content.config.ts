import { defineCollection } from 'astro:content';
import { entries, list, vocabulary as vocabularyLoader } from './graph/loader.ts';
import { DATA, PROSE } from './model/collections.ts';
import { dangerSign } from './model/danger-sign.ts';
import { glossaryTerm } from './model/glossary.ts';
import { reference } from './model/reference.ts';
import { vocabulary } from './model/vocabulary.ts';

export const collections = {
  articles: defineCollection({ loader: entries('articles'), schema: PROSE.articles }),
  conditions: defineCollection({ loader: entries('conditions'), schema: PROSE.conditions }),
  drivers: defineCollection({ loader: entries('drivers'), schema: PROSE.drivers }),
  treatments: defineCollection({ loader: entries('treatments'), schema: PROSE.treatments }),
  symptoms: defineCollection({ loader: entries('symptoms'), schema: PROSE.symptoms }),
  anatomy: defineCollection({ loader: entries('anatomy'), schema: PROSE.anatomy }),
  exercises: defineCollection({ loader: entries('exercises'), schema: PROSE.exercises }),
  professionals: defineCollection({ loader: entries('professionals'), schema: PROSE.professionals }),
  guides: defineCollection({ loader: entries('guides'), schema: PROSE.guides }),
  authors: defineCollection({ loader: entries('authors'), schema: DATA.authors }),
  series: defineCollection({ loader: entries('series'), schema: DATA.series }),
  programs: defineCollection({ loader: entries('programs'), schema: DATA.programs }),
  references: defineCollection({ loader: list('references', 'key'), schema: reference }),
  dangerSigns: defineCollection({ loader: list('dangerSigns', 'slug'), schema: dangerSign }),
  glossary: defineCollection({ loader: list('glossary', 'slug'), schema: glossaryTerm }),
  vocabulary: defineCollection({ loader: vocabularyLoader(), schema: vocabulary }),
};
