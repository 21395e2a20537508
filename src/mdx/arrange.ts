import type { Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ProseCollection } from '../model/collections.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import { OUTLINE } from '../model/outline.ts';
import { CITATION, citationKeys } from '../model/terms.ts';
import type { ElementName } from './elements.ts';
import { sections } from './parse.ts';

/** A section of an entry's page, as far as its text tells. */
export interface OutlinePart {
  /** Its anchor; `''` for text before the first heading. */
  readonly id: string;
  readonly heading: string;
  /** The editor wrote something under it. */
  readonly written: boolean;
  /** Keys that its text cites, in the order of reading. */
  readonly cites: readonly string[];
  /** Elements that stand in it. */
  readonly holds: readonly ElementName[];
}

/** What an entry's text comes to: each section of its outline in order, and the terms of the glossary to explain. */
export interface Outline {
  readonly sections: readonly OutlinePart[];
  readonly terms: readonly string[];
}

/** What `arrange` needs besides the text. */
export interface Arranging {
  readonly glossary: readonly GlossaryTerm[];
  /** Makes an address of the site fit the place: with the base path, or absolute. */
  readonly link: (url: string) => string;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Arrange the text of an entry as its page shows it. The one reading of running text: pages, feeds and Markdown copies
 * are all made of what comes out.
 *
 * Sections stand in the order of the collection's outline, each a `<Section id heading>`, also those without text,
 * which relations or fields may fill; headings of the editor's own stay behind the section that they follow. `[@key]`
 * becomes `<Cite keys certainty>`, the first mention of a term `<Term slug>`, a table stands in `<Table label>`, and
 * the passages of an article in `<Row passage>`. Addresses of the site are made to fit.
 * @param tree what `mdxToMdast` read, without faults. It is taken apart: do not use it afterwards
 */
export function arrange(
  tree: Root,
  collection: ProseCollection,
  { glossary, link }: Arranging,
): { tree: Root; outline: Outline } {
  const outline = outlineOf(tree, collection);
  const arranged: Root = {
    type: 'root',
    children: inOrder(tree, collection).map(({ id, heading, children }) =>
      flow('Section', { id, heading }, collection === 'articles' ? rows(children) : children),
    ),
  };
  visit(arranged, (node) => {
    if (node.type === 'link' || node.type === 'image') node.url = link(node.url);
  });
  markCitations(arranged);
  const terms = markTerms(arranged, glossary);
  wrapTables(arranged);
  return { tree: arranged, outline: { sections: outline, terms } };
}

/** The sections of an entry's page as far as its text tells, in order; the tree stays as it is. */
export function outlineOf(tree: Root, collection: ProseCollection): OutlinePart[] {
  return inOrder(tree, collection).map(({ id, heading, children }) => ({
    id,
    heading,
    written: children.length > 0,
    cites: keysIn(children),
    holds: elementsIn(children),
  }));
}

/** The sections as written, in the order of the outline, with an empty one for each that is not written. */
function inOrder(tree: Root, collection: ProseCollection): { id: string; heading: string; children: RootContent[] }[] {
  const outline = OUTLINE[collection];
  const known = new Set<string>(outline.map(({ id }) => id));
  const written = new Map<string, { id: string; heading: string; children: RootContent[] }[]>();
  let anchor = '';
  for (const part of sections(tree)) {
    if (known.has(part.id)) anchor = part.id;
    written.set(anchor, [...(written.get(anchor) ?? []), part]);
  }
  return [
    ...(written.get('') ?? []),
    ...outline.flatMap(({ id, heading }) => {
      const [own, ...following] = written.get(id) ?? [];
      return [{ id, heading, children: own?.children ?? [] }, ...following];
    }),
  ];
}

/** Passages of an article, each in a row of its own, and what stands between them. */
function rows(children: readonly RootContent[]): RootContent[] {
  const all: { passage: string; children: RootContent[] }[] = [];
  for (const child of children) {
    const passage =
      child.type === 'mdxJsxFlowElement' && child.name === 'Passage' ? (attributesOf(child)['id'] ?? '') : '';
    const last = all.at(-1);
    if (passage === '' && last?.passage === '') last.children.push(child);
    else all.push({ passage, children: [child] });
  }
  return all.map(({ passage, children: own }) => flow('Row', { passage }, own));
}

function markCitations(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('[@')) return;
    const marked: PhrasingContent[] = [];
    let end = 0;
    const text = (value: string): void => {
      if (value !== '') marked.push({ type: 'text', value });
    };
    for (const match of node.value.matchAll(CITATION)) {
      // The mark hugs the word that it supports.
      text(node.value.slice(end, match.index).trimEnd());
      const { keys = '', certainty } = match.groups ?? {};
      marked.push(
        inline('Cite', { keys: citationKeys(keys).join(' '), ...(certainty === undefined ? {} : { certainty }) }),
      );
      end = match.index + match[0].length;
    }
    text(node.value.slice(end));
    parent.children.splice(index, 1, ...(marked as never[]));
    return index + marked.length;
  });
}

