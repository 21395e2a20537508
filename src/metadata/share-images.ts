import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { STYLE } from '../figure/hip/picture.ts';
import { MAP_STYLE } from '../figure/spot.ts';
import type { Graph } from '../graph/graph.ts';
import { ONE } from '../model/collections.ts';
import { shareDrawing } from './share-drawing.ts';
import { SHARE_FONT, shareImageFor, shareSvg, type ShareCard } from './share-image.ts';
import { shareStyle, type ShareStyle } from './share-style.ts';
import { SITE } from './site.ts';

const FONT = '@expo-google-fonts/atkinson-hyperlegible-next';
const FONT_FILES = [
  '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
];
/** Colours of a palette image: flat areas and the edges between them. */
const COLOURS = 64;

/**
 * The image of a page. What was drawn before is taken from a cache, by what it is drawn from.
 * @param root the project's root
 * @param cache the folder where images are kept
 * @returns a PNG
 */
export async function shareImage(card: ShareCard, root: string, cache = shareCache(root)): Promise<Buffer> {
  const { fonts, renderer, style } = toolsOf(root);
  const svg = shareSvg(card, style);
  const kept = join(cache, `${createHash('sha256').update(renderer).update(svg).digest('hex').slice(0, 32)}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  const { width, height, pixels } = await renderAsync(svg, { font: fonts });
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: COLOURS })
    .toBuffer();
  mkdirSync(cache, { recursive: true });
  // Whole or not at all: a build that is stopped leaves no half of a file in the cache.
  writeFileSync(`${kept}.part`, png);
  renameSync(`${kept}.part`, kept);
  return png;
}

/** Where drawn images are kept from one build to the next. */
function shareCache(root: string): string {
  return join(root, 'node_modules', '.cache', 'fulcrum-share');
}

interface Tools {
  readonly fonts: ReturnType<typeof fontFiles>;
  /** Names and versions of all that draws: another one may draw otherwise. */
  readonly renderer: string;
  readonly style: ShareStyle;
}

let tools: Tools | undefined;

function toolsOf(root: string): Tools {
  const require = createRequire(join(root, 'package.json'));
  return (tools ??= {
    fonts: fontFiles(root),
    renderer: [...['@resvg/resvg-js', FONT].map((name) => versionOf(require, name)), sharp.versions.sharp].join(' '),
    style: siteStyle(root),
  });
}

/** What each image says, by its site address. */
export function shareCards(graph: Graph): Map<string, ShareCard> {
  const cards = new Map<string, ShareCard>();
  cards.set(shareImageFor(), { title: SITE.name, summary: SITE.description, home: true });
  for (const node of graph.nodes) {
    const one = ONE[node.collection];
    cards.set(shareImageFor(node.id), {
      title: node.title,
      kind: one.charAt(0).toUpperCase() + one.slice(1),
      summary: node.summary,
      drawing: shareDrawing(graph, node),
    });
  }
  return cards;
}

/** The style of the project at `root`. */
export function siteStyle(root: string): ShareStyle {
  const read = (file: string): string => readFileSync(join(root, 'src', file), 'utf8');
  return shareStyle(read('styles/tokens.css') + read('figure/tokens.css'), {
    '': read('figure/figure.css'),
    '.seen ': STYLE + MAP_STYLE,
  });
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
