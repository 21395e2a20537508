import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build.ts';
import { readContent } from '../graph/read.ts';
import { SHARE_FONT, shareImageFor, shareSvg } from './share-image.ts';
import { fontFiles, shareCards, shareImage, siteStyle } from './share-images.ts';
import { hexOf } from './share-style.ts';
import { setTitle, widthOf } from './share-text.ts';

const root = process.cwd();
const { graph } = buildGraph(readContent(root));
const style = siteStyle(root);
const cards = shareCards(graph);
const font = fontFiles(root);

/** The words of an SVG, each line with its place and size. */
function linesOf(svg: string): { x: number; size: number; bold: boolean; text: string }[] {
  return [
    ...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" font-size="([\d.]+)" fill="#\w+"( font-weight[^>]*)?>([^<]*)</g),
  ].map(([, x, size, bold, text = '']) => ({ x: Number(x), size: Number(size), bold: bold !== undefined, text }));
}

/** How wide a line is as the renderer draws it. */
function drawnWidth(text: string, size: number, weight: 400 | 700): number {
  const spacing = weight === 700 ? ` letter-spacing="${-0.015 * size}"` : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="400"><text x="100" y="200" font-family="${SHARE_FONT}" font-size="${size}" font-weight="${weight}"${spacing}>${text.replaceAll('&', '&amp;')}</text></svg>`;
  return new Resvg(svg, { font }).getBBox()?.width ?? Infinity;
}

describe('titles', () => {
  it('are measured as they are drawn', () => {
    for (const node of graph.nodes) {
      const title = node.title.replaceAll("'", '’');
      const measured = widthOf(title, 100, 700);
      const drawn = drawnWidth(title, 100, 700);
      expect(drawn, title).toBeGreaterThan(0);
      // Kerning may push a pair apart by a pixel or two.
      expect(drawn, title).toBeLessThan(measured + 3);
      expect(drawn, title).toBeGreaterThan(measured * 0.93);
    }
  });

  it('stay inside the image in every card of the real content', () => {
    for (const [address, card] of cards) {
      const lines = linesOf(shareSvg(card, style));
      expect(lines.filter(({ bold, size }) => bold && size !== 52).length, address).toBeLessThanOrEqual(3);
      for (const { x, size, bold, text } of lines)
        expect(x + drawnWidth(text, size, bold ? 700 : 400), `${address}: ${text}`).toBeLessThanOrEqual(1120);
    }
  });

  it('leave the drawing its place', () => {
    for (const [address, card] of cards) {
      if (!card.drawing) continue;
      const svg = shareSvg(card, style);
      const group = /<g class="(?:fig|seen)" transform="translate\(([\d.-]+) ([\d.-]+)\) scale\(([\d.]+)\)"/.exec(svg);
      const [x, y, scale] = (group ?? []).slice(1).map(Number) as [number, number, number];
      const { left, top } = card.drawing;
      expect(y + top * scale, address).toBeGreaterThan(40);
      for (const { x: from, size, bold, text } of linesOf(svg).filter(
        (line) => line.text !== 'For runners with sore hips',
      ))
        expect(from + drawnWidth(text, size, bold ? 700 : 400), `${address}: ${text}`).toBeLessThan(x + left * scale);
    }
  });

  it('take few lines of much the same width', () => {
    expect(setTitle('Hip soreness after running', 1040, 280, 116, 56).lines).toEqual(['Hip soreness', 'after running']);
    expect(setTitle('Limping', 1040, 280, 116, 56)).toEqual({ lines: ['Limping'], size: 116 });
  });

  it('shrink, and at last end in an ellipsis', () => {
    const long = 'A title that goes on about runners and their hips '.repeat(6);
    const { lines, size } = setTitle(long, 1040, 280, 116, 56);
    expect(size).toBe(56);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/\w…$/);
    const word = setTitle('Antidisestablishmentarianism'.repeat(3), 500, 280, 96, 44);
    for (const line of [...lines, ...word.lines]) expect(widthOf(line, 44, 700)).toBeLessThanOrEqual(1040);
    expect(word.lines.every((line) => widthOf(line, word.size, 700) <= 500)).toBe(true);
    expect(setTitle('', 1040, 280, 116, 56).lines).toEqual(['']);
  });
});

describe('an image', () => {
  it('shows the spot of conditions and symptoms, the part of the body, the pose of an exercise', () => {
    const drawn = (id: string): string | undefined => cards.get(shareImageFor(id))?.drawing?.svg;
    for (const id of ['conditions/gluteal-tendinopathy', 'symptoms/groin-pain'])
      expect(drawn(id), id).toContain('class="lit"');
    expect(drawn('anatomy/piriformis')).toContain('class="muscle lit"');
    for (const { id } of graph.all('exercises')) expect(drawn(id), id).toBeDefined();
    expect(drawn('symptoms/limping')).toBeUndefined();
    // Style of one drawing must not reach another, or the words.
    for (const [, selectors = ''] of style.drawings.matchAll(/([^{}]+)\{/g))
      for (const one of selectors.split(',')) expect(one).toMatch(/^\.(?:fig|seen|side)\b/);
  });

  it('says the same for the same card', () => {
    for (const card of cards.values()) expect(shareSvg(card, style)).toBe(shareSvg({ ...card }, style));
  });

  it('escapes what a title says', () => {
    const svg = shareSvg({ title: '<b>Hips & "knees"</b>', kind: 'A&B' }, style);
    expect(svg).toContain('&lt;b>'.replace('>', '&gt;'));
    expect(svg).toContain('A&amp;B');
    expect(svg).not.toContain('<b>');
    expect(new Resvg(svg, { font }).render().width).toBe(1200);
  });

  it('is drawn in the site’s colours, all of them known', () => {
    expect(hexOf(1, 0, 0)).toBe('#ffffff');
    expect(hexOf(0.628, 0.2577, 29.23)).toBe('#ff0000');
    for (const card of cards.values())
      expect(shareSvg(card, style)).not.toMatch(/var\(|oklch|color-mix|undefined|NaN|:is\(/);
  });

  it('has an address for every entry, and no address twice', () => {
    for (const { id } of graph.nodes) expect(cards.has(shareImageFor(id)), id).toBe(true);
    expect(cards.has(shareImageFor())).toBe(true);
    expect(shareImageFor('conditions/hip-soreness')).toBe('/share/conditions/hip-soreness.png');
    expect(shareImageFor('programs/hip-strength-and-mobility')).toBe('/share/program.png');
    expect(cards.size).toBe(graph.nodes.length + 1);
  });
});

describe('an image', () => {
  it('is small, of the size that services ask for, and drawn once', async () => {
    const [card] = cards.values();
    if (!card) throw new Error('no cards');
    const work = mkdtempSync(join(tmpdir(), 'fulcrum-share-'));
    const png = await shareImage(card, root, work);
    expect(png.length).toBeLessThan(40_000);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const [name = ''] = readdirSync(work);
    writeFileSync(join(work, name), 'kept');
    expect(String(await shareImage(card, root, work))).toBe('kept');
    expect(String(await shareImage({ ...card, title: 'Another title' }, root, work))).not.toBe('kept');
    rmSync(work, { recursive: true });
  });
});
