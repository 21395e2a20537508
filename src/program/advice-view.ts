import { button, el } from '../dom/element.ts';
import type { Advice } from './advice.ts';
import { dayInWords, isDay } from './days.ts';
import type { Plan } from './plan.ts';
import { keysUnder, valueOf, type Progress } from './progress.ts';

/**
 * A rule that applies: what was written, what the rule does, why, and the reader's choice. A stop offers no way to
 * train: it ends when the reader notes that somebody has examined it and lets them go on.
 * @param words of the plan for this kind of advice
 * @param decide called with whether the reader applied it
 */
export function adviceCard(
  words: Plan['advice'][Advice['id']],
  advice: Advice,
  plan: Pick<Plan, 'pain'>,
  base: string,
  decide: (applied: boolean) => void,
): HTMLElement {
  const basis =
    words.why.refs.length > 0
      ? el('a', { href: `${base}program/rules/#when-it-hurts` }, 'where this comes from')
      : el('span', {}, 'our judgement');
  return el(
    'section',
    { className: 'advice', data: { advice: advice.id } },
    el('h2', {}, words.title),
    el('p', {}, advice.because),
    el('p', {}, el('b', {}, 'The rule: '), words.does),
    advice.kind === 'stop' && el('p', {}, el('b', {}, plan.pain.clocks[advice.clock])),
    el('p', { className: 'more' }, `${words.why.text} (`, basis, ')'),
    advice.kind === 'stop' &&
      el(
        'p',
        {},
        el('a', { href: `${base}guides/when-to-get-help/` }, 'When to get help'),
        ' · ',
        el('a', { href: `${base}find/card/` }, 'My hip card, to take along'),
      ),
    el(
      'p',
      { className: 'acts' },
      ...actsOf(advice, words.title).map(({ text, applies }) =>
        button(text, () => decide(applies), applies ? 'primary' : ''),
      ),
    ),
  );
}

/** What a reader can tap on a rule that applies. @param title of the rule */
export function actsOf(advice: Advice, title: string): { readonly text: string; readonly applies: boolean }[] {
  if (advice.kind === 'stop')
    return [{ text: 'A doctor or a physiotherapist has examined it and says that I may go on', applies: false }];
  if (!advice.apply) return [{ text: 'I have read it', applies: false }];
  return [
    { text: title, applies: true },
    { text: 'No, leave the plan as it is', applies: false },
  ];
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
    ...keysUnder(progress, 'decided/halt/').map((key) => ({ key, text: 'A stop is noted as examined' })),
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
