import type { Lexicon, LexiconDanger } from '../lexicon.ts';
import type { Reading } from './model.ts';

/** Signs that are shown for what the patterns did not name. */
const NEAREST = 2;

/**
 * What becomes of the signs that patterns found, when a model has learned to tell danger: a card, or a question first.
 * @param signs as the patterns found them
 * @param learned none while the model is not there: then each sign has its card
 */
export function weigh(
  signs: readonly LexiconDanger[],
  learned: Reading | undefined,
  lexicon: Lexicon,
): { danger: readonly LexiconDanger[]; ask: readonly LexiconDanger[] } {
  if (!learned) return { danger: signs, ask: [] };
  const pressing = signs.filter(({ level }) => level !== 'soon');
  if (pressing.length > 0) {
    if (learned.sure) return { danger: signs, ask: [] };
    return { danger: signs.filter(({ level }) => level === 'soon'), ask: learned.possible ? pressing : [] };
  }
  if (learned.sure) return { danger: [...nearest(learned, lexicon), ...signs], ask: [] };
  return { danger: signs, ask: learned.suspicious ? nearest(learned, lexicon) : [] };
}

/** The emergency and urgent signs that a text is nearest to; none while the part that knows them is not there. */
function nearest({ heads }: Reading, lexicon: Lexicon): LexiconDanger[] {
  return lexicon.danger
    .map(({ item }) => item)
    .filter(({ level }) => level !== 'soon')
    .map((sign) => ({ sign, score: heads.get(`signs/${sign.slug}`) ?? -Infinity }))
    .filter(({ score }) => score > -Infinity)
    .sort((a, b) => b.score - a.score)
    .slice(0, NEAREST)
    .map(({ sign }) => sign);
}
