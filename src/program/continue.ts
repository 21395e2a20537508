import type { Plan } from './plan.ts';

/** `<plan-continue>`: says what comes next where a plan lies on the device. Without one it stays as it is. */
class PlanContinue extends HTMLElement {
  connectedCallback(): void {
    let kept: string | null = null;
    try {
      kept = localStorage.getItem(`fulcrum-program-${this.dataset['program'] ?? ''}`);
    } catch {
      // Storage is switched off: there is no plan to go on with.
    }
    if (kept !== null) void this.#show(kept);
  }

  async #show(kept: string): Promise<void> {
    try {
      const [{ nextUp }, file] = await Promise.all([import('./next-up.ts'), fetch(this.dataset['plan'] ?? '')]);
      const next = nextUp((await file.json()) as Plan, kept, new Date());
      const words = this.querySelector('[data-continue]');
      if (next !== undefined && words) words.textContent = `Continue: ${next}`;
    } catch {
      // The link to the program is there all the same.
    }
  }
}

customElements.define('plan-continue', PlanContinue);