/** Marks the first mention of each term in running text: not in headings, links or tables. @returns slugs, in order */
function markTerms(tree: Root, glossary: readonly GlossaryTerm[]): string[] {
  const left = new Map(
    glossary.filter(({ everyday }) => !everyday).map(({ slug, term }) => [slug, new RegExp(`\\b${term}\\b`, 'i')]),
  );
  const found: string[] = [];
  const split = (value: string): PhrasingContent[] => {
    for (const [slug, pattern] of left) {
      const match = pattern.exec(value);
      if (!match) continue;
      left.delete(slug);
      found.push(slug);
      const mark = inline('Term', { slug }, [{ type: 'text', value: match[0] }]);
      const before: PhrasingContent = { type: 'text', value: value.slice(0, match.index) };
      return [before, mark, ...split(value.slice(match.index + match[0].length))];
    }
    return [{ type: 'text', value }];
  };
  visit(tree, 'paragraph', (node: Paragraph) => {
    node.children = node.children.flatMap((child) => (child.type === 'text' ? split(child.value) : [child]));
  });
  return found;
}

function wrapTables(tree: Root): void {
  visit(tree, 'table', (node: Table, index, parent) => {
    if (!parent || index === undefined) return;
    const heads = (node.children[0]?.children ?? []).map((cell) => toString(cell)).join(', ');
    parent.children.splice(index, 1, flow('Table', { label: `Table: ${heads}` }, [node]) as never);
    // Behind the table, which would else be found again inside.
    return index + 1;
  });
}

/** The attributes of an element that have a text. */
export function attributesOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    element.attributes.flatMap((item) =>
      item.type === 'mdxJsxAttribute' && typeof item.value === 'string' ? [[item.name, item.value]] : [],
    ),
  );
}

/** Keys that a text cites, in the order of reading. */
function keysIn(children: readonly RootContent[]): string[] {
  const keys = new Set<string>();
  visit({ type: 'root', children: [...children] }, 'text', (node) => {
    for (const match of node.value.matchAll(CITATION))
      for (const key of citationKeys(match.groups?.['keys'] ?? '')) keys.add(key);
  });
  return [...keys];
}

function elementsIn(children: readonly RootContent[]): ElementName[] {
  const names = new Set<ElementName>();
  visit({ type: 'root', children: [...children] }, 'mdxJsxFlowElement', (node) => {
    names.add(node.name as ElementName);
  });
  return [...names];
}

function flow(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: RootContent[] = [],
): MdxJsxFlowElement {
  return { ...element(name, attributes), type: 'mdxJsxFlowElement', children: children as never };
}

function inline(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: PhrasingContent[] = [],
): MdxJsxTextElement {
  return { ...element(name, attributes), type: 'mdxJsxTextElement', children };
}

function element(name: string, attributes: Readonly<Record<string, string>>): Pick<Element, 'name' | 'attributes'> {
  return {
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
  };
}
