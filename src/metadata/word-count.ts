import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { CITATION } from '../model/terms.ts';

/** Words of a text as read, without its citations. */
export function wordsOf(tree: Root): number {
  const text = tree.children.map((child) => toString(child)).join(' ');
  return text
    .replaceAll(CITATION, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
