import { describe, expect, it } from 'vitest';
import { figure as schema, type Figure } from '../model/figure.ts';
import { figureFaults } from './check.ts';
import { draw } from './draw.ts';
import { bodyBetween, bodyOf, LENGTH, SIDES } from './skeleton.ts';
import { sheetOf, standalone } from './standalone.ts';
import { distance, type Vector } from './vector.ts';

/** A squat: feet flat in both poses. */
const squat = (deep: object = {}): Figure =>
  schema.parse({
    view: { turn: 60 },
    works: 'both',
    trace: ['lap'],
    poses: [
      { contacts: [{ point: 'left-heel' }, { point: 'right-heel' }] },
      {
        pelvis: { pitch: 38 },
        left: { flex: 118, knee: 95, ankle: 15, ...deep },
        right: { flex: 118, knee: 95, ankle: 15 },
        contacts: [{ point: 'left-heel' }, { point: 'left-toes' }, { point: 'right-heel' }],
      },
    ],
  });
const [standing, deep] = squat().poses as [Figure['poses'][number], Figure['poses'][number]];
const marks = [{ part: 'gluteus-maximus', plane: 'sagittal', role: 'prime' as const }];

describe('the skeleton', () => {
  it('keeps every segment’s length in every pose and between them', () => {
    for (const t of [0, 0.3, 0.7, 1]) {
      const { joints } = bodyBetween(standing, deep, t);
      const length = (a: string, b: string): number => distance(joints[a] as Vector, joints[b] as Vector);
      for (const side of SIDES) {
        expect(length(`${side}-hip`, `${side}-knee`)).toBeCloseTo(LENGTH.thigh, 9);
        expect(length(`${side}-knee`, `${side}-ankle`)).toBeCloseTo(LENGTH.shank, 9);
        expect(length(`${side}-shoulder`, `${side}-elbow`)).toBeCloseTo(LENGTH.upperArm, 9);
        expect(length(`${side}-elbow`, `${side}-wrist`)).toBeCloseTo(LENGTH.forearm, 9);
      }
    }
  });

  it('stands on its first contact, about as tall as a body', () => {
    const { joints } = bodyOf(standing);
    expect((joints['left-heel'] as Vector)[1]).toBeCloseTo(0, 9);
    expect((joints['head'] as Vector)[1] + LENGTH.head).toBeCloseTo(0.98, 1);
  });

  it('knows left from right, and forward from back', () => {
    const pose = schema.shape.poses.parse([
      { left: { abd: 30 }, right: { flex: 60 }, contacts: [{ point: 'right-heel' }] },
      { contacts: [{ point: 'right-heel' }] },
    ])[0];
    const { joints } = bodyOf(pose as Figure['poses'][number]);
    expect((joints['left-knee'] as Vector)[2]).toBeLessThan((joints['left-hip'] as Vector)[2]);
    expect((joints['right-knee'] as Vector)[0]).toBeGreaterThan((joints['right-hip'] as Vector)[0]);
  });
});

describe('the check', () => {
  it('finds nothing in a pose that a body can do', () => expect(figureFaults(squat())).toEqual([]));

  it.each([
    [{ knee: 170 }, 'poses[1].left.knee', /170° is beyond/],
    [{ ankle: -20 }, 'poses[1].contacts[1]', /left-toes is -?\d/],
    [{ knee: 40 }, 'poses[1]', /below the ground/],
  ])('finds %o', (change, field, message) => {
    const faults = figureFaults(squat(change)).filter((fault) => fault.field === field);
    expect(faults.map((fault) => fault.message).join()).toMatch(message);
  });
});

describe('the drawing', () => {
  const drawing = draw('f-squat', squat(), marks);

  it('has a still of each pose, marks the muscles in the plane’s colour and shows the way', () => {
    expect(drawing.stills).toHaveLength(2);
    expect(drawing.stills[0]).toContain('class="mark prime sagittal"');
    expect(drawing.stills[0]).not.toContain('class="way"');
    expect(drawing.stills[1]).toContain('class="way"');
  });

  it('rests on the last pose, and its keyframes begin with the first', () => {
    expect(drawing.moving.svg.replaceAll(/ m m-\d+/g, '') + drawing.way).toBe(drawing.stills[1]);
    const leg = /<path class="leg strong" d="([^"]+)"/.exec(drawing.stills[0] ?? '')?.[1];
    expect(drawing.moving.css).toContain(`0%,15%{d:path("${leg ?? ''}")}`);
  });

  it('cuts nothing off: things on the floor and in the hand lie inside its frame', () => {
    const far = schema.parse({
      ...squat(),
      props: [
        { kind: 'marker', at: [1, 0, 0.8] },
        { kind: 'weight', on: 'left-hand' },
      ],
    });
    const [left = 0, top = 0, width = 0, height = 0] = draw('f', far, []).viewBox.split(' ').map(Number);
    const drawn = draw('f', far, []).stills.join('');
    for (const [, x, y, radius] of drawn.matchAll(/d="M(-?\d+) (-?\d+)a(\d+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(left);
      expect(Number(x) + 2 * Number(radius)).toBeLessThanOrEqual(left + width);
      expect(Number(y) - Number(radius)).toBeGreaterThanOrEqual(top);
      expect(Number(y) + Number(radius)).toBeLessThanOrEqual(top + height);
    }
  });

  it('is the same for the same angles', () => expect(draw('f-squat', squat(), marks)).toEqual(drawing));

  it('stands alone as a file with its words and colours, for light and dark', () => {
    const tokens =
      ':root{--paper: white; --figure: navy;} @media screen and (prefers-color-scheme: dark) {:root{--paper: black;}}';
    const file = standalone(drawing, 'Squat <deep>', 'Start: a & b', '.fig{fill:none}', tokens);
    expect(file).toContain('<title id="t">Squat &lt;deep></title><desc id="d">Start: a &amp; b</desc>');
    expect(file).toContain(
      ':root{--paper:white;--figure:navy}@media (prefers-color-scheme:dark){:root{--paper:black}}',
    );
    const { width, height } = sheetOf(drawing);
    expect(file).toContain(`viewBox="0 0 ${width} ${height}"`);
  });
});
