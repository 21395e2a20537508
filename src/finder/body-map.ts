import { sideOf, type Side } from './state.ts';

/** Links of the body map become buttons that can be on or off. @param root holds the map */
export function wireMap(root: HTMLElement): void {
  for (const place of root.querySelectorAll<SVGAElement>('a[data-place]')) {
    place.dataset['clue'] = place.dataset['place'] ?? '';
    place.removeAttribute('href');
    if (place.getAttribute('aria-hidden') === 'true') continue;
    place.setAttribute('role', 'button');
    place.setAttribute('tabindex', '0');
    place.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      place.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });
  }
}

/** The side of the body that a click is about: of a place on the map, or of a chip that names a side. */
export function touchedSide({ target }: Event): Side | undefined {
  const own = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-side]') : null;
  return sideOf(own?.dataset['side']);
}

/**
 * Shows which chips, sides and places are on, and of a place on which side.
 * @param root holds chips and map
 * @param side none where nobody said one: then both are meant
 */
export function showPressed(root: HTMLElement, present: ReadonlySet<string>, side: Side | undefined): void {
  for (const control of root.querySelectorAll<HTMLElement>('[data-clue], button[data-side]')) {
    const { clue } = control.dataset;
    const on = clue === undefined ? control.dataset['side'] === side : present.has(clue);
    if (control.getAttribute('aria-hidden') !== 'true') control.setAttribute('aria-pressed', String(on));
    control.toggleAttribute('data-on', on);
    for (const half of control.querySelectorAll<SVGElement>('[data-side]'))
      half.toggleAttribute('data-off', side !== undefined && side !== 'both' && side !== half.dataset['side']);
  }
}
