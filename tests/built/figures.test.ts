import { expect, test } from 'vitest';
import { attribute, elements, pages } from './site.ts';

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
      expect(title?.type === 'text' && title.value, address).toMatch(/: (?:start|on the way|end)/);
      expect(words?.type === 'text' && words.value, address).toMatch(/\w/);
    }
  }
});
