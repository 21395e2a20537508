import type { GraphFile } from '../delivery/graph-file.ts';
import type { Collection } from '../model/collections.ts';
import { lineOf, orderOf, type Line, type Link } from './line.ts';

/** What is read of the graph as data. */
export interface Linked {
  readonly nodes: readonly Pick<GraphFile['nodes'][number], 'id' | 'title' | 'url'>[];
  readonly edges: readonly Link[];
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
    readonly line: Line;
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
 * The neighbours of an entry, grouped, each once, with the reason and the line of one of its links. Within a group what
 * helps most and is surest stands first.
 * @param id of the entry
 * @returns nothing for an id that is no entry
 */
export function groupsAround(file: Linked, id: string): Group[] {
  const nodes = new Map(file.nodes.map((node) => [node.id, node]));
  const links = new Map<string, { reason: string; line: Line }>();
  for (const edge of file.edges) {
    const other = edge.from === id ? edge.to : edge.to === id ? edge.from : undefined;
    if (other === undefined || other === id) continue;
    const known = links.get(other);
    links.set(other, {
      reason: known?.reason || (edge.reason ?? ''),
      line: known?.line.sign ? known.line : lineOf(edge),
    });
  }
  return Object.entries(GROUPS).flatMap(([collection, title]) => {
    if (title === undefined) return [];
    const items = [...links]
      .flatMap(([other, link]) => {
        const node = nodes.get(other);
        return node && other.startsWith(`${collection}/`)
          ? [{ id: other, title: node.title, url: node.url, ...link }]
          : [];
      })
      .sort((a, b) => orderOf(a.line) - orderOf(b.line) || a.title.localeCompare(b.title, 'en'));
    return items.length > 0 ? [{ title, items }] : [];
  });
}

/**
 * The entry of a collection with the most neighbours.
 * @throws Error when the collection has no entry
 */
export function mostLinked(file: Linked, collection: Collection): Linked['nodes'][number] {
  const around = new Map<string, Set<string>>();
  for (const { id } of file.nodes) if (id.startsWith(`${collection}/`)) around.set(id, new Set());
  for (const { from, to } of file.edges) {
    around.get(from)?.add(to);
    around.get(to)?.add(from);
  }
  const size = (id: string): number => around.get(id)?.size ?? -1;
  const [first] = [...file.nodes].sort((a, b) => size(b.id) - size(a.id));
  if (!first || size(first.id) < 0) throw new Error(`No entry in ${collection}`);
  return first;
}

/** On a narrow screen a tree under the hub, on a wide one half of the groups on each side. */
export type Form = 'narrow' | 'wide';

/** A name in the drawing, with the line that leads to it; the name of a group has none. */
export interface Row {
  /** The name, broken where it would not fit. */
  readonly text: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Where its text begins or ends. */
  readonly anchor: 'start' | 'end';
  readonly to?: {
    readonly url: string;
    readonly line: Line;
    readonly path: string;
    /** Where the mark of its sign stands. */
    readonly mark: readonly [x: number, y: number];
  };
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly hub: readonly [x: number, y: number];
  /** The name at the hub, broken where it would not fit. */
  readonly title: readonly string[];
  /** The box of a wide drawing's name, from whose sides the lines leave. */
  readonly box?: { readonly width: number; readonly height: number };
  /** What the lines of a tree leave from. */
  readonly trunk?: string;
  readonly rows: readonly Row[];
}

const LINE = { narrow: 30, wide: 26 } as const;
/** A second line of the same name. */
const NEXT_LINE = 18;
/** A narrow one fits the narrowest phone, so that it is only ever made larger. */
const WIDTH = { narrow: 284, wide: 1100 } as const;
/** From the hub's middle to the names, on each side. */
const ARM = 200;
/** A letter in pixels, at the size of names and at that of the hub. */
const LETTER = 7.1;
const HUB_LETTER = 9.5;
/** The most that a line of the hub's name takes in a wide drawing. */
const HUB_ROOM = 160;

/**
 * Where everything stands, in pixels of a drawing that is shown at about its own size.
 * @param title of the entry in the middle
 */
export function layOut(title: string, groups: readonly Group[], form: Form): Drawing {
  const width = WIDTH[form];
  const wide = form === 'wide';
  const step = LINE[form];
  const broken = (text: string): string[] => wrap(text, (wide ? width / 2 - ARM : width - 76) / LETTER);
  const tall = (some: readonly Group[]): number =>
    some.reduce(
      (sum, { items }) =>
        sum + items.reduce((rows, item) => rows + step + (broken(item.title).length - 1) * NEXT_LINE, 1.6 * step),
      0,
    );
  const sides = wide ? halves(groups, tall) : [groups];
  const all = Math.max(...sides.map(tall)) + 20;
  const hubTitle = wrap(title, (wide ? HUB_ROOM : width - 30) / HUB_LETTER);
  const box = {
    width: Math.max(...hubTitle.map(({ length }) => length)) * HUB_LETTER + 24,
    height: 20 * hubTitle.length + 16,
  };
  const hub: [number, number] = wide ? [width / 2, all / 2] : [14, 22];
  const rows = sides.flatMap((side, at) => {
    let y = wide ? (all - tall(side)) / 2 + step : 42 + 20 * hubTitle.length;
    const left = wide && at === 0;
    const x = left ? width / 2 - ARM : wide ? width / 2 + ARM : 76;
    const anchor = left ? 'end' : 'start';
    const mark = left ? x + 18 : x - 18;
    return side.flatMap((group) => {
      const head: Row = { text: [group.title], x, y, anchor };
      const lines = group.items.map((item): Row => {
        y += step;
        const middle = y - 5;
        const gap = item.line.sign ? 27 : 8;
        const end = left ? x + gap : x - gap;
        const begin = hub[0] + (left ? -1 : 1) * (box.width / 2);
        const bend = (begin + end) / 2;
        const path = wide
          ? `M${begin} ${hub[1]}C${bend} ${hub[1]} ${bend} ${middle} ${end} ${middle}`
          : `M${hub[0]} ${middle}H${end}`;
        const text = broken(item.title);
        const row: Row = { text, x, y, anchor, to: { url: item.url, line: item.line, path, mark: [mark, middle] } };
        y += NEXT_LINE * (text.length - 1);
        return row;
      });
      y += step * 1.6;
      return [head, ...lines];
    });
  });
  const last = rows.at(-1);
  return {
    width,
    height: Math.ceil(wide ? all : (last?.y ?? 40) + ((last?.text.length ?? 1) - 1) * NEXT_LINE + 12),
    hub,
    title: hubTitle,
    ...(wide ? { box } : last ? { trunk: `M${hub[0]} ${hub[1]}V${last.y - 5}` } : {}),
    rows,
  };
}

/** The groups on two sides, where the taller one is as low as it can be. */
function halves(groups: readonly Group[], tall: (some: readonly Group[]) => number): (readonly Group[])[] {
  const splits = groups.map((_, at) => [groups.slice(0, at), groups.slice(at)]);
  const height = (sides: readonly (readonly Group[])[]): number => Math.max(...sides.map(tall));
  return splits.sort((a, b) => height(a) - height(b))[0] ?? [[], []];
}

/** A text in lines of at most so many letters, broken between words. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
