import type { ShareStyle } from './share-style.ts';
import { balanced, LEADING, setTitle, TRACKING, typeset } from './share-text.ts';
import { SITE } from './site.ts';

/** A drawing that stands on the beam, and what of it is shown, in its own units. */
export interface ShareDrawing {
  readonly svg: string;
  /** Class of its group, which its style asks for. */
  readonly name: 'fig' | 'seen';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a share image says. */
export interface ShareCard {
  readonly title: string;
  /** What the page is about, in a word: "Condition". */
  readonly kind?: string;
  /** Shown under a title that leaves room for it. */
  readonly summary?: string;
  readonly drawing?: ShareDrawing | undefined;
  /** The image of the site itself: its name stands large on the beam, so that the image is the mark. */
  readonly home?: boolean;
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
const DRAWING_WIDTH = 480;
const DRAWING_HEIGHT = 440;
const GAP = 44;
/** Large letters begin a little inside their advance; set back by this much of an em they stand on the margin. */
const SIDE_BEARING = 0.035;

/** The image of a page for where a link to it is shown: 1200 × 630, as the text of an SVG. */
export function shareSvg(card: ShareCard, { colours, drawings }: ShareStyle): string {
  const colour = (name: string): string => colours[name] ?? '#000';
  const { drawing, home = false } = card;
  const width = drawing ? INNER - GAP - roomOf(drawing) : INNER;
  const above = card.kind === undefined ? 0 : KIND;
  const [largest, smallest] = home ? [210, 56] : drawing ? [96, 44] : [116, 56];
  const top = home ? MARGIN : TOP;
  const title = setTitle(card.title, width, BOTTOM - top - above, largest, smallest);
  const titleHeight = title.lines.length * title.size * LEADING;
  const left = BOTTOM - top - above - titleHeight;
  const summary = drawing || card.summary === undefined ? [] : summaryLines(card.summary, left);
  const block = above + titleHeight + (summary.length === 0 ? 0 : SUMMARY_GAP + summary.length * SUMMARY_LEADING);
  const start = top + (BOTTOM - top - block) / 2;
  const afterKind = start + above;
  const afterTitle = afterKind + titleHeight + SUMMARY_GAP;

  const text = (x: number, y: number, size: number, fill: string, value: string, bold = false): string =>
    `<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${colour(fill)}"${bold ? ` font-weight="700" letter-spacing="${round(TRACKING * size)}"` : ''}>${escaped(value)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" viewBox="0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}" font-family="${SHARE_FONT}">`,
    drawing ? `<style>${drawings}</style>` : '',
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
    drawing ? picture(drawing) : '',
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

const scaleOf = ({ width, height }: ShareDrawing): number => Math.min(DRAWING_WIDTH / width, DRAWING_HEIGHT / height);
/** Beside a narrow drawing, a title gets no more room than leaves it in its half. */
const roomOf = (drawing: ShareDrawing): number => Math.max(drawing.width * scaleOf(drawing), DRAWING_WIDTH * 0.75);

/** A drawing, standing on the beam at the right. */
function picture(drawing: ShareDrawing): string {
  const { svg, name, left, top, width, height } = drawing;
  const scale = scaleOf(drawing);
  const x = SHARE_WIDTH - MARGIN - roomOf(drawing) / 2 - (left + width / 2) * scale;
  const y = BEAM - (top + height) * scale;
  return `<g class="${name}" transform="translate(${round(x)} ${round(y)}) scale(${round(scale, 3)})">${svg}</g>`;
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
