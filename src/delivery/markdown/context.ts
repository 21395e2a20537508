import type { FootnoteDefinition, Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { isIn, type Graph, type Node } from '../../graph/graph.ts';
import { allCards, type CareCard } from '../../graph/care-cards.ts';
import { offersLoad, ownsGate } from '../../graph/bone-gate.ts';
import { EntryPage, NO_TEXT } from '../../graph/entry-page.ts';
import { arrange, attributesOf } from '../../mdx/arrange.ts';
import { parseBody } from '../../mdx/parse.ts';
import { certaintyWords } from '../../model/labels.ts';
import type { ELEMENTS } from '../../mdx/elements.ts';
import { authorsOf, linkOf, placeOfPublication, STUDY_KIND, titleOf } from '../../metadata/citation.ts';
import { absolute, type Place } from '../../metadata/site.ts';
import { addressOf } from '../../model/addresses.ts';
import { CARE_CARD } from '../../model/care-card.ts';
import { DANGER_GROUP, dangerGroup, type DangerSign } from '../../model/danger-sign.ts';
import { BONE_GATE } from '../../model/bone-gate.ts';
import { LEADS, OUTCOME_HEADING } from '../../model/outcome.ts';
import { PAIN_RULE } from '../../model/pain-rule.ts';
import type { Rule } from '../../model/program.ts';
import type { Reference } from '../../model/reference.ts';
import type { Certainty } from '../../model/terms.ts';
import { PROSE, type ProseCollection } from '../../model/collections.ts';
import { heading, link, links, list, listOf, paragraph, strong, type Words } from './build.ts';

/** What the parts of one page's Markdown share: absolute links, numbered sources, and the editors' elements written out. */
export class MarkdownContext {
  readonly graph: Graph;
  readonly node: Node;
  readonly place: Place;
  readonly page: EntryPage;
  /** The entry's text as its page shows it: one `<Section>` after the other. */
  readonly sections: readonly MdxJsxFlowElement[];

  constructor(graph: Graph, node: Node, place: Place) {
    this.graph = graph;
    this.node = node;
    this.place = place;
    const link = (url: string): string => this.href(url);
    const { tree, outline } =
      node.collection in PROSE
        ? arrange(parseBody(node.markdown).tree, node.collection as ProseCollection, { glossary: [], link })
        : { tree: { children: [] }, outline: NO_TEXT };
    this.sections = tree.children as MdxJsxFlowElement[];
    this.page = new EntryPage(graph, node, outline, link);
  }

  /** A site address as an absolute one. */
  href(url: string): string {
    if (/^[a-z]+:/.test(url)) return url;
    return absolute(url.startsWith('#') ? `${addressOf(this.node.id)}${url}` : url, this.place);
  }

  /** A link to the page of an entry. */
  linkTo(node: { readonly id: string; readonly title: string }): Link {
    return link(this.href(addressOf(node.id)), node.title);
  }

  /** Marks for sources, and how sure we are. */
  cite(keys: readonly string[], certainty?: Certainty): PhrasingContent[] {
    if (keys.length === 0) return [];
    const marks = this.page.numbersOf(keys).map((number): PhrasingContent => {
      const label = String(number);
      return { type: 'footnoteReference', identifier: label, label };
    });
    return certainty === undefined ? marks : [...marks, { type: 'text', value: ` (${certaintyWords(certainty)})` }];
  }

  /** The editors' text with our elements written out and citations as marks. */
  prose(children: readonly RootContent[]): RootContent[] {
    return children.flatMap((child) =>
      child.type === 'mdxJsxFlowElement' ? this.#element(child) : [this.#plain(child) as RootContent],
    );
  }

  /** A care card: its level in its heading, and its signs. @param whole with groups and what each may mean */
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

  /** The bone gate, on a page that offers load. */
  boneGate(): RootContent[] {
    if (!offersLoad(this.node)) return [];
    const { opens, question, rule, more, young, owner, help, refs, certainty } = BONE_GATE;
    const owned = ownsGate(this.node);
    const read = (owned ? [help] : [owner, help]).map(({ id, name }) => link(this.href(addressOf(id)), name));
    return [
      paragraph(strong(opens), ` ${question} ${rule}`, ...(owned ? this.cite(refs, certainty) : [])),
      paragraph(`${[...more, young].join(' ')} Read: `, ...links(read), '.'),
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

  /** Rules of the program as a list. */
  rules(all: readonly Rule[]): RootContent {
    return list(all.map((rule) => this.rule(rule)));
  }

  /** A rule of the program, with its sources or the words that it is our judgement. */
  rule({ text, refs, certainty }: Rule): Words {
    return [text, ...(refs.length === 0 ? [' (our judgement)'] : this.cite(refs, certainty))];
  }

  /** The sources of the page, under the numbers of their marks. */
  sources(): RootContent[] {
    const { sources } = this.page;
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
    return [sign.sign, more.length === 0 ? '' : `. ${more.join(' ')}`];
  }

  #element(element: MdxJsxFlowElement): RootContent[] {
    const attributes = attributesOf(element);
    const inner = this.prose(element.children);
    switch (element.name as keyof typeof ELEMENTS | 'Table') {
      case 'ArticleSays': {
        const { href, title } = this.page.passage(attributes['passage'] ?? '');
        return [heading(3, 'The article says'), ...inner, paragraph('Where: ', link(href, title))];
      }
      case 'EvidenceSays':
        return [
          heading(3, 'What the evidence says'),
          ...inner,
          paragraph(`How sure: ${certaintyWords(attributes['certainty'] ?? '')}`),
        ];
      case 'PainRule':
        return this.painRule();
      case 'PhaseFigures':
        return this.#phase(attributes['phase'] ?? '');
      case 'Decision':
        return this.#decision();
      case 'AskFirst':
        return this.graph.all('programs').map(({ data }) => this.rules(data.screen.first));
      case 'DangerSigns':
        return allCards(this.graph).flatMap((card) => this.careCard(card, true));
      case 'Passage':
      case 'Table':
        return inner;
    }
  }

  #decision(): RootContent[] {
    if (!isIn(this.node, 'guides')) return [];
    return (this.node.data.decision ?? []).flatMap(({ ask = BONE_GATE.question, note, answers }) => [
      heading(3, ask),
      ...(note === undefined ? [] : [paragraph(note)]),
      list(
        answers.map(({ answer, about }) => {
          const outcome = LEADS[about];
          return [
            `${answer}: `,
            about === 'clear' ? 'go on' : link(this.href(`#${outcome}`), OUTCOME_HEADING[outcome]),
          ];
        }),
      ),
    ]);
  }

  #phase(phase: string): RootContent[] {
    const sessions = this.graph
      .all('programs')
      .flatMap(({ data }) => data.phases.filter(({ id }) => id === phase))
      .flatMap((one) => one.sessions);
    const slugs = new Set(sessions.flatMap(({ sets }) => sets.map(({ exercise }) => exercise.id)));
    return listOf([...slugs].map((slug) => [this.linkTo(this.graph.get('exercises', slug))]));
  }

  #plain(node: Nodes): Nodes {
    return 'children' in node ? ({ ...node, children: this.#inside<Nodes>(node.children) } as Nodes) : node;
  }

  #inside<T extends Nodes>(children: readonly T[]): T[] {
    return children.flatMap((child) => {
      if (child.type !== 'mdxJsxTextElement') return [this.#plain(child)];
      const { keys = '', certainty } = attributesOf(child);
      return child.name === 'Cite'
        ? this.cite(keys.split(' '), certainty as Certainty | undefined)
        : this.#inside(child.children);
    }) as T[];
  }
}

function sourceWords(source: Reference): Words {
  const stop = (text: string): string => (text === '' || /[.?]$/.test(text) ? text : `${text}.`);
  const authors = authorsOf(source);
  const title = titleOf(source);
  const address = linkOf(source);
  const kind = STUDY_KIND[source.kind];
  const after = [placeOfPublication(source), source.sample === undefined ? kind : `${kind}: ${source.sample}`];
  return [
    authors === '' ? '' : `${stop(authors)} `,
    address === undefined ? title : link(address, title),
    `${/[.?]$/.test(title) ? '' : '.'}${after.map((part) => (part === '' ? '' : ` ${stop(part)}`)).join('')}`,
  ];
}
