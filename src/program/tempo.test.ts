import { expect, it } from 'vitest';
import { beatsOf } from '../model/tempo.ts';
import { countAt, repetition } from './tempo.ts';

it('reads the seconds of a written tempo', () => {
  expect(beatsOf('2 seconds up, 1 second hold, 3 seconds down')).toEqual([
    { words: 'up', seconds: 2, holds: false },
    { words: 'hold', seconds: 1, holds: true },
    { words: 'down', seconds: 3, holds: false },
  ]);
  expect(beatsOf('4 seconds a circle, both ways')).toEqual([{ words: 'a circle', seconds: 4, holds: false }]);
  for (const none of ['held still', 'quick and low', 'half effort, full control']) expect(beatsOf(none)).toEqual([]);
  expect(repetition(beatsOf('2 seconds a step, band at the ankles'))).toBe(2000);
});

it('counts repetitions, beats and seconds', () => {
  const beats = beatsOf('2 seconds up, 1 second hold, 3 seconds down');
  expect(countAt(beats, 0)).toMatchObject({ rep: 1, second: 1, beat: { words: 'up' }, share: 0 });
  expect(countAt(beats, 2500)).toMatchObject({ rep: 1, second: 1, beat: { words: 'hold' }, share: 1 });
  expect(countAt(beats, 6000 + 5000)).toMatchObject({ rep: 2, second: 3, beat: { words: 'down' } });
  expect(countAt([], 100)).toBeUndefined();
});

it.each([
  ['3 seconds down, 1 second pause, 1 second up', [1, 1, 0]],
  ['3 seconds down, 2 seconds up', [1, 0]],
  ['2 seconds down, 2 seconds turn, 2 seconds back', [0.5, 1, 0]],
  ['2 seconds down, 2 seconds up, 2 seconds hold', [0, 1, 1]],
])('%s: where the figure is at the end of each beat', (tempo, ends) => {
  const beats = beatsOf(tempo);
  let time = 0;
  for (const [at, { seconds }] of beats.entries()) {
    time += seconds * 1000;
    expect(countAt(beats, time - 1)?.share).toBeCloseTo(ends[at] ?? 0, 2);
  }
});
