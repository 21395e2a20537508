import type { Collection } from './collections.ts';
import type { SectionId } from './outline.ts';
import type { Certainty } from './terms.ts';

/**
 * The bone gate, in its one wording. It asks for place and pattern and never for relief at rest: a bone stress injury that
 * gets worse stops easing. Every page that offers load shows it before anything else but its danger signs.
 */
export const BONE_GATE: {
  /** Its anchor on each page that shows it. */
  readonly id: string;
  readonly opens: string;
  readonly question: string;
  readonly rule: string;
  /** What of it no source says, for the page that shows the sources. */
  readonly ours: string;
  /** Names what is folded in. */
  readonly fold: string;
  readonly more: readonly string[];
  /** Who is seen today with pain that running need not bring on. */
  readonly young: string;
  /** Stands before steps further down on the page, as a link to the gate. */
  readonly again: string;
  /** The page that owns the fact, and shows the sources. */
  readonly owner: { readonly id: string; readonly name: string };
  readonly help: { readonly id: string; readonly name: string };
  /** Danger signs that its question holds, in full and in sight, so that a card above it which names each sign in brief leaves them to it. */
  readonly asks: readonly string[];
  readonly refs: readonly string[];
  readonly certainty: Certainty;
} = {
  id: 'bone-first',
  opens: 'Could it be the bone?',
  question:
    'Does running bring on or worsen pain in your hip, groin, thigh, deep buttock or one side of your low back, whether or not rest eases it?',
  rule: 'If so, be examined today, and do not run, hop or load that leg until bone stress has been ruled out. Not meant: muscles sore in both legs alike for less than 3 days.',
  ours: 'Today, all these places, and weight off from your first suspicion, are our own caution.',
  fold: 'Which pain is meant',
  more: [
    'The side of the hip and the front, inner and outer thigh count too.',
    'It counts more if it hurts in walking, on standing on that leg, at rest or at night, or comes sooner in each run.',
    'Groin pain on both sides counts too.',
  ],
  young: 'Under 18 or still growing? A limp, or pain that no injury explains, is seen today.',
  again: 'Before these steps: the bone question at the top.',
  owner: { id: 'conditions/bone-stress-injury', name: 'Bone stress injury' },
  help: { id: 'guides/when-to-get-help', name: 'When to get help' },
  asks: ['bone-stress-signs'],
  refs: [
    'robertson2017fnsf',
    'fpnotebookfnsf',
    'sportdoctorfemur',
    'medbridgefemur',
    'holtzhausen1992sacral',
    'flinn2017medscape',
  ],
  certainty: 'consensus',
};

/** Clues, by slug, that are a place of its question. */
export const GATE_PLACES: ReadonlySet<string> = new Set([
  'outer-hip-pain',
  'bony-point',
  'groin-pain',
  'deep-in-groin',
  'pubic-bone',
  'inner-thigh',
  'front-of-hip-pain',
  'front-of-thigh-pain',
  'top-of-front-thigh',
  'buttock-pain',
  'deep-in-buttock',
  'low-back-pain',
  'in-the-hip',
]);
/** Clues, by slug, that tell of pain that running brings on or worsens, or that began as runs grew. */
export const GATE_RUNNING: ReadonlySet<string> = new Set([
  'pain-while-running',
  'pain-after-running',
  'same-point-of-the-run',
  'warms-up',
  'eases-with-rest',
  'worse-each-run',
  'stops-the-run',
  'fast-running',
  'more-running',
]);

/** Whether pages of a collection offer load, an exercise, advice on running or a first step, unless one says that it does not. */
export const LOADING: Readonly<Record<Collection, boolean>> = {
  conditions: true,
  symptoms: true,
  exercises: true,
  treatments: true,
  drivers: true,
  anatomy: true,
  guides: true,
  articles: true,
  programs: true,
  professionals: false,
  authors: false,
  series: false,
};

/** Sections of steps, where a reader may arrive from elsewhere: each leads back to the gate. */
export const STEPS: ReadonlySet<string> = new Set<SectionId>([
  'what-you-can-do-today',
  'more-that-you-can-do',
  'first-exercises',
  'running-with-it',
  'how-to-do-it',
  'one-change-for-this-week',
  'how-to-feel-it-on-yourself',
]);
