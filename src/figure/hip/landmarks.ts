import type { View } from './bones.ts';

/** Bones and points of the drawing that have a name, where they are seen, and the sources that tell of them. */
export interface Landmark {
  readonly name: string;
  readonly at: Readonly<Partial<Record<View, readonly [x: number, y: number]>>>;
  /** From where it can be felt under the skin. */
  readonly felt?: readonly View[];
  /** Keys of `content/references.yaml`. */
  readonly refs: readonly string[];
}

export const LANDMARKS: readonly Landmark[] = [
  {
    name: 'Rim of the pelvis',
    at: { front: [66, 2], back: [62, 2], side: [-4, 0] },
    felt: ['front', 'side', 'back'],
    refs: ['doccheckql', 'hutchinson2022itb'],
  },
  {
    name: 'Front point of pelvis',
    at: { front: [82, 28], side: [46, 29] },
    felt: ['front', 'side'],
    refs: ['imaiossartorius'],
  },
  {
    name: 'Sacrum',
    at: { front: [14, 50], back: [10, 46], side: [-56, 56] },
    felt: ['side', 'back'],
    refs: ['asmepelvis'],
  },
  { name: 'Sacroiliac joint', at: { front: [33, 40], back: [27, 42] }, refs: ['statpearls-sij', 'sijmobility1995'] },
  { name: 'Socket', at: { front: [38, 75], back: [53, 86], side: [18, 86] }, refs: ['openstaxhip'] },
  { name: 'Ball', at: { front: [60, 76], side: [2, 68] }, refs: ['openstaxhip'] },
  { name: 'Neck', at: { front: [70, 92], back: [70, 94] }, refs: ['robertson2017fnsf'] },
  {
    name: 'Bony point',
    at: { front: [97, 88], back: [97, 88], side: [4, 98] },
    felt: ['front', 'side', 'back'],
    refs: ['grimaldi2015review'],
  },
  {
    name: 'Inner knob',
    at: { front: [64, 124], back: [64, 124] },
    refs: ['csmr2020iliopsoas'],
  },
  { name: 'Pubic joint', at: { front: [1, 96] }, felt: ['front'], refs: ['weir2015doha', 'giaivia2018osteitis'] },
  {
    name: 'Sit bone',
    at: { front: [44, 122], back: [46, 122], side: [-20, 124] },
    felt: ['side', 'back'],
    refs: ['statpearlshamstring', 'beatty2017pht'],
  },
  { name: 'Shaft', at: { front: [78, 210], back: [78, 210], side: [12, 210] }, refs: ['aapmrhip', 'sportdoctorfemur'] },
  { name: 'Kneecap', at: { front: [56, 310], side: [34, 310] }, felt: ['front', 'side'], refs: ['rayendurancequads'] },
];
