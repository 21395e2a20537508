import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { siteStyle } from '../src/metadata/share-images.ts';

/**
 * Writes the icons of `public/` from the drawing of `public/favicon.svg`, for where an SVG is not understood: on a
 * home screen, in an installed app, in an old browser. The mark is light on a dark tile, so that it is seen on a
 * light ground and on a dark one.
 *
 *   node scripts/icons.ts
 */
const { colours } = siteStyle(process.cwd());
const favicon = readFileSync('public/favicon.svg', 'utf8');
const mark = [...favicon.matchAll(/<path[^>]*>/g)].map(([path]) => path).join('');
/** Middle of the mark, and its width, in the favicon's 32 × 32. */
const MIDDLE = { x: 16, y: 18.85 };
const WIDTH = 29.6;

/**
 * The mark on a tile.
 * @param size in pixels
 * @param share of the tile's width that the mark takes
 * @param corner radius as a share of the width; a system that cuts out its own shape gets a full square
 */
function tile(size: number, share: number, corner: number): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-16 -16 32 32">
    <rect x="-16" y="-16" width="32" height="32" rx="${32 * corner}" fill="${colours['ink'] ?? ''}"/>
    <g fill="none" color="${colours['paper'] ?? ''}" transform="scale(${(32 * share) / WIDTH}) translate(${-MIDDLE.x} ${-MIDDLE.y})">${mark}</g></svg>`;
  return new Resvg(svg).render().asPng();
}

/** An ICO file that holds one PNG. */
function ico(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  // Kind: icon; one image.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([size, size], 6);
  // One plane of 32 bits to a pixel; then length and place of the image.
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const files: readonly (readonly [name: string, content: Buffer])[] = [
  ['icon-192.png', tile(192, 0.66, 0.22)],
  ['icon-512.png', tile(512, 0.66, 0.22)],
  // A launcher may cut all but the middle 80 %.
  ['icon-maskable-512.png', tile(512, 0.54, 0)],
  ['apple-touch-icon.png', tile(180, 0.64, 0)],
  ['favicon.ico', ico(tile(32, 0.78, 0.2), 32)],
];
for (const [name, content] of files) {
  writeFileSync(`public/${name}`, content);
  process.stdout.write(`public/${name}: ${content.length} bytes\n`);
}
