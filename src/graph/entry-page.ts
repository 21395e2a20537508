import type { Outline } from '../mdx/arrange.ts';
import { addressOf } from '../model/addresses.ts';
import { PROSE } from '../model/collections.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import { OWN_HEADINGS, type SectionId } from '../model/outline.ts';
import { BONE_GATE } from '../model/bone-gate.ts';
import { PAIN_RULE } from '../model/pain-rule.ts';
import { PROGRAM_FIELDS, type ProgramPart } from '../model/program-pages.ts';
import type { Reference } from '../model/reference.ts';
import { passageOf } from './article-faults.ts';
import { ownsGate } from './bone-gate.ts';
import { careCards, type CareCard } from './care-cards.ts';
import { isIn, type Graph, type Node } from './graph.ts';
import { conditionsByPlace } from './recovery.ts';
import { relationsOf, type Relation } from './relations.ts';

/** A section of an entry's page: the editor's text, what the graph adds, or both. */
export interface PageSection {
  /** Its anchor; `''` for text before the first heading. */
  readonly id: string;
  readonly heading: string;
  readonly written: boolean;
  readonly relations: readonly Relation[];
}

/** Sections that a page fills from the entry's own fields, with the fields that fill them. */
const FROM_FIELDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  'conditions running-with-it': ['running'],
  'symptoms questions-that-tell-them-apart': ['questions'],
  'exercises how-to-do-it': ['steps'],
  'exercises how-much': ['dose'],
};

/** The outline of an entry that is no text: a program, an author, a series. */
export const NO_TEXT: Outline = { sections: [], terms: [] };

/** What the parts of one entry's page share: which sections it shows, numbered sources, links as this place needs them. */
export class EntryPage {
  readonly graph: Graph;
  readonly node: Node;
  /** Which page of the program it is, if it is one. */
  readonly part: ProgramPart;
  /** The sections that the page shows, in order. */
  readonly sections: readonly PageSection[];
  readonly cards: readonly CareCard[];
  /** Keys of the page's sources, numbered by where the reader meets them: the first is note 1. */
  readonly keys: readonly string[];
  readonly sources: readonly Reference[];
  /** Terms that are marked in the text, to be explained at the end of the page. */
  readonly terms: readonly GlossaryTerm[];
  readonly #link: (url: string) => string;
  readonly #numbers: ReadonlyMap<string, number>;

  /**
   * @param outline what `arrange` says of the entry's text
   * @param link makes an address of the site fit the place: with the base path
   * @param part which page of the program it is
   */
  constructor(graph: Graph, node: Node, outline: Outline, link: (url: string) => string, part: ProgramPart = 'start') {
    this.part = part;
    this.graph = graph;
    this.node = node;
    this.#link = link;
    this.cards = careCards(graph, node);
    this.sections = outline.sections.flatMap(({ id, heading, written }) => {
      const relations = relationsOf(graph, node, id as SectionId);
      const shown = written || relations.length > 0 || this.#isFilled(id);
      return shown ? [{ id, heading: OWN_HEADINGS[node.id]?.[id] ?? heading, written, relations }] : [];
    });
    this.keys = [...new Set(this.#citedBy(outline))];
    this.#numbers = new Map(this.keys.map((key, index) => [key, index + 1]));
    this.sources = this.keys.flatMap((key) => graph.references.get(key) ?? []);
    this.terms = outline.terms.flatMap((slug) => graph.glossary.find((term) => term.slug === slug) ?? []);
  }

  /** A section that the page shows, if it does. */
  section(id: string): PageSection | undefined {
    return this.sections.find((section) => section.id === id);
  }

  href(url: string): string {
    return this.#link(url);
  }

  hrefOf(node: { readonly id: string }): string {
    return this.#link(addressOf(node.id));
  }

  /**
   * The numbers of sources on this page.
   * @throws Error for a key that the page did not foresee: a fault of ours, not of content
   */
  numbersOf(keys: readonly string[]): number[] {
    return keys.map((key) => {
      const number = this.#numbers.get(key);
      if (number === undefined) throw new Error(`${this.node.id}: source "${key}" has no number on this page`);
      return number;
    });
  }

  /** Address and title of a passage of an article, by its full name or that of the entry's own article. */
  passage(name: string): { readonly href: string; readonly title: string } {
    const origin = 'origin' in this.node.data ? this.node.data.origin : '';
    const [slug = '', anchor = ''] = passageOf(name, origin).split('#');
    const article = this.graph.get('articles', slug);
    const passage = article.data.passages.find((item) => item.anchor === anchor);
    return {
      href: this.href(`${addressOf(article.id)}#${anchor}`),
      title: `${passage?.title ?? anchor}, in “${article.title}”`,
    };
  }

  #isFilled(section: string): boolean {
    if (section === 'when-to-see-someone') return this.cards.some((card) => card.level === 'soon');
    const fields = FROM_FIELDS[`${this.node.collection} ${section}`] ?? [];
    return fields.some((field) => {
      const value = (this.node.data as Record<string, unknown>)[field];
      return Array.isArray(value) ? value.length > 0 : value !== undefined;
    });
  }

  #citedBy(outline: Outline): string[] {
    const { node } = this;
    if (isIn(node, 'programs'))
      return [
        ...(this.part === 'rules' ? PAIN_RULE.refs : []),
        ...PROGRAM_FIELDS[this.part].flatMap((field) => refsIn(node.data[field])),
      ];
    if (!(node.collection in PROSE)) return [];
    const first = isIn(node, 'conditions') ? node.data.first : undefined;
    return [
      ...(ownsGate(node) ? BONE_GATE.refs : []),
      ...refsIn([first?.run, first?.time, first?.where, first?.today]),
      ...this.sections.flatMap(({ id, relations }) => {
        const { cites = [], holds = [] } = outline.sections.find((part) => part.id === id) ?? {};
        const running = isIn(node, 'conditions') && id === 'running-with-it' ? node.data.running : undefined;
        return [
          ...(running?.rule === 'pain-rule' ? PAIN_RULE.refs : []),
          ...(running?.refs ?? []),
          ...cites,
          ...(holds.includes('PainRule') ? PAIN_RULE.refs : []),
          ...(holds.includes('AskFirst')
            ? this.graph.all('programs').flatMap(({ data }) => refsIn(data.screen.first))
            : []),
          ...(holds.includes('RecoveryTimes')
            ? refsIn(conditionsByPlace(this.graph).map(({ data }) => data.first.time))
            : []),
          ...relations.flatMap(({ refs }) => refs),
          ...(isIn(node, 'exercises') && id === 'how-much' ? node.data.passTest.refs : []),
        ];
      }),
    ];
  }
}

/** Keys in every `refs` of an entry's fields, however deep. */
export function refsIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(refsIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, inner]) =>
    name === 'refs' ? (inner as readonly string[]) : refsIn(inner),
  );
}
