/** The shapes of the pictures of body parts. The midline is x = 0; 6 units are about 1 cm; the hip joint is at y = 78. */

/**
 * `part`: the named part; `cut`: a line within it; `rim`: a part that is only a line. `bone` and `line`: filled and
 * unfilled bone; `ring`: a bone of the pelvis; `hole`: the gap in one.
 */
export type Shape = readonly [kind: 'part' | 'cut' | 'rim' | 'bone' | 'line' | 'ring' | 'hole', path: string];
export type View = 'front' | 'back' | 'side';

interface Base {
  /** The body and the bones on the image's right; a view from the front or back mirrors them. */
  readonly body: string;
  readonly bones: readonly Shape[];
  /** Bones that may lie over the part. */
  readonly over: readonly Shape[];
  /** What only a picture that reaches the knee needs: under the part, and over what lies deep. */
  readonly knee: readonly Shape[];
  readonly cap: readonly Shape[];
}

interface Picture {
  readonly view: View;
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** Of the body's right side, drawn on the image's right; the front view mirrors it. `deep` lies under spine and kneecap. */
  readonly deep?: readonly Shape[];
  readonly shapes: readonly Shape[];
  readonly bothSides?: true;
}

export interface Anatomy {
  readonly views: readonly Picture[];
  /** What is drawn, for who cannot see it; where the part is, the page says with its sources. */
  readonly desc: string;
  readonly caption: string;
}

const BODY =
  'M-1-115H92C88-90 81-65 81-38C81-8 94 18 102 46C108 66 112 88 112 112C112 150 104 195 96 235C90 268 84 290 85 312C86 330 88 340 88 395H26C26 360 20 345 19 322C18 290 10 250 7 215C5 180 5 160 4 142Q3 133-1 133';
const FEMUR =
  'M67 72C73 80 78 81 82 76C87 71 95 76 96 88C97 100 93 112 91 124L73 288C73 300 78 308 78 318C78 330 70 335 62 333C57 332 56 327 52 327C48 327 46 333 40 334C31 335 26 327 27 317C28 306 44 300 48 284L74 140C71 133 66 129 67 122C68 117 72 115 70 109C67 101 62 96 56 92A14 14 0 1 1 67 72z';
const TIBIA = 'M28 341Q52 336 77 341C76 354 64 356 62 395H43C42 360 28 356 28 341z';
const FIBULA = 'M70 354Q78 344 84 354C84 362 78 364 79 395H73C73 372 68 364 70 354z';
const FORAMEN = 'M30 88C38 84 48 90 48 98C48 107 42 112 36 112C28 112 20 106 20 99Q22 92 30 88z';
const SPINE =
  'M-13-98H13Q10-88 13-78H-13Q-10-88-13-98zM-13-76H13Q10-66 13-56H-13Q-10-66-13-76zM-13-54H13Q10-44 13-34H-13Q-10-44-13-54zM-14-32H14Q11-22 14-12H-14Q-11-22-14-32zM-14-10H14Q11 0 14 10H-14Q-11 0-14-10zM-15 12H15Q12 22 15 32H-15Q-12 22-15 12z';

