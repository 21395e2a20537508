import type { Shown } from './picture.ts';

/** Where something begins or ends, in the words of the sources. */
interface Attachment {
  readonly from?: string;
  readonly to?: string;
  /** Keys of `content/references.yaml`. */
  readonly refs: readonly string[];
}

/** The picture of one part of the body. */
export interface PartPicture extends Omit<Shown, 'lit'> {
  /** What is drawn, for who cannot see it; where the part is, the page says with its sources. */
  readonly desc: string;
  readonly caption: string;
  /** What the sources of the site say of its ends. Empty where none says it: it is drawn, and nothing is claimed. */
  readonly attachments: readonly Attachment[];
}

const HIPS = { top: -24, height: 190 } as const;
const JOINT = { top: 40, height: 104, close: [8, 104] } as const;
const THIGH = { top: -24, height: 400 } as const;
const TRUNK = { top: -104, height: 290 } as const;
const ROTATORS: Attachment = {
  from: 'sacrum or pelvis',
  to: 'top of the thigh bone',
  refs: ['imaiosdeepgluteal', 'muscolinorotators'],
};
const LABRUM: Attachment = { from: 'rim of the socket', refs: ['labrumanatomycopy', 'openstaxhip'] };

/** By slug of `content/anatomy`. */
export const PARTS: Readonly<Record<string, PartPicture>> = {
  'deep-hip-rotators': {
    view: 'back',
    layer: 'nerve',
    ...HIPS,
    named: ['Piriformis', 'Gemelli', 'Obturator internus', 'Quadratus femoris', 'Sciatic nerve'],
    desc: 'Hips from behind, with their bones. Short bands run on the right from the pelvis outwards to the top of the thigh bone, one below the other. The sciatic nerve comes out below the highest one and crosses the others.',
    caption:
      'Seen from behind. Marked: four of the six deep rotators of the right hip. The piriformis, another of them, and the sciatic nerve are shown too; the outer obturator lies beneath and is not drawn.',
    attachments: [ROTATORS],
  },
  'gluteus-maximus': {
    view: 'back',
    layer: 'muscle',
    top: -24,
    height: 290,
    named: ['Gluteus maximus', 'Iliotibial band', 'Sacrum'],
    desc: 'Hips and thighs from behind, with their bones. A broad muscle is marked over the right buttock, slanting down and out to the thigh.',
    caption: 'Seen from behind. Marked: the right gluteus maximus.',
    attachments: [{ to: 'upper end of the iliotibial band', refs: ['hutchinson2022itb'] }],
  },
  'gluteus-medius-and-minimus': {
    view: 'side',
    layer: 'muscle',
    ...HIPS,
    named: ['Gluteus medius', 'Gluteus minimus', 'Bony point', 'Tensor fasciae latae'],
    desc: 'Hip from the right, with its bones. A fan is marked over the side of the pelvis, narrowing down to the bony point of the thigh bone; a smaller fan lies under it. A third muscle lies in front of them.',
    caption: 'Seen from the right. Marked: the gluteus medius, and under it the minimus.',
    attachments: [{ to: 'bony point of the thigh bone', refs: ['grimaldi2015review'] }],
  },
  hamstrings: {
    view: 'back',
    layer: 'muscle',
    ...THIGH,
    named: ['Semimembranosus', 'Semitendinosus', 'Biceps femoris', 'Sit bone'],
    desc: 'Hips and thighs from behind, with their bones. Three bands are marked on the right leg, from the sit bone down to the knee: two on the inner side, one on the outer side.',
    caption: 'Seen from behind. Marked: the right hamstrings, two on the inner side and one on the outer side.',
    attachments: [{ from: 'sit bone (all but the short head)', refs: ['statpearlshamstring'] }],
  },
  'hip-adductors': {
    view: 'front',
    layer: 'muscle',
    ...THIGH,
    named: ['Pectineus', 'Adductor longus', 'Adductor brevis', 'Adductor magnus', 'Gracilis'],
    desc: 'Hips and thighs from the front, with their bones. Five muscles are marked on the inside of the right thigh, four in a fan and one thin strand past the knee.',
    caption: 'Seen from the front. Marked: the adductors of the right leg.',
    // The sources of the site name the five and their nerve, and none of their ends.
    attachments: [],
  },
  'hip-joint': {
    view: 'front',
    layer: 'bone',
    ...JOINT,
    named: ['Ball of the hip', 'Socket', 'Labrum', 'Neck', 'Bony point', 'Inner knob'],
    desc: 'Hips from the front, with their bones. The ball of the thigh bone is marked in its socket. Below it the neck leads outwards and down to the shaft, past the bony point at the side of the hip.',
    caption: 'Seen from the front. Marked: the ball of the right hip joint in its socket.',
    attachments: [LABRUM],
  },
  iliopsoas: {
    view: 'front',
    layer: 'nerve',
    ...TRUNK,
    named: ['Psoas', 'Iliacus', 'Inner knob'],
    desc: 'Hips from the front, with their bones. Two muscles are marked, from the side of the low spine and from the inside of the pelvis; they join and run over the right hip joint to a knob on the inside of the upper thigh bone.',
    caption: 'Seen from the front. Marked: the right iliopsoas, psoas above and iliacus beside it.',
    attachments: [
      { from: 'side of the low spine (psoas)', refs: ['csmr2020iliopsoas'] },
      { from: 'inside of the pelvis (iliacus)', refs: ['csmr2020iliopsoas'] },
      { to: 'knob high on the inside of the thigh bone', refs: ['csmr2020iliopsoas'] },
    ],
  },
  'iliotibial-band': {
    view: 'side',
    layer: 'muscle',
    ...THIGH,
    named: ['Iliotibial band', 'Tensor fasciae latae', 'Gluteus maximus', 'Bony point'],
    desc: 'Hip and leg from the right, with their bones. A long band is marked down the outside of the thigh to below the knee. Two muscles pull on its upper end, a large one from behind and a short one in front.',
    caption: 'Seen from the right. Marked: the iliotibial band, with the two muscles that pull on it.',
    attachments: [
      { from: 'rim of the pelvis', to: 'outer shin below the knee', refs: ['hutchinson2022itb', 'fairclough2006itb'] },
    ],
  },
  labrum: {
    view: 'front',
    layer: 'bone',
    ...JOINT,
    named: ['Labrum', 'Ball', 'Socket'],
    desc: 'Hips from the front, with their bones. A line is marked along the edge of the right hip socket, where it meets the ball of the thigh bone.',
    caption: 'Seen from the front. Marked: the edge of the right hip socket, where the labrum sits.',
    attachments: [LABRUM],
  },
  pelvis: {
    view: 'front',
    layer: 'bone',
    ...HIPS,
    close: [-112, 224],
    named: ['Rim of the pelvis', 'Front point of pelvis', 'Sacrum', 'Sacroiliac joint', 'Pubic joint', 'Sit bone'],
    desc: 'Hips from the front, with their bones. The pelvis is marked: a hip bone on each side, and the sacrum and tailbone between them.',
    caption: 'Seen from the front. Marked: the pelvis, a ring of two hip bones and the sacrum.',
    attachments: [],
  },
  piriformis: {
    view: 'back',
    layer: 'nerve',
    ...HIPS,
    named: ['Piriformis', 'Sciatic nerve', 'Sacrum', 'Sit bone', 'Bony point'],
    desc: 'Hips from behind, with their bones. A narrow muscle is marked on the right, from under the sacrum outwards to the top of the thigh bone. The sciatic nerve comes out below it and runs between the sit bone and the bony point of the hip.',
    caption: 'Seen from behind. Marked: the right piriformis, with the sciatic nerve below it.',
    attachments: [{ from: 'front of the sacrum', to: 'top of the thigh bone', refs: ['foliapiriformis'] }],
  },
  'quadratus-lumborum': {
    view: 'back',
    layer: 'nerve',
    ...TRUNK,
    named: ['Quadratus lumborum', 'Rim of the pelvis'],
    desc: 'Hips and low back from behind, with their bones. A muscle is marked on the right, beside the low spine, between the rim of the pelvis and the lowest rib.',
    caption: 'Seen from behind. Marked: the right quadratus lumborum.',
    attachments: [{ from: 'rim of the pelvis', to: 'lowest rib and 4 bones of the low back', refs: ['doccheckql'] }],
  },
  quadriceps: {
    view: 'front',
    layer: 'muscle',
    ...THIGH,
    named: ['Rectus femoris', 'Vastus lateralis', 'Vastus medialis', 'Vastus intermedius', 'Kneecap'],
    desc: 'Hips and thighs from the front, with their bones. Four muscles are marked on the front of the right thigh: a long one from the pelvis, one on each side of it, and one beneath it. They come down to the kneecap.',
    caption:
      'Seen from the front. Marked: the four heads of the right quadriceps; the vastus intermedius lies beneath.',
    attachments: [
      { from: 'front of the hip', to: 'shin below the kneecap, by one tendon', refs: ['rayendurancequads'] },
    ],
  },
  sartorius: {
    view: 'front',
    layer: 'muscle',
    ...THIGH,
    named: ['Sartorius', 'Front point of pelvis'],
    desc: 'Hips and thighs from the front, with their bones. A long strap is marked on the right, from the front point of the pelvis slanting over the thigh to the inside of the shin below the knee.',
    caption: 'Seen from the front. Marked: the right sartorius.',
    attachments: [{ from: 'front point of the pelvis', to: 'inner side of the shin bone', refs: ['imaiossartorius'] }],
  },
  'sciatic-nerve': {
    view: 'back',
    layer: 'nerve',
    ...THIGH,
    named: ['Sciatic nerve', 'Piriformis', 'Sit bone', 'Bony point'],
    desc: 'Hips and thighs from behind, with their bones. A cord is marked on the right. It comes out below the piriformis, runs between the sit bone and the bony point of the hip and down the middle of the thigh, and parts in two above the knee.',
    caption: 'Seen from behind. Marked: the right sciatic nerve, below the piriformis.',
    attachments: [{ from: 'nerve roots L4 to S3', to: 'two branches above the knee', refs: ['statpearlssciatic'] }],
  },
  'tensor-fasciae-latae': {
    view: 'side',
    layer: 'muscle',
    ...THIGH,
    named: ['Tensor fasciae latae', 'Iliotibial band', 'Gluteus medius'],
    desc: 'Hip and leg from the right, with their bones. A short muscle is marked at the front of the outer hip, in front of the gluteus medius. A band runs on from it down the outside of the thigh.',
    caption: 'Seen from the right. Marked: the tensor fasciae latae, with the iliotibial band that it pulls on.',
    attachments: [
      { from: 'front of the rim of the pelvis', to: 'iliotibial band', refs: ['gpnotebooktfl', 'elseviertfl'] },
    ],
  },
};
