import type { GraphFile } from '../delivery/graph-file.ts';
import type { Collection } from '../model/collections.ts';

/** What is read of the graph as data. */
export interface Linked {
  readonly nodes: readonly Pick<GraphFile['nodes'][number], 'id' | 'title' | 'url'>[];
  readonly edges: readonly Pick<GraphFile['edges'][number], 'from' | 'to' | 'reason'>[];
}

/** Entries one link away, in one group. */
export interface Group {
  /** What they are to the entry. */
  readonly title: string;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly reason: string;
  }[];
}

/**
 * What a neighbour of each collection is to an entry, in the order in which the groups stand: what is felt, why, what it
 * is, where, what helps, who. What has none is no neighbour.
 */
const GROUPS: Readonly<Record<Collection, string | undefined>> = {
  symptoms: 'What it feels like',
  drivers: 'What may drive it',
  conditions: 'Conditions',
  anatomy: 'Parts of the body',
  treatments: 'What people do for it',
  exercises: 'Exercises',
  professionals: 'Who can help',
  articles: 'Where the series says it',
  programs: 'Programs',
  guides: undefined,
  authors: undefined,
  series: undefined,
};

/**
 * The neighbours of an entry, grouped, each once, with the reason of one of its links.
 * @param id of the entry
 * @returns nothing for an id that is no entry
 */
export function groupsAround(file: Linked, id: string): Group[] {
  const nodes = new Map(file.nodes.map((node) => [node.id, node]));
  const reasons = new Map<string, string>();
  for (const { from, to, reason = '' } of file.edges) {
    const other = from === id ? to : to === id ? from : undefined;
    if (other === undefined || other === id) continue;
    if ((reasons.get(other) ?? '') === '') reasons.set(other, reason);
  }
  return Object.entries(GROUPS).flatMap(([collection, title]) => {
    if (title === undefined) return [];
    const items = [...reasons]
      .flatMap(([other, reason]) => {
        const node = nodes.get(other);
        return node && other.startsWith(`${collection}/`)
          ? [{ id: other, title: node.title, url: node.url, reason }]
          : [];
      })
      .sort((a, b) => a.title.localeCompare(b.title, 'en'));
    return items.length > 0 ? [{ title, items }] : [];
  });
}

/** A line of the drawing. */
export interface Row {
  readonly text: string;
  readonly url?: string;
  readonly x: number;
  readonly y: number;
  /** Where its text begins or ends. */
  readonly anchor: 'start' | 'end';
  /** The line that leads to it from the hub; none for the name of a group. */
  readonly path?: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly hub: readonly [x: number, y: number];
  readonly rows: readonly Row[];
}

const LINE = 26;
/** From here both sides have room for the longest title, of about 45 letters. */
const WIDE = 960;

/**
 * Where everything stands: on a narrow screen a tree under the hub, on a wide one half of the groups on each side.
 * @param width in pixels, that text keeps its size
 */
export function layOut(groups: readonly Group[], width: number): Drawing {
  const count = (some: readonly Group[]): number => some.reduce((sum, { items }) => sum + items.length + 1.6, 0);
  const sides: (readonly Group[])[] = [];
  if (width < WIDE) sides.push(groups);
  else {
    const left: Group[] = [];
    const right = [...groups];
    while (right.length > 1 && count(left) + (right[0]?.items.length ?? 0) / 2 < count(right))
      left.push(right.shift() as Group);
    sides.push(left, right);
  }
  const tall = Math.max(...sides.map(count)) * LINE + 20;
  const wide = sides.length === 2;
  const hub: [number, number] = wide ? [width / 2, tall / 2] : [14, 22];
  const rows = sides.flatMap((side, at) => {
    let y = wide ? (tall - count(side) * LINE) / 2 + LINE : 62;
    const left = wide && at === 0;
    const x = left ? width / 2 - 120 : wide ? width / 2 + 120 : 44;
    const anchor = left ? 'end' : 'start';
    return side.flatMap(({ title, items }) => {
      const head: Row = { text: title, x, y, anchor };
      const lines = items.map((item): Row => {
        y += LINE;
        const end = left ? x + 8 : x - 8;
        const bend = (hub[0] + end) / 2;
        const path = wide
          ? `M${hub[0]} ${hub[1]}C${bend} ${hub[1]} ${bend} ${y - 5} ${end} ${y - 5}`
          : `M${hub[0]} ${hub[1]}V${y - 13}Q${hub[0]} ${y - 5} ${hub[0] + 8} ${y - 5}H${end}`;
        return { text: item.title, url: item.url, x, y, anchor, path };
      });
      y += LINE * 1.6;
      return [head, ...lines];
    });
  });
  return { width, height: Math.ceil(wide ? tall : Math.max(60, ...rows.map(({ y }) => y)) + 12), hub, rows };
}
