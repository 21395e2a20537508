import { button, el } from '../dom/element.ts';
import { dangerCards } from './danger-card.ts';
import { noteAnswer } from './denied-signs.ts';
import { signTexts } from './load.ts';
import type { LexiconDanger } from './lexicon.ts';

/** What the reader answered on this page, by sign: nobody is asked twice. */
const answers = new Map<string, boolean>();

/**
 * One question at a time about signs that the reader's words may mean: "Yes" and "Not sure" bring the sign's card, "No"
 * the next question, or nothing.
 * @param signs the likeliest first
 * @param guide address of the help guide
 * @param announce says in words what an answer changed
 * @returns an empty element when all is answered with "No"
 */
export function dangerQuestion(
  signs: readonly LexiconDanger[],
  guide: string,
  announce: (words: string) => void,
): HTMLElement {
  const box = el('div', { className: 'cares' });
  const show = (moved: boolean): void => {
    const yes = signs.filter(({ slug }) => answers.get(slug) === true);
    const next = yes.length > 0 ? undefined : signs.find(({ slug }) => !answers.has(slug));
    box.replaceChildren(...dangerCards(yes, guide), ...(next ? [question(next, answer)] : []));
    if (!moved) return;
    const heading = box.querySelector<HTMLElement>('h2');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus();
    } else announce('Answered with no. What fits your words stands below.');
  };
  const answer = (sign: LexiconDanger, is: boolean): void => {
    answers.set(sign.slug, is);
    noteAnswer(sign.slug, is);
    show(true);
  };
  show(false);
  return box;
}

function question(sign: LexiconDanger, answer: (sign: LexiconDanger, is: boolean) => void): HTMLElement {
  const told = el('p', { className: 'check-sign' }, 'What you wrote may be a danger sign.');
  const buttons = el(
    'p',
    { className: 'check-answers', hidden: true },
    button('Yes', () => answer(sign, true)),
    ' ',
    button('Not sure', () => answer(sign, true)),
    ' ',
    button('No', () => answer(sign, false)),
  );
  const ask = (text: string): void => {
    told.textContent = `You ${text}.`;
    buttons.hidden = false;
  };
  const ready = signTexts.now()?.[sign.slug]?.[0];
  if (ready !== undefined) ask(ready);
  else
    signTexts.get().then(
      (texts) => {
        const text = texts[sign.slug]?.[0];
        if (text !== undefined) ask(text);
      },
      () => undefined,
    );
  return el(
    'section',
    { className: 'care', data: { helpCheck: '' } },
    el('h2', {}, 'One question first: is this so, for you or whoever you ask for?'),
    told,
    buttons,
  );
}
