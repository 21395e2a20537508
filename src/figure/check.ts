import { BODY_POINTS, type Figure, type Pose } from '../model/figure.ts';
import { movementOf } from './pins.ts';
import { angles } from './ranges.ts';
import { bodyOf, contactOf, inFrame } from './skeleton.ts';
import { distance, type Vector } from './vector.ts';

/** How far a resting point may be off its surface, in body heights: about 3 cm on a tall runner. */
const CONTACT = 0.018;
/** How far any point may sink below the ground. */
const GROUND = 0.012;
/** How far a joint that was moved to put a point in its place may pass its range, in degrees. */
const GIVE = 0.5;

/** What is wrong with a figure, and where. */
export interface FigureFault {
  /** Field of the figure, such as `poses[1].left.knee`. */
  readonly field: string;
  readonly message: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} % of body height`;

function poseFaults(pose: Pose, name: string): FigureFault[] {
  const beyond = angles(pose).flatMap(({ part, joint, value, range: [low, high] }) =>
    value >= low - GIVE && value <= high + GIVE
      ? []
      : [
          {
            field: `${name}.${part}.${joint}`,
            message: `${Math.round(value)}° is beyond what a body does; write ${low}° to ${high}°`,
          },
        ],
  );
  const body = bodyOf(pose);
  const resting = pose.contacts.flatMap(({ point, height }, index) => {
    const off = contactOf(body, point)[1] - height;
    return Math.abs(off) <= CONTACT
      ? []
      : [{ field: `${name}.contacts[${index}]`, message: `${point} is ${percent(off)} off its surface` }];
  });
  const sunk = BODY_POINTS.flatMap((point) => {
    const height = contactOf(body, point)[1];
    return height >= -GROUND ? [] : [{ field: name, message: `${point} is ${percent(-height)} below the ground` }];
  });
  const missed = pose.pins.flatMap(({ point, at, on }, index) => {
    const off = distance(body.joints[point] as Vector, on === undefined ? at : inFrame(body.frames[on], at));
    return off <= CONTACT
      ? []
      : [{ field: `${name}.pins[${index}]`, message: `${point} ends ${percent(off)} away from its place` }];
  });
  return [...beyond, ...resting, ...missed, ...sunk];
}

/**
 * What is wrong with a figure: a joint beyond human range, a contact that does not meet its surface, a pinned point
 * that cannot reach its place, a point below the ground. Lengths need no check here: a pose has angles only.
 * @returns nothing for a figure that a body can do
 */
export function figureFaults(figure: Figure): FigureFault[] {
  const pair = figure.pair ? [figure.pair.like, figure.pair.not] : [];
  return [
    ...movementOf(figure).poses.flatMap((pose, index) => poseFaults(pose, `poses[${index}]`)),
    ...pair.flatMap((pose, index) =>
      movementOf({ poses: [pose], stays: [] }).poses.flatMap((solved) =>
        poseFaults(solved, index === 0 ? 'pair.like' : 'pair.not'),
      ),
    ),
  ];
}
