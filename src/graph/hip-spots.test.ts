import { expect, test } from 'vitest';
import { buildGraph } from './build.ts';
import { spotsOf } from './hip-spots.ts';
import { readContent } from './read.ts';

const { graph } = buildGraph(readContent(process.cwd()));
const spots = spotsOf(graph);
const at = (slug: string) => spots.find(({ symptom }) => symptom.slug === slug);

test('every place has parts and conditions, each with a sign', () => {
  const places = graph.all('symptoms').filter(({ data }) => data.kind === 'location');
  expect(spots.map(({ symptom }) => symptom.slug)).toEqual(places.map(({ slug }) => slug));
  for (const { symptom, parts, conditions } of spots) {
    expect(parts.length, symptom.slug).toBeGreaterThan(0);
    expect(new Set(parts).size).toBe(parts.length);
    expect(conditions.length, symptom.slug).toBeGreaterThan(0);
    for (const { sign } of conditions) expect(sign).toMatch(/\w/);
  }
});

test('the main part comes first, and exercises are for it', () => {
  expect(at('groin-pain')?.parts[0]?.slug).toBe('hip-joint');
  for (const { parts, exercises } of spots)
    for (const exercise of exercises)
      expect(graph.out(exercise, 'targets').map(({ to }) => to.slug)).toContain(parts[0]?.slug);
});
