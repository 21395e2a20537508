import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FRAME, PLACES, VIEWS, type Place } from './body.ts';

type Box = readonly [x: number, y: number, width: number, height: number];
const targets = ({ target, paired }: Place): Box[] =>
  paired ? [target, [-target[0] - target[2], target[1], target[2], target[3]]] : [target];
/** The width of the map on a screen 360 px wide. */
const ON_A_PHONE = 324;

test.each(VIEWS)('the %s: each place can be touched with a thumb, and covers no other', (view) => {
  const all = PLACES[view].flatMap((place) =>
    targets(place).map((box) => ({ clue: place.name ?? place.symptom, box })),
  );
  const scale = ON_A_PHONE / FRAME[2];
  for (const { clue, box } of all) {
    expect(box[2] * scale, clue).toBeGreaterThanOrEqual(44);
    expect(box[3] * scale, clue).toBeGreaterThanOrEqual(44);
    expect(box[0], clue).toBeGreaterThanOrEqual(FRAME[0]);
    expect(box[0] + box[2], clue).toBeLessThanOrEqual(FRAME[0] + FRAME[2]);
  }
  const covering = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(
        ({ box }) =>
          Math.min(box[0] + box[2], one.box[0] + one.box[2]) > Math.max(box[0], one.box[0]) &&
          Math.min(box[1] + box[3], one.box[1] + one.box[3]) > Math.max(box[1], one.box[1]),
      )
      .map(({ clue }) => `${one.clue} and ${clue}`),
  );
  expect(covering).toEqual([]);
});

test('outer hip and thigh are on the front, the back and the side, and each place leads to a symptom', () => {
  for (const view of VIEWS)
    expect(PLACES[view].map(({ name, symptom }) => name ?? symptom)).toEqual(
      expect.arrayContaining(['outer-hip-pain', 'Outer thigh', 'outer-knee-pain']),
    );
  const symptoms = readdirSync('content/symptoms').map((file) => file.replace('.mdx', ''));
  for (const { symptom } of Object.values(PLACES).flat()) expect(symptoms).toContain(symptom);
});

test('the knee can be touched all round; where no page tells of it, a section does', () => {
  const names = VIEWS.flatMap((view) => PLACES[view].map(({ name, symptom }) => name ?? symptom));
  expect(names).toEqual(
    expect.arrayContaining(['front-of-knee-pain', 'outer-knee-pain', 'Inner side of the knee', 'Back of the knee']),
  );
  for (const { clue, symptom, section } of Object.values(PLACES).flat()) {
    expect(clue === undefined, symptom).toBe(section !== undefined);
    if (section === undefined) continue;
    const headings = [...readFileSync(`content/symptoms/${symptom}.mdx`, 'utf8').matchAll(/^## (.+)$/gm)];
    expect(headings.map(([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'))).toContain(section);
  }
});
