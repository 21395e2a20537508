/** Space between bold letters, and from line to line, in parts of the size. */
export const TRACKING = -0.015;
export const LEADING = 1.07;
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
export function balanced(text: string, size: number, weight: 400 | 700, width: number): string[] | undefined {
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
export function typeset(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[\p{L}\d])'/gu, '’');
}
