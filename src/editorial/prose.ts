import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { sections } from '../mdx/parse.ts';
import type { Node } from '../graph/graph.ts';
import { CITATION, certainty as certaintyScale, citationKeys, type Certainty } from '../model/terms.ts';

/** A paragraph, list item, table cell or text field of an entry. */
export interface Piece {
  /** Section heading of the body, or frontmatter field. */
  readonly where: string;
  /** Field or line, for messages. */
  readonly at: string;
  readonly kind: 'paragraph' | 'item' | 'cell' | 'heading' | 'field';
  /** Plain text; citations are kept. */
  readonly text: string;
  /** Certainty that stands in the data beside a field, if any. */
  readonly certainty: Certainty | undefined;
  /** Keys cited in it, or in `refs` beside it. */
  readonly refs: readonly string[];
  /** Inside `<ArticleSays>`. */
  readonly article: boolean;
}

/** Fields whose text is a name or a note to editors, not a sentence for readers. */
const NOT_PROSE = new Set([
  'also',
  'origin',
  'published',
  'updated',
  'reviewed',
  'reviewDue',
  'authors',
  'feedId',
  'slug',
  'url',
  'title',
  'anchor',
  'introduces',
  'series',
  'article',
  'refs',
  'regions',
  'warnings',
  'planes',
  'group',
  'kind',
  'type',
  'roles',
  'rule',
  'symptom',
  'driver',
  'treatment',
  'condition',
  'part',
  'professional',
  'exercise',
  'exercises',
  'fit',
  'certainty',
  'effect',
  'direction',
  'role_',
  'plane',
  'madeIn',
  'retoldBy',
  'basedOn',
  'history',
  'draft',
  'name',
  'short',
  'long',
  'equipment',
  'tempo',
]);

/** Everything that an entry says, in pieces: its text and the text fields of its frontmatter. */
export function piecesOf(node: Pick<Node, 'body' | 'data'>): Piece[] {
  return [...bodyPieces(node), ...fieldPieces(node.data, '', undefined, [])];
}

function bodyPieces(node: Pick<Node, 'body'>): Piece[] {
  return sections(node.body.tree).flatMap(({ heading, children }) =>
    pieces(children, heading || 'opening', false, node.body.lineOffset),
  );
}

function pieces(children: readonly RootContent[], where: string, article: boolean, offset: number): Piece[] {
  return children.flatMap((child): Piece[] => {
    const piece = (kind: Piece['kind'], text: string): Piece => ({
      where,
      at: `line ${(child.position?.start.line ?? 0) + offset}`,
      kind,
      text: text.replaceAll(/\s+/g, ' ').trim(),
      certainty: undefined,
      refs: keysIn(text),
      article,
    });
    switch (child.type) {
      case 'paragraph':
        return [piece('paragraph', toString(child))];
      case 'heading':
        return [piece('heading', toString(child))];
      case 'list':
        return child.children.flatMap((item) =>
          item.children.flatMap((inner) =>
            inner.type === 'paragraph'
              ? [{ ...piece('item', toString(inner)) }]
              : pieces([inner], where, article, offset),
          ),
        );
      case 'table': {
        const cells: Piece[] = [];
        visit(child, 'tableCell', (cell) => void cells.push(piece('cell', toString(cell))));
        return cells;
      }
      case 'blockquote':
        return pieces(child.children, where, article, offset);
      case 'mdxJsxFlowElement':
        return pieces(child.children, where, article || child.name === 'ArticleSays', offset);
      default:
        return [];
    }
  });
}

function fieldPieces(value: unknown, path: string, certainty: Certainty | undefined, refs: readonly string[]): Piece[] {
  if (typeof value === 'string') {
    if (!value.includes(' ')) return [];
    return [
      { where: path.split(/[[.]/)[0] ?? path, at: path, kind: 'field', text: value, certainty, refs, article: false },
    ];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => fieldPieces(item, `${path}[${index}]`, certainty, refs));
  }
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const own = certaintyScale.safeParse(record['certainty']);
  const ownRefs = Array.isArray(record['refs']) ? (record['refs'] as string[]) : refs;
  return Object.entries(record).flatMap(([key, inner]) =>
    NOT_PROSE.has(key)
      ? []
      : fieldPieces(inner, path ? `${path}.${key}` : key, own.success ? own.data : certainty, ownRefs),
  );
}

function keysIn(text: string): string[] {
  return [...text.matchAll(CITATION)].flatMap((match) => citationKeys(match.groups?.['keys'] ?? ''));
}

/** A text without its citations. */
export function withoutCitations(text: string): string {
  return text
    .replaceAll(CITATION, '')
    .replaceAll(/\s+([.,;:])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The sentences of a piece, citations kept. A piece without a full stop is one sentence. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]["”’)]?(?:\s*\[@[^\]]*\])?)\s+(?=["“‘(]?[A-Z0-9])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The words of a text, numbers included. */
export function wordsOf(text: string): string[] {
  return withoutCitations(text).match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? [];
}
