import { paneOf, type Drawing } from '../figure/draw.ts';
import { SITE } from './site.ts';

/** What a share image says. */
export interface ShareCard {
  readonly title: string;
  /** What the page is about, in a word: "Condition". */
  readonly kind?: string;
  /** Shown under a title that leaves room for it. */
  readonly summary?: string;
  /** A drawing, of which the last pose is shown. */
  readonly figure?: Drawing;
  /** The image of the site itself: its name stands large on the beam, so that the image is the mark. */
  readonly home?: boolean;
}

/** The site's colours as a renderer knows them that has neither `oklch()` nor custom properties. */
export interface ShareStyle {
  /** Colours of the light theme by name, without dashes: `paper`, `ink`. */
  readonly colours: Readonly<Record<string, string>>;
  /** The figures' style as plain rules. */
  readonly figures: string;
}

export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;
/** Family of the font files that the renderer is given: weights 400 and 700. */
export const SHARE_FONT = 'Atkinson Hyperlegible Next';

const MARGIN = 80;
const INNER = SHARE_WIDTH - 2 * MARGIN;
/** Space between the head and the beam. */
const [TOP, BOTTOM] = [160, 496];
/** The beam on which everything stands. */
const BEAM = 520;
const BEAM_WIDTH = 6;
const FIGURE_WIDTH = 480;
const FIGURE_HEIGHT = 440;
/** Empty space that a drawing has below its ground. */
const BELOW_GROUND = 8;
const GAP = 44;
const TRACKING = -0.015;
const LEADING = 1.07;
/** Large letters begin a little inside their advance; set back by this much of an em they stand on the margin. */
const SIDE_BEARING = 0.035;
const MOST_LINES = 3;

/** Advances of U+0020 to U+007E in thousandths of an em, from the font's own table: what is set is measured. */
const BOLD = advances(
  `312 303 390 765 610 969 725 210 335 335 485 595 271 373 272 440 659 440 579 600 624 607 626 537 624 571 272 272
  569 612 569 547 781 678 643 658 688 597 566 718 701 424 561 663 552 858 717 746 629 756 650 610 607 686 644 886 685
  650 618 340 440 344 582 400 288 552 596 510 596 563 365 593 571 300 259 555 318 882 571 576 596 599 376 508 376 567
  530 740 539 521 505 381 254 381 537`,
);
const REGULAR = advances(
  `280 286 301 651 592 919 731 160 299 299 485 606 210 362 210 387 648 407 548 576 614 588 598 510 615 595 210 210
  553 628 553 480 778 626 613 645 669 569 552 694 694 392 512 631 541 824 693 714 592 724 614 592 558 690 593 856 623
  575 607 317 387 344 552 372 243 525 566 485 564 538 314 558 550 252 245 492 262 845 550 548 566 574 349 471 326 540
  461 684 481 449 460 344 237 344 555`,
);
/** Signs of running text outside ASCII; anything else counts as wide as the widest letter. */
const SIGNS: Readonly<Record<string, number>> = {
  '’': 269,
  '‘': 269,
  '“': 479,
  '”': 479,
  '–': 504,
  '…': 780,
  '·': 294,
};
const WIDEST = 1000;

function advances(table: string): readonly number[] {
  return table.trim().split(/\s+/).map(Number);
}

/**
 * The width of a line of text, in pixels; never less than what is drawn, but for kerning that pushes apart.
 * @param size of the font, in pixels
 */
export function widthOf(text: string, size: number, weight: 400 | 700): number {
  const table = weight === 700 ? BOLD : REGULAR;
  let sum = 0;
  // A letter with an accent is as wide as the letter.
  for (const sign of text.normalize('NFD').replaceAll(/\p{M}/gu, ''))
    sum += (table[(sign.codePointAt(0) ?? 0) - 32] ?? SIGNS[sign] ?? WIDEST) + (weight === 700 ? TRACKING * 1000 : 0);
  return (sum * size) / 1000;
}

/** Lines no wider than `width`, each as full as it gets; `undefined` where a single word is wider. */
function linesIn(text: string, size: number, weight: 400 | 700, width: number): string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (widthOf(word, size, weight) > width) return undefined;
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer.trim(), size, weight) <= width) lines[lines.length - 1] = longer.trim();
    else lines.push(word);
  }
  return lines;
}

