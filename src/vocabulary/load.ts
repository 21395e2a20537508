import { once, onceJson, type Once } from '../dom/once.ts';
import { Lexicon } from './lexicon.ts';
import { followingPart, joinParts, leadingPart } from './parts.ts';

const base = import.meta.env.BASE_URL;
const leading = onceJson(`${base}vocabulary.json`, leadingPart);
const following = onceJson(`${base}vocabulary-names.json`, followingPart);

const whole = once(async () => {
  const [first, second] = await Promise.all([leading.get(), following.get()]);
  try {
    return await Lexicon.inPieces(joinParts(first, second));
  } catch (error) {
    // One of them may come from a cache of the build before.
    leading.spoilt(first, error);
    following.spoilt(second, error);
    throw error;
  }
});

/** The vocabulary. It fails when a file is missing, cut short or not to be read, or the network is away. */
export const lexicon: Once<Lexicon> = {
  ...whole,
  again: (hangs) => {
    for (const part of [leading, following, leadingLexicon, whole]) part.again(hangs);
  },
};

/** Its leading part alone, for a search that waits: complaints and danger signs, without names or corrections. */
export const leadingLexicon = once(async () => Lexicon.inPieces(joinParts(await leading.get())));

/** One plain sentence on each entry, in the vocabulary's order. */
export const summaries = onceJson(`${base}summaries.json`, (list) => {
  if (!Array.isArray(list)) throw new Error('summaries.json holds no list');
  return list as readonly string[];
});
