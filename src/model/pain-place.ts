/** Where a bone stress injury of the hip, pelvis or thigh bone is felt: pain there is seen today. */
export const BONE_PLACES = ['groin', 'front', 'side', 'thigh', 'deep-buttock', 'low-back'] as const;

/** Where it hurts, as the diary and the starting test ask. */
export const PAIN_PLACES = [...BONE_PLACES, 'knee', 'muscle', 'elsewhere'] as const;
export type PainPlace = (typeof PAIN_PLACES)[number];

/** What brought the pain on. */
export const BROUGHT_BY = ['run', 'hop', 'walk', 'rest', 'strength'] as const;
export type BroughtBy = (typeof BROUGHT_BY)[number];

/** The one of `all` that a note or a field holds, if it holds one. */
export function oneOf<T extends string>(all: readonly T[], value: unknown): T | undefined {
  return all.find((name) => name === value);
}
