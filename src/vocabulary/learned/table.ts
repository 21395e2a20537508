/** Weights of a feature: head and weight, both whole numbers, the weight from -127 to 127. */
export type Row = readonly (readonly [head: number, weight: number])[];

/** Places that features are known by where they travel. */
const PLACES = 2 ** 21;

/** The place of a feature: FNV-1a over its UTF-16 units, its bits mixed once more. */
export function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) % PLACES;
}

/** A table as it travels: its columns one by one, which compresses better than its rows. Each is bytes in Base64. */
export interface Packed {
  /** Steps from place to place. */
  readonly places: string;
  /** How many weights a feature has. */
  readonly counts: string;
  /** Steps from head to head within a feature. */
  readonly heads: string;
  readonly weights: string;
}

/** Numbers from 0 up, each in as few bytes as it needs: seven bits a byte, the eighth says that more follow. */
function packNumbers(values: readonly number[]): string {
  const bytes: number[] = [];
  for (const value of values) {
    let left = value;
    for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
    bytes.push(left);
  }
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function unpackNumbers(packed: string): number[] {
  const values: number[] = [];
  let value = 0;
  let shift = 0;
  for (const letter of atob(packed)) {
    const byte = letter.charCodeAt(0);
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    values.push(value);
    value = shift = 0;
  }
  return values;
}

/** Steps between numbers that rise. */
const steps = (values: readonly number[]): number[] => values.map((value, at) => value - (values[at - 1] ?? 0));

/** Rows by feature, packed. Of two features that share a place the one with the larger first weight stays. */
export function packTable(rows: Iterable<readonly [feature: string, row: Row]>): Packed {
  const byPlace = new Map<number, Row>();
  const size = (row: Row | undefined): number => Math.abs(row?.[0]?.[1] ?? 0);
  for (const [feature, row] of rows) {
    const place = placeOf(feature);
    if (row.length > 0 && size(row) >= size(byPlace.get(place))) byPlace.set(place, row);
  }
  const sorted = [...byPlace].sort(([a], [b]) => a - b);
  const cells = sorted.map(([, row]) => [...row].sort(([a], [b]) => a - b));
  return {
    places: packNumbers(steps(sorted.map(([place]) => place))),
    counts: packNumbers(cells.map(({ length }) => length)),
    heads: packNumbers(cells.flatMap((row) => steps(row.map(([head]) => head)))),
    // Small ones are the most: below 0 they take the odd numbers.
    weights: packNumbers(cells.flat().map(([, weight]) => (weight < 0 ? -2 * weight - 1 : 2 * weight))),
  };
}

/**
 * Rows by place, from what `packTable` made.
 * @throws Error (InvalidCharacterError) when a column is no Base64
 */
export function unpackTable(packed: Packed): Map<number, Row> {
  const [places, counts, heads, weights] = [packed.places, packed.counts, packed.heads, packed.weights].map(
    unpackNumbers,
  );
  const rows = new Map<number, Row>();
  let place = 0;
  let at = 0;
  places?.forEach((step, index) => {
    place += step;
    let head = 0;
    const row = Array.from({ length: counts?.[index] ?? 0 }, () => {
      head += heads?.[at] ?? 0;
      const weight = weights?.[at] ?? 0;
      at += 1;
      return [head, weight % 2 === 1 ? -(weight + 1) / 2 : weight / 2] as const;
    });
    rows.set(place, row);
  });
  return rows;
}
