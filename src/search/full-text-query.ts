import { isElsewhere } from '../vocabulary/rank-entries.ts';
import { STOP, tokenise } from '../vocabulary/words.ts';
import { QUERY_LIMIT, type Answered, type Pieces, type SearchOptions, type SearchResult } from './query.ts';

/** The full-text index, as Pagefind offers it in the browser. */
export interface FullText {
  search(
    query: string | null,
    options: { filters?: Record<string, string[]> },
  ): Promise<{
    readonly results: readonly { readonly id: string; readonly score: number; data(): Promise<FullTextPage> }[];
  }>;
}
export interface FullTextPage {
  readonly url: string;
  readonly excerpt: string;
  /** The whole text, with the signs of HTML escaped. */
  readonly content?: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results?: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly locations?: readonly number[];
  }[];
}

/** Results that are shown at most. */
export const RESULT_LIMIT = 12;

/**
 * Add the full text to an answer: a passage to what is there, and pages that only the full text finds behind it.
 * @throws whatever the index throws when it cannot be read
 */
export async function withFullText(
  answered: Answered,
  index: FullText,
  options: SearchOptions,
): Promise<SearchResult[]> {
  const { understood } = answered;
  const words = understood.tokens
    .filter(({ from }) => from < QUERY_LIMIT)
    .map((token) => token.word)
    .filter((word) => !STOP.has(word));
  if (words.length === 0 || (answered.results.length === 0 && (understood.elsewhere || understood.off >= 2.5)))
    return [...answered.results];
  const pages = await fullTextPages(index, words, options, answered.results.length < 3);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const known = answered.results.map((result) => {
    const page = byUrl.get(result.url);
    return page ? { ...result, passage: passageOf(page) } : result;
  });
  const about = !isElsewhere(understood, 0);
  const more = pages
    .filter((page) => !answered.results.some((result) => result.url === page.url))
    .filter((page) => about || holdsAll(page, words))
    .map(resultOf);
  return [...known, ...more].slice(0, RESULT_LIMIT);
}

/**
 * Search the full text alone, for when there is no vocabulary.
 * @throws whatever the index throws when it cannot be read
 */
export async function fullTextOnly(query: string, index: FullText, options: SearchOptions): Promise<SearchResult[]> {
  const all = tokenise(query, QUERY_LIMIT).map((token) => token.word);
  const telling = all.filter((word) => !STOP.has(word));
  const words = telling.length > 0 ? telling : all;
  if (words.length === 0) return [];
  return (await fullTextPages(index, words, options, true)).map(resultOf).slice(0, RESULT_LIMIT);
}

/** Pages that hold all words; when those are few and `most` is set, also pages that hold most of them. */
async function fullTextPages(
  index: FullText,
  words: readonly string[],
  { filter }: SearchOptions,
  most: boolean,
): Promise<FullTextPage[]> {
  const options = filter === undefined ? {} : { filters: { collection: [filter] } };
  let found = (await index.search(words.join(' '), options)).results;
  if (most && found.length < 3 && words.length > 1) {
    found = [...found, ...(await mostWords(index, words, options, new Set(found.map((result) => result.id))))];
  }
  return Promise.all(found.slice(0, RESULT_LIMIT + 4).map((result) => result.data()));
}

type Hits = Awaited<ReturnType<FullText['search']>>['results'];

/** Pages that hold at least half of the words, those with most of them first. */
async function mostWords(
  index: FullText,
  words: readonly string[],
  options: { filters?: Record<string, string[]> },
  seen: ReadonlySet<string>,
): Promise<Hits> {
  const tally = new Map<string, { count: number; score: number; result: Hits[number] }>();
  for (const word of words.slice(0, 12)) {
    const { results } = await index.search(word, options);
    const best = results[0]?.score ?? 1;
    for (const result of results) {
      const known = tally.get(result.id) ?? { count: 0, score: 0, result };
      known.count += 1;
      known.score += result.score / best;
      tally.set(result.id, known);
    }
  }
  return [...tally.values()]
    .filter(({ count, result }) => count * 2 >= words.length && count > 1 && !seen.has(result.id))
    .sort((a, b) => b.count - a.count || b.score - a.score)
    .map(({ result }) => result);
}

