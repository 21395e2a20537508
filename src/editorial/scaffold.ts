import { z } from 'astro/zod';
import { DATA, ONE, PROSE, schemaOf, type Collection, type ProseCollection } from '../model/collections.ts';
import { OUTLINE } from '../model/outline.ts';
import { refTo, slug as slugSchema } from '../model/terms.ts';
import { didYouMean } from '../graph/faults.ts';

interface Field {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly items?: Field;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Field[];
  readonly oneOf?: readonly Field[];
}

/**
 * The collection that a word on the command line names: `condition`, `conditions`, `symptom` …
 * @throws Error that names the nearest collection
 */
export function collectionNamed(word: string): Collection {
  const all = [...Object.keys(PROSE), ...Object.keys(DATA)] as Collection[];
  const found = all.find((name) => name === word || ONE[name] === word || `${word}s` === name);
  if (found) return found;
  throw new Error(`"${word}" is not a collection${didYouMean(word, all)}; collections are ${all.join(', ')}`);
}

/**
 * A new entry, complete, with every field explained. It is a draft: it stays out of the site until `draft` is
 * removed. Fields that may be left out stand as comments.
 * @param today `YYYY-MM-DD`
 * @returns path from the project's root, and the text
 * @throws Error for a slug that cannot be an address
 */
export function scaffold(collection: Collection, slug: string, today: string): { path: string; text: string } {
  if (!slugSchema.safeParse(slug).success) {
    const better = slug
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '');
    throw new Error(
      `"${slug}" is not a slug: lower-case letters, digits and single hyphens${better === '' ? '' : `, such as "${better}"`}`,
    );
  }
  const prose = collection in PROSE;
  const schema = schemaOf(collection, refTo);
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' }) as Field;
  const fields = fieldLines(json, { collection, slug, today }, '', false).join('\n');
  if (!prose) return { path: `content/${collection}/${slug}.yaml`, text: `${fields}\n` };
  const headings = OUTLINE[collection as ProseCollection]
    .filter((section) => section.from === 'body' && section.needed === true)
    .map((section) => `## ${section.heading}\n`);
  return { path: `content/${collection}/${slug}.mdx`, text: `---\n${fields}\n---\n\n${headings.join('\n')}` };
}

interface NewEntry {
  readonly collection: Collection;
  readonly slug: string;
  readonly today: string;
}

function fieldLines(object: Field, entry: NewEntry, indent: string, commented: boolean): string[] {
  const mark = commented ? '# ' : '';
  return Object.entries(object.properties ?? {}).flatMap(([name, field]) => {
    const needed = (object.required ?? []).includes(name) || name === 'draft';
    const off = commented || !needed;
    const lead = off && !commented ? '# ' : mark;
    const comment = field.description === undefined ? [] : [`${indent}# ${field.description}`];
    return [...comment, ...valueLines(name, field, entry, indent, lead, off)];
  });
}

function valueLines(
  name: string,
  field: Field,
  entry: NewEntry,
  indent: string,
  lead: string,
  commented: boolean,
): string[] {
  const head = `${lead}${indent}${name}:`;
  const inner = `${indent}  `;
  const known = knownValue(name, entry);
  if (known !== undefined) return [`${head} ${known}`];
  const shape = field.anyOf?.[0] ?? field.oneOf?.[0] ?? field;
  if (shape.properties) return [head, ...objectLines(shape, entry, inner, lead, commented)];
  if (shape.type === 'array') {
    const item = shape.items ?? {};
    if (!item.properties)
      return [
        `${head} [${Array(Math.max(1, shape.minItems ?? 1))
          .fill(sample(item, name))
          .join(', ')}]`,
      ];
    const [first = '', ...rest] = objectLines(item, entry, `${inner}  `, lead, commented).filter(
      (line) => !/^\s*# [A-Z]/.test(line) || lead !== '',
    );
    const once = [first.replace(`${lead}${inner}  `, `${lead}${inner}- `), ...rest];
    return [head, ...Array.from({ length: Math.max(1, shape.minItems ?? 1) }, () => once).flat()];
  }
  return [`${head} ${sample(shape, name)}`];
}

function objectLines(object: Field, entry: NewEntry, indent: string, lead: string, commented: boolean): string[] {
  return Object.entries(object.properties ?? {})
    .filter(([name]) => commented || (object.required ?? []).includes(name))
    .flatMap(([name, field]) => valueLines(name, field, entry, indent, lead, commented));
}

/** Values that are the same for every new entry, or follow from its slug and day. */
function knownValue(name: string, { collection, slug, today }: NewEntry): string | undefined {
  const due = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const words = slug.replaceAll('-', ' ');
  const values: Readonly<Record<string, string>> = {
    title: words.replace(/^./, (letter) => letter.toUpperCase()),
    origin: 'expansion',
    published: `"${today}"`,
    updated: `"${today}"`,
    reviewed: `"${today}"`,
    reviewDue: `"${due}"`,
    started: `"${today}"`,
    authors: '[editors]',
    draft: 'true',
    feedId: `"tag:fulcrum.example,${today}:${collection}/${slug}"`,
    refs: '[]',
    figure:
      '{view: {turn: 60}, works: both, poses: [{contacts: [{point: left-heel}]}, {left: {flex: 30}, contacts: [{point: right-heel}]}]}',
  };
  return values[name];
}

function sample(field: Field, name: string): string {
  if (field.const !== undefined) return JSON.stringify(field.const);
  if (field.enum) return field.enum[0] ?? '""';
  if (field.type === 'integer' || field.type === 'number') return '1';
  if (field.type === 'boolean') return 'false';
  if (field.pattern?.startsWith('^[a-z0-9]+') === true) return 'a-slug';
  return JSON.stringify(
    `Write the ${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} here, in at least eight plain words.`,
  );
}
