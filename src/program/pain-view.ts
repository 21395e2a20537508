import { button, el } from '../dom/element.ts';
import { BROUGHT_BY, oneOf, PAIN_PLACES } from '../model/pain-place.ts';
import type { Moment, Pain } from './diary.ts';
import { NOWHERE, type NoteHost } from './session-view.ts';
import { isBonePlace } from './stops.ts';
import { worstOf } from './worst-pain.ts';

const WHERE: Readonly<Record<Exclude<Moment, 'morning'>, string>> = {
  before: 'Where does it hurt now, or did it since the last session?',
  after: 'Where did it hurt?',
};

/** What a question needs to know, and to do. */
export interface PainQuestions {
  readonly host: NoteHost;
  /** Key of the session. */
  readonly session: string;
  readonly moment: Exclude<Moment, 'morning'>;
  /** What is noted of this moment already: it is made no less. */
  readonly noted: Pain;
  /** Whether "no pain" may be said. */
  readonly nowhere: boolean;
  /** What stands beside the first question. */
  readonly beside?: HTMLElement;
  /** Puts a question on the screen. */
  readonly show: (question: HTMLElement) => void;
  /** All is noted. */
  readonly over: () => void;
}

/**
 * The questions for pain by thumb, one after the other: where, what brought it on where that counts, how much. They go
 * into the same notes as the fields of the list, the place before the number.
 */
export function askPain({ host, session, moment, noted, nowhere, beside, show, over }: PainQuestions): void {
  const note = (pain: Pain): void => {
    const { place, brought, level } = worstOf(host.plan, noted, pain);
    host.note(`brought/${session}/${moment}`, brought ?? null);
    host.note(`pain/${session}/${moment}`, level ?? null);
    host.note(`place/${session}/${moment}`, place ?? null);
  };
  const question = (words: string, ...rest: (HTMLElement | undefined)[]): HTMLElement =>
    el('section', { className: 'player-ask' }, el('h2', { tabIndex: -1 }, words), ...rest);
  const choices = (all: readonly { readonly id: string; readonly words: string }[], chosen: (id: string) => void) =>
    el('div', { className: 'thumbs' }, ...all.map(({ id, words }) => button(words, () => chosen(id))));
  const howMuch = (pain: Pain): void =>
    show(
      question(
        'How much there, at its worst?',
        strip((level) => {
          note({ ...pain, level });
          over();
        }),
      ),
    );
  const brought = (pain: Pain): void =>
    show(
      question(
        'What brought it on?',
        choices(host.plan.pain.brought, (id) => {
          const known = { ...pain, brought: oneOf(BROUGHT_BY, id) };
          // The place stops what it stops before the number is known.
          note(known);
          howMuch(known);
        }),
      ),
    );
  const places = [...(nowhere ? [{ id: NOWHERE, words: 'Nowhere: no pain' }] : []), ...host.plan.pain.places];
  show(
    question(
      WHERE[moment],
      choices(places, (id) => {
        const place = oneOf(PAIN_PLACES, id);
        if (place === undefined) {
          host.note(`pain/${session}/${moment}`, 0);
          host.note(`place/${session}/${moment}`, NOWHERE);
          over();
          return;
        }
        const pain = { place, brought: undefined, level: undefined };
        if (isBonePlace(place)) brought(pain);
        else howMuch(pain);
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
