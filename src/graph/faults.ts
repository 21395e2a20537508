import { slipDistance } from '../model/slip-distance.ts';

/** What kinds of fault there are; tests hold one fixture for each. */
export const FAULT_KINDS = [
  'syntax',
  'schema',
  'slug',
  'duplicate-slug',
  'misplaced',
  'missing-target',
  'wrong-collection',
  'duplicate-link',
  'wrong-side',
  'one-sided',
  'self-link',
  'draft-target',
  'missing-passage',
  'unknown-citation',
  'unused-reference',
  'unknown-sign',
  'lone-sign',
  'sign-overlap',
  'without-gate',
  'typed-gate',
  'unknown-control',
  'reversed-date',
  'part-twice',
  'feed-id-twice',
  'same-title',
  'same-reason',
  'no-such-question',
  'unknown-clue',
  'figure',
  'body',
  'broken-link',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Something that a writer must mend before the site can be built. */
export interface Fault {
  readonly kind: FaultKind;
  /** Path from the project's root. */
  readonly file: string;
  /** Frontmatter field such as `drivers[2].driver`, or `line 41`. */
  readonly field: string;
  /** What is wrong, and how to mend it. */
  readonly message: string;
}

/** `file › field: what is wrong`, one line. */
export function formatFault(fault: Fault): string {
  return `${fault.file} › ${fault.field}: ${fault.message.replaceAll(/\s+/g, ' ')}`;
}

/** All faults, one line each, sorted by file, with a count. */
export function formatFaults(faults: readonly Fault[]): string {
  const lines = faults.map(formatFault).sort((a, b) => a.localeCompare(b, 'en'));
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return `${lines.join('\n')}\n${count} in content`;
}

/** Thrown when content has faults: the message lists all of them. */
export class ContentFaults extends Error {
  override readonly name = 'ContentFaults';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`Content has faults:\n${formatFaults(faults)}`);
    this.faults = faults;
  }
}

/**
 * The end of a message that names what was probably meant.
 * @param written what stands there
 * @param known what could stand there
 * @returns `; did you mean "…"?`, or nothing when no name is near (more than 2 in 5 letters differ)
 */
export function didYouMean(written: string, known: readonly string[]): string {
  let least = Infinity;
  let nearest: string | undefined;
  for (const name of known) {
    const limit = Math.max(2, Math.floor(Math.max(written.length, name.length) * 0.4));
    const distance = slipDistance(written, name, limit);
    if (distance >= least) continue;
    least = distance;
    nearest = name;
  }
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}
