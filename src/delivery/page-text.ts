import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { figureAddress } from '../figure/exercise.ts';

/** What a page says, as plain elements with absolute addresses. */
export interface PageText {
  /** Its title and its summary. */
  readonly head: readonly ElementContent[];
  /** Danger signs first, then all else. `<note>` marks a source by its number; `<footnotes>` holds the sources in order. */
  readonly body: readonly ElementContent[];
}

/** Records of sources, whole, by the keys of `content/references.yaml`. */
export type SourceRecords = ReadonlyMap<string, readonly ElementContent[]>;

/** Elements that are kept; of any other only what stands in it. */
const KEPT = new Set(
  'a b blockquote br cite code em h1 h2 h3 h4 hr i img li ol p strong table tbody td th thead tr ul'.split(' '),
);
const ATTRIBUTES = ['href', 'src', 'alt', 'width', 'height'];
/** Tools, and pictures beside which their words stand; of an image with no words of its own the same is true. */
const NO_TEXT = new Set(['script', 'style', 'svg', 'figure', 'input', 'select', 'textarea', 'noscript']);
/** Ways to other pages and places, what is explained elsewhere or said in full beneath, and what is ticked or drawn. */
const ASIDE = new Set(
  'crumbs toc onward program-pages term-note gate-again care-brief care-fold tilt-picture'.split(' '),
);

/** Where an element stands: in an item of a list, or among the moves of a session, which need no picture. */
interface Within {
  readonly item: boolean;
  readonly moves: boolean;
}

/**
 * Reads a built page once for all who take its words elsewhere.
 * @param html the page
 * @param address its own, absolute
 * @param records of its sources
 */
export function pageText(html: string, address: string, records: SourceRecords): PageText {
  const head: ElementContent[] = [];
  const signs: ElementContent[] = [];

  const inside = (node: Element, within: Within): ElementContent[] =>
    node.children.flatMap((child) => read(child, within));

  const read = (node: ElementContent, within: Within): ElementContent[] => {
    if (node.type === 'text') return [text(node.value.replaceAll(/\s+/g, ' '))];
    if (node.type !== 'element') return [];
    const { tagName } = node;
    const named = (name: string): boolean => classesOf(node).includes(name);
    if (tagName === 'figure' && named('figure')) return drawing(node, address);
    if (isLeftOut(node) || (tagName === 'img' && (within.moves || node.properties['alt'] === ''))) return [];
    if (named('cite')) return marks(node);
    if (named('sure')) return [text(`(${wordsOf(node)})`)];
    if (named('sources')) return sourceList(node);

    const children = inside(node, { item: within.item || tagName === 'li', moves: within.moves || named('moves') });
    if (tagName === 'h1') head.unshift(element('h1', children));
    else if (named('lead')) head.push(element('blockquote', [element('p', children)]));
    else if (named('care'))
      signs.push(...children.map((part) => (isHeading(part) ? { ...part, tagName: 'h2' } : part)));
    else if (tagName === 'section' && children.every(isHeading)) return [];
    else if (tagName === 'dl') return [element('ul', children)];
    else if (node.children.some(isTerm)) return [element('li', children)];
    else if (tagName === 'dt')
      return [element('b', wordsOf(node).endsWith('?') ? children : [...children, text(':')]), text(' ')];
    else if (tagName === 'label') return [...children, text(':')];
    else if (tagName === 'legend') return [element(within.item ? 'p' : 'h3', children)];
    else if (tagName === 'summary' || named('care-group') || (within.item && isHeading(node)))
      return [element('p', [element('b', children)])];
    else if (!KEPT.has(tagName)) return children;
    else return withSpaceAfter(element(tagName, children, attributesOf(node)));
    return [];
  };

  const attributesOf = ({ properties }: Element): Element['properties'] =>
    Object.fromEntries(
      ATTRIBUTES.flatMap((name) => {
        const value = properties[name];
        if (value === undefined) return [];
        return [[name, name === 'href' || name === 'src' ? new URL(String(value), address).href : value]];
      }),
    );

  const sourceList = (section: Element): ElementContent[] => {
    const sources = allOf(section, 'li').map((item) => {
      const key = allOf(item, 'a')
        .map(({ properties }) => String(properties['href']).split('/references/#')[1])
        .find((name) => name !== undefined);
      return element('footnote', [...(records.get(key ?? '') ?? inside(item, { item: true, moves: false }))]);
    });
    return [element('h2', [text('Sources')]), element('footnotes', sources)];
  };

  const rest = inside(mainOf(html), { item: false, moves: false });
  return { head, body: [...signs, ...rest] };
}

