import type { Graph, Node } from './graph.ts';
import type { DataOf } from '../model/collections.ts';

/** A part of a series: published, or promised. */
export type Part =
  | { readonly part: number; readonly title: string; readonly article: Node<'articles'> }
  | {
      readonly part: number;
      readonly title: string;
      readonly article: undefined;
      readonly plan: DataOf<'series'>['planned'][number];
    };

/** The parts of a series in order. A planned part is replaced by its article once that is published. */
export function partsOf(graph: Graph, series: Node<'series'>): Part[] {
  const published = graph
    .in(series, 'series')
    .map((edge) => edge.from as unknown as Node<'articles'>)
    .map((article): Part => ({ part: article.data.part, title: article.title, article }));
  const taken = new Set(published.map((part) => part.part));
  const planned = series.data.planned
    .filter((plan) => !taken.has(plan.part))
    .map((plan): Part => ({ part: plan.part, title: plan.title, article: undefined, plan }));
  return [...published, ...planned].sort((a, b) => a.part - b.part);
}

/** Minutes to read a text at 200 words a minute, at least 1. */
export function minutesToRead(markdown: string): number {
  return Math.max(1, Math.round(markdown.split(/\s+/).length / 200));
}