/** Text in as few lines as `fill` needs, of much the same width. */
function balanced(text: string, size: number, weight: 400 | 700, width: number): string[] | undefined {
  let best = linesIn(text, size, weight, width);
  const count = best?.length;
  for (let narrower = width - 8; narrower > 0; narrower -= 8) {
    const lines = linesIn(text, size, weight, narrower);
    if (lines?.length !== count) break;
    best = lines;
  }
  return best;
}

/** Text cut at a word, or in a word that is alone, so that it fits with an ellipsis. */
function cut(text: string, size: number, width: number): string[] {
  const signs = Array.from(text);
  for (let length = signs.length - 1; length > 0; length -= 1) {
    const shorter = `${signs
      .slice(0, length)
      .join('')
      .replace(/[\s,;:.(]+$/, '')}…`;
    const lines = linesIn(shorter, size, 700, width);
    if (lines && lines.length <= MOST_LINES) return lines;
  }
  return ['…'];
}

/** A title in lines, and the size at which they are set. */
export interface SetTitle {
  readonly lines: readonly string[];
  readonly size: number;
}

/**
 * Sets a title as large as its space allows, in at most 3 lines. A title that is too long even when it is small
 * ends in an ellipsis.
 */
export function setTitle(title: string, width: number, height: number, largest: number, smallest: number): SetTitle {
  const text = typeset(title);
  let best: SetTitle | undefined;
  for (let size = largest; size >= smallest; size -= 2) {
    const lines = balanced(text, size, 700, width);
    if (!lines || lines.length > MOST_LINES || lines.length * size * LEADING > height) continue;
    best ??= { lines, size };
    // A line less is worth a size that is a little smaller.
    if (lines.length < best.lines.length && size >= best.size * 0.8) best = { lines, size };
  }
  return best ?? { lines: cut(text, smallest, width), size: smallest };
}

/** One space between words, and an apostrophe that is one. */
function typeset(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[\p{L}\d])'/gu, '’');
}

/** The image of a page for where a link to it is shown: 1200 × 630, as the text of an SVG. */
export function shareSvg(card: ShareCard, { colours, figures }: ShareStyle): string {
  const colour = (name: string): string => colours[name] ?? '#000';
  const { figure, home = false } = card;
  const pane = figure && paneOf(figure, figure.stills.length - 1);
  const scale = pane ? Math.min(FIGURE_WIDTH / pane.width, FIGURE_HEIGHT / pane.height) : 0;
  // Beside a narrow drawing, no more room than leaves it in its half.
  const width = pane ? INNER - GAP - Math.max(pane.width * scale, FIGURE_WIDTH * 0.75) : INNER;
  const above = card.kind === undefined ? 0 : KIND;
  const [largest, smallest] = home ? [210, 56] : figure ? [96, 44] : [116, 56];
  const top = home ? MARGIN : TOP;
  const title = setTitle(card.title, width, BOTTOM - top - above, largest, smallest);
  const titleHeight = title.lines.length * title.size * LEADING;
  const left = BOTTOM - top - above - titleHeight;
  const summary = figure || card.summary === undefined ? [] : summaryLines(card.summary, left);
  const block = above + titleHeight + (summary.length === 0 ? 0 : SUMMARY_GAP + summary.length * SUMMARY_LEADING);
  const start = top + (BOTTOM - top - block) / 2;
  const afterKind = start + above;
  const afterTitle = afterKind + titleHeight + SUMMARY_GAP;

  const text = (x: number, y: number, size: number, fill: string, value: string, bold = false): string =>
    `<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${colour(fill)}"${bold ? ` font-weight="700" letter-spacing="${round(TRACKING * size)}"` : ''}>${escaped(value)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" viewBox="0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}" font-family="${SHARE_FONT}">`,
    figure ? `<style>${figures}</style>` : '',
    `<rect width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" fill="${colour('paper')}"/>`,
    home
      ? ''
      : `<g transform="translate(${MARGIN - 1} 56) scale(2.6)" fill="none" color="${colour('ink')}">${MARK}</g>` +
        text(MARGIN + 98, 109, 52, 'ink', SITE.name, true),
    card.kind === undefined ? '' : text(MARGIN, start + 32, 36, 'quiet', card.kind),
    ...title.lines.map((line, index) =>
      text(
        Math.round(MARGIN - title.size * SIDE_BEARING),
        afterKind + title.size * (0.82 + index * LEADING),
        title.size,
        'ink',
        line,
        true,
      ),
    ),
    ...summary.map((line, index) =>
      text(MARGIN, afterTitle + 30 + index * SUMMARY_LEADING, SUMMARY_SIZE, 'quiet', line),
    ),
    figure ? picture(figure, scale) : '',
    `<path d="M${MARGIN + BEAM_WIDTH / 2} ${BEAM}h${INNER - BEAM_WIDTH}" stroke="${colour('ink')}" stroke-width="${BEAM_WIDTH}" stroke-linecap="round"/>`,
    `<path d="M${SHARE_WIDTH / 2} ${BEAM + 12}l38 52h-76z" fill="${colour('ink')}"/>`,
    text(MARGIN, 576, 32, 'quiet', SITE.tagline),
    '</svg>',
  ].join('');
}

