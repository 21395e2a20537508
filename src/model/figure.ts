import { z } from 'astro/zod';
import { text } from './terms.ts';

const degrees = z.number().min(-180).max(180);
const angle = degrees.default(0);
const metres = z.number().min(-3).max(3);
const place = z.tuple([metres, metres, metres]).describe('[forward, up, right] in body heights.');

/** Points of the body that may rest on something or be pointed at. */
export const BODY_POINTS = [
  ...(['left', 'right'] as const).flatMap((side) =>
    (['heel', 'toes', 'knee', 'hip', 'hand', 'elbow', 'shoulder', 'ankle'] as const).map(
      (part) => `${side}-${part}` as const,
    ),
  ),
  'seat',
  'back',
  'head',
  'lap',
] as const;
export const bodyPoint = z.enum(BODY_POINTS);
export type BodyPoint = z.output<typeof bodyPoint>;

const trunk = z.strictObject({
  flex: angle.describe('Forward bend +, backward −.'),
  side: angle.describe('To the right +, to the left −.'),
  turn: angle.describe('To the left +, to the right −.'),
});
const leg = z.strictObject({
  flex: angle.describe('Thigh forward +, back −.'),
  abd: angle.describe('Out to the side +, across −.'),
  rot: angle.describe('Turned out +, in −.'),
  knee: angle.describe('Bent +.'),
  ankle: angle.describe('Toes up +, down −.'),
});
const arm = z.strictObject({
  flex: angle.describe('Upper arm forward and up +, back −.'),
  abd: angle.describe('Out to the side +, across −.'),
  rot: angle.describe('Turned out +, in −.'),
  elbow: angle.describe('Bent +.'),
  wrist: angle.describe('Bent back +.'),
  lift: degrees.optional().describe('Shoulder towards the ear +. Left out: 0.'),
});
const none = { flex: 0, side: 0, turn: 0 };

/** Parts of the body that a point can be held against. */
const FRAMES = ['pelvis', 'chest', 'head', 'left-thigh', 'right-thigh', 'left-shank', 'right-shank'] as const;

const pin = z.strictObject({
  point: bodyPoint,
  at: place,
  on: z.enum(FRAMES).optional().describe('The part whose own axes `at` is on. Left out: the floor’s.'),
});
export type Pin = z.output<typeof pin>;

/** A pose: joint angles in degrees. Left out: 0, standing straight with the arms down. */
export const pose = z.strictObject({
  pelvis: z
    .strictObject({
      pitch: angle.describe('Tipped forward +: 90 on all fours, −90 on the back.'),
      roll: angle.describe('Tipped to the right +: 90 lying on the right side.'),
      turn: angle.describe('Turned to the left +.'),
    })
    .default({ pitch: 0, roll: 0, turn: 0 }),
  trunk: trunk.default(none).describe('Against the pelvis.'),
  neck: trunk.default(none).describe('Against the trunk.'),
  left: leg.default({ flex: 0, abd: 0, rot: 0, knee: 0, ankle: 0 }),
  right: leg.default({ flex: 0, abd: 0, rot: 0, knee: 0, ankle: 0 }),
  leftArm: arm.default({ flex: 0, abd: 0, rot: 0, elbow: 0, wrist: 0 }),
  rightArm: arm.default({ flex: 0, abd: 0, rot: 0, elbow: 0, wrist: 0 }),
  contacts: z
    .array(z.strictObject({ point: bodyPoint, height: metres.default(0).describe('Of the surface, in body heights.') }))
    .nonempty()
    .describe('What rests on what. The first one places the body; the check holds the others against it.'),
  at: z
    .tuple([metres, metres])
    .default([0, 0])
    .describe('Where the first contact stands: [forward, right], in body heights.'),
  pins: z
    .array(pin)
    .default([])
    .describe('Hands, elbows, knees and feet that touch something: their limb is bent until they do.'),
});
export type Pose = z.output<typeof pose>;

const length = z.number().positive().max(1);

