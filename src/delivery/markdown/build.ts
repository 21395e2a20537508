import type { Heading, Link, List, Paragraph, PhrasingContent, Root, RootContent, Strong, Table, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';

/** Running text, short to write. */
export type Words = readonly (PhrasingContent | string)[];

/** A heading. */
export function heading(depth: Heading['depth'], ...words: Words): Heading {
  return { type: 'heading', depth, children: phrasing(words) };
}

/** A paragraph. */
export function paragraph(...words: Words): Paragraph {
  return { type: 'paragraph', children: phrasing(words) };
}

/** A list of points, or of steps where `ordered`; an item may hold paragraphs after its first line. */
export function list(items: readonly (Words | readonly RootContent[])[], ordered = false): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: (item.every(isBlock) ? item : [paragraph(...(item as Words))]) as Paragraph[],
    })),
  };
}

/** A list, or nothing where it would be empty. */
export function listOf(items: readonly (Words | readonly RootContent[])[], ordered = false): RootContent[] {
  return items.length === 0 ? [] : [list(items, ordered)];
}

/** A link. */
export function link(url: string, text: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: text }] };
}

/** Strong words. */
export function strong(text: string): Strong {
  return { type: 'strong', children: [{ type: 'text', value: text }] };
}

/** A table; its first row is its head. */
export function table(rows: readonly (readonly Words[])[]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((words) => ({ type: 'tableCell', children: phrasing(words) })),
    })),
  };
}

/** Nothing in it can mean anything in Markdown, wherever it stands. */
const PLAIN = /^[a-z ,;.)’”–][a-z0-9 ,;.?'’“”–()%/:é]*$/i;
/** But for what GFM makes a link of. */
const ADDRESS = /www|:\/\//i;

/** Text as it is where nothing is to be escaped, which is nearly always: the library tries some 40 patterns on each. */
const text: Handle = (node: Text, parent, state, info) =>
  PLAIN.test(node.value) && !ADDRESS.test(node.value) ? node.value : defaultHandlers.text(node, parent, state, info);

/** Markdown (GFM) of whole blocks. */
export function write(blocks: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...blocks] };
  return toMarkdown(root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    handlers: { text },
  });
}

/** "A, B, C", each a link. */
export function links(all: readonly Link[]): PhrasingContent[] {
  return all.flatMap((one, index): PhrasingContent[] => (index === 0 ? [one] : [{ type: 'text', value: ', ' }, one]));
}

function phrasing(words: Words): PhrasingContent[] {
  return words
    .filter((word) => word !== '')
    .map((word) => (typeof word === 'string' ? { type: 'text', value: word } : word));
}

function isBlock(item: unknown): boolean {
  const { type } = item as { type?: string };
  return type === 'paragraph' || type === 'list';
}
