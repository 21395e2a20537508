import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { OUTLINE } from '../../src/model/outline.ts';
import { attribute, elements, pages } from './site.ts';

/** Words before the answer to "Can I run?" begins, with the bone gate: title, lead and cards. */
const MEDIAN_TO_ANSWER = 150;
/** Words before what the condition itself adds to that answer. */
const MEDIAN_TO_OWN = 225;
/** Words before the first step of today, on any page. */
const MOST_TO_TODAY = 345;

const conditions = [...pages].filter(([address]) => /^\/conditions\/[^/]+\/$/.test(address));

/**
 * What a reader passes from a page's title to where `stop` begins: words that are seen, without marks for sources. The
 * line back to the gate is seen only by who comes by a link.
 */
function wordsBefore(article: Element, stop: (element: Element) => boolean): number {
  let text = '';
  const read = (node: Nodes): boolean => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return true;
    if (stop(node)) return false;
    if (
      ['svg', 'script'].includes(node.tagName) ||
      /\b(?:cite|gate-again|hidden|time-bar)\b/.test(attribute(node, 'className'))
    )
      return true;
    text += ' ';
    const folded = node.tagName === 'details' && !('open' in node.properties);
    return node.children
      .filter((child) => !folded || (child.type === 'element' && child.tagName === 'summary'))
      .every(read);
  };
  if (article.children.every(read)) throw new Error('The page has no such place.');
  return text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const measured = conditions.map(([address, { tree }]) => {
  const [article] = elements(tree, ({ tagName }) => tagName === 'article');
  if (!article) throw new Error(`${address} has no article`);
  return {
    address,
    answer: wordsBefore(article, (element) => attribute(element, 'id') === 'bone-first'),
    own: wordsBefore(article, (element) => attribute(element, 'dataAnswer') !== ''),
    today: wordsBefore(article, (element) => attribute(element, 'id') === 'what-you-can-do-today'),
  };
});

describe('a condition answers first', () => {
  it('within few words, danger signs and the bone gate included', () => {
    expect(measured.length).toBeGreaterThan(10);
    expect(median(measured.map(({ answer }) => answer))).toBeLessThanOrEqual(MEDIAN_TO_ANSWER);
    expect(median(measured.map(({ own }) => own))).toBeLessThanOrEqual(MEDIAN_TO_OWN);
    expect(measured.filter(({ today }) => today > MOST_TO_TODAY)).toEqual([]);
  });

  it.each(conditions)('in the order that readers need: %s', (_, { tree }) => {
    const order = elements(tree, (element) => ['emergency', 'urgent', 'bone-first'].includes(attribute(element, 'id')))
      .concat(elements(tree, (element) => element.tagName === 'h2' && attribute(element, 'id') !== ''))
      .map((element) => attribute(element, 'id'));
    const ids = [...new Set(order)];
    const wanted = [
      'emergency',
      'urgent',
      'bone-first',
      'at-a-glance',
      'what-you-can-do-today',
      ...OUTLINE.conditions.map(({ id }) => id),
      'sources',
    ];
    expect(ids.filter((id) => wanted.includes(id))).toEqual(wanted.filter((id) => ids.includes(id)));
  });

  it.each(conditions)('shows each emergency and urgent sign without a tap: %s', (_, { tree }) => {
    const cards = elements(tree, (element) => ['emergency', 'urgent'].includes(attribute(element, 'dataLevel')));
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) {
      const folded = elements(card, ({ tagName }) => tagName === 'details');
      const all = elements(card, ({ tagName }) => tagName === 'li').length;
      const full = folded.flatMap((fold) => elements(fold, ({ tagName }) => tagName === 'li')).length;
      const left = attribute(card, 'dataLevel') === 'urgent' ? 2 : 0;
      expect(all - full).toBeGreaterThanOrEqual(Math.max(1, full - left));
    }
  });
});
