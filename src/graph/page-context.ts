import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import { drawingOf, figureAddress } from '../figure/exercise.ts';
import { sheetOf } from '../figure/standalone.ts';
import { passageOf } from './article-faults.ts';
import type { Graph, Node } from './graph.ts';
import { allCards, citedKeys, type CareCard } from './page.ts';
import { certaintyWords, h, painRule, renderElements, renderMarkdown, type RenderContext } from '../markdown/render.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import type { Reference } from '../model/reference.ts';
import type { Certainty } from '../model/terms.ts';
import { addressOf } from '../model/addresses.ts';
import { CARE_CARD } from '../model/care-card.ts';
import { DANGER_GROUP, dangerGroup, type DangerSign } from '../model/danger-sign.ts';

/** What the components of one entry's page share: links as this place needs them, and numbered sources. */
export class PageContext implements RenderContext {
  readonly graph: Graph;
  readonly node: Node;
  /** Sources in the order of their numbers. */
  readonly sources: readonly Reference[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #link: (url: string) => string;
  readonly #explained = new Map<string, GlossaryTerm>();
  /** For feeds: no class, id or role reaches the text, and marks are absolute links. */
  readonly plain: boolean;

  /**
   * @param link makes a site address fit the place: with the base path on a page, absolute in a feed
   */
  constructor(graph: Graph, node: Node, link: (url: string) => string, plain = false) {
    this.graph = graph;
    this.plain = plain;
    this.node = node;
    this.#link = link;
    const keys = citedKeys(graph, node);
    this.#numbers = new Map(keys.map((key, index) => [key, index + 1]));
    this.sources = keys.flatMap((key) => graph.references.get(key) ?? []);
  }

  href(url: string): string {
    return this.#link(url);
  }

  hrefOf(node: { readonly id: string }): string {
    return this.#link(addressOf(node.id));
  }

  /** @throws Error for a key that `citedKeys` did not foresee: a fault of ours, not of content */
  cite(keys: readonly string[], certainty: Certainty | undefined): ElementContent[] {
    if (keys.length === 0) return [];
    const numbers = keys.map((key) => {
      const number = this.#numbers.get(key);
      if (number === undefined) throw new Error(`${this.node.id}: source "${key}" has no number on this page`);
      return number;
    });
    if (this.plain) return this.#plainCite(numbers, certainty);
    const marks = numbers.map((number) => h('a', { href: `#source-${number}`, role: 'doc-noteref' }, String(number)));
    const words = certainty === undefined ? [] : [` ${certaintyWords(certainty)}`];
    return [h('span', { className: ['cite'] }, ...marks, ...words)];
  }

  /** Marks that no style sets apart: in brackets, with a space before each. */
  #plainCite(numbers: readonly number[], certainty: Certainty | undefined): ElementContent[] {
    const text = (value: string): ElementContent => ({ type: 'text', value });
    const marks = numbers.flatMap((number) => [
      text(' '),
      h('a', { href: `${this.hrefOf(this.node)}#source-${number}` }, `[${number}]`),
    ]);
    return certainty === undefined ? marks : [...marks, text(` (${certaintyWords(certainty)})`)];
  }

  /** `cite` as HTML. */
  citeHtml(keys: readonly string[], certainty?: Certainty): string {
    return renderElements(this.cite(keys, certainty));
  }

  passage(name: string): { readonly href: string; readonly title: string } {
    const origin = 'origin' in this.node.data ? this.node.data.origin : '';
    const [slug = '', anchor = ''] = passageOf(name, origin).split('#');
    const article = this.graph.get('articles', slug);
    const passage = article.data.passages.find((item) => item.anchor === anchor);
    return {
      href: `${addressOf(article.id)}#${anchor}`,
      title: `${passage?.title ?? anchor}, in “${article.title}”`,
    };
  }

  /** Terms that `html` has marked so far, to be explained at the end of the page. */
  get explained(): readonly GlossaryTerm[] {
    return [...this.#explained.values()];
  }

  term(text: string): { at: number; length: number; mark: Element } | undefined {
    if (this.plain) return undefined;
    for (const term of this.graph.glossary) {
      if (term.everyday || this.#explained.has(term.slug)) continue;
      const found = new RegExp(String.raw`\b${term.term}\b`, 'i').exec(text);
      if (!found) continue;
      this.#explained.set(term.slug, term);
      // A popover opens and closes without script.
      const mark = h('button', { className: ['term'], type: 'button', popoverTarget: `term-${term.slug}` }, found[0]);
      return { at: found.index, length: found[0].length, mark };
    }
    return undefined;
  }

  phaseFigures(phase: string): ElementContent[] {
    const sessions = this.graph
      .all('programs')
      .flatMap(({ data }) => data.phases.filter(({ id }) => id === phase))
      .flatMap((one) => one.sessions);
    const slugs = [...new Set(sessions.flatMap(({ sets }) => sets.map(({ exercise }) => exercise)))];
    return [
      h(
        'ul',
        { className: ['figures'] },
        ...slugs.map((slug) => {
          const exercise = this.graph.get('exercises', slug);
          const { width, height } = sheetOf(drawingOf(exercise));
          const image = {
            src: figureAddress(slug),
            alt: `${exercise.title}, drawn from start to end`,
            width,
            height,
            loading: 'lazy',
          };
          return h('li', {}, h('img', image), h('p', {}, h('a', { href: this.hrefOf(exercise) }, exercise.title)));
        }),
      ),
    ];
  }

  dangerSigns(): ElementContent[] {
    return allCards(this.graph).map((card) => careCard(card, this, 'h2'));
  }

  /** Running text as HTML. */
  html(children: readonly RootContent[]): string {
    return renderMarkdown(children, this);
  }

  painRuleHtml(): string {
    return renderElements(painRule(this));
  }
}

/**
 * A care card (content standards, section 5). The level stands in the words of its heading.
 * @param context gives source marks, on the help guide only: a card has no link
 */
export function careCard(card: CareCard, context: RenderContext | undefined, heading: 'h2' | 'h3'): ElementContent {
  const words = CARE_CARD[card.level];
  return h(
    'section',
    { className: ['care'], dataLevel: card.level },
    h(heading, { id: card.level }, h('span', { className: ['hidden'] }, `${words.opens} `), words.heading),
    ...(context ? groupedSigns(card.signs, context) : [h('ul', {}, ...card.signs.map((sign) => signItem(sign)))]),
  );
}

/** The help guide holds every sign: there they stand in groups, with their sources and what each may mean. */
function groupedSigns(signs: readonly DangerSign[], context: RenderContext): ElementContent[] {
  return dangerGroup.options.flatMap((group) => {
    const own = signs.filter((sign) => sign.group === group);
    if (own.length === 0) return [];
    return [
      h('p', { className: ['care-group'] }, DANGER_GROUP[group]),
      h('ul', {}, ...own.map((sign) => signItem(sign, context))),
    ];
  });
}

function signItem(sign: DangerSign, context?: RenderContext): ElementContent {
  return h(
    'li',
    {},
    sign.sign,
    ...(context ? context.cite(sign.refs, undefined) : []),
    ...(sign.action === undefined ? [] : [h('p', { className: ['care-act'] }, sign.action)]),
    ...(context && sign.why !== undefined ? [h('p', { className: ['care-why'] }, sign.why)] : []),
  );
}

/** A care card as HTML, without marks. */
export function careCardHtml(card: CareCard, heading: 'h2' | 'h3' = 'h2'): string {
  return renderElements([careCard(card, undefined, heading)]);
}
