import { correctSpelling, rewrite, type Correction } from './correction.ts';
import { negatedTokens } from './denials.ts';
import type { Learned } from './learned/learner.ts';
import { isWhole, type Lexicon, type LexiconClue, type LexiconDanger } from './lexicon.ts';
import type { Occurrence } from './patterns.ts';
import { STOP, tokenise, type Token } from './words.ts';

/** A clue that a text holds. */
export interface HeardClue extends LexiconClue {
  /** The runner says that it is not so: "no pain at night". */
  readonly denied: boolean;
  /** The words that said it, as typed. */
  readonly said: string;
}

/** What a text says, as far as this site's vocabulary knows. */
export interface Understanding {
  readonly tokens: readonly Token[];
  /** Groups of words that start at each token, with their last token. */
  readonly groups: readonly (readonly { readonly group: string; readonly last: number }[])[];
  readonly corrections: readonly Correction[];
  /** The text with its slips corrected; as typed when there are none. */
  readonly corrected: string;
  readonly clues: readonly HeardClue[];
  /** Entries asked for in lay words, with how much was said: number of terms. */
  readonly topics: readonly { readonly entry: number; readonly size: number }[];
  /** Signs as the patterns found them. */
  readonly signs: readonly LexiconDanger[];
  /** Signs that a card is shown for, and signs to ask about first: it may be one of them. */
  readonly danger: readonly LexiconDanger[];
  readonly ask: readonly LexiconDanger[];
  /** What the learned model makes of it; none until it is there. */
  readonly learned: Learned | undefined;
  readonly side: 'left' | 'right' | 'both' | undefined;
  /** How sure it is that the text is about a runner's body, and that it is about something else. */
  readonly on: number;
  readonly off: number;
  /** It names another part of the body, an animal or another subject as what it is about, and no sign or place of ours. */
  readonly elsewhere: boolean;
}

/**
 * Understand a text: words, spelling, clues with denials, danger signs.
 * @param text as typed; what lies past `TEXT_LIMIT` characters is not read
 * @param spelling `false` takes every word as it is typed
 */
export function understand(text: string, lexicon: Lexicon, spelling = true): Understanding {
  const tokens = tokenise(text);
  const corrections = spelling ? correctSpelling(tokens, lexicon) : [];
  const found = new Map<string, Occurrence[]>();
  const groups = ownWords(tokens.map((_, at) => lexicon.groupsAt(tokens, at)));
  const negated = negatedTokens(tokens, groups);
  const add = (key: string, first: number, last: number): void => {
    let denied = false;
    if (key !== 'painless') for (let i = first; i <= last; i++) denied ||= negated[i] === true;
    const list = found.get(key);
    if (list) list.push({ first, last, negated: denied });
    else found.set(key, [{ first, last, negated: denied }]);
  };
  tokens.forEach((token, at) => {
    add(`=${token.stem}`, at, at);
    for (const { group, last } of groups[at] ?? []) add(group, at, last);
  });
  for (const { group, first, last } of ages(tokens)) add(group, first, last);

  const heard = hear(text, tokens, found, lexicon);
  const topics = lexicon.topics.candidates(found).flatMap(({ item, says }) => {
    const match = lexicon.find(says, found, tokens);
    return match ? [{ entry: item, size: match.size }] : [];
  });
  const side = sideOf(found);
  const signs = dangerIn(tokens, found, lexicon);
  const learned = lexicon.learned?.hear({ tokens, groups, clues: heard, topics, danger: signs }, lexicon);
  return {
    tokens,
    groups,
    corrections,
    corrected: rewrite(text, tokens, corrections),
    clues: heard,
    topics,
    signs,
    danger: learned?.danger ?? signs,
    ask: learned?.ask ?? [],
    learned,
    side,
    elsewhere: tokens.length <= SHORT && isOther(found, heard, signs.length > 0),
    ...bearing(tokens, groups, lexicon, topics.length > 0 ? 2 : heard.length > 0 ? 1 : 0),
  };
}

/** Words. In a longer story what is named in passing says little. */
const SHORT = 20;

/** An animal is never ours; another part of the body is not where none of ours hurts; another subject not where nothing does. */
function isOther(
  found: ReadonlyMap<string, readonly Occurrence[]>,
  heard: readonly HeardClue[],
  isDangerous: boolean,
): boolean {
  const names = (group: string): boolean => found.get(group)?.some(({ negated }) => !negated) ?? false;
  if (names('animal')) return true;
  if (isDangerous) return false;
  return (
    (names('other-part') && !heard.some(({ denied, group }) => !denied && group === 'where')) ||
    (names('other-subject') && heard.every(({ group }) => group === 'began' || group === 'you'))
  );
}

/** Idioms, and phrases of several words that show that a text is about something else. */
const whole = (group: string, several: boolean): boolean => isWhole(group) || (group === 'elsewhere' && several);

/** An idiom is taken whole: what its words would mean alone is left out ("fell race", "cross country"). */
function ownWords(groups: { group: string; last: number }[][]): { group: string; last: number }[][] {
  const taken = groups.map(() => -1);
  groups.forEach((list, first) => {
    for (const { group, last } of list) {
      if (whole(group, last > first))
        for (let i = first; i <= last; i++) taken[i] = Math.max(taken[i] ?? -1, last - first);
    }
  });
  return groups.map((list, first) =>
    list.filter(
      ({ group, last }) =>
        whole(group, last > first) || (taken[first] ?? -1) < last - first || (taken[first] ?? -1) < 0,
    ),
  );
}

