import type { Lexicon } from '../lexicon.ts';
import type { Read } from './learner.ts';

/** What a learned model goes by in a text. Each feature is a letter for its kind and what it holds. */
export interface Features {
  /** Words (`w`), groups of words (`g`), clues (`h`, with `!` when denied), entries asked for in lay words (`t`). */
  readonly plain: readonly string[];
  /** Neighbours (`b`), neighbours but one (`s`), pairs of groups in a clause (`p`), signs (`d`) and levels (`l`) that patterns found. */
  readonly paired: readonly string[];
}

/** Words after which another thing is said: a pair of groups does not reach over them. */
const BREAKS = new Set('but although though however'.split(' '));

/**
 * The features of a text, the same for trainer and reader: each once.
 * @param read as `understand` gives it: spelling corrected
 */
export function featuresOf(read: Read, lexicon: Lexicon): Features {
  const plain = new Set<string>();
  const paired = new Set<string>();
  const { tokens } = read;
  const clauses = [new Set<string>()];
  tokens.forEach(({ word, gap }, at) => {
    plain.add(`w${word}`);
    const before = tokens[at - 1]?.word;
    const beforeThat = tokens[at - 2]?.word;
    if (before !== undefined) paired.add(`b${before} ${word}`);
    if (beforeThat !== undefined) paired.add(`s${beforeThat} ${word}`);
    if (gap === 2 || BREAKS.has(word)) clauses.push(new Set());
    for (const { group } of read.groups[at] ?? []) {
      plain.add(`g${group}`);
      clauses.at(-1)?.add(group);
    }
  });
  for (const clause of clauses) {
    const groups = [...clause].sort();
    groups.forEach((group, at) => {
      for (const other of groups.slice(at + 1)) paired.add(`p${group} ${other}`);
    });
  }
  for (const { slug, denied } of read.clues) plain.add(`h${slug}${denied ? '!' : ''}`);
  for (const { entry } of read.topics) plain.add(`t${(lexicon.file.entries[entry] ?? []).slice(0, 2).join('/')}`);
  for (const { slug, level } of read.danger) {
    paired.add(`d${slug}`);
    paired.add(`l${level}`);
  }
  return { plain: [...plain], paired: [...paired] };
}
