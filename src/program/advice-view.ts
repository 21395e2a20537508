import { button, el } from '../dom/element.ts';
import type { Advice } from './advice.ts';
import { dayInWords, isDay } from './days.ts';
import type { Plan } from './plan.ts';
import { keysUnder, valueOf, type Progress } from './progress.ts';

/**
 * A rule that applies: what was written, what the rule does, why, and the reader's choice.
 * @param words of the plan for this kind of advice
 * @param decide called with whether the reader applied it
 */
export function adviceCard(
  words: Plan['advice'][Advice['id']],
  advice: Advice,
  base: string,
  decide: (applied: boolean) => void,
): HTMLElement {
  const basis =
    words.why.refs.length > 0
      ? el('a', { href: '#when-it-hurts' }, 'where this comes from')
      : el('span', {}, 'our judgement');
  return el(
    'section',
    { className: 'advice', data: { advice: advice.id } },
    el('h2', {}, words.title),
    el('p', {}, advice.because),
    el('p', {}, el('b', {}, 'The rule: '), words.does),
    el('p', { className: 'more' }, `${words.why.text} (`, basis, ')'),
    advice.id === 'get-help' && el('p', {}, el('a', { href: `${base}guides/when-to-get-help/` }, 'When to get help')),
    el(
      'p',
      { className: 'acts' },
      advice.apply !== undefined && button(words.title, () => decide(true), 'primary'),
      button(advice.apply ? 'No, leave the plan as it is' : 'I have read it', () => decide(false)),
    ),
  );
}

/** What the reader applied, each with a way back; nothing when nothing was. */
export function changesView(progress: Progress, takeBack: (key: string) => void): HTMLElement | undefined {
  const week = (key: string): string => `week ${Number(key.split('/')[1]) + 1}`;
  const made = [
    ...keysUnder(progress, 'ease/').flatMap((key) => {
      const day = valueOf(progress, key);
      return isDay(day) ? [{ key, text: `Eased for 7 days from ${dayInWords(day, 'short')}` }] : [];
    }),
    ...keysUnder(progress, 'repeat/').map((key) => ({ key, text: `After ${week(key)}, the same week again` })),
    ...keysUnder(progress, 'restart/').map((key) => ({
      key,
      text: `After ${week(key)}, back to the first week of the phase`,
    })),
  ];
  if (made.length === 0) return undefined;
  const line = ({ key, text }: (typeof made)[number]): HTMLElement =>
    el(
      'li',
      {},
      `${text}. `,
      button('Take back', () => takeBack(key)),
    );
  return el(
    'div',
    { className: 'changes' },
    el('h3', {}, 'Changes that you made to the plan'),
    el('ul', {}, ...made.map(line)),
  );
}