export const BASES: Readonly<Record<View, Base>> = {
  front: {
    body: BODY,
    bones: [
      [
        'ring',
        'M32 30C36 16 48 2 62 0C76 0 86 8 85 18C84 28 80 34 79 42C76 46 73 47 72 52C74 56 72 60 70 63C78 68 80 82 74 94C66 100 58 106 54 116C52 124 42 126 37 120C28 116 16 112 8 108Q3 106 3 100V86Q3 80 9 79C18 80 30 72 40 62C38 52 34 48 32 46z',
      ],
      ['hole', FORAMEN],
      ['bone', FEMUR],
      ['line', 'M16-88C34-86 54-72 62-56'],
    ],
    over: [
      ['bone', SPINE],
      [
        'ring',
        'M-15 34Q0 30 15 34L34 31C36 40 34 48 28 54C20 62 16 76 8 84Q4 94 0 94Q-4 94-8 84C-16 76-20 62-28 54C-34 48-36 40-34 31z',
      ],
    ],
    knee: [
      ['bone', TIBIA],
      ['bone', FIBULA],
    ],
    cap: [['bone', 'M52 296Q65 298 64 310Q60 322 52 325Q44 322 40 310Q39 298 52 296z']],
  },
  back: {
    body: BODY,
    bones: [
      ['bone', FEMUR],
      [
        'ring',
        'M24 36C30 20 46 2 62 0C76 0 86 8 85 18C84 28 82 40 76 52C78 60 82 78 76 92C68 100 60 106 57 114C55 124 42 128 37 120C28 116 16 112 8 108Q3 106 3 100V92Q4 86 12 87C24 90 36 92 44 86C50 80 50 66 42 60C34 60 26 50 24 36z',
      ],
      ['hole', FORAMEN],
      ['line', 'M16-88C34-86 54-72 62-56'],
    ],
    over: [
      ['line', 'M12-66H26M12-44H27M12-22H28M12 0H27M-12-66H-26M-12-44H-27M-12-22H-28M-12 0H-27'],
      ['bone', SPINE],
      [
        'ring',
        'M-16 34Q0 30 16 34L28 36C30 46 28 56 22 64C18 72 14 80 8 84Q4 96 0 96Q-4 96-8 84C-14 80-18 72-22 64C-28 56-30 46-28 36z',
      ],
      ['line', 'M0-96V-82M0-72V-60M0-50V-38M0-28V-16M0-6V6M0 16V28M0 40V76'],
    ],
    knee: [
      ['bone', TIBIA],
      ['bone', FIBULA],
    ],
    cap: [],
  },
  side: {
    body: 'M-62-115C-60-80-46-50-50-24C-54 4-84 30-86 66C-87 100-68 124-60 150C-50 190-50 240-42 285C-40 300-34 312-34 326C-34 346-46 362-46 395H34C34 370 34 350 36 330C40 318 42 306 40 296C52 240 66 190 66 140C66 116 60 100 62 76C66 40 70-10 62-60Q60-90 66-115',
    bones: [
      [
        'bone',
        'M-43-98H-17Q-20-88-15-78H-41Q-46-88-43-98zM-41-76H-15Q-17-66-11-56H-37Q-42-66-41-76zM-37-54H-11Q-12-44-7-34H-33Q-38-44-37-54zM-33-32H-7Q-8-22-6-12H-32Q-36-22-33-32zM-32-10H-6Q-8 0-10 10H-34Q-35 0-32-10z',
      ],
      ['ring', 'M-36 12L-10 12C-14 30-30 44-44 62C-50 72-52 82-48 94Q-50 100-56 96C-66 80-66 56-56 38Q-48 22-36 12z'],
      [
        'ring',
        'M-52 28C-42 8-24-1-2 0C20 0 38 14 46 36C46 44 38 46 36 54C35 62 26 64 24 70C34 74 44 78 46 88C46 98 40 102 34 102C24 102 8 108-4 116C-10 128-24 128-27 118C-30 108-22 100-22 92C-24 84-22 74-30 66C-42 62-56 46-52 28z',
      ],
      [
        'bone',
        'M-10 82C-10 70 12 70 14 84C16 94 12 106 12 120C20 170 20 230 14 284C24 300 26 320 18 330C6 338-10 336-18 328C-26 318-20 304-8 290C2 230 2 170-4 120C-8 108-10 94-10 82z',
      ],
    ],
    over: [],
    knee: [
      ['bone', 'M-20 342Q0 336 22 341C22 352 18 356 16 395H-6C-6 366-20 356-20 342z'],
      ['bone', 'M28 298Q36 300 36 312Q34 322 28 324Q22 312 28 298z'],
      ['bone', 'M-18 356Q-10 344-4 356C-4 364-8 370-8 395H-14C-14 370-18 364-18 356z'],
    ],
    cap: [],
  },
};

const WHOLE = [-120, -105, 240, 490] as const;
const HIPS = [-120, -60, 240, 220] as const;

const PIRIFORMIS: readonly Shape[] = [
  ['part', 'M8 46C30 54 58 64 84 72Q92 76 88 82C74 86 56 84 42 80C28 78 16 76 8 72z'],
  ['cut', 'M20 60Q50 72 82 77'],
];

