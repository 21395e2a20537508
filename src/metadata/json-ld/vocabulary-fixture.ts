import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SCHEMA = 'http://schema.org/';
const TRIPLE = /^<([^>]+)> <([^>]+)> <([^>]+)>/;
/** Values that are written as bare text, numbers or dates. */
const PLAIN = new Set([
  'Text',
  'URL',
  'Date',
  'DateTime',
  'Number',
  'Integer',
  'Boolean',
  'Duration',
  'PronounceableText',
]);

/** One thing of a graph: its type, and its properties. */
type Described = Readonly<Record<string, unknown>>;

/** schema.org's own vocabulary: which property belongs to which type, and what it may hold. */
export class Vocabulary {
  readonly #parents = new Map<string, string[]>();
  readonly #domains = new Map<string, string[]>();
  readonly #ranges = new Map<string, string[]>();
  readonly #types = new Map<string, string[]>();

  constructor() {
    const folder = dirname(createRequire(import.meta.url).resolve('@vocabulary/schema/package.json'));
    for (const line of readFileSync(join(folder, 'schema.nq'), 'utf8').split('\n')) {
      const [, subject = '', predicate = '', object = ''] = TRIPLE.exec(line) ?? [];
      const [from, to] = [subject.replace(SCHEMA, ''), object.replace(SCHEMA, '')];
      if (predicate.endsWith('#subClassOf')) push(this.#parents, from, to);
      else if (predicate.endsWith('#type')) push(this.#types, from, to);
      else if (predicate === `${SCHEMA}domainIncludes`) push(this.#domains, from, to);
      else if (predicate === `${SCHEMA}rangeIncludes`) push(this.#ranges, from, to);
    }
  }

  /** Faults of everything that is described in `value`, in words. @param typeOf the type that an id is described with */
  faults(value: unknown, typeOf: (id: string) => string | undefined): string[] {
    if (Array.isArray(value)) return value.flatMap((item) => this.faults(item, typeOf));
    if (typeof value !== 'object' || value === null) return [];
    const thing = value as Described;
    const type = thing['@type'];
    if (typeof type !== 'string') return [];
    if (!this.#parents.has(type)) return [`${type} is no type`];
    return Object.entries(thing).flatMap(([property, inner]) => {
      // An action's input is named by a property with a suffix, which is no property of its own.
      if (property.startsWith('@') || property === 'query-input') return [];
      const domains = this.#domains.get(property);
      if (!domains?.some((domain) => this.#is(type, domain))) return [`${type} has no property ${property}`];
      const values: readonly unknown[] = Array.isArray(inner) ? inner : [inner];
      return [
        ...values
          .filter((item) => !this.#fits(item, property, typeOf))
          .map((item) => `${type}.${property} cannot be ${JSON.stringify(item)}`),
        ...this.faults(inner, typeOf),
      ];
    });
  }

  #fits(value: unknown, property: string, typeOf: (id: string) => string | undefined): boolean {
    const ranges = this.#ranges.get(property) ?? [];
    if (typeof value === 'object' && value !== null) {
      const { '@type': own, '@id': id } = value as { '@type'?: string; '@id'?: string };
      const type = own ?? typeOf(id ?? '');
      return type !== undefined && ranges.some((range) => this.#is(type, range));
    }
    if (typeof value === 'string' && /^https:\/\/schema\.org\//.test(value)) {
      const kinds = this.#types.get(value.replace('https://schema.org/', '')) ?? [];
      return ranges.some((range) => kinds.some((kind) => this.#is(kind, range)));
    }
    // The address of a page may stand for the page.
    if (property === 'item') return typeof value === 'string' && URL.canParse(value);
    return ranges.some((range) => PLAIN.has(range));
  }

  #is(type: string, ancestor: string): boolean {
    return type === ancestor || (this.#parents.get(type) ?? []).some((parent) => this.#is(parent, ancestor));
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
