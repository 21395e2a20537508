/** A page that answers a query. */
export interface SearchResult {
  readonly url: string;
  readonly title: string;
  /** "condition", "symptom" … */
  readonly kind: string;
  readonly collection: string;
  /** Text in pieces; marked pieces are words of the query. */
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
}

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
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Longer queries are cut: nobody types them, and the index would take seconds. */
export const QUERY_LIMIT = 200;
const RESULT_LIMIT = 12;

/** Words that say nothing about what is looked for. */
const STOP = new Set(
  `a about after all am an and any are as at be been before but by can cant could did do does doesn't doing for from get
  go goes going had has have how i if i'm in into is isn't it it's its just keep kept like me more my no not of off on or
  our out over really should since so some than that the their them then there they this to too up very want was we what
  when where which while who why will with would you your`.split(/\s+/),
);

/**
 * What is searched for: lower case, signs taken out, words that say nothing left out.
 * @returns the words in order; all of them when nothing else is left
 */
export function queryWords(query: string): string[] {
  const words = query
    .slice(0, QUERY_LIMIT)
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu);
  const all = [...(words ?? [])].map((word) => word.replace('’', "'"));
  const telling = all.filter((word) => !STOP.has(word));
  return telling.length > 0 ? telling : all;
}

/**
 * Search the full text. Pages that hold all words come first, then those that hold most of them.
 * @param filter a collection's title, to see that collection only
 * @returns at most 12 pages, best first; none for a query without words
 * @throws whatever the index throws when it cannot be read
 */
export async function search(index: FullText, query: string, filter?: string): Promise<SearchResult[]> {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const options = filter === undefined ? {} : { filters: { collection: [filter] } };
  const whole = await index.search(words.join(' '), options);
  let found = whole.results;
  if (found.length < 3 && words.length > 1) {
    found = [...found, ...(await mostWords(index, words, options, new Set(found.map((result) => result.id))))];
  }
  const pages = await Promise.all(found.slice(0, RESULT_LIMIT).map((result) => result.data()));
  return pages.map((page) => ({
    url: page.url,
    title: page.meta['title'] ?? page.url,
    kind: page.meta['kind'] ?? '',
    collection: page.filters['collection']?.[0] ?? '',
    excerpt: piecesOf(page.excerpt),
  }));
}

/** Pages that hold at least half of the words, those with most of them first. */
async function mostWords(
  index: FullText,
  words: readonly string[],
  options: { filters?: Record<string, string[]> },
  seen: ReadonlySet<string>,
) {
  const tally = new Map<
    string,
    { count: number; score: number; result: Awaited<ReturnType<FullText['search']>>['results'][number] }
  >();
  for (const word of words) {
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

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/** Pagefind's excerpt (HTML with `<mark>`) as plain pieces: nothing of it is ever parsed as HTML. */
export function piecesOf(excerpt: string): { text: string; marked: boolean }[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      marked: piece.startsWith('<mark>'),
      text: piece
        .replaceAll(/<\/?[a-z][^>]*>/gi, '')
        .replaceAll(/&(lt|gt|amp|quot|#39|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole),
    }));
}
