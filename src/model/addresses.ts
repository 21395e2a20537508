import { DATA, PROSE, type Collection } from './collections.ts';

/** Collections that have pages of their own. A program is shown at `/program/`. */
export const PAGED = [...Object.keys(PROSE), 'authors', 'series'] as readonly Collection[];

/** Pages that are no entry and no collection's index, with the anchors that others may link to. */
export const SITE_PAGES: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/find/': [],
  '/search/': [],
  '/references/': [],
  '/glossary/': [],
  '/about/': ['how-we-write', 'how-sure-we-are', 'review', 'privacy', 'accessibility', 'mistakes'],
  '/about/danger-signs/': ['emergency', 'urgent', 'soon', 'sources'],
  '/about/how-well-it-works/': ['voices', 'development', 'unseen', 'halves', 'what-it-means'],
  '/about/safety/': ['in-short', 'grave', 'serious', 'moderate', 'cannot-know', 'how-it-is-kept'],
  '/subscribe/': [],
  '/connections/': [],
  '/about/design/': [],
  '/anatomy/hip/': ['spots'],
  '/treatments/compare/': ['by-condition', 'by-treatment'],
};

/**
 * The address of an entry, without base path: `/conditions/hip-soreness/`.
 * @param id `<collection>/<slug>`
 */
export function addressOf(id: string): string {
  return id.startsWith('programs/') ? '/program/' : `/${id}/`;
}

/** The collection in an id such as `conditions/hip-soreness`, if it is one. */
export function collectionOf(id: string): Collection | undefined {
  const name = id.split('/')[0] ?? '';
  return name in PROSE || name in DATA ? (name as Collection) : undefined;
}
