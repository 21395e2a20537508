import { el } from '../dom/element.ts';
import { CARE_CARD } from '../model/care-card.ts';
import type { LexiconDanger } from './lexicon.ts';
import { signTexts, type SignTexts } from './load.ts';

/**
 * Care cards for the danger signs of a text, most pressing first: at most one of a level.
 * @param signs as understood from the text
 * @param guide address of the help guide
 */
export function dangerCards(signs: readonly LexiconDanger[], guide: string): HTMLElement[] {
  return Object.entries(CARE_CARD).flatMap(([level, words]) => {
    const own = signs.filter((sign) => sign.level === level);
    return own.length === 0 ? [] : [card(level, words, own, guide)];
  });
}

function card(
  level: string,
  { opens, heading }: (typeof CARE_CARD)['soon'],
  signs: readonly LexiconDanger[],
  guide: string,
): HTMLElement {
  // The card does not wait for its words: what to do stands in its heading.
  const items = signs.map(({ slug }) => ({ item: el('li', {}, 'What you wrote may be a danger sign.'), slug }));
  const say = (texts: SignTexts): void => {
    for (const { item, slug } of items) {
      const [sign, action] = texts[slug] ?? [];
      if (sign === undefined) continue;
      item.textContent = sign;
      if (action !== undefined && action !== '') item.append(el('p', { className: 'care-act' }, action));
    }
  };
  const known = signTexts.now();
  if (known) say(known);
  else signTexts.get().then(say, () => undefined);
  return el(
    'section',
    { className: 'care', data: { level, helpLevel: level } },
    el('h2', {}, el('span', { className: 'hidden' }, `${opens} `), heading),
    el('ul', {}, ...items.map(({ item }) => item)),
    el(
      'p',
      { className: 'more' },
      ...(level === 'emergency'
        ? ['Emergency numbers: 112 in Europe, 911 in North America, 999 in the United Kingdom.']
        : ['Read more in ', el('a', { href: guide }, 'When to get help'), '.']),
    ),
  );
}
