import type { Plan } from './plan.ts';
import type { Value } from './progress.ts';
import type { Store } from './store.ts';

/** What the views of the program need of the page around them. */
export interface ProgramHost {
  readonly plan: Plan;
  readonly base: string;
  readonly store: Store;
  /** The value noted under a key. */
  value(key: string): Value | undefined;
  note(key: string, value: Value): void;
  /** The place that the page has for a part. */
  placeFor(name: string): HTMLElement;
  /** Shows what is noted now. */
  render(): void;
}

/** What one page of the program shows. */
export interface PageView {
  /** Called after every change, in this tab or another. */
  render(): void;
}
