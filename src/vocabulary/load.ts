import { once, onceJson, type Once } from '../dom/once.ts';
import type { SignText, SummariesFile } from './lexicon-file.ts';
import type { DangerFile, HeadsFile } from './learned/model.ts';
import { Lexicon } from './lexicon.ts';
import { followingPart, joinParts, leadingPart } from './parts.ts';

/** The vocabulary of the page's own build: the page carries the hash in the names of its files. */
const address = (name: string): string =>
  `${import.meta.env.BASE_URL}assets/${name}.${document.documentElement.dataset['vocabulary'] ?? ''}.json`;
const leading = onceJson(address('vocabulary'), leadingPart);
const following = onceJson(address('vocabulary-names'), followingPart);

const whole = once(async () => {
  // Behind the first answer: a sign that is found has its words at hand.
  leading
    .get()
    .then(() => signTexts.get())
    .catch(() => undefined);
  return Lexicon.inPieces(joinParts(...(await Promise.all([leading.get(), following.get()]))));
});

/** The vocabulary. It fails when a file is missing, cut short or not to be read, or the network is away. */
export const lexicon: Once<Lexicon> = {
  ...whole,
  again: (hangs) => {
    for (const part of [leading, following, signTexts, leadingLexicon, whole, learnedDanger, learnedHeads, learned])
      part.again(hangs);
  },
};

/**
 * What learned from texts, behind the first answer: once it is there, the vocabulary understands more by it. Without it
 * the patterns decide.
 */
export const learned = once(async () => {
  const [words, { LearnedModel }, { dangerQuestion }, danger, heads] = await Promise.all([
    whole.get(),
    import('./learned/model.ts'),
    import('./danger-question.ts'),
    learnedDanger.get(),
    learnedHeads.get(),
  ]);
  words.learned = new LearnedModel(danger, heads);
  return { dangerQuestion };
});
const learnedDanger = onceJson(address('learned-danger'), (data) => data as DangerFile);
const learnedHeads = onceJson(address('learned'), (data) => data as HeadsFile);

/** Waits for what learned from texts, but not for long, in milliseconds: the patterns answer meanwhile. */
export function learnedSoon(): Promise<unknown> {
  return Promise.race([learned.get().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 2_000))]);
}

/** Its leading part alone, for a search that waits: complaints and danger signs, without names or corrections. */
export const leadingLexicon = once(async () => Lexicon.inPieces(joinParts(await leading.get())));

/** What the cards of danger signs say, by slug: it follows behind what finds them. */
export const signTexts = onceJson(address('signs'), (texts) => {
  if (typeof texts !== 'object' || texts === null) throw new Error('no signs');
  return texts as SignTexts;
});
export type SignTexts = Readonly<Record<string, SignText | undefined>>;

/** What results show beside their titles. */
export const summaries = onceJson(address('summaries'), (file) => {
  const { texts, pictures } = (file ?? {}) as Partial<SummariesFile>;
  if (!texts || !pictures) throw new Error('no summaries');
  return { texts, pictures };
});
