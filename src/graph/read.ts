import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { parseBody, type Body } from '../mdx/parse.ts';
import { DATA, PROSE, schemaOf, type Collection } from '../model/collections.ts';
import { dangerSign, type DangerSign } from '../model/danger-sign.ts';
import { glossaryTerm, type GlossaryTerm } from '../model/glossary.ts';
import { hazard, type Hazard } from '../model/hazard.ts';
import { reference, type Reference } from '../model/reference.ts';
import { refTo, slug as slugSchema } from '../model/terms.ts';
import { NO_VOCABULARY, vocabulary, type Vocabulary } from '../model/vocabulary.ts';
import type { Fault } from './faults.ts';
import { issueFaults, wrongSideFaults } from './schema-faults.ts';
import { namedTests } from './test-names.ts';

/** An entry as read from its file, checked against its collection's schema. */
export interface Source {
  readonly collection: Collection;
  readonly slug: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** MDX as written; `''` for YAML entries. */
  readonly markdown: string;
  readonly body: Body;
}

/** All content, and what could not be read. */
export interface Content {
  readonly sources: readonly Source[];
  readonly references: readonly Reference[];
  readonly dangerSigns: readonly DangerSign[];
  readonly glossary: readonly GlossaryTerm[];
  readonly hazards: readonly Hazard[];
  readonly vocabulary: Vocabulary;
  /** Files that stand in place but could not be read: their faults are listed, links to them are not. */
  readonly unread: readonly string[];
  /** The tests of each file that a hazard names. */
  readonly testNames: ReadonlyMap<string, readonly string[]>;
  readonly faults: readonly Fault[];
}

const FRONTMATTER = /^---\r?\n([\s\S]*?\r?\n)---(?:\r?\n|$)/;
const NO_BODY = parseBody('');

/**
 * Read a content folder from the file system.
 * @param root the project's root, which holds `content/`
 * @returns every entry that fits its schema, and a fault for everything that does not. Never throws on
 *   bad content.
 */
export function readContent(root: string): Content {
  const faults: Fault[] = [];
  const sources: Source[] = [];
  const unread: string[] = [];

  const folders = list(join(root, 'content')).filter((item) => item.isDirectory());
  for (const folder of folders) {
    if (!(folder.name in PROSE) && !(folder.name in DATA)) {
      faults.push({
        kind: 'misplaced',
        file: `content/${folder.name}`,
        field: 'folder',
        message: `is not a collection; collections are ${[...Object.keys(PROSE), ...Object.keys(DATA)].join(', ')}`,
      });
    }
  }
  for (const collection of [...Object.keys(PROSE), ...Object.keys(DATA)] as Collection[]) {
    const seen = new Map<string, string>();
    for (const item of list(join(root, 'content', collection))) {
      const file = `content/${collection}/${item.name}`;
      const extension = collection in PROSE ? '.mdx' : '.yaml';
      if (!item.isFile() || !item.name.endsWith(extension)) {
        faults.push({
          kind: 'misplaced',
          file,
          field: 'file',
          message: `entries here are files named <slug>${extension}`,
        });
        continue;
      }
      const slug = item.name.slice(0, -extension.length);
      const twin = seen.get(slug.toLowerCase());
      if (twin !== undefined) {
        faults.push({
          kind: 'duplicate-slug',
          file,
          field: 'slug',
          message: `"${slug}" has the same address as ${twin}; rename one`,
        });
        continue;
      }
      seen.set(slug.toLowerCase(), file);
      if (!slugSchema.safeParse(slug).success) {
        const better = slug
          .toLowerCase()
          .replaceAll(/[^a-z0-9]+/g, '-')
          .replaceAll(/^-+|-+$/g, '');
        faults.push({
          kind: 'slug',
          file,
          field: 'slug',
          message: `"${slug}" has capitals, spaces or signs; rename the file to "${better}${extension}"`,
        });
      }
      const text = readFileSync(join(root, file), 'utf8');
      const source = readEntry(collection, slug, file, text, faults);
      if (source) sources.push(source);
      else unread.push(`${collection}/${slug}`);
    }
  }
  const listOf = <S extends z.ZodType>(name: string, item: S, key: string): z.output<S>[] =>
    readList(root, name, item, key, faults);
  const hazards = listOf('hazards', hazard, 'slug');
  return {
    sources,
    references: listOf('references', reference, 'key'),
    dangerSigns: listOf('danger-signs', dangerSign, 'slug'),
    glossary: listOf('glossary', glossaryTerm, 'slug'),
    hazards,
    vocabulary: readVocabulary(root, faults),
    unread,
    testNames: namedTests(root, hazards),
    faults,
  };
}

