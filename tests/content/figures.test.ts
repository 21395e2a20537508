import { expect, test } from 'vitest';
import { movementOf } from '../../src/figure/pins.ts';
import { distance, type Vector } from '../../src/figure/vector.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { readContent } from '../../src/graph/read.ts';

const { graph } = buildGraph(readContent(process.cwd()));
const figures = graph.all('exercises').map(({ slug, data }) => [slug, data.figure] as const);

/** About 1.5 cm on a tall runner. */
const SLIDE = 0.009;

test.each(figures)('%s: what stays does not slide on the way', (_slug, figure) => {
  const { bodies, at } = movementOf(figure);
  for (const point of figure.stays)
    for (const step of bodies.slice(1).keys()) {
      const pins = [step, step + 1].map((pose) => figure.poses[pose]?.pins.find((pin) => pin.point === point));
      if (pins.some((pin) => pin !== undefined)) continue;
      const place = bodies[0]?.joints[point] as Vector;
      for (const share of [0.25, 0.5, 0.75])
        expect(distance(at(step, share).joints[point] as Vector, place), point).toBeLessThan(SLIDE);
    }
});

test('a woman and a man are drawn about as often', () => {
  const women = figures.filter(([, { person }]) => person === 'woman').length;
  expect(Math.abs(2 * women - figures.length)).toBeLessThan(8);
});
