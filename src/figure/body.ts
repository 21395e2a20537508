import { curve, mirrored, whole } from './outline.ts';

/** The person on whom a reader points: front, back and right side. The midline is x = 0; y runs from 0 to 620. */

export type View = 'front' | 'back' | 'side';
export const VIEWS: readonly View[] = ['front', 'back', 'side'];
/** The frame of each view. On a screen 360 px wide a unit is a little more than a pixel. */
export const FRAME = [-160, 0, 320, 620] as const;
/** What of it a picture of a place shows: from the ribs to below the knees. */
export const CLOSE = [-84, 150, 168, 346] as const;

const HALF =
  '0,84 16,84 30,96 56,102 74,112 83,136 93,170 104,206 117,242 131,282 139,296 147,320 143,341 135,339 128,322 121,309 119,290 104,252 90,214 78,182 64,146* 60,172 52,205 56,228 64,254 70,286 71,320 69,370 63,412 61,440 65,474 63,506 54,550 49,576 54,592 63,606 50,613 31,611 26,596 30,578 27,550 21,506 19,476 21,444 17,410 12,370 5,336 0,324*';
const HEAD = curve('0,12 19,20 26,42 23,62 12,78 0,83 -12,78 -23,62 -26,42 -19,20');
const SIDE =
  '-14,92 -16,80 -24,62 -27,40 -17,20 2,13 18,20 24,36 25,46 31,57 26,60 27,66 25,70 25,77 17,83 8,85 7,94 15,105 25,124 32,150 31,180 28,206 30,236 34,262 36,286 38,320 37,360 32,400 30,426 32,440 29,458 27,476 24,510 16,550 13,574 21,588 40,598 53,604 51,611* -8,611 -20,606 -20,592 -14,576 -15,555 -24,520 -30,490 -26,465 -18,446 -22,420 -32,380 -38,348 -42,330 -54,312 -60,286 -54,258 -40,232 -32,206 -34,180 -42,150 -42,120 -30,102';
const ARM =
  '-20,116 -22,150 -20,188 -14,210 0,220 30,212 52,207 66,206 75,198 70,189 58,188 48,194 26,196 6,198* 9,170 12,140 10,116 -4,106';
const LEFT_AND_RIGHT = (points: string): string => {
  const own = curve(points, true);
  return (
    own +
    curve(
      points.replaceAll(/(^| )(-?)/g, (_, gap: string, minus: string) => `${gap}${minus ? '' : '-'}`),
      true,
    )
  );
};

/** The outlines of each view, and the folds and edges within them. */
export const PERSON: Readonly<Record<View, { readonly outlines: readonly string[]; readonly lines: string }>> = {
  front: {
    outlines: [curve(whole(HALF)), HEAD],
    lines:
      LEFT_AND_RIGHT('58,262 40,288 16,312') +
      LEFT_AND_RIGHT('29,432 40,424 51,432') +
      LEFT_AND_RIGHT('32,456 40,461 48,456') +
      'M-12 45h4M8 45h4M-7 66q7 5 14 0M0 214v5M-24 36q24-20 48 0',
  },
  back: {
    outlines: [curve(whole(HALF)), HEAD],
    lines:
      LEFT_AND_RIGHT('6,330 26,338 52,328') +
      LEFT_AND_RIGHT('26,444 40,449 54,442') +
      LEFT_AND_RIGHT('20,128 34,146 30,172') +
      LEFT_AND_RIGHT('18,246 22,250 20,256') +
      'M0 110v130M0 262v58M-25 56q25 22 50 0',
  },
  side: {
    outlines: [curve(SIDE), curve(ARM)],
    lines: `${curve('-54,312 -42,326 -22,330', true)}${curve('36,286 24,296 10,298', true)}M14 44h4M-4 44q6 6 0 14M-16 20q16 10 34 0`,
  },
};

/** A place that can hurt. */
export interface Place {
  /** The clue that it stands for in the finder; none where no page tells of pain there. */
  readonly clue?: string;
  /** The symptom whose page tells of it. */
  readonly symptom: string;
  /** The section of that page, where the place has only a section. */
  readonly section?: string;
  /** Its name, where that is not the symptom's title. */
  readonly name?: string;
  /** What is painted, as a path, and what can be touched: left, top, width, height. */
  readonly paint: string;
  readonly target: readonly [x: number, y: number, width: number, height: number];
  /** Drawn on the image's right and mirrored to the other side. */
  readonly paired: boolean;
}

type Target = Place['target'];
const pair = (
  symptom: string,
  paint: string,
  target: Target,
  finer?: readonly [clue: string, name: string],
): Place => ({
  clue: finer?.[0] ?? symptom,
  symptom,
  ...(finer ? { name: finer[1] } : {}),
  paint: curve(paint),
  target,
  paired: true,
});
const single = (...args: Parameters<typeof pair>): Place => ({ ...pair(...args), paired: false });
/** A place of which the site says whom to see, and no more. */
const notOurs = (name: string, paint: string, target: Target, paired: boolean): Place => ({
  symptom: 'front-of-knee-pain',
  section: 'inner-side-or-back-of-the-knee',
  name,
  paint,
  target,
  paired,
});

