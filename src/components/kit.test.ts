import { expect, test } from 'vitest';
import { kitOf } from './kit.ts';

test('what is only for later is not needed', () => {
  expect(kitOf({ equipment: ['mat', 'loop band, later'] })).toEqual(['none']);
  expect(kitOf({ equipment: ['chair, to begin with'] })).toEqual(['none']);
  expect(kitOf({ equipment: ['loop band'] })).toEqual(['band']);
  expect(kitOf({ equipment: ['step', 'weight for the hand'] })).toEqual(['weight', 'step']);
  expect(kitOf({ equipment: ['bench or chair', 'pad for knee and elbow'] })).toEqual(['step', 'wall']);
  expect(kitOf({ equipment: [] })).toEqual(['none']);
});
