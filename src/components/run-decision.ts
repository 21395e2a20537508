import { decide } from '../finder/decide.ts';
import { DECISION, OUTCOME_HEADING, OUTCOMES, type About, type Outcome } from '../model/outcome.ts';

/**
 * `<run-decision>`: one question a step, then the section that the answers lead to. Answers stay in the form: none is
 * kept, sent or put into the address.
 */
class RunDecision extends HTMLElement {
  #at = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#next();
    });
    form.addEventListener('change', () => this.#say(''));
    this.querySelector('[data-back]')?.addEventListener('click', () => this.#show(this.#at - 1));
    const steps = this.querySelector<HTMLElement>('.decision-steps');
    if (steps) steps.hidden = false;
    this.querySelector('[data-all]')?.addEventListener('click', () => this.#unfold());
    this.#prefill();
    // Who came for a section, by a link or from the contents, sees the page whole.
    if (location.hash === '' || location.hash.startsWith(DECISION.from)) this.#fold();
    addEventListener('hashchange', () => this.#unfold());
    this.#show(0, false);
  }

  get #questions(): HTMLFieldSetElement[] {
    return [...this.querySelectorAll('fieldset')];
  }

  /** What the page of a condition knows: `#from=<condition>`, which no server is told. */
  #prefill(): void {
    const from = new URLSearchParams(location.hash.slice(1)).get('from') ?? '';
    if (!this.dataset['bone']?.split(' ').includes(from)) return;
    const bone = this.querySelector<HTMLInputElement>('#bone input[value="bone"]');
    if (bone) bone.checked = true;
  }

  get #ends(): HTMLElement[] {
    return OUTCOMES.flatMap((outcome) => document.getElementById(outcome)?.closest('section') ?? []);
  }

  /** Puts away what the answers lead to: the browser's own search still finds it, and paper shows it. */
  #fold(): void {
    for (const end of this.#ends) end.setAttribute('hidden', 'until-found');
  }

  #unfold(): void {
    for (const end of this.#ends) end.hidden = false;
    this.querySelector<HTMLElement>('[data-all]')?.remove();
  }

  #answers(): (About | undefined)[] {
    return this.#questions.map(
      (question) => question.querySelector<HTMLInputElement>('input:checked')?.value as About | undefined,
    );
  }

  #next(): void {
    const answers = this.#answers();
    if (answers[this.#at] === undefined) {
      this.#say('Choose an answer first.');
      return;
    }
    // An answer further on may be filled in: it counts when the reader has seen it.
    const seen = answers.map((about, index) => (index <= this.#at ? about : undefined));
    const outcome = decide(seen);
    if (outcome === undefined) {
      this.#show(this.#at + 1);
      return;
    }
    const link = document.createElement('a');
    link.href = `#${outcome}`;
    link.textContent = OUTCOME_HEADING[outcome];
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#open(outcome);
    });
    this.#say('Your answer: ', link);
    link.focus();
  }

  /** Leads to the section of an outcome, and leaves the address as it is. */
  #open(outcome: Outcome): void {
    const heading = document.getElementById(outcome);
    if (!heading) return;
    for (const end of this.#ends)
      if (end.contains(heading)) end.hidden = false;
      else end.setAttribute('hidden', 'until-found');
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView();
  }

  #show(index: number, focus = true): void {
    const questions = this.#questions;
    this.#at = Math.min(Math.max(index, 0), questions.length - 1);
    questions.forEach((question, at) => {
      question.hidden = at !== this.#at;
    });
    const back = this.querySelector<HTMLButtonElement>('[data-back]');
    if (back) back.disabled = this.#at === 0;
    this.#say('');
    if (focus) questions[this.#at]?.focus();
  }

  #say(...words: (string | Node)[]): void {
    this.querySelector('[data-decision]')?.replaceChildren(...words);
  }
}

customElements.define('run-decision', RunDecision);
