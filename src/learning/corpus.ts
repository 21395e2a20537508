import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a text of the corpus tells, as its file holds it: one line a text (`understanding/README.md`). */
export interface CorpusText {
  readonly text: string;
  /** Danger signs that it speaks of, by slug, and how: so now, or only once, denied, feared. */
  readonly signs?: Readonly<Record<string, SignManner>>;
  /** Of the signs that are so now; none when it is missing. */
  readonly level?: 'soon' | 'urgent' | 'emergency';
  readonly clues?: readonly string[];
  /** Clues that it denies. */
  readonly not?: readonly string[];
  /** Slugs of conditions, the likeliest first. */
  readonly conditions?: readonly string[];
  /** Ids of the pages that answer it, the best first. */
  readonly pages?: readonly string[];
  /** It is about something else. */
  readonly off?: boolean;
  /** Shared by a text with danger and its harmless twin. */
  readonly twin?: number;
}

/** `child` and `other`: so now, of a child or of another adult. */
export const PRESENT = ['now', 'child', 'other'] as const;
export type SignManner = (typeof PRESENT)[number] | 'past' | 'denied' | 'feared';

/** A person who writes, with all that they wrote. */
export interface Voice {
  readonly voice: string;
  readonly who: string;
  readonly texts: readonly CorpusText[];
}

/** Whether a text tells of danger that cannot wait. */
export const isPressing = ({ level }: Pick<CorpusText, 'level'>): boolean =>
  level === 'urgent' || level === 'emergency';

/** All voices of the corpus, which the model learns from. See `readVoices`. */
export const readCorpus = (root: string): Voice[] => readVoices(root, 'corpus');

/**
 * The voices of a folder of `understanding/`.
 * @param root the project's root
 * @param folder those that the model learns from, or those that it is measured on and has not learned from
 * @throws Error that names file and line of what is no JSON
 */
export function readVoices(root: string, folder: 'corpus' | 'held-back'): Voice[] {
  return linesOf(root, folder).map(([head, ...texts]) => {
    const { voice = '', who = '' } = (head ?? {}) as Partial<Voice>;
    return { voice, who, texts: texts as CorpusText[] };
  });
}

/** The lines of each file of a folder of `understanding/`, read as JSON. */
function linesOf(root: string, name: string): unknown[][] {
  const folder = join(root, 'understanding', name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, at): unknown => {
          try {
            return JSON.parse(line);
          } catch (error) {
            throw new Error(`understanding/${name}/${file}:${at + 1} is no JSON`, { cause: error });
          }
        }),
    );
}

/**
 * Short queries of many hands, with the pages that answer them or `off`: they teach pages, and measure nothing.
 * @param root the project's root
 * @throws Error that names file and line of what is no JSON
 */
export function readQueries(root: string): CorpusText[] {
  return linesOf(root, 'queries').flat() as CorpusText[];
}

/**
 * SHA-256 of all texts that a model learns from, in hexadecimal: whether a model belongs to these texts.
 * @param root the project's root
 */
export function digestOf(root: string): string {
  return createHash('sha256')
    .update(JSON.stringify([readCorpus(root), readQueries(root)]))
    .digest('hex');
}
