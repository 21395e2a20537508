import { el, svg } from '../dom/element.ts';
import { outlinesAt, type Movement } from './movement.ts';
import type { PlanSet } from './plan.ts';

const loaded = new Map<string, Promise<Movement | undefined>>();

/** The drawn movement of an exercise; none where it cannot be had. */
function movementOf(base: string, slug: string): Promise<Movement | undefined> {
  const known = loaded.get(slug);
  if (known) return known;
  const asked = fetch(`${base}program/moves/${slug}.json`)
    .then(async (file) => (file.ok ? ((await file.json()) as Movement) : undefined))
    .catch(() => undefined);
  loaded.set(slug, asked);
  // What failed may come the next time.
  void asked.then((movement) => movement ?? loaded.delete(slug));
  return asked;
}

/** Asks for the movements of a session, so that none is waited for. */
export function loadMovements(base: string, sets: readonly PlanSet[]): void {
  for (const { exercise } of sets) void movementOf(base, exercise);
}

/** A figure that is shown at any moment of its movement. Until the movement is there, a still of its poses stands in. */
export class FigureView {
  readonly element = el('div', { className: 'player-figure' });
  #movement: Movement | undefined;
  #paths: SVGElement[] = [];
  #slug = '';
  #share = 0;
  #drawn = -1;

  /** Shows another exercise. */
  show(base: string, set: PlanSet): void {
    if (this.#slug === set.exercise) return;
    this.#slug = set.exercise;
    this.#movement = undefined;
    this.#drawn = -1;
    const says = `Start: ${set.start} End: ${set.end}`;
    this.element.replaceChildren(
      el('img', {
        src: `${base}figures/${set.exercise}.svg`,
        alt: says,
        width: set.figure.width,
        height: set.figure.height,
      }),
    );
    void movementOf(base, set.exercise).then((movement) => {
      if (!movement || this.#slug !== set.exercise) return;
      const picture = svg('svg', { viewBox: movement.viewBox, class: 'fig', role: 'img', 'aria-label': says });
      this.#paths = movement.tracks.map((track) => svg('path', { class: track.class, d: track.d[0] ?? '' }));
      picture.append(...this.#paths);
      this.#movement = movement;
      this.element.replaceChildren(picture);
      this.pose(this.#share);
    });
  }

  /** @param share 0 at the start, 1 at the end */
  pose(share: number): void {
    this.#share = share;
    if (!this.#movement || Math.abs(share - this.#drawn) < 0.004) return;
    this.#drawn = share;
    outlinesAt(this.#movement, share).forEach((d, at) => this.#paths[at]?.setAttribute('d', d));
  }
}
