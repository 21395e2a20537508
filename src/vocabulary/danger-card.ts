import { CARE_CARD } from '../model/care-card.ts';
import type { LexiconDanger } from './lexicon.ts';
import { signTexts, type SignTexts } from './load.ts';

const LEVELS = ['emergency', 'urgent', 'soon'] as const;

/**
 * Care cards for the danger signs of a text, most pressing first: at most one of a level.
 * @param signs as understood from the text
 * @param guide address of the help guide
 */
export function dangerCards(signs: readonly LexiconDanger[], guide: string): HTMLElement[] {
  return LEVELS.flatMap((level) => {
    const own = signs.filter((sign) => sign.level === level);
    return own.length === 0 ? [] : [card(level, own, guide)];
  });
}

function card(level: (typeof LEVELS)[number], signs: readonly LexiconDanger[], guide: string): HTMLElement {
  const words = CARE_CARD[level];
  const section = document.createElement('section');
  section.className = 'care';
  section.dataset['level'] = level;
  section.dataset['helpLevel'] = level;
  const heading = document.createElement('h2');
  const opens = document.createElement('span');
  opens.className = 'hidden';
  opens.textContent = `${words.opens} `;
  heading.append(opens, words.heading);
  const list = document.createElement('ul');
  const items = signs.map(({ slug }) => {
    const item = document.createElement('li');
    // The card does not wait for its words: what to do stands in its heading.
    item.textContent = 'What you wrote may be a danger sign.';
    list.append(item);
    return { item, slug };
  });
  const say = (texts: SignTexts): void => {
    for (const { item, slug } of items) {
      const [sign, action] = texts[slug] ?? [];
      if (sign === undefined) continue;
      item.textContent = sign;
      if (action === undefined || action === '') continue;
      const act = document.createElement('p');
      act.className = 'care-act';
      act.textContent = action;
      item.append(act);
    }
  };
  const known = signTexts.now();
  if (known) say(known);
  else signTexts.get().then(say, () => undefined);
  section.append(heading, list);
  const note = document.createElement('p');
  note.className = 'care-why';
  if (level === 'emergency')
    note.textContent = 'Emergency numbers: 112 in Europe, 911 in North America, 999 in the United Kingdom.';
  else {
    const link = document.createElement('a');
    link.href = guide;
    link.textContent = 'When to get help';
    note.append('Read more in ', link, '.');
  }
  section.append(note);
  return section;
}
