/**
 * What a reader has noted, as a map in which the newest value of each key wins. Two tabs, an import and a reload all
 * come to the same: the union of both maps. Nothing is ever removed but by the reader, with `null`.
 */
export interface Progress {
  readonly entries: Readonly<Record<string, Entry>>;
}
export interface Entry {
  readonly v: Value;
  /** When it was noted, in milliseconds; only the order counts. */
  readonly at: number;
}
export type Value = null | boolean | number | string | readonly (number | string)[] | { readonly [key: string]: Value };

export const NO_PROGRESS: Progress = { entries: {} };
const FORMAT = 'fulcrum-progress';
const VERSION = 1;

/** The newer of two entries; of equal age, always the same one, whichever tab asks. */
function newer(a: Entry | undefined, b: Entry): Entry {
  if (!a || b.at > a.at) return b;
  if (b.at < a.at) return a;
  return JSON.stringify(b.v) > JSON.stringify(a.v) ? b : a;
}

/** Everything that either knows. */
export function merge(a: Progress, b: Progress): Progress {
  const entries = { ...a.entries };
  for (const [key, entry] of Object.entries(b.entries)) entries[key] = newer(entries[key], entry);
  return { entries };
}

/**
 * Notes a value.
 * @param now milliseconds of the clock. A clock that was set back cannot make a new note lose: it is dated after the
 *   one that it replaces.
 */
export function note(progress: Progress, key: string, value: Value, now: number): Progress {
  const before = progress.entries[key]?.at ?? 0;
  return { entries: { ...progress.entries, [key]: { v: value, at: Math.max(now, before + 1) } } };
}

/** The value of a key; `undefined` when it was never noted or was taken back. */
export function valueOf(progress: Progress, key: string): Exclude<Value, null> | undefined {
  return progress.entries[key]?.v ?? undefined;
}

/** A clock may be off by so much before it is worth a word: people travel. */
const OFF = 36 * 3_600_000;

/** When the newest note was made, if that is after now by the clock. @param now milliseconds */
export function aheadOf(progress: Progress, now: number): number | undefined {
  const newest = Math.max(0, ...Object.values(progress.entries).map(({ at }) => at));
  return newest > now + OFF ? newest : undefined;
}

/** Keys that begin in a certain way and hold a value. */
export function keysUnder(progress: Progress, start: string): string[] {
  return Object.keys(progress.entries)
    .filter((key) => key.startsWith(start) && valueOf(progress, key) !== undefined)
    .sort();
}

/** Progress as text, the same for the same entries: for storage and for the file to keep. */
export function write(progress: Progress, program: string): string {
  const entries = Object.fromEntries(Object.entries(progress.entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ format: FORMAT, version: VERSION, program, entries }, undefined, 1);
}

/** What came of reading a text. */
export interface Read {
  readonly progress: Progress;
  /** Why nothing, or not everything, could be read. The text must then be kept elsewhere. */
  readonly fault?: string;
}

/**
 * Reads what `write` wrote. Never throws: what cannot be read is said, and what can be read is kept.
 * @param program slug of the plan that it must belong to
 */
export function read(text: string, program: string): Read {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { progress: NO_PROGRESS, fault: 'It is not a file of this program, or it was cut off: it cannot be read.' };
  }
  if (!isRecord(data) || data['format'] !== FORMAT || !isRecord(data['entries']))
    return { progress: NO_PROGRESS, fault: 'It does not hold the notes of this program.' };
  if (typeof data['version'] !== 'number' || data['version'] > VERSION)
    return {
      progress: NO_PROGRESS,
      fault: 'It was written by a newer version of this page. Load the page again first.',
    };
  if (data['program'] !== program) return { progress: NO_PROGRESS, fault: 'It holds the notes of another program.' };
  const all = Object.entries(data['entries']);
  const good = all.filter((pair): pair is [string, Entry] => isEntry(pair[1]));
  const lost = all.length - good.length;
  return {
    progress: { entries: Object.fromEntries(good) },
    ...(lost > 0 ? { fault: `${lost} of ${all.length} notes cannot be read. The others were kept.` } : {}),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Entry {
  return isRecord(value) && typeof value['at'] === 'number' && Number.isFinite(value['at']) && isValue(value['v']);
}

function isValue(value: unknown): value is Value {
  if (value === null || ['boolean', 'string'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => ['number', 'string'].includes(typeof item));
  return isRecord(value) && Object.values(value).every(isValue);
}