/** The beam on its triangle, 32 × 24, as in the head of every page. */
const MARK =
  '<path d="M2 8.5h28" stroke="currentColor" stroke-width="3" stroke-linecap="round"/><path d="M16 10.8 24 22H8z" fill="currentColor"/>';

/** Height of the line above a title that says what kind of page it is. */
const KIND = 60;
const SUMMARY_SIZE = 36;
const SUMMARY_LEADING = 48;
const SUMMARY_GAP = 26;

/** A summary in the lines that there is room for; none where it does not fit whole. */
function summaryLines(summary: string, height: number): readonly string[] {
  const lines = balanced(typeset(summary), SUMMARY_SIZE, 400, INNER - 60) ?? [];
  return lines.length <= 2 && SUMMARY_GAP + lines.length * SUMMARY_LEADING <= height ? lines : [];
}

/** The last pose of a drawing, standing on the beam at the right. */
function picture(figure: Drawing, scale: number): string {
  const last = figure.stills.length - 1;
  const { left, top, width, height } = paneOf(figure, last);
  const room = Math.max(width * scale, FIGURE_WIDTH * 0.75);
  const x = SHARE_WIDTH - MARGIN - room / 2 - (left + width / 2) * scale;
  const y = BEAM - (top + height - BELOW_GROUND) * scale;
  return `<g class="fig" transform="translate(${round(x)} ${round(y)}) scale(${round(scale, 3)})">${figure.stills[last]?.svg ?? ''}</g>`;
}

/**
 * The site's style for share images.
 * @param tokens the site's tokens, of which the light theme's colours are taken
 * @param figures the figures' own style
 */
export function shareStyle(tokens: string, figures: string): ShareStyle {
  const light = tokens.replaceAll(/@media[^@]*/g, '');
  const colours: Record<string, string> = {};
  for (const [, name = '', l, c, h] of light.matchAll(/--([\w-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g))
    colours[name] = hexOf(Number(l), Number(c), Number(h));
  const rules = [...figures.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => {
    const plain = body.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => colours[name] ?? '#000');
    return `${alternatives(selector.trim())}{${plain.replaceAll(/\s+/g, ' ').trim()}}`;
  });
  return { colours, figures: rules.join('') };
}

/** `.fig :is(.a, .b)` as `.fig .a,.fig .b`. */
function alternatives(selector: string): string {
  const [whole, inner = ''] = /:is\(([^)]+)\)/.exec(selector) ?? [];
  if (whole === undefined) return selector;
  return inner
    .split(',')
    .map((one) => selector.replace(whole, one.trim()))
    .join(',');
}

/** An `oklch()` colour as `#rrggbb`; what sRGB cannot show is clipped. */
export function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear
    .map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))
    .map((value) => Math.round(Math.min(1, Math.max(0, value)) * 255))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The image of pages that are no entry. */
export const SITE_IMAGE = '/share/fulcrum.png';

/**
 * The site address of a page's image, without base path.
 * @param id `<collection>/<slug>`; nothing for a page that is no entry
 */
export function shareImageFor(id?: string): string {
  if (id === undefined) return SITE_IMAGE;
  return id.startsWith('programs/') ? '/share/program.png' : `/share/${id}.png`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
