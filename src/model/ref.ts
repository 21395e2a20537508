/** The end of a typed relation: an entry named by its collection and slug, as Astro's `reference()` gives it. */
export interface Ref<C extends string = string> {
  readonly collection: C;
  readonly id: string;
}

/** Data with the ends of its relations as plain slugs, as files that scripts load hold them. */
export type Slugged<T> = T extends Ref ? string : T extends object ? { [K in keyof T]: Slugged<T[K]> } : T;

/** Plain slugs in place of the ends of relations, however deep. */
export function slugged<T>(data: T): Slugged<T> {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const { collection, id, ...rest } = value as Record<string, unknown>;
    if (collection !== undefined && id !== undefined && Object.keys(rest).length === 0) return id;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  };
  return plain(data) as Slugged<T>;
}
