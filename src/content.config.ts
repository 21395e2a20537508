import { defineCollection, reference as to } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { DATA, PROSE } from './model/collections.ts';
import { dangerSign } from './model/danger-sign.ts';
import { glossaryTerm } from './model/glossary.ts';
import { hazard } from './model/hazard.ts';
import { reference } from './model/reference.ts';
import { vocabulary } from './model/vocabulary.ts';

// The address of an entry is its file's name, as it is.
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.\w+$/, '');
const entries = (folder: string) =>
  glob({ base: `./content/${folder}`, pattern: '*.mdx', generateId, retainBody: false });
const data = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.yaml', generateId });
const list = (name: string, key: string) =>
  file(`./content/${name}.yaml`, {
    parser: (text) =>
      Object.fromEntries(
        ((parse(text) as Record<string, unknown>[] | null) ?? []).map((item) => [String(item[key]), item]),
      ),
  });

export const collections = {
  articles: defineCollection({ loader: entries('articles'), schema: PROSE.articles(to) }),
  conditions: defineCollection({ loader: entries('conditions'), schema: PROSE.conditions(to) }),
  drivers: defineCollection({ loader: entries('drivers'), schema: PROSE.drivers(to) }),
  treatments: defineCollection({ loader: entries('treatments'), schema: PROSE.treatments(to) }),
  symptoms: defineCollection({ loader: entries('symptoms'), schema: PROSE.symptoms(to) }),
  anatomy: defineCollection({ loader: entries('anatomy'), schema: PROSE.anatomy(to) }),
  exercises: defineCollection({ loader: entries('exercises'), schema: PROSE.exercises(to) }),
  professionals: defineCollection({ loader: entries('professionals'), schema: PROSE.professionals(to) }),
  guides: defineCollection({ loader: entries('guides'), schema: PROSE.guides(to) }),
  authors: defineCollection({ loader: data('authors'), schema: DATA.authors() }),
  series: defineCollection({ loader: data('series'), schema: DATA.series() }),
  programs: defineCollection({ loader: data('programs'), schema: DATA.programs(to) }),
  references: defineCollection({ loader: list('references', 'key'), schema: reference }),
  dangerSigns: defineCollection({ loader: list('danger-signs', 'slug'), schema: dangerSign }),
  glossary: defineCollection({ loader: list('glossary', 'slug'), schema: glossaryTerm }),
  hazards: defineCollection({ loader: list('hazards', 'slug'), schema: hazard }),
  vocabulary: defineCollection({
    loader: file('./content/vocabulary.yaml', {
      parser: (text) => ({ vocabulary: parse(text) as Record<string, unknown> }),
    }),
    schema: vocabulary,
  }),
};
