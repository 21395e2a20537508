import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ANATOMY, BASES } from './parts.ts';

const slugs = readdirSync('content/anatomy')
  .map((file) => file.replace('.mdx', ''))
  .filter((slug) => slug !== 'planes-of-motion');

test('every part of the body has its picture, with words that say the same', () => {
  expect(Object.keys(ANATOMY).sort()).toEqual(slugs.sort());
  for (const { views, desc, caption } of Object.values(ANATOMY)) {
    expect(views.length).toBeGreaterThan(0);
    expect(desc).toMatch(/\.$/);
    expect(caption).toMatch(/^Seen from (?:the front|behind|the right)\. Marked: /);
  }
});

test('a part is drawn within its picture, on the side that its words name', () => {
  for (const [slug, { views, caption }] of Object.entries(ANATOMY))
    for (const { view, box, deep = [], shapes } of views) {
      expect(caption, slug).toContain({ front: 'the front', back: 'behind', side: 'the right' }[view]);
      for (const [kind, path] of [...deep, ...shapes].filter(([kind]) => kind === 'part')) {
        const [, x = 0, y = 0] = /^M(-?[\d.]+)[ ]?(-?[\d.]+)/.exec(path)?.map(Number) ?? [];
        const [left, top, width, height] = box;
        expect(x, `${slug} ${kind}`).toBeGreaterThanOrEqual(left);
        expect(x, slug).toBeLessThanOrEqual(left + width);
        expect(y, slug).toBeGreaterThanOrEqual(top);
        expect(y, slug).toBeLessThanOrEqual(top + height);
        // Drawn on the image's right; a front view mirrors it to the reader's left, which is the body's right.
        if (view !== 'side') expect(x, slug).toBeGreaterThan(0);
      }
    }
  expect(Object.keys(BASES).sort()).toEqual(['back', 'front', 'side']);
});
