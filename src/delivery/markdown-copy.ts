import type { Root as HtmlRoot } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, FootnoteReference, Link, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle as Writer } from 'mdast-util-to-markdown';
import { SITE } from '../metadata/site.ts';
import { addressOf } from '../model/addresses.ts';
import type { PageText } from './page-text.ts';

/** The site address of an entry's page as Markdown, without base path: beside its HTML. */
export function markdownAddress(node: { readonly id: string }): string {
  return `${addressOf(node.id)}index.md`;
}

const note: Handle = (_state, { children: [number] }): FootnoteReference => {
  const label = number?.type === 'text' ? number.value : '';
  return { type: 'footnoteReference', identifier: label, label };
};

const footnote: Handle = (state, node, parent): FootnoteDefinition => {
  const label = String((parent?.children.indexOf(node) ?? 0) + 1);
  return {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: state.toFlow(state.all(node)),
  };
};

/** Nothing in it can mean anything in Markdown, wherever it stands. */
const PLAIN = /^[a-z ,;.)’”–][a-z0-9 ,;.?'’“”–()%/:é]*$/i;
/** But for what GFM makes a link of. */
const ADDRESS = /www|:\/\//i;

/** Text as it is where nothing is to be escaped, which is nearly always: the library tries some 40 patterns on each. */
const text: Writer = (node: Text, parent, state, info) =>
  PLAIN.test(node.value) && !ADDRESS.test(node.value) ? node.value : defaultHandlers.text(node, parent, state, info);

/**
 * What a page says, as Markdown: GFM with footnotes, and every link absolute. It ends in the page's address.
 * @param address of the page, absolute
 */
export function markdownOf({ head, body }: PageText, address: string): string {
  const page: HtmlRoot = { type: 'root', children: [...head, ...body] };
  const tree = toMdast(page, { handlers: { note, footnote, footnotes: (state, node) => state.all(node) } }) as Root;
  const says = ` ${SITE.name} describes; it does not diagnose.`;
  const link: Link = { type: 'link', url: address, children: [{ type: 'text', value: address }] };
  tree.children.push({
    type: 'paragraph',
    children: [{ type: 'text', value: 'This page: ' }, link, { type: 'text', value: `.${says}` }],
  });
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    handlers: { text },
  });
}
