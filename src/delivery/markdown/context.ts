import type { FootnoteDefinition, Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Graph, Node } from '../../graph/graph.ts';
import { allCards, citedKeys, type CareCard } from '../../graph/page.ts';
import { PageContext } from '../../graph/page-context.ts';
import { certaintyWords } from '../../markdown/render.ts';
import type { ELEMENTS } from '../../markdown/elements.ts';
import { authorsOf, linkOf, placeOfPublication, STUDY_KIND } from '../../metadata/citation.ts';
import { absolute, type Place } from '../../metadata/site.ts';
import { addressOf } from '../../model/addresses.ts';
import { CARE_CARD } from '../../model/care-card.ts';
import { DANGER_GROUP, dangerGroup, type DangerSign } from '../../model/danger-sign.ts';
import { PAIN_RULE } from '../../model/pain-rule.ts';
import type { Reference } from '../../model/reference.ts';
import { CITATION, citationKeys, type Certainty } from '../../model/terms.ts';
import { heading, link, list, listOf, paragraph, strong, type Words } from './build.ts';

/** What the parts of one page's Markdown share: absolute links, numbered sources, and the editors' elements written out. */
export class MarkdownContext {
  readonly graph: Graph;
  readonly node: Node;
  readonly place: Place;
  readonly #page: PageContext;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(graph: Graph, node: Node, place: Place) {
    this.graph = graph;
    this.node = node;
    this.place = place;
    this.#page = new PageContext(graph, node, (url) => absolute(url, place), true);
    this.#numbers = new Map(citedKeys(graph, node).map((key, index) => [key, index + 1]));
  }

  /** A site address as an absolute one. */
  href(url: string): string {
    return absolute(url.startsWith('#') ? `${addressOf(this.node.id)}${url}` : url, this.place);
  }

  /** A link to the page of an entry. */
  linkTo(node: { readonly id: string; readonly title: string }): Link {
    return link(this.href(addressOf(node.id)), node.title);
  }

  /** Marks for sources, and how sure we are. */
  cite(keys: readonly string[], certainty?: Certainty): PhrasingContent[] {
    if (keys.length === 0) return [];
    const marks = keys.map((key): PhrasingContent => {
      const label = String(this.#numbers.get(key) ?? key);
      return { type: 'footnoteReference', identifier: label, label };
    });
    return certainty === undefined ? marks : [...marks, { type: 'text', value: ` (${certaintyWords(certainty)})` }];
  }

  /** The editors' text with our elements written out, citations as marks and every link absolute. */
  prose(children: readonly RootContent[]): RootContent[] {
    return children.flatMap((child) =>
      child.type === 'mdxJsxFlowElement' ? this.#element(child) : [this.#plain(child) as RootContent],
    );
  }

  /** A care card: its level in its heading, and its signs. @param whole with groups, sources and what each may mean */
  careCard({ level, signs }: CareCard, whole = false): RootContent[] {
    const { opens, heading: words } = CARE_CARD[level];
    const title = heading(2, `${opens} ${words}`);
    if (!whole) return [title, list(signs.map((sign) => this.#sign(sign, false)))];
    return [
      title,
      ...dangerGroup.options.flatMap((group) => {
        const own = signs.filter((sign) => sign.group === group);
        if (own.length === 0) return [];
        return [paragraph(strong(DANGER_GROUP[group])), list(own.map((sign) => this.#sign(sign, true)))];
      }),
    ];
  }

  /** The pain rule, the same on every page. */
  painRule(): RootContent[] {
    return [
      paragraph(strong('The pain rule, from 0 to 10'), ...this.cite(PAIN_RULE.refs, PAIN_RULE.certainty)),
      list(
        PAIN_RULE.lights.map(({ light, range, rule }) => [
          strong(`${light.replace(/^./, (letter) => letter.toUpperCase())}: ${range}.`),
          ` ${rule}`,
        ]),
      ),
      paragraph(`${PAIN_RULE.running} ${PAIN_RULE.judge} ${PAIN_RULE.not}`),
    ];
  }

  /** The sources of the page, under the numbers of their marks. */
  sources(): RootContent[] {
    const { sources } = this.#page;
    if (sources.length === 0) return [];
    return [
      heading(2, 'Sources'),
      paragraph(
        'The words behind a mark in the text say ',
        link(this.href('/about/#how-sure-we-are'), 'how sure we are'),
        '. In full: ',
        link(this.href('/references/'), 'references'),
        '.',
      ),
      ...sources.map((source, index): FootnoteDefinition => {
        const label = String(index + 1);
        return { type: 'footnoteDefinition', identifier: label, label, children: [paragraph(...sourceWords(source))] };
      }),
    ];
  }

  #sign(sign: DangerSign, whole: boolean): Words {
    const more = [sign.action, whole ? sign.why : undefined].filter((text) => text !== undefined);
    return [sign.sign, ...(whole ? this.cite(sign.refs) : []), more.length === 0 ? '' : `. ${more.join(' ')}`];
  }

  #element(element: MdxJsxFlowElement): RootContent[] {
    const attributes = new Map(
      element.attributes.flatMap((item) =>
        item.type === 'mdxJsxAttribute' && typeof item.value === 'string' ? [[item.name, item.value] as const] : [],
      ),
    );
    const inner = this.prose(element.children);
    switch (element.name as keyof typeof ELEMENTS) {
      case 'ArticleSays': {
        const { href, title } = this.#page.passage(attributes.get('passage') ?? '');
        return [heading(3, 'The article says'), ...inner, paragraph('Where: ', link(this.href(href), title))];
      }
      case 'EvidenceSays':
        return [
          heading(3, 'What the evidence says'),
          ...inner,
          paragraph(`How sure: ${certaintyWords(attributes.get('certainty') ?? '')}`),
        ];
      case 'PainRule':
        return this.painRule();
      case 'PhaseFigures':
        return this.#phase(attributes.get('phase') ?? '');
      case 'DangerSigns':
        return allCards(this.graph).flatMap((card) => this.careCard(card, true));
      case 'Passage':
        return inner;
    }
  }

  #phase(phase: string): RootContent[] {
    const sessions = this.graph
      .all('programs')
      .flatMap(({ data }) => data.phases.filter(({ id }) => id === phase))
      .flatMap((one) => one.sessions);
    const slugs = new Set(sessions.flatMap(({ sets }) => sets.map(({ exercise }) => exercise)));
    return listOf([...slugs].map((slug) => [this.linkTo(this.graph.get('exercises', slug))]));
  }

  #plain(node: Nodes): Nodes {
    switch (node.type) {
      case 'link':
        return { type: 'link', url: this.href(node.url), children: this.#inside(node.children) };
      case 'image':
        return { type: 'image', url: this.href(node.url), alt: node.alt ?? '' };
      case 'root':
        return node;
      default:
        return 'children' in node ? ({ ...node, children: this.#inside<Nodes>(node.children) } as Nodes) : node;
    }
  }

  #inside<T extends Nodes>(children: readonly T[]): T[] {
    return children.flatMap((child) =>
      child.type === 'text' ? this.#cited(child.value) : [this.#plain(child)],
    ) as T[];
  }

  #cited(value: string): PhrasingContent[] {
    const parts: PhrasingContent[] = [];
    let end = 0;
    const text = (part: string): void => {
      if (part !== '') parts.push({ type: 'text', value: part });
    };
    for (const match of value.matchAll(CITATION)) {
      // The mark hugs the word that it supports.
      text(value.slice(end, match.index).trimEnd());
      const certainty = match.groups?.['certainty'] as Certainty | undefined;
      parts.push(...this.cite(citationKeys(match.groups?.['keys'] ?? ''), certainty));
      end = match.index + match[0].length;
    }
    text(value.slice(end));
    return parts;
  }
}

function sourceWords(source: Reference): Words {
  const stop = (text: string): string => (text === '' || /[.?]$/.test(text) ? text : `${text}.`);
  const authors = authorsOf(source);
  const kind = STUDY_KIND[source.kind];
  const after = [placeOfPublication(source, true), source.sample === undefined ? kind : `${kind}: ${source.sample}`];
  return [
    authors === '' ? '' : `${stop(authors)} `,
    link(linkOf(source), source.title),
    `${/[.?]$/.test(source.title) ? '' : '.'}${after.map((part) => (part === '' ? '' : ` ${stop(part)}`)).join('')}`,
  ];
}
