import { z } from 'astro/zod';
import { ONE, type Collection } from '../model/collections.ts';
import { RELATION_ROWS } from '../model/relations.ts';
import { didYouMean, type Fault } from './faults.ts';

type Issue = z.core.$ZodIssue;

/** Fields that a writer may look for on the wrong side of a relation, and where they stand. */
function writtenOn(collection: Collection): Readonly<Record<string, string>> {
  return {
    ...OTHER_FIELDS[collection],
    ...Object.fromEntries(
      RELATION_ROWS.flatMap(({ on, to, field, soughtThere = [], soughtHere = [] }): [string, string][] => [
        ...(to === collection
          ? soughtThere.map((name): [string, string] => [name, `on the ${ONE[on]}, as \`${field}\``])
          : []),
        ...(on === collection ? soughtHere.map((name): [string, string] => [name, `as \`${field}\``]) : []),
      ]),
    ),
  };
}

const OTHER_FIELDS: Readonly<Partial<Record<Collection, Readonly<Record<string, string>>>>> = {
  series: { parts: 'on the article, as `series` and `part`', articles: 'on the article, as `series` and `part`' },
  authors: { articles: 'on the article, as `authors`' },
};

/** A relation written from the wrong end: `symptoms › conditions`. */
export function wrongSideFaults(collection: Collection, file: string, value: unknown): Fault[] {
  const known = writtenOn(collection);
  return Object.keys(known)
    .filter((field) => typeof value === 'object' && value !== null && field in value)
    .map((field) => ({
      kind: 'wrong-side' as const,
      file,
      field,
      message: `this relation is written ${known[field] ?? ''}; remove it here`,
    }));
}

/** Zod's issues in words for a writer, one fault each. */
export function issueFaults(
  issues: readonly Issue[],
  file: string,
  value: unknown,
  schema: z.ZodType,
  already: readonly Fault[] = [],
  prefix = '',
): Fault[] {
  const skip = new Set(already.map((fault) => fault.field));
  const faults: Fault[] = [];
  for (const issue of issues) {
    const field = fieldName(issue.path, prefix);
    const add = (at: string, message: string): void => {
      faults.push({ kind: 'schema', file, field: at || 'frontmatter', message });
    };
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const at = fieldName([...issue.path, key], prefix);
        if (skip.has(at)) continue;
        add(at, `is not a field here${didYouMean(key, keysAt(schema, issue.path))}`);
      }
    } else {
      add(field, describe(issue, at(value, issue.path)));
    }
  }
  return faults;
}

function describe(issue: Issue, written: unknown): string {
  const shown = written === undefined ? '' : `${JSON.stringify(written)} `;
  switch (issue.code) {
    case 'invalid_type':
      return written === undefined
        ? `is missing; it is ${article(issue.expected)}`
        : `${shown}is not ${article(issue.expected)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const hint = typeof written === 'string' ? didYouMean(written, values) : '';
      return written === undefined
        ? `is missing; it is one of ${values.join(', ')}`
        : `${shown}is not one of ${values.join(', ')}${hint}`;
    }
    case 'too_small':
      if (issue.origin === 'string') return 'is empty';
      if (issue.origin === 'array') return `needs at least ${issue.minimum}`;
      return `${shown}is below ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters (${String(written).length})`
        : `${shown}is above ${issue.maximum}`;
    case 'invalid_format':
    case 'custom':
      return `${shown}${shown ? '– ' : ''}${issue.message}`;
    case 'invalid_union':
      return `${shown.length > 80 ? '' : shown}fits none of the forms that this field may have: ${issue.message}`;
    default:
      return issue.message;
  }
}

function article(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    array: 'a list',
    object: 'a group of fields',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return words[expected] ?? `a ${expected}`;
}

function fieldName(path: readonly PropertyKey[], prefix: string): string {
  let name = prefix;
  for (const part of path) {
    if (typeof part === 'number') name += `[${part}]`;
    else name += name ? `.${String(part)}` : String(part);
  }
  return name;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** The fields that a schema knows at a path, for "did you mean". */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner: z.ZodType | undefined = unwrap(schema);
  for (const part of path) {
    if (inner instanceof z.ZodArray) inner = unwrap(inner.element as z.ZodType);
    else if (inner instanceof z.ZodObject) inner = unwrap(inner.shape[String(part)] as z.ZodType | undefined);
    else return [];
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap() as z.ZodType;
  return inner;
}
