import schemaOrg from './schema-org.json' with { type: 'json' };

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

type Terms = Readonly<Record<string, readonly string[] | undefined>>;
const TYPES: Terms = schemaOrg.types;
const MEMBERS: Terms = schemaOrg.members;
const PROPERTIES: Readonly<Record<string, { of: readonly string[]; holds: readonly string[] } | undefined>> =
  schemaOrg.properties;

/** schema.org's own vocabulary: which property belongs to which type, and what it may hold. */
export class Vocabulary {
  /** Faults of everything that is described in `value`, in words. @param typeOf the type that an id is described with */
  faults(value: unknown, typeOf: (id: string) => string | undefined): string[] {
    if (Array.isArray(value)) return value.flatMap((item) => this.faults(item, typeOf));
    if (typeof value !== 'object' || value === null) return [];
    const thing = value as Described;
    const type = thing['@type'];
    if (typeof type !== 'string') return [];
    if (!TYPES[type]) return [`${type} is no type in schema-org.json`];
    return Object.entries(thing).flatMap(([property, inner]) => {
      // An action's input is named by a property with a suffix, which is no property of its own.
      if (property.startsWith('@') || property === 'query-input') return [];
      if (!PROPERTIES[property]?.of.some((domain) => this.#is(type, domain)))
        return [`${type} has no property ${property} in schema-org.json`];
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
    const ranges = PROPERTIES[property]?.holds ?? [];
    if (typeof value === 'object' && value !== null) {
      const { '@type': own, '@id': id } = value as { '@type'?: string; '@id'?: string };
      const type = own ?? typeOf(id ?? '');
      return type !== undefined && ranges.some((range) => this.#is(type, range));
    }
    if (typeof value === 'string' && /^https:\/\/schema\.org\//.test(value)) {
      const kinds = MEMBERS[value.replace('https://schema.org/', '')] ?? [];
      return ranges.some((range) => kinds.some((kind) => this.#is(kind, range)));
    }
    // The address of a page may stand for the page.
    if (property === 'item') return typeof value === 'string' && URL.canParse(value);
    return ranges.some((range) => PLAIN.has(range));
  }

  #is(type: string, ancestor: string): boolean {
    return type === ancestor || (TYPES[type] ?? []).some((parent) => this.#is(parent, ancestor));
  }
}