/** The text of an entry's file without its frontmatter. */
export function textOf(file: string): string {
  return file.slice(FRONTMATTER.exec(file)?.[0].length ?? 0);
}

/** Read one entry from its text; its faults are added to `faults`. */
export function readEntry(
  collection: Collection,
  slug: string,
  file: string,
  text: string,
  faults: Fault[],
): Source | undefined {
  const prose = collection in PROSE;
  let yaml = text;
  let markdown = '';
  let offset = 0;
  if (prose) {
    const match = FRONTMATTER.exec(text);
    if (!match) {
      faults.push({
        kind: 'syntax',
        file,
        field: 'frontmatter',
        message: 'the file starts with frontmatter between two lines of "---"',
      });
      return undefined;
    }
    yaml = match[1] ?? '';
    markdown = text.slice(match[0].length);
    offset = match[0].split('\n').length - 1;
  }
  const value = readYaml(yaml, file, prose ? 1 : 0, faults);
  const body = prose ? parseBody(markdown, offset) : NO_BODY;
  for (const { message, line } of body.problems) {
    faults.push({ kind: 'body', file, field: `line ${line}`, message });
  }
  if (value === undefined) return undefined;
  const schema = schemaOf(collection, refTo);
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const wrongSide = wrongSideFaults(collection, file, value);
    faults.push(...wrongSide, ...issueFaults(parsed.error.issues, file, value, schema, wrongSide));
    return undefined;
  }
  return { collection, slug, file, data: parsed.data as Source['data'], markdown, body };
}

function readList<S extends z.ZodType>(
  root: string,
  name: string,
  item: S,
  key: string,
  faults: Fault[],
): z.output<S>[] {
  const file = `content/${name}.yaml`;
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch {
    return [];
  }
  const value = readYaml(text, file, 0, faults);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    faults.push({ kind: 'schema', file, field: 'file', message: 'is a list: each item starts with "- "' });
    return [];
  }
  const good: z.output<S>[] = [];
  const seen = new Set<string>();
  value.forEach((raw: unknown, index) => {
    const parsed = item.safeParse(raw);
    const name_ = (raw as Record<string, unknown> | null)?.[key];
    const field = typeof name_ === 'string' ? name_ : `[${index}]`;
    if (!parsed.success) {
      faults.push(...issueFaults(parsed.error.issues, file, raw, item, [], field));
      return;
    }
    if (seen.has(field)) {
      faults.push({ kind: 'duplicate-slug', file, field, message: `${key} "${field}" stands twice` });
      return;
    }
    seen.add(field);
    good.push(parsed.data);
  });
  // As Astro keeps them: a page reads the same in `astro dev` as in a build.
  const keyOf = (one: z.output<S>): string => String((one as Record<string, unknown>)[key]);
  return good.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function readVocabulary(root: string, faults: Fault[]): Vocabulary {
  const file = 'content/vocabulary.yaml';
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch {
    return NO_VOCABULARY;
  }
  const value = readYaml(text, file, 0, faults);
  if (value === undefined) return NO_VOCABULARY;
  const parsed = vocabulary.safeParse(value);
  if (parsed.success) return parsed.data;
  faults.push(...issueFaults(parsed.error.issues, file, value, vocabulary, []));
  return NO_VOCABULARY;
}

/** Parse YAML; syntax errors and repeated keys become faults with their line. */
function readYaml(text: string, file: string, offset: number, faults: Fault[]): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0]);
    const hint = /implicit|map/i.test(error.message) ? '; put text that holds a colon in quotes' : '';
    faults.push({
      kind: 'syntax',
      file,
      field: `line ${line + offset}`,
      message: `YAML: ${error.message.split('\n')[0] ?? ''}${hint}`,
    });
  }
  if (document.errors.length > 0) return undefined;
  if (isMap(document.contents) && document.contents.items.some((pair) => !isScalar(pair.key))) return undefined;
  return document.toJS() as unknown;
}

function list(folder: string) {
  try {
    const slug = (name: string): string => name.replace(/\.\w+$/, '');
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (slug(a.name) < slug(b.name) ? -1 : 1));
  } catch {
    return [];
  }
}