/** The records of all sources, as the page of references shows them. */
export function sourceRecords(html: string): SourceRecords {
  return new Map(
    allOf(mainOf(html), 'li').flatMap((item) => {
      const key = item.properties['id'];
      const record = item.children.filter((part) => part.type !== 'element' || part.tagName !== 'p');
      return typeof key === 'string' ? [[key, record.flatMap((part) => plain(part))] as const] : [];
    }),
  );
}

/**
 * The text as readers of feeds show it: headings, lists, links and pictures. The feed itself has title and summary.
 * @param address of the page, absolute
 */
export function postOf({ body }: PageText, address: string): string {
  return toHtml({ type: 'root', children: [...body] })
    .replaceAll(/<note>(\d+)<\/note>/g, ` <a href="${address}#source-$1">[$1]</a>`)
    .replaceAll(/<(\/?)footnotes>/g, '<$1ol>')
    .replaceAll(/<(\/?)footnote>/g, '<$1li>');
}

function isLeftOut(node: Element): boolean {
  const { tagName, properties } = node;
  const classes = classesOf(node);
  return (
    NO_TEXT.has(tagName) ||
    (tagName === 'button' && !classes.includes('term')) ||
    classes.some((name) => ASIDE.has(name)) ||
    properties['ariaHidden'] === 'true' ||
    ['hidden', 'dataWithoutScript'].some((name) => name in properties)
  );
}

/** An exercise's drawing as a picture that stands in a file, in words. */
function drawing(figure: Element, address: string): ElementContent[] {
  const slug = /\/exercises\/([^/]+)\/$/.exec(address)?.[1];
  if (slug === undefined) return [];
  const alt = allOf(figure, 'desc').map((says, pose, { length }) =>
    pose === 0 ? `Start: ${wordsOf(says)}` : pose === length - 1 ? `End: ${wordsOf(says)}` : '',
  );
  const src = new URL(`../..${figureAddress(slug)}`, address).href;
  return [element('p', [element('img', [], { src, alt: alt.filter(Boolean).join(' ') })])];
}

/** Marks for sources, and behind them in brackets how sure we are. */
function marks(cite: Element): ElementContent[] {
  const notes = allOf(cite, 'a').map((link) => element('note', [text(wordsOf(link))]));
  const words = wordsOf({ ...cite, children: cite.children.filter(({ type }) => type === 'text') });
  return words === '' ? notes : [...notes, text(` (${words})`)];
}

/** A part of a source's record. */
function plain(part: ElementContent): ElementContent[] {
  if (part.type !== 'element') return part.type === 'text' ? [part] : [];
  if (part.tagName !== 'a') return part.children.flatMap(plain);
  return [element('a', part.children, { href: part.properties['href'] })];
}

function mainOf(html: string): Element {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  // Satteri's reader of HTML is faster, and gives none of its memory back: 650 MB for 5,000 pages.
  const { children } = fromHtml(main, { fragment: true });
  return element('main', children as ElementContent[]);
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

/** An element of a line without the space at its end, and that space. */
function withSpaceAfter(node: Element): ElementContent[] {
  const last = node.children.at(-1);
  if (!/^(?:a|b|em|strong)$/.test(node.tagName) || last?.type !== 'text' || !last.value.endsWith(' ')) return [node];
  return [
    element(node.tagName, [...node.children.slice(0, -1), text(last.value.trimEnd())], node.properties),
    text(' '),
  ];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function classesOf({ properties }: Element): readonly string[] {
  return properties['className'] ?? [];
}

function isTerm(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'dt';
}

function isHeading(node: ElementContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

function allOf(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : [...(child.tagName === tagName ? [child] : []), ...allOf(child, tagName)],
  );
}

function wordsOf(node: ElementContent): string {
  const words = (part: ElementContent): string =>
    part.type === 'text' ? part.value : part.type === 'element' ? part.children.map(words).join('') : '';
  return words(node).replaceAll(/\s+/g, ' ').trim();
}