function resultOf(page: FullTextPage): SearchResult {
  return {
    url: page.url,
    title: page.meta['title'] ?? page.url,
    kind: page.meta['kind'] ?? '',
    collection: page.filters['collection']?.[0] ?? '',
    passage: passageOf(page),
  };
}

/** The section of a page that holds the words most often; else its summary, for what is left are its names. */
function passageOf(page: FullTextPage): NonNullable<SearchResult['passage']> {
  let best = { title: '', url: page.url, excerpt: page.excerpt, hits: 0 };
  for (const part of page.sub_results ?? []) {
    const hits = part.locations?.length ?? 0;
    if (hits > best.hits && part.url.includes('#'))
      best = { title: part.title, url: part.url, excerpt: part.excerpt, hits };
  }
  const text = best.hits ? wholeSentence(page.content ?? '', best.excerpt) : (page.meta['summary'] ?? best.excerpt);
  // The heading stands before it already.
  const plain = plainOf(text).replace(best.title && `${best.title}. `, '');
  return { url: best.url, title: best.title.replace(/:$/, ''), text: markedIn(plain, stemsMarked(best.excerpt)) };
}

const stemsMarked = (excerpt: string): Set<string> =>
  new Set(
    [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].flatMap(([mark]) =>
      tokenise(plainOf(mark)).map((token) => token.stem),
    ),
  );

/** Marks all words of these stems: Pagefind marks those of its excerpt, with the comma or stop behind them. */
export function markedIn(text: string, stems: ReadonlySet<string>): Pieces {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { stem, from, to } of tokenise(text))
    if (stems.has(stem)) {
      pieces.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
      at = to;
    }
  return [...pieces, { text: text.slice(at), marked: false }];
}

/** Whether a page's passages hold every word just as it is typed: the index also finds words that only start so. */
function holdsAll(page: FullTextPage, words: readonly string[]): boolean {
  const marked = stemsMarked([page.excerpt, ...(page.sub_results ?? []).map((part) => part.excerpt)].join(' '));
  return tokenise(words.join(' ')).every((token) => marked.has(token.stem));
}

/** Characters that are looked back, and ahead, for the ends of a sentence. */
const BACK = 260;
const AHEAD = 120;

/**
 * An excerpt from the beginning of its sentence: cut anywhere, "nothing settles it at home" becomes "settles it at home".
 * @param content the text that it was cut from, of the same kind
 * @param excerpt with `<mark>`
 * @returns the excerpt with the rest of its first and last sentence; as it is where it does not stand in the text
 */
export function wholeSentence(content: string, excerpt: string): string {
  const plain = excerpt.replaceAll(/<\/?mark>/g, '').trim();
  const from = plain === '' ? -1 : content.indexOf(plain);
  if (from < 0) return excerpt;
  const before = content.slice(Math.max(0, from - BACK), from);
  const ends = [...before.matchAll(/[.!?:]["”’)]*\s+/g)].at(-1);
  const start = ends
    ? before.slice(ends.index + ends[0].length)
    : from <= BACK
      ? before
      : `… ${before.replace(/^\S*\s/, '')}`;
  const after = content.slice(from + plain.length, from + plain.length + AHEAD);
  const end = /[.!?]$/.test(plain) ? '' : (/^[^.!?]*[.!?]/.exec(after)?.[0] ?? ' …');
  return `${start}${excerpt.trim()}${end}`;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/** Pagefind's excerpt (HTML with `<mark>`) as plain text: nothing of it is ever parsed as HTML. */
export const plainOf = (excerpt: string): string =>
  excerpt
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/&(lt|gt|amp|quot|#39|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);
