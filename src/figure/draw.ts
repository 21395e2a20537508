import type { Figure } from '../model/figure.ts';
import { camera, type Look } from './camera.ts';
import { arrows, guideLines } from './marks.ts';
import { movementOf } from './pins.ts';
import { sceneOf, type Track } from './scene.ts';
import type { Body } from './skeleton.ts';

/** A picture of one moment: the inside of an `<svg>`, and where in it something is drawn. */
export interface Still {
  readonly svg: string;
  readonly left: number;
  readonly width: number;
}

/** A rectangle of the picture. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A drawn figure: a still of each pose, all of one scale, and the movement between them. Its frame holds them all. */
export interface Drawing extends Frame {
  readonly stills: readonly Still[];
  readonly moving: Moving;
}

/** A movement from the first pose to the last: shapes at moments of it. */
export interface Moving {
  readonly tracks: readonly Track[];
  /** Whether left and right do the same. */
  readonly even: boolean;
  /** Whether there is no way back: the next repetition begins where this one ends. */
  readonly goesOn: boolean;
}

const MARGIN = 14;
/** Moments from one pose to the next, where there are two poses and where there are three. */
const BETWEEN = [3, 2] as const;

/** Least and greatest of a picture. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const nowhere = (): Box => ({ left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity });
const PIECES = /([MLlc])([^MLlcz]*)/g;
const NUMBERS = /-?\d+/g;
const PATHS = / d="([^"]*)"/g;

/** Widens a box by what a path of `M`, `L`, `l` and `c` reaches. */
function cover(box: Box, d: string): void {
  let [x, y] = [0, 0];
  const take = (px: number, py: number): void => {
    box.left = Math.min(box.left, px);
    box.right = Math.max(box.right, px);
    box.top = Math.min(box.top, py);
    box.bottom = Math.max(box.bottom, py);
  };
  for (const [, command, rest = ''] of d.matchAll(PIECES)) {
    const numbers = (rest.match(NUMBERS) ?? []).map(Number);
    const [dx, dy] = numbers.slice(-2) as [number, number];
    if (command === 'M' || command === 'L') [x, y] = [dx, dy];
    else [x, y] = [x + dx, y + dy];
    take(x, y);
  }
}

/** A part of a path that is a point. */
const SPECK = /M-?\d+[ -]\d+(?:[lc](?:[ -]?[01])+)+z/g;

const paint = (tracks: readonly Track[], moment: number): string => {
  let open = '';
  let svg = '';
  // Neighbours of one class are one path.
  tracks.forEach((track, index) => {
    open += track.d[moment] ?? '';
    if (tracks[index + 1]?.class === track.class && !/skin|patch/.test(track.class)) return;
    const d = open.replaceAll(SPECK, '');
    if (d !== '') svg += `<path class="${track.class}" d="${d}"/>`;
    open = '';
  });
  return svg;
};

/** Whether left and right do the same in every pose. */
function isEven(figure: Figure): boolean {
  return figure.poses.every(
    ({ left, right, leftArm, rightArm, pelvis, trunk }) =>
      JSON.stringify([left, leftArm]) === JSON.stringify([right, rightArm]) &&
      [pelvis.roll, pelvis.turn, trunk.side, trunk.turn].every((value) => value === 0),
  );
}

/**
 * Draws a figure from its joint angles.
 * @returns stills of one scale, and the tracks of its movement
 */