/** Ages in a text, as the groups `child`, `teen`, `over45` and `over65`. */
function ages(tokens: readonly Token[]): { group: string; first: number; last: number }[] {
  const found: { group: string; first: number; last: number }[] = [];
  tokens.forEach((token, at) => {
    const compact = /^(\d{1,2})(?:yo|yr|yrs|y|m|f)$/.exec(token.word);
    const age = Number(compact?.[1] ?? (/^\d{1,2}$/.test(token.word) ? token.word : NaN));
    if (Number.isNaN(age) || age < 1) return;
    const word = (offset: number): string => tokens[at + offset]?.word ?? '';
    const before = word(-1);
    const unit = /^(?:years?|yrs?|yo|y|yr)$/.test(word(1));
    const old = unit && (/^olds?$/.test(word(2)) || word(1) === 'yo' || (/^yrs?$/.test(word(1)) && word(2) !== 'ago'));
    const stated =
      (compact !== null && !/^(?:mile|k|km)/.test(word(1))) ||
      old ||
      /^(?:aged?|im|turning|turned)$/.test(before) ||
      (before === 'am' && word(-2) === 'i') ||
      /^(?:son|daughter|boy|girl|kid|child|teen|teenager|hes|shes)$/.test(before) ||
      (at === 0 && (tokens[1]?.gap ?? 0) > 0);
    if (!stated) return;
    const last = old ? at + (word(2).startsWith('old') ? 2 : 1) : at;
    if (age <= 16) found.push({ group: 'child', first: at, last });
    if (age >= 8 && age <= 16) found.push({ group: 'teen', first: at, last });
    if (age >= 45) found.push({ group: 'over45', first: at, last });
    if (age >= 65) found.push({ group: 'over65', first: at, last });
  });
  return found;
}

function hear(text: string, tokens: readonly Token[], found: Map<string, Occurrence[]>, lexicon: Lexicon): HeardClue[] {
  return lexicon.clues.candidates(found).flatMap(({ item, says }) => {
    const match = lexicon.find(says, found, tokens);
    if (!match) return [];
    const said = text.slice(tokens[match.first]?.from ?? 0, tokens[match.last]?.to ?? 0);
    return [{ ...item, denied: match.negated, said }];
  });
}

function sideOf(found: ReadonlyMap<string, readonly Occurrence[]>): Understanding['side'] {
  const has = (key: string): boolean => found.get(key)?.some((item) => !item.negated) ?? false;
  if (has('both-sides')) return 'both';
  const [left, right] = [has('=left'), has('=right')];
  return left === right ? undefined : left ? 'left' : 'right';
}

/**
 * Danger signs that a text holds and does not deny. A sign that is only wondered about, or is over, is none: the groups
 * `hypothetical`, `resolved` and `passes` of the vocabulary say how that sounds, and `present` that it is real after all.
 * Each counts for its own sentence; a text that only asks is one question.
 */
function dangerIn(
  tokens: readonly Token[],
  found: ReadonlyMap<string, readonly Occurrence[]>,
  lexicon: Lexicon,
): LexiconDanger[] {
  const sentences = sentencesOf(tokens);
  const holds = (key: string, { first, last }: { first: number; last: number }): boolean =>
    found.get(key)?.some((item) => item.first >= first && item.last <= last) ?? false;
  return lexicon.danger.flatMap(({ item, says }) => {
    const now = says.some((pattern) => {
      const match = lexicon.find([pattern], found, tokens);
      if (!match || match.negated) return false;
      const own = sentences.filter(({ first, last }) => first <= match.last && last >= match.first);
      if (own.some((one) => holds('hypothetical', one)) && !own.some((one) => holds('present', one))) return false;
      const over = Math.max(
        -1,
        ...(found.get('resolved') ?? [])
          .filter(({ first }) => own.some((one) => first >= one.first && first <= one.last))
          .map(({ first }) => first),
      );
      if (match.first >= over) return true;
      // "all mended, but now …" is about today again.
      return tokens.slice(over).some((token) => token.word === 'but') && match.last > over;
    });
    return now ? [item] : [];
  });
}

/** First and last token of each sentence. */
function sentencesOf(tokens: readonly Token[]): { first: number; last: number }[] {
  const starts = tokens.flatMap(({ gap }, at) => (at === 0 || gap === 2 ? [at] : []));
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? tokens.length) - 1 }));
}

/** How much of a text is about a runner's body, and how much of it about something else. */
function bearing(
  tokens: readonly Token[],
  groups: readonly (readonly { group: string; last: number }[])[],
  lexicon: Lexicon,
  spoken: number,
): { on: number; off: number } {
  let on = spoken;
  let off = 0;
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? '';
    const here = groups[at] ?? [];
    const elsewhere = here.filter((item) => item.group === 'elsewhere').sort((a, b) => b.last - a.last)[0];
    const best = here
      .filter((item) => item.group !== 'elsewhere')
      .sort((a, b) => b.last - a.last || lexicon.anchorOf(b.group) - lexicon.anchorOf(a.group))[0];
    if (elsewhere && (!best || elsewhere.last >= best.last)) {
      off += 2.5;
      at = elsewhere.last;
      continue;
    }
    if (best && lexicon.anchorOf(best.group) > 0) {
      on += lexicon.anchorOf(best.group);
      at = best.last;
    } else if (!STOP.has(word) && !best && !lexicon.hasStem(tokens[at]?.stem ?? '') && !lexicon.speller.knows(word))
      off += 0.7;
  }
  return { on, off };
}
