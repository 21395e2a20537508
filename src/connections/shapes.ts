import { layOut, type Form, type Group } from './layout.ts';
import { certaintyWords } from '../model/labels.ts';
import { SIGNS, SURENESS, type Sign } from './line.ts';

/** An element as data: the build writes it as text, and the script makes it in the page. */
export interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
const shape = (name: string, attributes: Attributes = {}, ...children: readonly (Shape | string)[]): Shape => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  ),
  children,
});

/** What is drawn in the disc of each sign, in a square of 10 pixels around its middle. */
const MARKS: Readonly<Record<Sign, string>> = {
  helps: 'M-4 0H4M0-4V4',
  'may-help': 'M-4 0H4M0-4V4',
  raises: 'M0 4.5V-4M-3.5-1 0-4.5 3.5-1',
  'both-ways': 'M0 5V-5M-3-2.5 0-5.5 3-2.5M-3 2.5 0 5.5 3 2.5',
  counters: 'M0-4.5V4M-3.5 1 0 4.5 3.5 1',
  unclear: 'M-2.6-2.4A2.6 2.6 0 1 1 0 .3V1.4M0 4.4V4.5',
  none: 'M-4-1.8H4M-4 1.8H4',
  against: 'M-4 0H4',
  harm: 'M0-5V1M0 4.4V4.5',
};

const mark = (sign: Sign, [x, y]: readonly [number, number]): Shape =>
  shape(
    'g',
    { class: 'connect-mark', 'data-sign': sign, transform: `translate(${x} ${y})` },
    shape('circle', { r: 8.5 }),
    shape('path', { d: MARKS[sign] }),
  );

/** The mark of a sign, as it stands in a text. */
function markInText(sign: Sign): Shape {
  return shape('svg', { viewBox: '-10 -10 20 20', width: 20, height: 20, 'aria-hidden': 'true' }, mark(sign, [0, 0]));
}

/** A line of so much certainty, as the key shows it. */
function lineInKey(certainty: string | undefined): Shape {
  return shape(
    'svg',
    { viewBox: '0 0 40 12', width: 40, height: 12, 'aria-hidden': 'true' },
    shape('path', { class: 'connect-line', 'data-certainty': certainty, d: 'M2 6H38' }),
  );
}

/**
 * The drawing. The list says the same for the keyboard and for reading aloud, so it is hidden from both.
 * @param title of the entry in the middle
 * @param href makes the address of a page from its site address
 */
export function picture(title: string, groups: readonly Group[], form: Form, href: (url: string) => string): Shape {
  const { width, height, hub, trunk, box, rows, title: name } = layOut(title, groups, form);
  const wide = form === 'wide';
  const at = wide ? [hub[0], hub[1] + 6 - 10 * (name.length - 1)] : [hub[0] + 16, hub[1] + 6];
  return shape(
    'svg',
    { class: `connect-${form}`, viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' },
    ...(trunk === undefined ? [] : [shape('path', { class: 'connect-trunk', d: trunk })]),
    ...rows.flatMap(({ to }) => {
      if (!to) return [];
      const { sign, certainty } = to.line;
      return [shape('path', { class: 'connect-line', 'data-sign': sign, 'data-certainty': certainty, d: to.path })];
    }),
    ...rows.flatMap(({ text, x, y, anchor, to }) => {
      const place = { x, y, 'text-anchor': anchor === 'end' ? anchor : undefined };
      if (!to) return [shape('text', { ...place, class: 'connect-kind' }, ...text)];
      const { sign, words } = to.line;
      return [
        ...(sign ? [mark(sign, to.mark)] : []),
        shape(
          'a',
          { href: href(to.url), tabindex: -1 },
          ...(words === '' ? [] : [shape('title', {}, words)]),
          lines(text, place, 18),
        ),
      ];
    }),
    box
      ? shape('rect', {
          class: 'connect-box',
          x: hub[0] - box.width / 2,
          y: hub[1] - box.height / 2,
          width: box.width,
          height: box.height,
          rx: 4,
        })
      : shape('circle', { class: 'connect-hub', cx: hub[0], cy: hub[1], r: 7 }),
    lines(name, { class: 'connect-here', x: at[0], y: at[1], 'text-anchor': wide ? 'middle' : undefined }, 20),
  );
}

/** A text of one or more lines. The space between two, which nobody sees, keeps their words apart for who copies them. */
function lines(text: readonly string[], place: Attributes, below: number): Shape {
  const made = text.flatMap((line, at) =>
    at === 0 ? [shape('tspan', {}, line)] : [' ', shape('tspan', { x: place['x'], dy: below }, line)],
  );
  return shape('text', place, ...made);
}

/** The same as a list: each link with its sign, its weight and its reason in words. */
export function listed(
  node: { readonly title: string; readonly url: string },
  groups: readonly Group[],
  href: (url: string) => string,
): Shape[] {
  const link = (title: string, url: string): Shape => shape('a', { href: href(url) }, title);
  return [
    shape('h2', {}, 'The same as a list: ', link(node.title, node.url)),
    ...groups.flatMap(({ title, items }) => [
      shape('h3', {}, title),
      shape(
        'ul',
        { role: 'list' },
        ...items.map(({ title: name, url, reason, line: { sign, words } }) =>
          shape(
            'li',
            {},
            link(name, url),
            ...(sign ? [shape('span', { class: 'sure' }, markInText(sign), words)] : []),
            ...(reason === '' ? [] : [shape('p', {}, reason)]),
          ),
        ),
      ),
    ]),
  ];
}

/** What the marks and lines of this drawing mean, and of no other. */
export function key(groups: readonly Group[]): Shape[] {
  const drawn = groups.flatMap(({ items }) => items.map(({ line }) => line));
  const signs = (Object.keys(SIGNS) as Sign[]).filter((one) => drawn.some(({ sign }) => sign === one));
  const weights = [...SURENESS, undefined].filter((one) => drawn.some(({ certainty }) => certainty === one));
  const row = (picture: Shape, words: string): Shape => shape('li', {}, picture, words);
  return [
    shape('ul', { role: 'list' }, ...signs.map((sign) => row(markInText(sign), SIGNS[sign]))),
    shape(
      'ul',
      { role: 'list' },
      ...weights.map((one) => row(lineInKey(one), one === undefined ? 'not graded' : certaintyWords(one))),
    ),
  ];
}

/** "Gluteal tendinopathy: 36 connections. …", which is read aloud when another page is chosen. */
export function told(title: string, groups: readonly Group[]): string {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return `${title}: ${count} connections. The list below says the same, with reasons.`;
}
