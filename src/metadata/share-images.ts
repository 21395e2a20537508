import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { renderAsync, type RenderedImage } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import { drawingOf } from '../figure/exercise.ts';
import { isIn, type Graph } from '../graph/graph.ts';
import { readOnce } from '../graph/once.ts';
import { ONE } from '../model/collections.ts';
import { SHARE_FONT, shareImageFor, shareStyle, shareSvg, type ShareCard, type ShareStyle } from './share-image.ts';
import { SITE } from './site.ts';

const FONT = '@expo-google-fonts/atkinson-hyperlegible-next';
const FONT_FILES = [
  '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
];
/** Goes up when the same SVG is to make another file: the way in which it is packed has changed. */
const PACKING = 1;
/** Colours of a packed image: flat areas and the edges between them. */
const COLOURS = 64;

/**
 * Draws the image of each page for `dist/share/`. What did not change since the last build is copied from a cache.
 * @param off `SHARE_IMAGES=off`: none are drawn, for measuring a build without them
 */
export function shareImages({ off = process.env['SHARE_IMAGES'] === 'off' } = {}): AstroIntegration {
  let root = '';
  return {
    name: 'fulcrum: share images',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (off) {
          logger.warn('switched off: links that are shared show no picture');
          return;
        }
        const { graph } = readOnce(root);
        const { images, drawn } = await writeShareImages(graph, root, fileURLToPath(dir));
        logger.info(`${images} share images, ${drawn} drawn`);
      },
    },
  };
}

/** Images under way at once: each takes some megabytes until it is packed. */
const CHAINS = 4;

/** Where drawn images are kept from one build to the next. */
function shareCache(root: string): string {
  return join(root, 'node_modules', '.cache', 'fulcrum-share');
}

/**
 * Writes every share image, and keeps those that this build uses, and no others, for the next.
 * @param root the project's root
 * @param out the folder of the built site
 * @param cache the folder where images are kept, by what they are drawn from
 * @returns how many images there are, and how many of them were not in the cache
 */
export async function writeShareImages(
  graph: Pick<Graph, 'nodes'>,
  root: string,
  out: string,
  cache = shareCache(root),
): Promise<{ readonly images: number; readonly drawn: number }> {
  const require = createRequire(join(root, 'package.json'));
  const fonts = fontFiles(root);
  const renderer = [PACKING, ...['@resvg/resvg-js', FONT].map((name) => versionOf(require, name))].join(' ');
  mkdirSync(cache, { recursive: true });
  const style = siteStyle(root);
  const cards = shareCards(graph);
  const used = new Set<string>();
  let drawn = 0;
  const waiting = cards.entries();
  const chain = async (): Promise<void> => {
    for (const [address, card] of waiting) {
      const svg = shareSvg(card, style);
      const name = `${createHash('sha256').update(renderer).update(svg).digest('hex').slice(0, 32)}.png`;
      const kept = join(cache, name);
      used.add(name);
      if (!existsSync(kept)) {
        const png = packed(await renderAsync(svg, { font: fonts }));
        // Whole or not at all: a build that is stopped leaves no half of a file in the cache.
        writeFileSync(`${kept}.part`, png);
        renameSync(`${kept}.part`, kept);
        drawn += 1;
      }
      const file = join(out, address);
      mkdirSync(dirname(file), { recursive: true });
      copyFileSync(kept, file);
    }
  };
  await Promise.all(Array.from({ length: CHAINS }, chain));
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name));
  return { images: cards.size, drawn };
}

/** What each image says, by its site address. */
export function shareCards(graph: Pick<Graph, 'nodes'>): Map<string, ShareCard> {
  const cards = new Map<string, ShareCard>();
  cards.set(shareImageFor(), { title: SITE.name, summary: SITE.description, home: true });
  for (const node of graph.nodes) {
    const one = ONE[node.collection];
    cards.set(shareImageFor(node.id), {
      title: node.title,
      kind: one.charAt(0).toUpperCase() + one.slice(1),
      summary: node.summary,
      ...(isIn(node, 'exercises') ? { figure: drawingOf(node) } : {}),
    });
  }
  return cards;
}

/** The style of the project at `root`. */
export function siteStyle(root: string): ShareStyle {
  const read = (file: string): string => readFileSync(join(root, 'src', file), 'utf8');
  return shareStyle(read('styles/tokens.css'), read('figure/figure.css'));
}

/** The renderer's fonts: the site's own, as files that it can read; none of the machine's. */
export function fontFiles(root: string): {
  readonly loadSystemFonts: false;
  readonly fontFiles: string[];
  readonly defaultFontFamily: string;
} {
  const require = createRequire(join(root, 'package.json'));
  return {
    loadSystemFonts: false,
    fontFiles: FONT_FILES.map((file) => require.resolve(`${FONT}/${file}`)),
    defaultFontFamily: SHARE_FONT,
  };
}

function versionOf(require: NodeJS.Require, name: string): string {
  const { version } = require(`${name}/package.json`) as { readonly version: string };
  return `${name}@${version}`;
}

/** An opaque image as a PNG with a palette: less than half of what the renderer's own PNG weighs. */
export function packed({ width, height, pixels }: Pick<RenderedImage, 'width' | 'height' | 'pixels'>): Buffer {
  // Red, green, blue and alpha as one number, red the lowest byte.
  const whole = new Uint32Array(new Uint8Array(pixels).buffer);
  const counts = new Map<number, number>();
  for (let at = 0, from = 0; at < whole.length; from = at) {
    const colour = whole[at] ?? 0;
    while (whole[at] === colour) at += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + at - from);
  }
  const palette = [...counts.entries()]
    .sort(([a, many], [b, more]) => more - many || a - b)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
  const index = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  // Each row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < whole.length;) {
    const from = at;
    const row = Math.floor(at / width);
    const colour = whole[at] ?? 0;
    while (whole[at] === colour && at < (row + 1) * width) at += 1;
    rows.fill(index.get(colour) ?? 0, from + row + 1, at + row + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits to a pixel, with a palette.
  header.set([8, 3], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, at) => colours.writeUIntLE(colour & 0xffffff, at * 3, 3));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 6, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The place in the palette of the colour that is most like this one. */
function nearest(colour: number, palette: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (let at = 0; at < palette.length; at += 1) {
    const other = palette[at] ?? 0;
    let distance = 0;
    for (let shift = 0; shift < 24; shift += 8) distance += (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2;
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
