import { el } from '../dom/element.ts';
import type { Item } from './find.ts';

/**
 * What was understood as a chip, with the reader's own words, that a tap takes out.
 * @param remove called with the tap
 */
export function understoodChip(item: Item, remove: () => void): HTMLLIElement {
  const said = item.said !== undefined && item.said.toLowerCase() !== item.label.toLowerCase() && ` “${item.said}”`;
  const button = el(
    'button',
    { className: 'chip' },
    el('span', { className: 'hidden' }, 'Remove: '),
    item.denied ? `not: ${item.label}` : item.label,
    said && el('span', { className: 'chip-said' }, said),
    el('span', { className: 'chip-x', aria: { hidden: 'true' } }, '×'),
  );
  button.type = 'button';
  button.addEventListener('click', remove);
  return el('li', {}, button);
}