export function draw(figure: Figure): Drawing {
  const look = camera(figure.view);
  const { bodies, at } = movementOf(figure);
  const steps = figure.poses.length - 1;
  const parts = BETWEEN[steps - 1] ?? BETWEEN[0];
  const moments = Array.from({ length: steps * parts + 1 }, (_, index) => {
    const step = Math.floor(index / parts);
    const share = (index % parts) / parts;
    return share === 0 ? (bodies[step] as Body) : at(step, share);
  });
  const tracks = sceneOf(
    figure,
    moments,
    look,
    moments.map((_, index) => index / parts),
  );
  const arrow = figure.poses.map((_, index) => arrows(figure, index, at, look));
  const painted = bodies.map((body, pose) => sceneOf(figure, [body], look, [pose]));
  const boxes = painted.map((scene) => boxOf(scene));
  const all = boxOf(tracks);
  for (const [, d = ''] of arrow.join('').matchAll(PATHS)) cover(all, d);
  const drawn = painted.map((scene, index): Still => {
    const box = boxes[index] as Box;
    const way = arrow[index] ?? '';
    const svg = paint(scene, 0) + guideLines(figure.guides, bodies[index] as Body, look) + way;
    for (const [, d = ''] of way.matchAll(PATHS)) cover(box, d);
    return { svg, left: Math.floor(box.left - MARGIN), width: Math.ceil(box.right - box.left + 2 * MARGIN) };
  });
  const stills = aligned(drawn);
  const [left, top] = [Math.floor(all.left - MARGIN), Math.floor(all.top - MARGIN)];
  const [width, height] = [Math.ceil(all.right + MARGIN - left), Math.ceil(all.bottom + MARGIN - top)];
  return {
    left,
    top,
    width,
    height,
    stills,
    moving: {
      tracks,
      even: isEven(figure),
      goesOn: figure.goesOn,
    },
  };
}

/** Up to this much wider than the widest still, one frame is given to all. */
const ROOM = 1.1;

/** Stills of one frame where that costs little room, so that what stands still does so from picture to picture. */
function aligned(stills: readonly Still[]): readonly Still[] {
  const left = Math.min(...stills.map((still) => still.left));
  const width = Math.max(...stills.map((still) => still.left + still.width)) - left;
  const widest = Math.max(...stills.map((still) => still.width));
  return width <= widest * ROOM ? stills.map(({ svg }) => ({ svg, left, width })) : stills;
}

function boxOf(tracks: readonly Track[]): Box {
  const box = nowhere();
  tracks.forEach(({ d }) => d.forEach((path) => cover(box, path)));
  return box;
}

/** The end of a figure as it should be, and with a fault, side by side. */
export function drawPair(figure: Figure): Drawing | undefined {
  const { pair } = figure;
  if (!pair) return undefined;
  const look: Look = camera(pair.view);
  const own = { ...figure, props: pair.props ?? figure.props };
  const scenes = [pair.like, pair.not].map((pose) => {
    const body = movementOf({ poses: [pose], stays: [] }).bodies[0] as Body;
    const scene = sceneOf(own, [body], look, [figure.poses.length - 1]);
    return { svg: paint(scene, 0) + guideLines(pair.guides, body, look), box: boxOf(scene) };
  });
  const top = Math.floor(Math.min(...scenes.map(({ box }) => box.top)) - MARGIN);
  const bottom = Math.ceil(Math.max(...scenes.map(({ box }) => box.bottom)) + MARGIN);
  const left = Math.floor(Math.min(...scenes.map(({ box }) => box.left)) - MARGIN);
  const right = Math.ceil(Math.max(...scenes.map(({ box }) => box.right)) + MARGIN);
  return {
    left,
    top,
    width: right - left,
    height: bottom - top,
    stills: scenes.map(({ svg }) => ({ svg, left, width: right - left })),
    moving: { tracks: [], even: true, goesOn: false },
  };
}

/** The frame of a still, as wide as the widest of its drawing: side by side they are of one scale. */
export function paneOf({ stills, top, height }: Pick<Drawing, 'stills' | 'top' | 'height'>, index: number): Frame {
  const wide = Math.max(...stills.map(({ width }) => width));
  const { left = 0, width = 0 } = stills[index] ?? {};
  return { left: Math.round(left + (width - wide) / 2), top, width: wide, height };
}

/** A frame as the `viewBox` of an `<svg>`. */
export const viewBoxOf = ({ left, top, width, height }: Frame): string => `${left} ${top} ${width} ${height}`;
