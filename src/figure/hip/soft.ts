import { curve } from '../outline.ts';
import type { View } from './bones.ts';

/** Muscles, bands, nerve and the parts of the joint, on the bones of `bones.ts`. Listed from deep to shallow. */

export type Layer = 'skin' | 'muscle' | 'nerve' | 'bone';

export interface Structure {
  readonly name: string;
  /** The part of the body to whose page it belongs: a slug of `content/anatomy`. */
  readonly part: string;
  /** In which layers it is seen. `nerve` is what lies under the large muscles. */
  readonly layers: readonly Layer[];
  readonly kind: 'muscle' | 'band' | 'nerve' | 'joint';
  /** Its path where it is seen, and where its name points. */
  readonly seen: Readonly<Partial<Record<View, { readonly path: string; readonly at: readonly [number, number] }>>>;
}

type Drawn = readonly [points: string, x: number, y: number];
const seen = (views: Readonly<Partial<Record<View, Drawn>>>, open = false): Structure['seen'] =>
  Object.fromEntries(
    Object.entries(views).map(([view, [points, x, y]]) => [
      view,
      {
        path: points.startsWith('M')
          ? points
          : points
              .split(';')
              .map((one) => curve(one, open))
              .join(''),
        at: [x, y],
      },
    ]),
  );
const muscle = (name: string, part: string, layers: readonly Layer[], views: Readonly<Partial<Record<View, Drawn>>>) =>
  ({ name, part, layers, kind: 'muscle', seen: seen(views) }) as const satisfies Structure;

const TOP = ['muscle'] as const;
const DEEP = ['nerve'] as const;
const BOTH = ['muscle', 'nerve'] as const;