export const ANATOMY: Readonly<Record<string, Anatomy>> = {
  'deep-hip-rotators': {
    views: [
      {
        view: 'back',
        box: HIPS,
        deep: PIRIFORMIS,
        shapes: [
          ['part', 'M30 92C46 84 64 83 86 86Q92 90 87 95C68 95 50 97 34 104Q26 100 30 92z'],
          ['part', 'M54 104Q72 99 89 100Q94 112 89 124Q72 122 54 118Q50 110 54 104z'],
          ['cut', 'M34 98Q58 90 86 91M56 111L90 112'],
        ],
      },
    ],
    desc: 'Hips from behind, with their bones. Three short bands are marked on the right, one below the other, from the sacrum and the sit bone outwards to the top of the thigh bone.',
    caption:
      'Seen from behind. Marked: deep rotators of the right hip. From above: piriformis; obturator internus with the gemelli; quadratus femoris.',
  },
  'gluteus-maximus': {
    views: [
      {
        view: 'back',
        box: [-120, -60, 240, 300],
        shapes: [
          [
            'part',
            'M54 4C36 10 20 24 15 40C9 58 3 78 5 96C14 114 28 126 44 136C60 146 76 156 90 176C100 164 108 134 106 106C102 68 80 20 54 4z',
          ],
          ['cut', 'M34 22Q72 60 102 112M18 46Q56 90 100 140M10 76Q46 116 94 162'],
        ],
      },
    ],
    desc: 'Hips and thighs from behind, with their bones. A broad muscle is marked over the right buttock, slanting down and out to the thigh.',
    caption: 'Seen from behind. Marked: the right gluteus maximus.',
  },
  'gluteus-medius-and-minimus': {
    views: [
      {
        view: 'side',
        box: [-100, -60, 180, 220],
        shapes: [
          ['part', 'M-40 16C-26 0 20-6 38 22C42 32 40 38 32 44C22 58 14 72 12 88Q2 98-6 86C-10 66-30 42-40 16z'],
          ['cut', 'M-18 8Q-4 46 0 84M4 6Q4 46 4 84M24 14Q12 48 8 84'],
        ],
      },
    ],
    desc: 'Hip and thigh from the right, with their bones. A fan is marked over the side of the pelvis, narrowing down to the bony point of the thigh bone.',
    caption: 'Seen from the right. Marked: the gluteus medius; the minimus lies under it.',
  },
  hamstrings: {
    views: [
      {
        view: 'back',
        box: WHOLE,
        shapes: [
          [
            'part',
            'M40 112C54 122 60 190 52 240C46 280 36 300 36 352Q30 358 27 348C22 310 18 230 28 176C32 150 34 126 40 112z',
          ],
          [
            'part',
            'M46 112C64 150 86 200 84 260C84 300 86 330 84 356Q78 362 75 352C72 320 66 296 60 250C58 200 56 150 46 112z',
          ],
          ['cut', 'M40 124C40 180 34 250 33 340'],
        ],
      },
    ],
    desc: 'Hips and thighs from behind, with their bones. Two bands are marked on the right leg, from the sit bone down both sides of the thigh to the knee.',
    caption: 'Seen from behind. Marked: the right hamstrings, two on the inner side and one on the outer side.',
  },
  'hip-adductors': {
    views: [
      {
        view: 'front',
        box: WHOLE,
        shapes: [
          [
            'part',
            'M38 70C50 84 66 108 77 130Q78 180 70 220C62 258 46 284 35 308L28 306C28 280 22 240 18 206C19 260 23 316 42 350L36 354C16 328 10 270 8 200C6 160 4 120 6 92Q14 82 38 70z',
          ],
          ['cut', 'M24 80Q50 112 76 146M12 90Q46 140 72 208M10 110Q14 160 18 206'],
        ],
      },
    ],
    desc: 'Hips and thighs from the front, with their bones. A fan is marked on the inside of the right thigh, with one thin strand past the knee.',
    caption: 'Seen from the front. Marked: the adductors of the right leg.',
  },
  'hip-joint': {
    views: [
      {
        view: 'front',
        box: HIPS,
        shapes: [
          ['part', 'M54 64a14 14 0 1 0 .1 0z'],
          ['rim', 'M68 65A19 19 0 1 0 52 97'],
        ],
        bothSides: true,
      },
    ],
    desc: 'Hips from the front, with their bones. The ball of each thigh bone is marked in its socket, further in than the bony point at the side of the hip.',
    caption: 'Seen from the front. Marked: the ball of each hip joint in its socket.',
  },
  iliopsoas: {
    views: [
      {
        view: 'front',
        box: [-120, -105, 240, 300],
        shapes: [
          [
            'part',
            'M46 14C58 4 76 8 80 18C80 28 76 38 73 48C71 62 71 78 73 96C77 108 77 120 73 128Q66 130 66 120C62 106 54 92 48 74C40 50 28 36 18 32L14 10L12-84C22-74 30-50 36-24Q40-2 46 14z',
          ],
          ['cut', 'M46 14C48 40 56 66 68 108'],
        ],
      },
    ],
    desc: 'Hips from the front, with their bones. A muscle is marked from the side of the low spine and the inside of the pelvis, over the right hip joint, to the upper thigh bone.',
    caption: 'Seen from the front. Marked: the right iliopsoas, psoas above and iliacus beside it.',
  },
  'iliotibial-band': {
    views: [
      {
        view: 'side',
        box: [-100, -60, 180, 445],
        shapes: [
          [
            'part',
            'M-8 2Q18 0 38 20C34 56 22 84 18 130C14 200 11 290 16 348Q10 354 6 348C2 290-6 210-7 140C-8 90-14 50-8 2z',
          ],
        ],
      },
    ],
    desc: 'Hip and leg from the right, with their bones. A long band is marked down the outside of the thigh, from the rim of the pelvis to below the knee.',
    caption: 'Seen from the right. Marked: the iliotibial band.',
  },
  labrum: {
    views: [
      {
        view: 'front',
        box: HIPS,
        shapes: [['rim', 'M72 68A20 20 0 1 0 54 98']],
        bothSides: true,
      },
    ],
    desc: 'Hips from the front, with their bones. A line is marked along the edge of each hip socket, around the ball of the thigh bone.',
    caption: 'Seen from the front. Marked: the edge of each hip socket, where the labrum sits.',
  },
  pelvis: {
    views: [{ view: 'front', box: HIPS, shapes: [], bothSides: true }],
    desc: 'Hips from the front, with their bones. The pelvis is marked: a hip bone on each side, and the sacrum and tailbone between them.',
    caption: 'Seen from the front. Marked: the pelvis.',
  },
  piriformis: {
    views: [
      {
        view: 'back',
        box: HIPS,
        deep: PIRIFORMIS,
        shapes: [],
      },
    ],
    desc: 'Hips from behind, with their bones. A narrow muscle is marked on the right, from under the sacrum outwards to the top of the thigh bone.',
    caption: 'Seen from behind. Marked: the right piriformis.',
  },
  'quadratus-lumborum': {
    views: [
      {
        view: 'back',
        box: [-120, -105, 240, 220],
        deep: [
          ['part', 'M34 14Q48 2 64 1C60-20 54-44 50-70Q36-82 20-86L26-66L26-44L28-22L28 0z'],
          ['cut', 'M42 6L34-78M54 2L44-76'],
        ],
        shapes: [],
      },
    ],
    desc: 'Hips and low back from behind, with their bones. A muscle is marked on the right, beside the low spine, between the rim of the pelvis and the lowest rib.',
    caption: 'Seen from behind. Marked: the right quadratus lumborum.',
  },
  quadriceps: {
    views: [
      {
        view: 'front',
        box: WHOLE,
        deep: [
          [
            'part',
            'M67 56Q76 57 79 72L91 96C104 130 104 200 95 250C90 274 80 294 64 302L58 352H47L44 314C32 310 25 294 28 268C32 232 42 190 57 158C60 130 58 80 67 56z',
          ],
          ['cut', 'M79 74C94 130 92 220 60 296M57 158C58 200 42 250 48 296'],
        ],
        shapes: [],
      },
    ],
    desc: 'Hips and thighs from the front, with their bones. The front of the right thigh is marked, from the hip to the kneecap and the shin below it.',
    caption: 'Seen from the front. Marked: the quadriceps of the right leg.',
  },
  sartorius: {
    views: [
      {
        view: 'front',
        box: WHOLE,
        shapes: [
          [
            'part',
            'M79 18Q87 16 88 26C80 92 52 168 34 240C26 280 30 318 46 348Q42 358 35 353C16 322 14 280 23 240C38 166 70 92 79 18z',
          ],
        ],
      },
    ],
    desc: 'Hips and thighs from the front, with their bones. A long strap is marked on the right, from the front point of the pelvis slanting over the thigh to the inside of the shin below the knee.',
    caption: 'Seen from the front. Marked: the right sartorius.',
  },
  'sciatic-nerve': {
    views: [
      {
        view: 'back',
        box: WHOLE,
        shapes: [
          [
            'part',
            'M36 66C50 76 64 86 67 104C70 160 68 222 64 276C68 298 76 320 83 346L77 349C70 324 64 304 59 290C55 306 52 332 51 388L44 388C45 330 50 300 56 276C60 222 62 160 60 106C57 92 46 80 32 72z',
          ],
        ],
      },
    ],
    desc: 'Hips and thighs from behind, with their bones. A cord is marked on the right, from under the sacrum between the sit bone and the outer hip, down the middle of the thigh, and in two above the knee.',
    caption: 'Seen from behind. Marked: the right sciatic nerve.',
  },
  'tensor-fasciae-latae': {
    views: [
      {
        view: 'side',
        box: [-100, -60, 180, 445],
        shapes: [
          ['part', 'M26 8Q40 16 46 34C46 66 36 106 24 142Q18 146 16 138C22 104 28 62 26 8z'],
          ['rim', 'M19 140C16 210 13 280 16 346'],
          ['cut', 'M36 24C36 60 30 100 21 136'],
        ],
      },
    ],
    desc: 'Hip and leg from the right, with their bones. A short muscle is marked at the front of the outer hip. A line runs on from it down the outside of the thigh.',
    caption:
      'Seen from the right. Marked: the tensor fasciae latae, and as a line the iliotibial band that it pulls on.',
  },
};
