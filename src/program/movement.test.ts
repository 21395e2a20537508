import { expect, it } from 'vitest';
import { buildGraph } from '../graph/build.ts';
import { readContent } from '../graph/read.ts';
import { drawingOf } from '../figure/exercise.ts';
import { tracksOf } from '../figure/moving.ts';
import { between, outlinesAt } from './movement.ts';

it('an outline is half way where its numbers are', () => {
  expect(between('M0 10L-5 20', 'M10 0L5 20', 0.5)).toBe('M5 5L0 20');
  expect(between('l5-3', 'l5 9', 0.5)).toBe('l5 3');
});

it('begins and ends as drawn, and what stands still stays', () => {
  const movement = {
    viewBox: '0 0 9 9',
    shares: [0, 0.5, 1],
    tracks: [
      { class: 'mat', d: ['M1 1'] },
      { class: 'leg', d: ['M0 0', 'M4 0', 'M4 8'] },
    ],
  };
  expect(outlinesAt(movement, 0)).toEqual(['M1 1', 'M0 0']);
  expect(outlinesAt(movement, 0.75)).toEqual(['M1 1', 'M4 4']);
  expect(outlinesAt(movement, 1)).toEqual(['M1 1', 'M4 8']);
});

it('every exercise moves: its outlines are of the same make at each moment', () => {
  const { graph } = buildGraph(readContent(process.cwd()));
  const make = (d: string): string => d.replaceAll(/-?\d+(?:\.\d+)?/g, '0').replaceAll(' ', '');
  for (const node of graph.all('exercises')) {
    const { moving } = drawingOf(node);
    expect(
      moving.tracks.some(({ d }) => new Set(d).size > 1),
      node.slug,
    ).toBe(true);
    for (const { d } of tracksOf(moving)) expect(new Set(d.map(make)).size, node.slug).toBe(1);
  }
});
