/** A query with its right answers (the evaluation's format). */
export interface EvalQuery {
  readonly q: string;
  /** Ids of the pages that answer it; empty where nothing must be found. */
  readonly expect: readonly string[];
  /** Grade of each page that is worth something: 3, 2 or 1. */
  readonly grade: Readonly<Record<string, number>>;
  readonly kind: string;
}

/** What a search listed for a query. */
export interface Ranking {
  readonly query: EvalQuery;
  /** Addresses or ids as listed, best first. */
  readonly listed: readonly string[];
  /** It ended in an error, or did not end. */
  readonly failed?: boolean;
}

/** Mean scores over queries. A share without queries is `NaN`. */
export interface Scores {
  readonly queries: number;
  readonly success1: number;
  readonly success3: number;
  readonly ndcg10: number;
  readonly mrr: number;
  /** Off-topic queries answered with nothing. */
  readonly nothing: number;
}

/** `collection/slug` of an address: base path, anchor and slash taken off, the same page counted once. */
export function idsOf(listed: readonly string[], base: string): string[] {
  const ids = listed.map((address) => {
    const path = new URL(address, 'https://fulcrum.example').pathname;
    return (path.startsWith(base) ? path.slice(base.length) : path).replaceAll(/^\/+|\/+$/g, '');
  });
  return [...new Set(ids)];
}

/**
 * nDCG@10: Σ grade / log2(place + 1) over the first ten, divided by the same sum of the grades in their best
 * order (Järvelin and Kekäläinen 2002, with linear gain). A page without a grade counts 0 and keeps its place.
 */
export function ndcg10(ids: readonly string[], grade: Readonly<Record<string, number>>): number {
  const gain = (grades: readonly number[]): number =>
    grades.slice(0, 10).reduce((sum, value, index) => sum + value / Math.log2(index + 2), 0);
  const best = gain(Object.values(grade).sort((a, b) => b - a));
  return best === 0 ? 0 : gain(ids.map((id) => grade[id] ?? 0)) / best;
}

/** Scores of one answered query. */
export function scoreOf({ query, listed, failed }: Ranking): {
  success1: number;
  success3: number;
  ndcg10: number;
  mrr: number;
} {
  const ids = failed ? [] : listed;
  const place = ids.findIndex((id) => query.expect.includes(id));
  return {
    success1: place === 0 ? 1 : 0,
    success3: place >= 0 && place < 3 ? 1 : 0,
    ndcg10: ndcg10(ids, query.grade),
    mrr: place < 0 ? 0 : 1 / (place + 1),
  };
}

/** Mean scores of rankings whose `listed` are ids. */
export function meanScores(rankings: readonly Ranking[]): Scores {
  const answered = rankings.filter(({ query }) => query.expect.length > 0);
  const offTopic = rankings.filter(({ query }) => query.expect.length === 0);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const scores = answered.map(scoreOf);
  return {
    queries: rankings.length,
    success1: mean(scores.map((score) => score.success1)),
    success3: mean(scores.map((score) => score.success3)),
    ndcg10: mean(scores.map((score) => score.ndcg10)),
    mrr: mean(scores.map((score) => score.mrr)),
    nothing: mean(offTopic.map(({ listed, failed }) => (!failed && listed.length === 0 ? 1 : 0))),
  };
}

/** The score by which a query counts as worse than another search's: nDCG, and nothing found for one off topic. */
export function worthOf(ranking: Ranking): number {
  return ranking.query.expect.length === 0 ? Number(ranking.listed.length === 0) : scoreOf(ranking).ndcg10;
}
