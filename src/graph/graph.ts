import type { Body } from '../mdx/parse.ts';
import type { Collection, DataOf } from '../model/collections.ts';
import type { DangerSign } from '../model/danger-sign.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import type { Hazard } from '../model/hazard.ts';
import type { Reference } from '../model/reference.ts';
import { RELATION_ROWS } from '../model/relations.ts';
import type { Ref } from '../model/ref.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { EdgeData, EdgeKind } from './links.ts';

/** Relations between entries that a reader may follow: who wrote what is not among them. */
export const LINKED: readonly EdgeKind[] = [
  ...RELATION_ROWS.map(({ kind }) => kind),
  'ladder',
  'introduces',
  'program',
  'uses',
];

/** An entry in the graph. */
export interface Node<C extends Collection = Collection> {
  /** `<collection>/<slug>`. */
  readonly id: string;
  readonly collection: C;
  readonly slug: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly data: DataOf<C>;
  readonly markdown: string;
  readonly body: Body;
}

/** A relation, resolved at both ends. */
export interface Edge<K extends EdgeKind = EdgeKind> {
  readonly kind: K;
  readonly from: Node;
  readonly to: Node;
  readonly data: EdgeData[K];
}

/** The linked knowledge base. Drafts are not in it. */
export class Graph {
  readonly references: ReadonlyMap<string, Reference>;
  readonly dangerSigns: ReadonlyMap<string, DangerSign>;
  readonly glossary: readonly GlossaryTerm[];
  readonly hazards: readonly Hazard[];
  readonly vocabulary: Vocabulary;
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #out = new Map<string, Edge[]>();
  readonly #in = new Map<string, Edge[]>();
  readonly #collections = new Map<Collection, Node[]>();

  constructor(parts: {
    nodes: readonly Node[];
    edges: readonly Edge[];
    references: readonly Reference[];
    dangerSigns: readonly DangerSign[];
    glossary: readonly GlossaryTerm[];
    hazards: readonly Hazard[];
    vocabulary: Vocabulary;
  }) {
    this.#nodes = new Map(parts.nodes.map((node) => [node.id, node]));
    this.references = new Map(parts.references.map((item) => [item.key, item]));
    this.dangerSigns = new Map(parts.dangerSigns.map((item) => [item.slug, item]));
    this.glossary = parts.glossary;
    this.hazards = parts.hazards;
    this.vocabulary = parts.vocabulary;
    for (const edge of parts.edges) {
      push(this.#out, `${edge.from.id} ${edge.kind}`, edge);
      push(this.#in, `${edge.to.id} ${edge.kind}`, edge);
    }
    const byTitle = [...parts.nodes].sort((a, b) => a.title.localeCompare(b.title, 'en'));
    for (const node of byTitle) push(this.#collections, node.collection, node);
  }

  /** Every entry. */
  get nodes(): readonly Node[] {
    return [...this.#nodes.values()];
  }

  /** The entry with this id, if it is in the site. */
  find(id: string): Node | undefined {
    return this.#nodes.get(id);
  }

  /**
   * The entry `<collection>/<slug>`.
   * @throws Error when there is none: faults are found before anything is rendered
   */
  get<C extends Collection>(collection: C, slug: string): Node<C> {
    const node = this.#nodes.get(`${collection}/${slug}`);
    if (!node) throw new Error(`No entry ${collection}/${slug}`);
    return node as unknown as Node<C>;
  }

  /**
   * The entry at the end of a relation.
   * @throws Error when there is none: faults are found before anything is rendered
   */
  at<C extends Collection>(to: Ref<C>): Node<C> {
    return this.get(to.collection, to.id);
  }

  /** The entries of a collection, by title. */
  all<C extends Collection>(collection: C): readonly Node<C>[] {
    return (this.#collections.get(collection) ?? []) as unknown as readonly Node<C>[];
  }

  /** Relations that leave an entry, in the order in which they are written. */
  out<K extends EdgeKind>(node: { readonly id: string }, kind: K): readonly Edge<K>[] {
    return (this.#out.get(`${node.id} ${kind}`) ?? []) as unknown as readonly Edge<K>[];
  }

  /** Relations that reach an entry, in the order of the entries that write them. */
  in<K extends EdgeKind>(node: { readonly id: string }, kind: K): readonly Edge<K>[] {
    return (this.#in.get(`${node.id} ${kind}`) ?? []) as unknown as readonly Edge<K>[];
  }
}

/** Narrows a node to its collection. */
export function isIn<C extends Collection>(node: Node, collection: C): node is Node & Node<C> {
  return node.collection === collection;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
