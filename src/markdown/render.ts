import type { Element, ElementContent, Nodes as HastNodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import type { RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toHast, type State } from 'mdast-util-to-hast';
import { PAIN_RULE } from '../model/pain-rule.ts';
import { CITATION, citationKeys, type Certainty } from '../model/terms.ts';
import type { ELEMENTS } from './elements.ts';

/** What running text needs from the page, feed or file in which it is shown. */
export interface RenderContext {
  /** Marks for cited sources. */
  cite(keys: readonly string[], certainty: Certainty | undefined): ElementContent[];
  /** A link as the place needs it: with the base path, or absolute. */
  href(url: string): string;
  /** Site address (`href` is still to be applied) and title of a passage of an article. */
  passage(name: string): { readonly href: string; readonly title: string };
  /** Text for a feed: no class, id or role. */
  readonly plain?: boolean;
  /** The first term of the glossary in a text that this page has not yet explained, with its mark. */
  term?(text: string): { readonly at: number; readonly length: number; readonly mark: Element } | undefined;
  /** The exercises of a phase, drawn. */
  phaseFigures(phase: string): ElementContent[];
  /** All danger signs, by level. */
  dangerSigns(): ElementContent[];
}

/**
 * Render running text to HTML. Nothing in it can run: entries hold no code.
 * @param children Markdown nodes, as `parseBody` reads them
 * @throws nothing on text that `parseBody` found no problem in
 */
export function renderMarkdown(children: readonly RootContent[], context: RenderContext): string {
  const tree = toHast(
    { type: 'root', children: [...children] },
    {
      handlers: {
        text: (_state: State, node: Text) => citations(node.value, context),
        mdxJsxFlowElement: (state: State, node: MdxJsxFlowElement) => element(state, node, context),
      },
    },
  );
  tidy(tree, context);
  return toHtml(tree, { omitOptionalTags: context.plain !== true });
}

/** HTML of elements made elsewhere, in the same dialect. */
export function renderElements(children: readonly ElementContent[]): string {
  return toHtml([...children], { omitOptionalTags: true });
}

/** An HTML element, short to write. */
export function h(
  tagName: string,
  properties: Element['properties'],
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

function citations(value: string, context: RenderContext): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  const text = (part: string): void => {
    if (part !== '') nodes.push({ type: 'text', value: part });
  };
  for (const match of value.matchAll(CITATION)) {
    // The mark hugs the word that it supports.
    text(value.slice(end, match.index).trimEnd());
    const certainty = match.groups?.['certainty'] as Certainty | undefined;
    nodes.push(...context.cite(citationKeys(match.groups?.['keys'] ?? ''), certainty));
    end = match.index + match[0].length;
  }
  text(value.slice(end));
  return nodes;
}

function element(state: State, node: MdxJsxFlowElement, context: RenderContext): ElementContent[] {
  const attributes = Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? [[attribute.name, typeof attribute.value === 'string' ? attribute.value : '']]
        : [],
    ),
  );
  const children = state.all(node);
  switch (node.name as keyof typeof ELEMENTS) {
    case 'Passage':
      return [h('div', { id: attributes['id'] ?? '', className: ['passage'] }, ...children)];
    case 'ArticleSays': {
      const { href, title } = context.passage(attributes['passage'] ?? '');
      return [
        h(
          'div',
          { className: ['says', 'says-article'] },
          h('h3', {}, 'The article says'),
          ...children,
          h('p', { className: ['says-where'] }, 'Where: ', h('a', { href }, title)),
        ),
      ];
    }
    case 'EvidenceSays':
      return [
        h(
          'div',
          { className: ['says', 'says-evidence'] },
          h('h3', {}, 'What the evidence says'),
          ...children,
          h('p', { className: ['says-where'] }, `How sure: ${certaintyWords(attributes['certainty'] ?? '')}`),
        ),
      ];
    case 'PainRule':
      return painRule(context);
    case 'PhaseFigures':
      return context.phaseFigures(attributes['phase'] ?? '');
    case 'DangerSigns':
      return context.dangerSigns();
    default:
      return children;
  }
}

/** The pain rule as HTML, the same on every page. */
export function painRule(context: Pick<RenderContext, 'cite'>): Element[] {
  return [
    h(
      'div',
      { className: ['pain-rule'] },
      h(
        'p',
        { className: ['pain-rule-title'] },
        'The pain rule, from 0 to 10',
        ...context.cite(PAIN_RULE.refs, PAIN_RULE.certainty),
      ),
      h(
        'ul',
        {},
        ...PAIN_RULE.lights.map(({ light, range, rule }) =>
          h(
            'li',
            { dataLight: light },
            h('b', {}, `${light.replace(/^./, (letter) => letter.toUpperCase())}: ${range}.`),
            ` ${rule}`,
          ),
        ),
      ),
      h('p', {}, `${PAIN_RULE.running} ${PAIN_RULE.judge} ${PAIN_RULE.not}`),
    ),
  ];
}

/** "low certainty", "specialists agree", "the article's view". */
export function certaintyWords(certainty: string): string {
  if (certainty === 'consensus') return 'specialists agree';
  if (certainty === 'article') return 'the article’s view';
  return `${certainty.replace('-', ' ')} certainty`;
}

/** Texts in which a term of the glossary may be marked: not headings, links or cells. */
const MARKED_IN: ReadonlySet<string> = new Set(['p', 'li']);

function tidy(tree: HastNodes, context: RenderContext): void {
  const walk = (node: HastNodes): void => {
    if (!('children' in node)) return;
    const marks = node.type === 'element' && MARKED_IN.has(node.tagName);
    node.children = node.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return marks ? withTerms(child.value, context) : [child];
      if (child.type !== 'element') return [child as ElementContent];
      walk(child);
      const { href, src, align, ...rest } = child.properties;
      if (child.tagName === 'img' && typeof src === 'string') {
        const { alt, width, height } = rest;
        child.properties = { ...(context.plain === true ? { alt, width, height } : rest), src: context.href(src) };
        return [child];
      }
      if (context.plain === true) {
        child.properties = typeof href === 'string' ? { href: context.href(href) } : {};
        return [child];
      }
      if (child.tagName === 'a' && typeof href === 'string') child.properties['href'] = context.href(href);
      if ((child.tagName === 'td' || child.tagName === 'th') && typeof align === 'string') {
        child.properties = { ...rest, className: [`align-${align}`] };
      }
      if (child.tagName === 'table') {
        return [h('div', { className: ['table'], role: 'region', ariaLabel: tableName(child), tabIndex: 0 }, child)];
      }
      return [child];
    });
  };
  walk(tree);
}

/** "Table: Word, What it means", so that two tables of a page have different names. */
function tableName(table: Element): string {
  const heads: string[] = [];
  const walk = (node: Element): void => {
    if (node.tagName === 'th') heads.push(toText(node));
    for (const child of node.children) if (child.type === 'element') walk(child);
  };
  walk(table);
  return `Table: ${heads.join(', ')}`;
}

function withTerms(text: string, context: RenderContext): ElementContent[] {
  const found = context.term?.(text);
  if (!found) return [{ type: 'text', value: text }];
  return [
    { type: 'text', value: text.slice(0, found.at) },
    found.mark,
    ...withTerms(text.slice(found.at + found.length), context),
  ];
}
