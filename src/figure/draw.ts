import type { Figure, Pose } from '../model/figure.ts';
import { camera } from './camera.ts';
import { movingShapes, scenery, type Mark } from './shapes.ts';
import { bodyBetween, bodyOf, type Body } from './skeleton.ts';
import type { Vector } from './vector.ts';

export type { Mark } from './shapes.ts';

/** A drawn figure: a still of each pose, and the movement between them. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The inside of an `<svg>` for each pose. */
  readonly stills: readonly string[];
  /** Arrows along the ways of the traced points. They stand in the last still, too. */
  readonly way: string;
  /** The inside of an `<svg>` that moves, resting on the last pose, and the keyframes that it needs. */
  readonly moving: {
    readonly svg: string;
    readonly css: string;
    /** Outlines in the order of painting, at each moment; what stands still has one. */
    readonly tracks: readonly { readonly class: string; readonly d: readonly string[] }[];
    /** When each moment is: 0 to 1. */
    readonly shares: readonly number[];
  };
  readonly viewBox: string;
}

const MARGIN = 14;
/** A round outline: its leftmost point and its radius. */
const DISC = /^M(-?\d+) (-?\d+)a(\d+)/;
const NUMBERS = /-?\d+(?:\.\d+)?/g;

/** The moments of a movement: each pose and some between. `share` is 0 to 1 along the way. */
function moments(poses: readonly Pose[], between: number): { body: Body; share: number; pose: boolean }[] {
  const steps = poses.length - 1;
  const all: { body: Body; share: number; pose: boolean }[] = [];
  for (let step = 0; step < steps; step += 1)
    for (let at = 0; at < between; at += 1)
      all.push({
        body: bodyBetween(poses[step] as Pose, poses[step + 1] as Pose, at / between),
        share: (step + at / between) / steps,
        pose: at === 0,
      });
  all.push({ body: bodyOf(poses.at(-1) as Pose), share: 1, pose: true });
  return all;
}

/** The way of a point, as a smooth arrow beside the limb that draws it. */
function arrow(points: readonly (readonly [number, number, number])[]): string {
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before) return '';
  const angle = Math.atan2(last[1] - before[1], last[0] - before[0]);
  const barb = (turn: number): string =>
    `${Math.round(last[0] - 10 * Math.cos(angle + turn))} ${Math.round(last[1] - 10 * Math.sin(angle + turn))}`;
  const line = points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L');
  return `<path class="way" d="M${line}M${barb(0.5)}L${Math.round(last[0])} ${Math.round(last[1])}L${barb(-0.5)}"/>`;
}

/**
 * Draws a figure from its joint angles.
 * @param id a name for its keyframes, unique on the page
 * @param wanted the muscles and parts to mark, each with its plane
 */
