import type { Lexicon, LexiconDanger } from '../lexicon.ts';

/** Signs that are shown for what the patterns did not name. */
const NEAREST = 2;
/** In so few words the patterns are hardly ever wrong, and a model has little to go by. */
const FEW_WORDS = 5;

/** Scores from which danger is sure, from which it is suspected, and from which a sign that patterns found is asked about. */
export interface Bars {
  readonly card: number;
  readonly ask: number;
  readonly askFound: number;
}

/**
 * What becomes of the signs that patterns found, when a model has learned to tell danger: a card, a question first, or
 * nothing. A sign that can wait keeps its card.
 * @param signs as the patterns found them
 * @param words how many the text has
 * @param score how surely the text tells of danger that cannot wait
 * @param heads scores of `signs/<slug>`
 */
export function weigh(
  signs: readonly LexiconDanger[],
  words: number,
  score: number,
  heads: ReadonlyMap<string, number>,
  bars: Bars,
  lexicon: Lexicon,
): { danger: readonly LexiconDanger[]; ask: readonly LexiconDanger[] } {
  const waits = signs.filter(({ level }) => level === 'soon');
  const pressing = signs.filter(({ level }) => level !== 'soon');
  if (score >= bars.card || (pressing.length > 0 && words <= FEW_WORDS)) {
    return { danger: pressing.length > 0 ? signs : [...nearest(heads, lexicon), ...waits], ask: [] };
  }
  if (pressing.length > 0) return { danger: waits, ask: score >= bars.askFound ? pressing : [] };
  return { danger: waits, ask: score >= bars.ask ? nearest(heads, lexicon) : [] };
}

/** The emergency and urgent signs that a text is nearest to. */
function nearest(heads: ReadonlyMap<string, number>, lexicon: Lexicon): LexiconDanger[] {
  return lexicon.danger
    .map(({ item }) => ({ item, score: heads.get(`signs/${item.slug}`) ?? -Infinity }))
    .filter(({ item }) => item.level !== 'soon')
    .sort((a, b) => b.score - a.score)
    .slice(0, NEAREST)
    .map(({ item }) => item);
}
