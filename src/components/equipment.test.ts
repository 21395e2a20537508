import { expect, test } from 'vitest';
import { equipmentOf } from './equipment.ts';

test('what is only for later is not needed', () => {
  expect(equipmentOf({ equipment: ['mat', 'loop band, later'] })).toEqual(['none']);
  expect(equipmentOf({ equipment: ['chair, to begin with'] })).toEqual(['none']);
  expect(equipmentOf({ equipment: ['loop band'] })).toEqual(['band']);
  expect(equipmentOf({ equipment: ['step', 'weight for the hand'] })).toEqual(['weight', 'step']);
  expect(equipmentOf({ equipment: ['bench or chair', 'pad for knee and elbow'] })).toEqual(['step', 'wall']);
  expect(equipmentOf({ equipment: [] })).toEqual(['none']);
});