export function draw(id: string, figure: Figure, wanted: readonly Mark[]): Drawing {
  const look = camera(figure.view);
  const way = moments(figure.poses, 4);
  const shapes = movingShapes(
    figure,
    way.map(({ body }) => body),
    look,
    wanted,
  );
  const still = scenery(figure, look);
  const fine = moments(figure.poses, 10);
  const traced = figure.trace.map((name) => arrow(fine.map(({ body }) => look(body.joints[name] as Vector))));

  const bounds = [...shapes.flatMap(({ d }) => d), ...still.map(({ d }) => d)];
  const box = extent(bounds);
  const floor = ground(box, look, way, figure);
  const background = still
    .filter(({ depth }) => depth <= -8)
    .map(({ class: name, d }) => `<path class="${name}" d="${d}"/>`)
    .join('');
  const solid = still.filter(({ depth }) => depth > -8);

  const layer = (content: (index: number) => string): string => {
    const parts = [
      ...shapes.map((shape, index) => ({ depth: shape.depth, svg: content(index) })),
      ...solid.map(({ class: name, d, depth }) => ({ depth, svg: `<path class="${name}" d="${d}"/>` })),
    ].sort((a, b) => a.depth - b.depth);
    return floor + background + parts.map(({ svg }) => svg).join('');
  };
  const outline = (index: number, moment: number, extra = ''): string =>
    `<path class="${shapes[index]?.class ?? ''}${extra}" d="${shapes[index]?.d[moment] ?? ''}"/>`;
  const tracks = [
    ...[...(floor + background).matchAll(/class="([^"]*)" d="([^"]*)"/g)].map(([, name = '', d = '']) => ({
      depth: -Infinity,
      class: name,
      d: [d],
    })),
    ...[...shapes, ...solid.map((shape) => ({ ...shape, d: [shape.d] }))].sort((a, b) => a.depth - b.depth),
  ].map(({ class: name, d }) => ({ class: name, d }));
  const at = (moment: number) => layer((index) => outline(index, moment));
  const poses = way.flatMap(({ pose }, index) => (pose ? [index] : []));
  const rest = way.length - 1;
  const moves = shapes.map(({ d }) => new Set(d).size > 1);
  const css = shapes
    .map(({ d }, index) => {
      if (!moves[index]) return '';
      const frames = way.map(({ share }, moment) => {
        const time = Math.round(15 + share * 70);
        const when = moment === 0 ? `0%,${time}%` : moment === rest ? `${time}%,to` : `${time}%`;
        return `${when}{d:path("${d[moment] ?? ''}")}`;
      });
      return `@keyframes ${id}-${index}{${frames.join('')}}.m-${index}{animation-name:${id}-${index}}`;
    })
    .join('');
  return {
    width: box.width,
    height: box.height,
    viewBox: `${box.left} ${box.top} ${box.width} ${box.height}`,
    way: traced.join(''),
    stills: poses.map((moment, order) => at(moment) + (order === poses.length - 1 ? traced.join('') : '')),
    moving: {
      svg: layer((index) => outline(index, rest, moves[index] ? ` m m-${index}` : '')),
      css,
      tracks,
      shares: way.map(({ share }) => share),
    },
  };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle around everything that is drawn at any moment. */
function extent(outlines: readonly string[]): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const outline of outlines) {
    const disc = DISC.exec(outline)?.slice(1).map(Number);
    if (disc) {
      const [x = 0, y = 0, radius = 0] = disc;
      xs.push(x, x + 2 * radius);
      ys.push(y - radius, y + radius);
      continue;
    }
    const numbers = (outline.match(NUMBERS) ?? []).map(Number);
    numbers.forEach((value, index) => (index % 2 === 0 ? xs : ys).push(value));
  }
  const [left, right] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN];
  const [top, bottom] = [Math.min(...ys) - MARGIN, Math.max(...ys) + MARGIN];
  return {
    left: Math.floor(left),
    top: Math.floor(top),
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
  };
}

/** The ground: a band across the picture, under the body and the things that stand there. */
function ground(
  box: Box,
  look: (at: Vector) => readonly [number, number, number],
  way: readonly { body: Body }[],
  figure: Figure,
): string {
  const corners = figure.props.flatMap((prop): Vector[] =>
    'size' in prop && prop.kind !== 'wall'
      ? [-0.5, 0.5].flatMap((x) =>
          [-0.5, 0.5].map((z): Vector => [prop.at[0] + x * prop.size[0], 0, prop.at[2] + z * prop.size[2]]),
        )
      : [],
  );
  const feet = way.flatMap(({ body }) => Object.values(body.joints)).filter((at) => at[1] < 0.15);
  const heights = [...corners, ...feet].map((at) => look([at[0], 0, at[2]])[1]);
  const [top, bottom] = [Math.min(...heights) - 6, Math.max(...heights) + 6];
  return `<path class="ground" d="M${box.left + 2} ${Math.round(top)}h${box.width - 4}V${Math.round(bottom)}h${4 - box.width}Z"/>`;
}
