import { button, el } from '../dom/element.ts';

/** Lists that lead on without any data. */
const LISTS = ['symptoms', 'conditions', 'exercises'] as const;

/**
 * Stands where danger signs would: nobody looked for them, and that must not look like "none found".
 * @param why what did not work, in a sentence
 * @param base base path of the site
 * @param again tries once more; none while it is still on its way
 */
export function unchecked(why: string, base: string, again?: () => void): HTMLElement {
  const link = (path: string, text: string): HTMLElement => el('a', { href: `${base}${path}/` }, text);
  return el(
    'section',
    { className: 'care', data: { unchecked: '' } },
    el('h2', {}, 'Danger signs are not being checked'),
    el(
      'p',
      {},
      `${why} What you write is not compared with the danger signs now. Read them yourself: `,
      link('guides/when-to-get-help', 'When to get help'),
      '.',
    ),
    el('p', {}, 'Or go on from a list: ', ...LISTS.flatMap((list, at) => [at > 0 && ', ', link(list, list)]), '.'),
    again && button('Try again', again),
  );
}