/** Things drawn with the body. */
export const prop = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['box', 'bench', 'mat', 'wall', 'pillow']),
    at: place.describe('Middle of the underside.'),
    size: place.describe('[forward, up, right].'),
  }),
  z.strictObject({
    kind: z.literal('slope'),
    at: place.describe('Middle of the underside.'),
    size: place.describe('[forward, up, right]. It rises to the right, or to the left where the last one is negative.'),
  }),
  z.strictObject({ kind: z.literal('rod'), from: place, to: place, thick: length.default(0.012) }),
  z.strictObject({
    kind: z.literal('band'),
    round: z.enum(['thighs', 'shins', 'feet']),
    down: length.describe('How far down the limb, or along the foot, as a part of its length.'),
  }),
  z.strictObject({ kind: z.literal('dumbbell'), on: bodyPoint }),
  z.strictObject({ kind: z.literal('barbell'), at: place.describe('On the axes of the pelvis.') }),
  z.strictObject({ kind: z.literal('marker'), at: place }),
  z.strictObject({ kind: z.literal('phone'), ear: z.enum(['left', 'right']) }),
]);
export type Prop = z.output<typeof prop>;

const view = z.strictObject({
  turn: degrees.describe('Where one looks from: 0 the front, 90 the right side, −90 the left side, 180 the back.'),
  tilt: z.number().min(-10).max(75).default(8).describe('From how far above, in degrees.'),
});

/** A line through points of the body that shows whether they are level or in one line. */
const guide = z.tuple([bodyPoint, bodyPoint], bodyPoint);

const arrow = z.strictObject({
  point: bodyPoint.describe('Whose way is drawn.'),
  from: z.int().min(0).default(0).describe('The pose where the way begins.'),
  to: z.int().min(1).optional().describe('The pose where it ends. Left out: the last.'),
  onTo: place.optional().describe('Drawn in the pose `from` instead: straight on to this place, which no pose shows.'),
  beside: z
    .tuple([z.number(), z.number()])
    .default([0, 0])
    .describe('How far beside the body it stands: across and down, in hundredths of a body height.'),
});
export type Arrow = z.output<typeof arrow>;

/** What a muscle does in an exercise. */
export const does = z.enum(['works', 'stretched', 'steadies']);
export type Does = z.output<typeof does>;

/** The drawing of an exercise: a jointed figure in a start pose, perhaps a middle, and an end pose. */
export const figure = z.strictObject({
  view: view.describe('Where one looks from.'),
  person: z.enum(['woman', 'man']).default('woman'),
  works: z.enum(['left', 'right', 'both']).describe('The side whose muscles are marked.'),
  props: z.array(prop).default([]),
  poses: z.array(pose).min(2).max(3).describe('Start, perhaps a middle, end.'),
  stays: z.array(bodyPoint).default([]).describe('Points that stay where they are in the first pose.'),
  goesOn: z.boolean().default(false).describe('The next repetition begins where this one ends, as in running.'),
  names: z.array(text).max(3).optional().describe('What each pose is called. Left out: start and end.'),
  marks: z
    .array(
      z.strictObject({
        part: text,
        does,
        poses: z.array(z.int().min(0).max(2)).nonempty().optional().describe('Where it is marked. Left out: in all.'),
      }),
    )
    .default([])
    .describe('Muscles to mark: an entry of the anatomy, or calf.'),
  trace: z.array(arrow).default([]).describe('Points whose path is drawn as an arrow.'),
  guides: z.array(guide).default([]).describe('Dashed lines through points of the body.'),
  pair: z
    .strictObject({
      view,
      props: z.array(prop).optional().describe('Left out: those of the figure.'),
      like: pose,
      not: pose,
      guides: z.array(guide).default([]),
      says: z.strictObject({ like: text, not: text }).describe('What is right in one, and wrong in the other.'),
    })
    .optional()
    .describe('The end as it should be, and with the fault that is seen most.'),
  says: text.max(200).optional().describe('What the picture shows beyond the start and end in words.'),
});
export type Figure = z.output<typeof figure>;
