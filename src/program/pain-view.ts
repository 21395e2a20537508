import { button, el } from '../dom/element.ts';
import { BROUGHT_BY, oneOf, PAIN_PLACES } from '../model/pain-place.ts';
import type { Moment } from './diary.ts';
import { NOWHERE, type NoteHost } from './session-view.ts';
import { isBonePlace } from './stops.ts';

const WORDS: Readonly<Record<Exclude<Moment, 'morning'>, { readonly where: string; readonly much: string }>> = {
  before: {
    where: 'Where does it hurt now, or did it since the last session?',
    much: 'How much there, at its worst?',
  },
  after: { where: 'Where did it hurt?', much: 'How much there, at its worst?' },
};

/**
 * The questions for pain by thumb, one after the other: where, what brought it on where that counts, how much. They go
 * into the same notes as the fields of the list, the place before the number.
 * @param nowhere whether "no pain" may be said
 * @param beside what stands beside the first question
 * @param show puts a question on the screen
 * @param over called when all is noted
 */
export function askPain(
  host: NoteHost,
  session: string,
  moment: Exclude<Moment, 'morning'>,
  nowhere: boolean,
  beside: HTMLElement | undefined,
  show: (question: HTMLElement) => void,
  over: () => void,
): void {
  const note = (name: string, value: string | number | null): void => host.note(`${name}/${session}/${moment}`, value);
  const choices = (all: readonly { readonly id: string; readonly words: string }[], chosen: (id: string) => void) =>
    el('div', { className: 'thumbs' }, ...all.map(({ id, words }) => button(words, () => chosen(id))));
  const question = (words: string, ...rest: (HTMLElement | undefined)[]): HTMLElement =>
    el('section', { className: 'player-ask' }, el('h2', { tabIndex: -1 }, words), ...rest);

  const howMuch = (): void =>
    show(
      question(
        WORDS[moment].much,
        strip((level) => {
          note('pain', level);
          over();
        }),
      ),
    );
  const brought = (): void =>
    show(
      question(
        'What brought it on?',
        choices(host.plan.pain.brought, (id) => {
          note('brought', oneOf(BROUGHT_BY, id) ?? null);
          howMuch();
        }),
      ),
    );
  show(
    question(
      WORDS[moment].where,
      choices([...(nowhere ? [{ id: NOWHERE, words: 'Nowhere: no pain' }] : []), ...host.plan.pain.places], (id) => {
        const place = oneOf(PAIN_PLACES, id);
        note('brought', null);
        note('pain', place === undefined ? 0 : null);
        note('place', id);
        if (place === undefined) over();
        else if (isBonePlace(place)) brought();
        else howMuch();
      }),
      beside,
    ),
  );
}

/** A strip from 0 to 10 to slide a thumb along, or to go along by arrow keys. */
function strip(chosen: (level: number) => void): HTMLElement {
  const said = el('p', { className: 'strip-said', aria: { role: 'status' } }, 'Slide or tap');
  const go = button(
    'Note it',
    () => {
      const level = box.querySelector<HTMLInputElement>(':checked');
      if (level) chosen(Number(level.value));
    },
    'primary',
  );
  go.disabled = true;
  const box = el(
    'div',
    { className: 'strip', aria: { role: 'radiogroup', label: 'Pain from 0, none, to 10, the worst' } },
    ...Array.from({ length: 11 }, (_, level) =>
      el(
        'label',
        {},
        el('input', { type: 'radio', name: 'level', value: String(level) }),
        el('span', {}, String(level)),
      ),
    ),
  );
  box.addEventListener('change', () => {
    const level = box.querySelector<HTMLInputElement>(':checked')?.value ?? '';
    said.textContent = `${level} of 10`;
    go.disabled = level === '';
  });
  box.addEventListener('pointermove', (event) => {
    if (event.buttons === 0 && event.pointerType === 'mouse') return;
    const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('label');
    const input = under && box.contains(under) ? under.querySelector('input') : null;
    if (!input || input.checked) return;
    input.checked = true;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  return el('div', {}, box, said, el('p', { className: 'acts' }, go));
}
