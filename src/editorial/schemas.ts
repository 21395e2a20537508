import { z } from 'astro/zod';
import { DATA, ONE, PROSE, schemaOf, type Collection } from '../model/collections.ts';
import { dangerSign } from '../model/danger-sign.ts';
import { glossaryTerm } from '../model/glossary.ts';
import { hazard } from '../model/hazard.ts';
import { reference } from '../model/reference.ts';
import { refTo } from '../model/terms.ts';
import { vocabulary } from '../model/vocabulary.ts';

/**
 * JSON Schemas of all frontmatter and data files, by file name, made from the one model, so that editors
 * complete and check fields as they are typed.
 */
export function jsonSchemas(): Map<string, string> {
  const schemas = new Map<string, string>();
  for (const collection of [...Object.keys(PROSE), ...Object.keys(DATA)] as Collection[]) {
    schemas.set(`${collection}.json`, text(schemaOf(collection, refTo), `Frontmatter of an entry: ${ONE[collection]}`));
  }
  const lists = { references: reference, 'danger-signs': dangerSign, glossary: glossaryTerm, hazards: hazard };
  for (const [name, item] of Object.entries(lists))
    schemas.set(`${name}.json`, text(z.array(item), `content/${name}.yaml`));
  schemas.set('vocabulary.json', text(vocabulary, 'content/vocabulary.yaml'));
  return schemas;
}

function text(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' });
  return `${JSON.stringify({ title, ...json }, undefined, 2)}\n`;
}
