import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LANDMARKS } from './landmarks.ts';
import { PARTS } from './parts.ts';
import { hipPicture, namesOf, pictureSize, thumbSize, hipThumb } from './picture.ts';
import { STRUCTURES } from './soft.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const keys = new Set(
  [...readFileSync('content/references.yaml', 'utf8').matchAll(/^- key: (\S+)$/gm)].map(([, key]) => key),
);
const slugs = readdirSync('content/anatomy')
  .map((file) => file.replace('.mdx', ''))
  .filter((slug) => slug !== 'planes-of-motion');
const VIEWS = ['front', 'side', 'back'] as const;
const LAYERS = ['skin', 'muscle', 'nerve', 'bone'] as const;

test('every part of the body has its picture, with words that say the same', () => {
  expect(Object.keys(PARTS).sort()).toEqual(slugs.sort());
  for (const { desc, caption, view, named } of Object.values(PARTS)) {
    expect(desc).toMatch(/\.$/);
    expect(caption).toMatch(/^Seen from (?:the front|behind|the right)\. Marked: /);
    expect(caption).toContain({ front: 'the front', back: 'behind', side: 'the right' }[view]);
    expect(named.length).toBeGreaterThan(1);
  }
});

test('landmarks and attachments name sources of the site; what has none is drawn and not claimed', () => {
  const cited = [...LANDMARKS, ...Object.values(PARTS).flatMap(({ attachments }) => attachments)];
  for (const { refs } of cited) for (const key of refs) expect(keys, key).toContain(key);
  for (const { attachments } of Object.values(PARTS))
    for (const attachment of attachments) {
      expect(attachment.refs.length).toBeGreaterThan(0);
      expect(attachment.from ?? attachment.to).toBeDefined();
    }
});

test('every muscle, band and nerve belongs to a page', () => {
  for (const { part } of STRUCTURES) expect(slugs).toContain(part);
});

test.each(Object.entries(PARTS))('the picture of %s lights it, names it and is light', (slug, shown) => {
  const svg = hipPicture({ ...shown, lit: [slug] }, slug, shown.desc, tokens);
  expect(svg).toMatch(/class="\w+ lit"/);
  for (const name of shown.named) expect(svg).toContain(`>${name}</text>`);
  expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(6_000);
  const thumb = hipThumb({ ...shown, lit: [slug] }, tokens);
  expect(thumb).not.toContain('<text');
  expect(thumb).toContain(`height="${thumbSize(shown).height}"`);
});

test('each view has each layer, with names a line apart and in the picture', () => {
  for (const view of VIEWS)
    for (const layer of LAYERS) {
      const named = namesOf(view, layer);
      expect(named.length, `${view} ${layer}`).toBeGreaterThan(1);
      const shown = { view, layer, top: -60, height: 420, named };
      const svg = hipPicture(shown, view, layer, tokens);
      const rows = [...svg.matchAll(/<text x="[-\d.]+" y="([-\d.]+)"/g)].map(([, y]) => Number(y));
      expect(rows).toHaveLength(named.length);
      rows.forEach((row, index) => {
        if (index > 0) expect(row - (rows[index - 1] ?? 0), `${view} ${layer}`).toBeGreaterThanOrEqual(14.9);
        expect(row).toBeLessThanOrEqual(420);
      });
      expect(svg).toContain(`width="${pictureSize(shown).width}" height="420"`);
      expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(6_000);
    }
});

test('a name that is not seen from there is refused', () => {
  const shown = { view: 'front', layer: 'bone', top: 0, height: 100, named: ['Piriformis'] } as const;
  expect(() => hipPicture(shown, '', '', tokens)).toThrow('"Piriformis" is not seen from the front');
});

test('the nerve comes out below the piriformis and runs between sit bone and bony point', () => {
  const path = STRUCTURES.find(({ name }) => name === 'Sciatic nerve')?.seen.back?.path ?? '';
  const sit = LANDMARKS.find(({ name }) => name === 'Sit bone')?.at.back?.[0] ?? 0;
  const bony = LANDMARKS.find(({ name }) => name === 'Bony point')?.at.back?.[0] ?? 0;
  const order = STRUCTURES.map(({ name }) => name);
  expect(order.indexOf('Sciatic nerve')).toBeLessThan(order.indexOf('Piriformis'));
  expect(order.indexOf('Sciatic nerve')).toBeGreaterThan(order.indexOf('Quadratus femoris'));
  let [x, y] = (/^M(\d+) (\d+)/.exec(path) ?? []).slice(1).map(Number) as [number, number];
  const passed: number[] = [];
  for (const [, command = '', numbers = ''] of path.slice(1).matchAll(/([cs])([^csM]+)/g)) {
    const step = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    [x, y] = [x + (step.at(-2) ?? 0), y + (step.at(-1) ?? 0)];
    if (command && y >= 105 && y <= 135) passed.push(x);
  }
  expect(passed.length).toBeGreaterThan(0);
  for (const at of passed.slice(0, 2)) {
    expect(at).toBeGreaterThan(sit + 10);
    expect(at).toBeLessThan(bony - 10);
  }
});