const OUTER_HIP = '68,257 75,268 80,286 79,303 72,303 69,284 67,264';
const OUTER_THIGH = '71,311 78,316 78,362 73,404 68,409 68,362';
const OUTER_KNEE = '65,420 71,432 73,446 70,460 65,462 64,440';
const TO_THE_SIDE: Target = [66, 254, 48, 52];
const BESIDE_THE_THIGH: Target = [66, 308, 48, 106];
const BESIDE_THE_KNEE: Target = [65.5, 420, 48, 48];
const ON_THE_KNEE: Target = [22, 420, 43.5, 48];
const BACK_OF_KNEE = 'Back of the knee';
const INNER_SIDE = '18,420 21,434 21,450 19,464 13,462 11,446 12,428';
/** Both knees have it where they meet. */
const INNER_KNEE = notOurs(
  'Inner side of the knee',
  curve(INNER_SIDE) + curve(mirrored(INNER_SIDE)),
  [-22, 420, 44, 48],
  false,
);
/** Pain there and on the outer hip belong together. */
const THIGH = ['outer-hip-pain', 'Outer thigh'] as const;

/** The places of each view, from above. */
export const PLACES: Readonly<Record<View, readonly Place[]>> = {
  front: [
    pair('front-of-hip-pain', '42,232 52,240 56,256 50,268 38,266 30,254 32,238', [18, 226, 48, 45]),
    pair('outer-hip-pain', OUTER_HIP, TO_THE_SIDE),
    pair('groin-pain', '56,276 60,284 46,302 30,314 23,308 34,294', [22, 272, 44, 44]),
    single(
      'groin-pain',
      '0,290 14,292 18,300 10,312 0,316 -10,312 -18,300 -14,292',
      [-22, 276, 44, 44],
      ['pubic-bone', 'Pubic bone'],
    ),
    single(
      'groin-pain',
      '-7,332 -14,330 -23,336 -28,360 -26,390 -21,394 -16,378 -12,352 -4,334 0,328 4,334 12,352 16,378 21,394 26,390 28,360 23,336 14,330 7,332 0,326',
      [-22, 324, 44, 76],
      ['inner-thigh', 'Inner thigh'],
    ),
    pair('front-of-thigh-pain', '44,326 56,332 60,360 54,396 44,408 34,396 30,360 34,334', [22, 320, 44, 92]),
    pair('outer-hip-pain', OUTER_THIGH, BESIDE_THE_THIGH, THIGH),
    pair('front-of-knee-pain', '40,420 52,426 56,442 51,457 40,463 29,457 25,442 28,426', ON_THE_KNEE),
    pair('outer-knee-pain', OUTER_KNEE, BESIDE_THE_KNEE),
    INNER_KNEE,
  ],
  back: [
    single(
      'low-back-pain',
      '0,176 26,178 36,190 36,212 24,222 0,224 -24,222 -36,212 -36,190 -26,178',
      [-44, 172, 88, 52],
    ),
    pair(
      'low-back-pain',
      '8,230 24,234 28,246 20,262 8,268 3,250',
      [0, 226, 46, 46],
      ['base-of-spine', 'Sacrum and SI joint'],
    ),
    pair('outer-hip-pain', OUTER_HIP, TO_THE_SIDE),
    pair('buttock-pain', '34,276 52,275 61,284 58,302 44,312 24,310 14,296 18,280', [10, 272, 56, 44]),
    pair('sit-bone-pain', '14,320 32,320 40,332 34,346 20,350 10,340', [0, 318, 50, 44]),
    pair('back-of-thigh-pain', '36,364 50,362 57,384 50,412 38,417 26,408 20,388 24,366', [12, 364, 54, 54]),
    pair('outer-hip-pain', OUTER_THIGH, BESIDE_THE_THIGH, THIGH),
    notOurs(BACK_OF_KNEE, curve('40,424 51,430 55,444 50,459 40,464 30,459 26,444 29,430'), ON_THE_KNEE, true),
    pair('outer-knee-pain', OUTER_KNEE, BESIDE_THE_KNEE),
    INNER_KNEE,
  ],
  side: [
    single('low-back-pain', '-32,188 -22,190 -18,208 -24,226 -38,232 -36,222 -32,206', [-72, 186, 58, 48]),
    single('front-of-hip-pain', '24,246 32,250 36,270 36,288 26,288 20,270', [17, 240, 48, 54]),
    single('outer-hip-pain', '-6,252 8,256 14,274 10,294 -4,300 -18,292 -22,274 -18,258', [-29, 248, 46, 54]),
    single('buttock-pain', '-50,254 -38,258 -32,276 -34,296 -46,304 -56,298 -60,284', [-80, 240, 51, 66]),
    single('sit-bone-pain', '-48,316 -34,312 -26,322 -28,338 -38,346 -42,332', [-72, 308, 48, 44]),
    single('outer-hip-pain', '-4,310 10,316 14,350 10,396 -2,406 -14,392 -18,350 -14,318', [-24, 304, 44, 108], THIGH),
    single('front-of-thigh-pain', '24,312 36,314 38,340 34,380 28,402 20,396 21,350', [20, 304, 48, 108]),
    single('back-of-thigh-pain', '-34,356 -27,353 -25,380 -25,404 -28,408 -31,386', [-72, 354, 48, 58]),
    single('outer-knee-pain', '-2,422 10,428 14,442 9,458 -3,462 -13,454 -16,440 -12,428', [-23.5, 416, 43.5, 50]),
    single('front-of-knee-pain', '23,424 30,426 33,440 29,456 22,458 20,440', [20, 416, 46, 50]),
    notOurs(
      BACK_OF_KNEE,
      curve('-26,420 -23,431 -23,447 -27,462 -34,459 -32,440 -33,424'),
      [-67.5, 416, 44, 50],
      false,
    ),
  ],
};
