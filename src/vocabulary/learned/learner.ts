import type { Lexicon, LexiconDanger } from '../lexicon.ts';
import type { Understanding } from '../understand.ts';

/** What of an understanding a learned model goes by: spelling corrected, danger signs as the patterns found them. */
export type Read = Pick<Understanding, 'tokens' | 'groups' | 'clues' | 'topics' | 'danger'>;

/** What a learned model makes of a text. Scores are logits: 0 is a chance of one half. */
export interface Learned {
  /** How surely the text tells of danger that cannot wait. */
  readonly score: number;
  /** Signs that a card is shown for, and signs to ask about first. */
  readonly danger: readonly LexiconDanger[];
  readonly ask: readonly LexiconDanger[];
  /** Scores of `signs/<slug>`, of ids of entries, and of `off`: about something else. */
  readonly heads: ReadonlyMap<string, number>;
  /** What each entry gets, by its place in the vocabulary, and whether the text is about something else. */
  readonly entries: ReadonlyMap<number, number>;
  readonly elsewhere: boolean;
  /**
   * The reader's own words that speak most for a head, the most telling first.
   * @param text as typed
   */
  because(head: string, text: string): readonly string[];
}

/** A learned model, as the vocabulary uses it. */
export interface Learner {
  hear(read: Read, lexicon: Lexicon): Learned;
}
