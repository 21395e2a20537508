import { curve, whole } from '../outline.ts';

/**
 * Body and bones around the hip. The midline is x = 0, front or back on the image's right is x > 0, 6 units are about
 * 1 cm, the hip joint is at y = 78. From the side the front of the body is at x > 0.
 */

export type View = 'front' | 'side' | 'back';

/** `bone`, `line`: filled and unfilled; `ring`: a bone of the pelvis; `hole`: the gap in one. */
export type BoneShape = readonly [kind: 'bone' | 'line' | 'ring' | 'hole', path: string];

interface Base {
  readonly body: string;
  /** Of one side; from the front and the back they are mirrored. Those under `over` come first. */
  readonly bones: readonly BoneShape[];
  /** In the midline. */
  readonly over: readonly BoneShape[];
}

const BODY =
  'M-1-115H92C88-90 81-65 81-38C81-8 94 18 102 46C108 66 112 88 112 112C112 150 104 195 96 235C90 268 84 290 85 312C86 330 88 340 88 395H26C26 360 20 345 19 322C18 290 10 250 7 215C5 180 5 160 4 142Q3 133-1 133';

/** Ball, neck, both trochanters, shaft and condyles, from the front or the back. */
const FEMUR =
  '52,63 61,66 66,74 72,79 78,77 84,72 93,76 98,88 96,104 92,122 89,150 84,200 78,250 74,282 80,303 80,320 71,332 59,331 53,325 47,331 35,334 26,323 27,306 38,293 48,268 57,220 65,170 70,142 66,133 63,124 68,117 69,108 64,99 57,93 46,92 38,84 37,73 43,65';
const TIBIA = '28,342* 52,338 78,342* 74,354 66,370 63,395* 43,395* 42,372 32,355';
const FIBULA = '71,356 78,346 84,355 81,368 80,395* 73,395* 73,372';
const HOLE = '31,89 42,89 48,98 42,110 33,112 22,104 22,94';
const PUBIS = '4,103* 4,84* 10,79 16,78';

const HIP_FRONT = `33,32* 37,18 48,5 64,0 79,6 86,17 82,29 77,41 73,51 69,59 67,67* 56,69 46,77 43,88 47,98* 49,106 52,116 46,125 38,123 30,115 18,111 9,108 ${PUBIS} 28,70 36,62 37,52 35,43`;
const HIP_BACK = `22,44* 24,34 34,16 48,4 64,0 79,6 86,17 82,29 78,40 73,50 69,58 68,66* 65,76 60,88 54,98 52,104 55,114 51,124 43,126 36,120 32,113 20,110 9,107 ${PUBIS} 26,79 37,80 35,74 41,71* 47,62 43,54 33,52 25,50`;
const HIP_SIDE =
  '-52,36* -46,20 -30,5 -4,-1 20,4 38,16 47,30 42,38 37,45 37,54 28,62 23,68 30,73 40,79 47,87 46,97 38,102 22,106 6,115 -6,123 -17,129 -27,124 -27,112 -21,103 -28,94* -18,86 -15,74 -24,64 -44,60* -52,50';
const FEMUR_SIDE =
  '-12,88 -8,75 4,70 15,78 17,94 14,116 20,170 22,220 18,266 15,288 23,304 22,322 10,334 -8,334 -18,322 -15,304 -6,290 2,250 4,200 0,150 -6,118 -12,104';

/** The lowest vertebrae of the back, from above. */
const SPINE =
  'M-13-98H13Q10-88 13-78H-13Q-10-88-13-98zM-13-76H13Q10-66 13-56H-13Q-10-66-13-76zM-13-54H13Q10-44 13-34H-13Q-10-44-13-54zM-14-32H14Q11-22 14-12H-14Q-11-22-14-32zM-14-10H14Q11 0 14 10H-14Q-11 0-14-10zM-15 12H15Q12 22 15 32H-15Q-12 22-15 12z';
const RIB = 'M16-88C34-86 54-72 62-56';

export const BASES: Readonly<Record<View, Base>> = {
  front: {
    body: BODY,
    bones: [
      ['bone', curve(FEMUR)],
      ['ring', curve(HIP_FRONT)],
      ['hole', curve(HOLE)],
      ['bone', curve(TIBIA)],
      ['bone', curve(FIBULA)],
      ['bone', curve('52,296 63,302 63,314 52,325 41,314 41,302')],
      ['line', RIB],
    ],
    over: [
      ['bone', SPINE],
      ['ring', curve(whole('0,34* 16,35 33,33* 34,45 28,54 20,64 12,73 6,80 0,84'))],
      ['line', 'M-20 50h.1M20 50h.1M-15 64h.1M15 64h.1M-8 74h.1M8 74h.1'],
    ],
  },
  back: {
    body: BODY,
    bones: [
      ['bone', curve(FEMUR)],
      ['ring', curve(HIP_BACK)],
      ['hole', curve(HOLE)],
      ['bone', curve(TIBIA)],
      ['bone', curve(FIBULA)],
      ['line', `${RIB}M12-66H26M12-44H27M12-22H28M12 0H27`],
    ],
    over: [
      ['bone', SPINE],
      ['ring', curve(whole('0,33* 16,34 26,37* 28,48 23,60 15,71 7,80 0,86'))],
      ['line', 'M0-96V-82M0-72V-60M0-50V-38M0-28V-16M0-6V6M0 16V28M0 40V70'],
    ],
  },
  side: {
    body: 'M-62-115C-60-80-46-50-50-24C-54 4-84 30-86 66C-87 100-68 124-60 150C-50 190-50 240-42 285C-40 300-34 312-34 326C-34 346-46 362-46 395H34C34 370 34 350 36 330C40 318 42 306 40 296C52 240 66 190 66 140C66 116 60 100 62 76C66 40 70-10 62-60Q60-90 66-115',
    bones: [
      [
        'bone',
        'M-43-98H-17Q-20-88-15-78H-41Q-46-88-43-98zM-41-76H-15Q-17-66-11-56H-37Q-42-66-41-76zM-37-54H-11Q-12-44-7-34H-33Q-38-44-37-54zM-33-32H-7Q-8-22-6-12H-32Q-36-22-33-32zM-32-10H-6Q-8 0-10 10H-34Q-35 0-32-10z',
      ],
      ['ring', curve('-36,12* -12,12* -20,34 -40,60 -50,78 -49,94 -56,97 -65,78 -64,56 -54,34')],
      ['ring', curve(HIP_SIDE)],
      ['hole', curve('22,88 32,90 30,98 20,102 12,98')],
      ['line', 'M2 60a20 20 0 1 0 .1 0z'],
      ['bone', curve(FEMUR_SIDE)],
      ['bone', curve('-20,343* 2,338 22,343* 20,358 16,395* -6,395* -8,366')],
      ['bone', curve('28,298 36,304 36,316 29,324 24,312')],
      ['bone', curve('-18,357 -11,347 -4,356 -7,370 -8,395* -14,395*')],
    ],
    over: [],
  },
};
