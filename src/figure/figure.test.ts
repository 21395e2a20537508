import { describe, expect, it } from 'vitest';
import { figure as schema, type Figure } from '../model/figure.ts';
import { figureFaults } from './check.ts';
import { draw, drawPair } from './draw.ts';
import { moving } from './moving.ts';
import { movementOf } from './pins.ts';
import { bodyOf, LENGTH, SIDES } from './skeleton.ts';
import { movingFile, sheetOf, standalone } from './standalone.ts';
import { tempoOf } from './tempo.ts';
import { distance, type Vector } from './vector.ts';

/** A squat: feet flat in both poses. */
const squat = (deep: object = {}): Figure =>
  schema.parse({
    view: { turn: 60 },
    works: 'both',
    trace: [{ point: 'lap' }],
    marks: [{ part: 'gluteus-maximus', does: 'works' }],
    stays: ['left-heel', 'left-toes', 'right-heel', 'right-toes'],
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
const [standing] = squat().poses as [Figure['poses'][number]];
const movement = movementOf(squat());

describe('the skeleton', () => {
  it('keeps every segment’s length in every pose and between them', () => {
    for (const t of [0, 0.3, 0.7, 1]) {
      const { joints } = movement.at(0, t);
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
    const faults = figureFaults({ ...squat(change), stays: [] }).filter((fault) => fault.field === field);
    expect(faults.map((fault) => fault.message).join()).toMatch(message);
  });
});

describe('pinned points', () => {
  it('stay where they are on the whole way', () => {
    const place = (share: number, point: string): Vector => movement.at(0, share).joints[point] as Vector;
    for (const point of ['left-heel', 'left-toes', 'right-heel', 'right-toes'])
      for (const share of [0.2, 0.5, 0.8]) expect(distance(place(share, point), place(0, point))).toBeLessThan(0.006);
  });

  const reaching = (at: Vector): Figure =>
    schema.parse({
      ...squat(),
      poses: [standing, { ...standing, pins: [{ point: 'right-hand', at }] }],
    });
  it('bring a hand to what it touches, within the range of its joints', () => {
    const wall: Vector = [0.3, 0.8, 0.15];
    expect(distance(movementOf(reaching(wall)).bodies[1]?.joints['right-hand'] as Vector, wall)).toBeLessThan(0.01);
    expect(figureFaults(reaching(wall))).toEqual([]);
  });
  it('leave the leg that stands upright while a hand reaches', () => {
    const wall: Vector = [0.2, 0.75, 0.32];
    const figure = schema.parse({
      ...squat(),
      stays: ['right-heel', 'right-toes', 'right-hand'],
      poses: [{}, { left: { flex: 60, knee: 60 } }].map((change, index) => ({
        rightArm: { flex: 20, abd: 50, elbow: 60 },
        ...change,
        contacts: [{ point: 'right-heel' }],
        pins: index === 0 ? [{ point: 'right-hand', at: wall }] : [],
      })),
    });
    const { joints } = movementOf(figure).bodies[1] as (typeof movement.bodies)[number];
    expect(distance(joints['right-hand'] as Vector, wall)).toBeLessThan(0.01);
    expect((joints['right-hip'] as Vector)[0]).toBeCloseTo((joints['right-ankle'] as Vector)[0], 2);
  });
  it('are a fault where no arm reaches', () => {
    expect(figureFaults(reaching([0.9, 0.8, 0.15])).map(({ field }) => field)).toContain('poses[1].pins[0]');
  });
  it('are held against a part of the body that moves', () => {
    const figure = schema.parse({
      ...squat(),
      poses: squat().poses.map((pose) => ({
        ...pose,
        pins: [{ point: 'left-hand', on: 'left-thigh', at: [0.05, -0.2, 0] }],
      })),
    });
    const { joints, frames } = movementOf(figure).at(0, 0.5);
    expect(distance(joints['left-hand'] as Vector, frames['left-thigh'].origin)).toBeLessThan(0.22);
  });
});

const commands = (d: string): string => d.replaceAll(/[^a-zA-Z]/g, '');

/** The ends of every stroke of a picture. */
function pointsOf(svg: string): [number, number][] {
  return [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, d = '']) => {
    let at: [number, number] = [0, 0];
    return [...d.matchAll(/([MLlc])([^MLlcz]*)/g)].map(([, command = '', rest = '']) => {
      const [x, y] = (rest.match(/-?\d+/g) ?? []).slice(-2).map(Number) as [number, number];
      at = /[ML]/.test(command) ? [x, y] : [at[0] + x, at[1] + y];
      return at;
    });
  });
}

describe('the drawing', () => {
  const drawing = draw(squat());
  const last = drawing.stills[1]?.svg ?? '';

  it('has a still of each pose, marks the muscles by what they do, and shows the way where it ends', () => {
    expect(drawing.stills).toHaveLength(2);
    expect(drawing.stills[0]?.svg).toContain('class="muscle works');
    expect(drawing.stills[0]?.svg).not.toContain('class="way"');
    expect(last).toContain('class="way"');
  });

  it('marks a muscle only in the poses that are written, and lets it grow on the way there', () => {
    const late = schema.parse({ ...squat(), marks: [{ part: 'gluteus-maximus', does: 'stretched', poses: [1] }] });
    const { stills, moving: all } = draw(late);
    expect(stills.map(({ svg }) => /muscle stretched/.test(svg))).toEqual([false, true]);
    const { d } = all.tracks.find(({ class: name }) => name.startsWith('muscle')) as (typeof all.tracks)[number];
    expect(d.map((path) => new Set(pointsOf(` d="${path}"`).map(String)).size > 1)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(new Set(d.map(commands)).size).toBe(1);
  });

  it('draws a way on to a place in the pose where it begins', () => {
    const trace = [{ point: 'right-toes', from: 0, onTo: [0.6, 0, 0.1] }];
    const ways = draw(schema.parse({ ...squat(), trace })).stills.map(({ svg }) => /class="way"/.test(svg));
    expect(ways).toEqual([true, false]);
  });

  it('paints what is near over what is far', () => {
    const beside = draw({ ...squat(), view: { turn: 90, tilt: 8 }, works: 'right' }).stills[0]?.svg ?? '';
    expect(beside.lastIndexOf('skin strong')).toBeGreaterThan(beside.lastIndexOf('skin pale'));
    const behind = draw({ ...squat(), view: { turn: -90, tilt: 8 }, works: 'right' }).stills[0]?.svg ?? '';
    expect(behind.lastIndexOf('skin pale')).toBeGreaterThan(behind.lastIndexOf('skin strong'));
  });

  it('paints a foot over the step that it stands on, and a leg behind the step under it', () => {
    const step = (x: number): string =>
      draw({
        ...squat(),
        view: { turn: 0, tilt: 12 },
        props: [{ kind: 'box', at: [x, 0, 0], size: [0.2, 0.2, 0.4] }],
      }).stills[0]?.svg ?? '';
    expect(step(0.4).indexOf('box front')).toBeGreaterThan(step(0.4).lastIndexOf('class="shoe'));
    expect(step(-0.4).indexOf('box front')).toBeLessThan(step(-0.4).indexOf('class="shoe'));
  });

  it('cuts nothing off: what stands on the floor and what is carried lie inside its frame', () => {
    const far = schema.parse({
      ...squat(),
      props: [
        { kind: 'marker', at: [1, 0, 0.8] },
        { kind: 'barbell', at: [0.1, 0, 0] },
      ],
    });
    const { left, top, width, height, stills } = draw(far);
    for (const { svg } of stills)
      for (const [, x, y] of svg.matchAll(/M(-?\d+)[ ]?(-?\d+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(left);
        expect(Number(x)).toBeLessThanOrEqual(left + width);
        expect(Number(y)).toBeGreaterThanOrEqual(top);
        expect(Number(y)).toBeLessThanOrEqual(top + height);
      }
  });

  it('lets no still reach over its own picture, nor a picture over the sheet', () => {
    const swing = schema.parse({
      ...squat(),
      view: { turn: -70, tilt: 9 },
      props: [{ kind: 'wall', at: [0.4, 0, 0.33], size: [0.9, 1, 0.01] }],
      trace: [{ point: 'left-heel', beside: [20, 10] }],
      poses: [standing, { ...standing, left: { flex: -25 } }, { ...standing, left: { flex: 90 } }],
      stays: [],
    });
    const drawing = draw(swing);
    const sheet = sheetOf(drawing);
    drawing.stills.forEach((still, index) => {
      const { x, y } = sheet.places[index] as (typeof sheet.places)[number];
      const points = pointsOf(still.svg);
      const [across, down] = [points.map(([at]) => at), points.map(([, at]) => at)];
      expect(points.length).toBeGreaterThan(100);
      expect(Math.min(...across)).toBeGreaterThanOrEqual(still.left);
      expect(Math.max(...across)).toBeLessThanOrEqual(still.left + still.width);
      expect(Math.min(...down)).toBeGreaterThanOrEqual(drawing.top);
      expect(Math.max(...down)).toBeLessThanOrEqual(drawing.top + drawing.height);
      expect(x + still.width).toBeLessThanOrEqual(sheet.width);
      expect(y + drawing.height).toBeLessThanOrEqual(sheet.height);
    });
  });

  it('keeps what stands still in its place from picture to picture', () => {
    const beside = schema.parse({
      ...squat(),
      props: [{ kind: 'mat', at: [0, 0, 0], size: [0.5, 0.01, 0.9] }],
      trace: [{ point: 'right-toes', beside: [42, 0] }],
    });
    const { stills } = draw(beside);
    expect(stills[1]?.left).toBe(stills[0]?.left);
    expect(stills[1]?.width).toBe(stills[0]?.width);
  });

  it('is the same for the same angles', () => expect(draw(squat())).toEqual(drawing));

  it('has a pair only where one is written, drawn with what is wrong', () => {
    expect(drawPair(squat())).toBeUndefined();
    const pair = {
      view: { turn: 0 },
      like: standing,
      not: squat().poses[1],
      says: { like: 'a', not: 'b' },
      guides: [['left-hip', 'right-hip']],
    };
    const drawn = drawPair(schema.parse({ ...squat(), pair }));
    expect(drawn?.stills.map(({ svg }) => /class="guide"/.test(svg))).toEqual([true, true]);
  });
});

describe('the movement', () => {
  const { svg, seconds } = moving(draw(squat()).moving, { ways: [3, 2], holds: [1] });

  it('turns each shape into the next: of the same commands at every moment', () => {
    const animated = [...svg.matchAll(/keyTimes="([^"]+)" values="([^"]+)"/g)];
    expect(animated.length).toBeGreaterThan(10);
    for (const [, times = '', values = ''] of animated) {
      const paths = values.split(';');
      expect(times.split(';')).toHaveLength(paths.length);
      expect(new Set(paths.map(commands)).size).toBe(1);
      expect(paths[0]).toBe(paths.at(-1));
    }
  });

  it('keeps the tempo: down, hold, up', () => {
    const times = (/keyTimes="([^"]+)"/.exec(svg)?.[1] ?? '').split(';').map((share) => Number(share) * seconds);
    const values = (/ values="([^"]+)"/.exec(svg)?.[1] ?? '').split(';');
    const held = values.findIndex((value, index) => index > 0 && value === values[index - 1]);
    expect(times[held - 1]).toBeCloseTo(3, 1);
    expect(times[held]).toBeCloseTo(4, 1);
    expect(times.at(-2)).toBeCloseTo(6, 1);
  });

  it.each([
    ['2 seconds up, 3 seconds hold, 1 second down', 1, { ways: [2, 1], holds: [3] }],
    ['3 seconds down, 2 seconds up', 1, { ways: [3, 2], holds: [0] }],
    ['2 seconds up, 1 second hold, 3 seconds down', 2, { ways: [2, 3, 3], holds: [1, 0] }],
    ['2 seconds down, 2 seconds up, 2 seconds hold', 2, { ways: [2, 2, 2], holds: [0, 2] }],
    ['2 seconds down, 2 seconds turn, 1 second back', 2, { ways: [2, 2, 1], holds: [0, 0] }],
    ['6 seconds a circle, both ways', 2, { ways: [2, 2, 2], holds: [0, 0] }],
    ['held still, each side', 1, { ways: [2, 2], holds: [5] }],
    ['quick and low', 1, { ways: [0.5, 0.5], holds: [0] }],
  ])('reads “%s” for %i ways', (tempo, steps, times) => expect(tempoOf(tempo, steps)).toEqual(times));
});

describe('a file', () => {
  const tokens =
    ':root{--paper: white; --figure: navy;} @media screen and (prefers-color-scheme: dark) {:root{--paper: black;}}';
  const words = { title: 'Squat <deep>', description: 'Start: a & b', css: '.fig{fill:none}', tokens };
  const drawing = draw(squat());

  it('stands alone with its words and colours, for light and dark', () => {
    const file = standalone(drawing, words);
    expect(file).toContain('<title id="t">Squat &lt;deep></title><desc id="d">Start: a &amp; b</desc>');
    expect(file).toContain(
      ':root{--paper:white;--figure:navy}@media (prefers-color-scheme:dark){:root{--paper:black}}',
    );
    const { width, height } = sheetOf(drawing);
    expect(file).toContain(`viewBox="0 0 ${width} ${height}"`);
  });

  it('changes sides where left and right do not do the same, and says which', () => {
    const tempo = { ways: [1, 1], holds: [0] };
    expect(movingFile(drawing, tempo, 'both', true, words)).not.toContain('animateTransform');
    const left = schema.parse({
      ...squat(),
      works: 'left',
      poses: [standing, { ...standing, left: { flex: 40, knee: 60 } }],
    });
    const file = movingFile(draw(left), tempo, 'left', true, words);
    expect(file).toContain('values="1 1;-1 1"');
    expect(file.indexOf('Left side')).toBeLessThan(file.indexOf('Right side'));
    expect(movingFile(draw(left), tempo, 'left', false, words)).not.toContain('animateTransform');
  });
});
