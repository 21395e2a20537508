import { GATE_PLACES, GATE_RUNNING } from '../model/bone-gate.ts';
import type { Lexicon, LexiconDanger } from '../vocabulary/lexicon.ts';
import type { Correction } from '../vocabulary/correction.ts';
import { understand, type Understanding } from '../vocabulary/understand.ts';
import { rankEntries } from '../vocabulary/rank-entries.ts';

/** Text in pieces; marked pieces are words of the query. */
export type Pieces = readonly { readonly text: string; readonly marked: boolean }[];

/** A page that answers a query. */
export interface SearchResult {
  readonly url: string;
  readonly title: string;
  /** "condition", "symptom" … */
  readonly kind: string;
  /** A collection's heading. */
  readonly collection: string;
  /** Place in the vocabulary's entries, for its summary; absent for a page found in the full text only. */
  readonly entry?: number;
  /** The passage that matches, with the section that it stands in. */
  readonly passage?: { readonly url: string; readonly title: string; readonly text: Pieces };
}

/** What the vocabulary answers at once. */
export interface Answered {
  readonly query: string;
  readonly understood: Understanding;
  readonly results: readonly SearchResult[];
  readonly danger: readonly LexiconDanger[];
  /** Signs to ask about before anything else. */
  readonly ask: readonly LexiconDanger[];
  readonly corrections: readonly Correction[];
  /** It tells of pain that the bone gate asks about. */
  readonly gate: boolean;
}

/** The full text is searched for the beginning of longer queries: it would take seconds. */
export const QUERY_LIMIT = 300;
/** Results from the vocabulary, at most: the rest is for pages that only the full text finds. */
const INSTANT_LIMIT = 10;

/** How a search is narrowed or taken literally. */
export interface SearchOptions {
  /** A collection's heading, to see that collection only. */
  readonly filter?: string | undefined;
  /** `false` takes every word as it is typed. */
  readonly spelling?: boolean;
  /** Base path of the site. */
  readonly base: string;
}

/**
 * Answer a query from the vocabulary alone: no network, a few milliseconds.
 * @returns results in their final order; pages that only the full text finds may follow them
 */
export function answerNow(query: string, lexicon: Lexicon, options: SearchOptions): Answered {
  const understood = understand(query, lexicon, options.spelling ?? true);
  const results = rankEntries(understood, lexicon).flatMap(({ entry }): SearchResult[] => {
    const [collection = '', slug = '', title = ''] = lexicon.file.entries[entry] ?? [];
    const [, kind = '', many = ''] = lexicon.file.collections.find(([name]) => name === collection) ?? [];
    if (options.filter !== undefined && options.filter !== many) return [];
    return [{ url: `${options.base}${collection}/${slug}/`, title, kind, collection: many, entry }];
  });
  const tells = (slugs: ReadonlySet<string>): boolean =>
    understood.clues.some(({ slug, denied }) => !denied && slugs.has(slug));
  return {
    query,
    understood,
    results: results.slice(0, INSTANT_LIMIT),
    danger: understood.danger,
    ask: understood.ask,
    corrections: understood.corrections,
    gate: tells(GATE_PLACES) && tells(GATE_RUNNING),
  };
}

/**
 * Whether the leading part of the vocabulary alone may answer: it found danger signs, or understood every word. Else the
 * other part has more to say, or tells that it is about something else.
 */
export function mayAnswerEarly({ results, danger, understood }: Answered): boolean {
  return danger.length > 0 || (results.length > 0 && understood.off === 0);
}
