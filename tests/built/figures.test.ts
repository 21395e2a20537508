import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attribute, dist, elements, files, pages } from './site.ts';

test('every exercise has a picture of each pose, with a title and words', () => {
  const exercises = [...pages].filter(([address]) => /^\/exercises\/.+/.test(address));
  expect(exercises.length).toBeGreaterThan(20);
  for (const [address, { tree }] of exercises) {
    const poses = elements(tree, (part) => attribute(part, 'className').includes('figure-panes')).flatMap((pane) =>
      elements(pane, ({ tagName }) => tagName === 'svg'),
    );
    expect(poses.length, address).toBeGreaterThanOrEqual(2);
    for (const pose of poses) {
      const [title, words] = attribute(pose, 'ariaLabelledBy')
        .split(' ')
        .map((id) => elements(pose, (part) => attribute(part, 'id') === id)[0]?.children[0]);
      expect(title?.type === 'text' && title.value, address).toMatch(/: \w/);
      expect(words?.type === 'text' && words.value, address).toMatch(/\w/);
    }
  }
});

test('a picture of an exercise is light; one that moves is fetched when it is asked for', () => {
  const exercises = [...pages.keys()].flatMap((address) => /^\/exercises\/(.+)\/$/.exec(address)?.[1] ?? []);
  const size = (name: string): number => statSync(join(dist, `figures/${name}.svg.br`)).size;
  for (const slug of exercises) {
    expect(size(slug), slug).toBeLessThanOrEqual(6_000);
    expect(size(`${slug}-both`), slug).toBeLessThanOrEqual(9_000);
    expect(size(`${slug}-moves`), slug).toBeLessThanOrEqual(9_000);
  }
  for (const pair of files.filter((file) => file.endsWith('-pair.svg')))
    expect(statSync(join(dist, `${pair}.br`)).size, pair).toBeLessThanOrEqual(6_000);
});