export const STRUCTURES: readonly Structure[] = [
  {
    name: 'Ball of the hip',
    part: 'hip-joint',
    layers: ['bone'],
    kind: 'joint',
    seen: seen({
      front: ['M52 63a15 15 0 1 0 .1 0z', 58, 76],
      back: ['M52 63a15 15 0 1 0 .1 0z', 52, 74],
      side: ['M2 65a15 15 0 1 0 .1 0z', 2, 66],
    }),
  },
  {
    name: 'Labrum',
    part: 'labrum',
    layers: ['bone'],
    kind: 'band',
    seen: seen(
      {
        front: ['67,67 56,69 46,77 43,88 47,98', 54, 70],
        back: ['68,66 65,76 60,88 54,98', 64, 80],
        side: ['M2 60a20 20 0 1 0 .1 0z', 20, 72],
      },
      true,
    ),
  },
  muscle('Iliacus', 'iliopsoas', DEEP, {
    front: ['40,16 52,7 66,5 78,13 80,25 74,40 69,54 70,72 71,84 62,64 52,46 44,30', 66, 22],
  }),
  muscle('Psoas', 'iliopsoas', DEEP, {
    front: [
      '12,-84 20,-72 27,-48 34,-20 42,10 51,40 62,64 71,86 73,106 69,126 64,126 62,112 56,94 45,76 35,52 26,26 17,0 13,-40',
      34,
      0,
    ],
  }),
  muscle('Quadratus lumborum', 'quadratus-lumborum', DEEP, {
    back: ['34,14 48,4 64,2 60,-24 54,-48 50,-70 36,-82 20,-86* 26,-64 26,-44 28,-22 28,0', 48, -40],
  }),
  muscle('Adductor magnus', 'hip-adductors', BOTH, {
    front: ['24,112 38,120 54,140 68,160 67,210 58,260 42,290 33,300 32,288 34,250 24,190 17,140', 32, 180],
    back: ['40,121 52,128 66,150 68,200 60,250 43,290 33,300 34,260 27,200 22,150 30,124', 53, 250],
  }),
  muscle('Adductor brevis', 'hip-adductors', DEEP, {
    front: ['12,98 22,93 46,122 69,146 68,166 50,150 28,124', 62, 148],
  }),
  muscle('Pectineus', 'hip-adductors', BOTH, {
    front: ['17,77 33,69 50,88 64,114 71,138 67,142 52,124 34,104', 46, 98],
  }),
  muscle('Adductor longus', 'hip-adductors', TOP, {
    front: ['8,88 16,80 36,106 56,142 67,180 66,224 58,204 40,154 20,118', 40, 130],
  }),
  muscle('Gracilis', 'hip-adductors', TOP, {
    front: ['6,98 11,99 14,140 18,200 21,260 23,312 32,344 40,354 34,357 20,340 13,300 9,240 5,170 4,120', 14, 190],
    back: ['6,100 12,104 15,140 18,200 20,260 20,316 26,346 32,356 26,354 16,336 12,300 8,240 5,170', 14, 220],
  }),
  muscle('Vastus intermedius', 'quadriceps', DEEP, {
    front: ['73,132 86,138 86,190 78,250 66,292 54,294 56,250 62,200 68,156', 74, 226],
  }),
  muscle('Vastus lateralis', 'quadriceps', TOP, {
    front: ['92,108 98,126 100,166 96,220 88,262 77,292 66,302 66,288 76,256 85,212 88,160', 93, 152],
    side: ['4,106 16,106 32,140 42,190 43,240 36,280 28,302 18,296 8,250 2,180', 34, 236],
  }),
  muscle('Vastus medialis', 'quadriceps', TOP, {
    front: ['68,140 64,166 59,206 54,252 51,288 42,302 32,305 27,290 31,262 42,222 53,184 61,152', 36, 278],
  }),
  muscle('Rectus femoris', 'quadriceps', TOP, {
    front: [
      '71,54 76,54 82,80 87,120 87,170 80,222 69,268 61,297 52,298 51,286 56,246 60,200 63,150 67,108 69,80',
      76,
      158,
    ],
    side: ['36,50 41,54 52,100 58,150 55,210 46,262 35,300 31,300 38,280 44,244 43,192 37,145 36,90', 50, 180],
  }),
  muscle('Gluteus minimus', 'gluteus-medius-and-minimus', DEEP, {
    back: ['52,18 64,14 74,22 83,46 93,74 90,82 82,78 70,62 55,46 46,32', 72, 40],
    side: ['-18,24 4,15 24,25 28,38 20,58 13,76 6,86 0,84 -7,68 -15,46', 12, 36],
  }),
  muscle('Gluteus medius', 'gluteus-medius-and-minimus', TOP, {
    front: ['70,2 80,7 89,20 97,46 101,74 97,90 91,82 86,52 78,26', 79, 12],
    back: ['54,2 68,0 82,9 88,26 93,50 100,76 97,88 89,86 74,66 54,46 38,30 42,14', 82, 30],
    side: ['-40,14 -22,2 0,-2 22,5 37,15 30,40 20,62 14,78 8,92 0,90 -8,74 -24,46', -6, 20],
  }),
  muscle('Gemelli', 'deep-hip-rotators', DEEP, {
    back: ['38,79 60,80 86,80 88,84 60,86 38,85;42,101 62,97 88,91 90,96 66,104 44,108', 76, 99],
  }),
  muscle('Obturator internus', 'deep-hip-rotators', DEEP, {
    back: ['30,88 46,86 66,87 88,84 90,91 66,95 46,97 30,98', 80, 89],
  }),
  muscle('Quadratus femoris', 'deep-hip-rotators', DEEP, {
    back: ['53,109 64,107 82,104 86,114 83,127 72,126 54,120', 76, 116],
  }),
  {
    name: 'Sciatic nerve',
    part: 'sciatic-nerve',
    layers: DEEP,
    kind: 'nerve',
    seen: seen(
      {
        back: [
          '12,34 22,48 34,62 46,76 57,92 66,110 69,132 68,170 66,220 63,276;63,276 59,310 54,350 52,390;63,276 69,306 78,334 84,356',
          68,
          160,
        ],
        side: [
          '-26,69 -22,82 -17,104 -13,130 -12,180 -13,240 -14,276;-14,276 -18,320 -20,390;-14,276 -10,320 -8,350',
          -13,
          160,
        ],
      },
      true,
    ),
  },
  muscle('Piriformis', 'piriformis', DEEP, {
    back: ['8,48 18,44 34,51 58,64 80,71 88,75 85,81 66,78 42,70 22,65 8,62', 60, 70],
    side: ['-43,61 -24,63 2,72 0,79 -20,77 -41,71', -22, 68],
  }),
  muscle('Semimembranosus', 'hamstrings', BOTH, {
    back: ['38,122 44,130 40,180 33,230 27,280 28,326 34,340 24,344 18,318 18,270 22,220 29,170', 22, 290],
  }),
  muscle('Biceps femoris', 'hamstrings', TOP, {
    back: [
      '45,114 51,116 63,150 77,200 85,250 87,300 86,340 82,357 76,350 72,310 67,262 58,210 48,160 43,124',
      78,
      236,
    ],
    side: ['-26,118 -18,120 -9,160 -5,220 -6,280 -8,330 -10,356 -17,353 -18,320 -24,260 -31,200 -34,150', -20, 240],
  }),
  muscle('Semitendinosus', 'hamstrings', TOP, {
    back: [
      '41,117 46,120 53,160 52,210 46,260 38,300 33,336 36,356 30,356 24,338 26,300 34,250 40,200 41,150',
      44,
      230,
    ],
  }),
  muscle('Gluteus maximus', 'gluteus-maximus', TOP, {
    back: [
      '42,10 30,16 22,26 16,40 8,62 5,84 10,104 26,122 46,138 68,152 86,172 92,180 99,164 106,140 105,116 98,94 80,64 60,32',
      52,
      84,
    ],
    side: [
      '-52,34 -38,20 -24,12 -14,40 -8,70 -2,104 4,140 6,164 -2,166 -14,152 -38,138 -60,124 -70,98 -72,72 -64,48',
      -40,
      84,
    ],
  }),
  {
    name: 'Iliotibial band',
    part: 'iliotibial-band',
    layers: TOP,
    kind: 'band',
    seen: seen({
      front: ['97,128 101,140 99,190 93,246 86,304 76,344 69,351 74,320 86,260 92,190', 92, 250],
      back: ['100,130 105,144 103,190 96,250 88,310 84,348 78,353 82,310 90,240 97,180', 98, 220],
      side: [
        '0,3 14,1 25,8 22,50 19,100 22,150 21,200 19,280 21,344 14,355 6,347 5,290 3,220 -1,150 1,100 5,50 1,24',
        11,
        268,
      ],
    }),
  },
  muscle('Tensor fasciae latae', 'tensor-fasciae-latae', TOP, {
    front: ['80,20 86,18 93,32 99,60 102,92 100,124 96,140 91,126 88,92 85,54 80,34', 95, 84],
    side: ['38,12 47,27 49,48 44,84 34,120 22,148 15,146 17,120 25,84 31,48 34,26', 38, 74],
  }),
  muscle('Sartorius', 'sartorius', TOP, {
    front: [
      '78,28 84,26 86,37 78,76 66,124 51,180 37,240 27,290 26,320 34,342 44,353 40,358 27,348 17,322 17,288 27,236 43,176 58,120 70,74',
      66,
      110,
    ],
    side: ['46,28 50,32 60,72 64,110 63,132 57,122 52,92 46,58', 58, 84],
  }),
];
