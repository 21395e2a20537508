import type { Node } from '../../graph/graph.ts';

const SPECIALTY = {
  'physical-therapist': 'https://schema.org/Physiotherapy',
  'sports-physician': 'https://schema.org/Musculoskeletal',
} as const;

/** A branch of medicine, in the vocabulary's words. */
export type SpecialtyName = (typeof SPECIALTY)[keyof typeof SPECIALTY];

/** The branches of medicine of professionals, as far as the vocabulary names them: it has none for massage or chiropractic. */
export function specialtiesOf(professionals: readonly { readonly slug: Node['slug'] }[]): SpecialtyName[] {
  const names = professionals.flatMap(({ slug }) =>
    slug in SPECIALTY ? SPECIALTY[slug as keyof typeof SPECIALTY] : [],
  );
  return [...new Set(names)];
}
