import type { Lexicon } from './lexicon.ts';

/** What is known of a runner's pain: clues that are so, and clues that are said not to be. */
export interface Picture {
  readonly present: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  /** What the learned model makes of the reader's words: scores of heads, `conditions/…` among them. */
  readonly heads?: ReadonlyMap<string, number> | undefined;
}

/** A condition and how well its written presentation matches. The score orders; it is never shown. */
export interface Ranked {
  /** Place in the lexicon's entries. */
  readonly entry: number;
  readonly score: number;
  /** What the learned model gives it: a logit; below all numbers without one. */
  readonly learned: number;
  /** Clues that speak for it, the most telling first, and those that speak against it. */
  readonly fits: readonly string[];
  readonly against: readonly string[];
}

/**
 * What a clue weighs by how the condition's page says that it speaks, in the editors' judgement; cross-validated by
 * `npm run eval:cross-validate`.
 */
export const CONDITION_WEIGHTS = {
  hallmark: 3,
  common: 1.8,
  possible: 0.8,
  against: -2.2,
  /** A place that the page does not name, a finer place, any other clue. */
  noPlace: -2,
  noFiner: -0.6,
  unnamed: -0.2,
  /** A step of how common a condition is. */
  step: 0.35,
  /** A hallmark or a common sign that the runner denies, and a denied sign that would have spoken against it. */
  deniedHallmark: -1.5,
  deniedCommon: -0.6,
  deniedAgainst: 0.5,
  /** What a step of the learned model's score weighs, and from which score on. */
  learned: 2,
  learnedFrom: -4,
  /** What no page's signs speak for is answered from here on: a chance of one in eight. */
  learnedAlone: -2,
};
/** Fewer than this speaks for nothing. */
const LEAST = 1.2;

interface Fits {
  readonly entry: number;
  readonly common: number;
  readonly by: ReadonlyMap<string, number>;
}
interface Presentations {
  readonly all: readonly Fits[];
  /** Places in `all` of the conditions that a clue speaks for. */
  readonly byClue: ReadonlyMap<string, readonly number[]>;
  readonly groupOf: ReadonlyMap<string, string>;
  readonly implied: ReadonlyMap<string, readonly string[]>;
}
const read = new WeakMap<Lexicon, Presentations>();

function presentationsOf(lexicon: Lexicon): Presentations {
  const known = read.get(lexicon);
  if (known) return known;
  const all = lexicon.file.fits.map(([entry, common, pairs]) => ({
    entry,
    common,
    by: new Map(
      pairs.split(',').map((pair) => {
        const [clue = '', fit = '0'] = pair.split(' ');
        return [clue, Number(fit)] as const;
      }),
    ),
  }));
  const byClue = new Map<string, number[]>();
  all.forEach(({ by }, place) => {
    for (const [clue, fit] of by) {
      if (fit <= 0) continue;
      const places = byClue.get(clue);
      if (places) places.push(place);
      else byClue.set(clue, [place]);
    }
  });
  const items = lexicon.clues.all.map(({ item }) => item);
  const made = {
    all,
    byClue,
    groupOf: new Map(items.map(({ slug, group }) => [slug, group])),
    implied: new Map(items.flatMap(({ slug, implies }) => (implies.length > 0 ? [[slug, implies]] : []))),
  };
  read.set(lexicon, made);
  return made;
}

/** Adds the symptoms that the clues speak of. */
export function withImplied(picture: Picture, lexicon: Lexicon): Picture {
  const present = new Set(picture.present);
  const { implied } = presentationsOf(lexicon);
  for (const [slug, symptoms] of implied) {
    if (!present.has(slug)) continue;
    for (const symptom of symptoms) if (!picture.denied.has(symptom)) present.add(symptom);
  }
  return { ...picture, present };
}

/**
 * Conditions by how well their written presentation matches, best first. How common a condition is in runners
 * with hip pain decides between near matches; what a model learned from texts adds to it. The weights are the editors' judgement.
 * @param picture clues by slug; slugs that are no clue are passed over
 * @returns every condition that something speaks for
 */
export function rankConditions(picture: Picture, lexicon: Lexicon): Ranked[] {
  const { present, denied, heads } = withImplied(picture, lexicon);
  const { all, byClue, groupOf } = presentationsOf(lexicon);
  const learnedOf = (entry: number): number =>
    heads?.get(`conditions/${lexicon.file.entries[entry]?.[1] ?? ''}`) ?? -Infinity;
  const { learned, learnedFrom, learnedAlone } = CONDITION_WEIGHTS;
  const isPlace = (slug: string): boolean =>
    slug === 'in-the-hip' || lexicon.indexOfEntry(`symptoms/${slug}`) !== undefined;
  const places = new Set([...present].flatMap((slug) => byClue.get(slug) ?? []));
  const ranked = all
    .filter(({ entry }, place) => places.has(place) || learnedOf(entry) > learnedFrom)
    .map(({ entry, common, by }) => {
      let score = common * CONDITION_WEIGHTS.step;
      const fits: { slug: string; weight: number }[] = [];
      const against: string[] = [];
      for (const slug of present) {
        const fit = by.get(slug);
        if (fit === undefined) {
          const where = groupOf.get(slug) === 'where';
          score += !where
            ? CONDITION_WEIGHTS.unnamed
            : isPlace(slug)
              ? CONDITION_WEIGHTS.noPlace
              : CONDITION_WEIGHTS.noFiner;
          continue;
        }
        const weight = weightOf(fit);
        score += weight;
        if (fit > 0) fits.push({ slug, weight });
        else if (fit < 0) against.push(slug);
      }
      for (const slug of denied) {
        const fit = by.get(slug);
        if (fit === 3) score += CONDITION_WEIGHTS.deniedHallmark;
        else if (fit === 2) score += CONDITION_WEIGHTS.deniedCommon;
        else if (fit === -1) score += CONDITION_WEIGHTS.deniedAgainst;
      }
      fits.sort((a, b) => b.weight - a.weight);
      const written = fits.length > 0 && score >= LEAST ? score : 0;
      const sure = learnedOf(entry);
      return {
        entry,
        score: written + learned * Math.max(0, sure - learnedFrom),
        learned: sure,
        fits: fits.map((item) => item.slug),
        against,
        written,
      };
    })
    .filter(({ written, learned: sure }) => written > 0 || sure > learnedFrom)
    .sort((a, b) => b.score - a.score);
  // Guesses alone are no answer: one has to be written of, or likely.
  return ranked.some(({ written, learned: sure }) => written > 0 || sure >= learnedAlone) ? ranked : [];
}

/** The weight of a fit as it travels: 3 hallmark, 2 common, 1 possible, 0 named only, -1 against. */
function weightOf(fit: number): number {
  if (fit === 3) return CONDITION_WEIGHTS.hallmark;
  if (fit === 2) return CONDITION_WEIGHTS.common;
  if (fit === 1) return CONDITION_WEIGHTS.possible;
  return fit < 0 ? CONDITION_WEIGHTS.against : 0;
}
