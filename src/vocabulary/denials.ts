import type { Token } from './words.ts';

const CUES = new Set(
  'no not never without nor none neither nothing dont doesnt didnt isnt wasnt arent werent havent hasnt hadnt non nowhere zero'.split(
    ' ',
  ),
);
const BREAKS = new Set(
  'but just only yet though although however because cause except instead although since now then which'.split(' '),
);
/** "Fine on the run", "can hop fine": what is well is not a complaint. */
const WELL = new Set('fine normal normally okay'.split(' '));
/** "I don't know why I have a fever", "no way I can stand": these deny nothing that follows. */
const NO_DENIAL = new Set('know understand doubt way idea clue control'.split(' '));
/** "Fever: no." */
const ANSWERS = new Set('no none nil nope negative'.split(' '));
const WHERE = new Set('on during while when running at in for the walking sitting lying going next'.split(' '));
const PERSON = new Set('i im ive my it its he she they we the his her'.split(' '));

/** Tokens that a "no" or "not" reaches: up to the end of its part of the sentence. */
export function negatedTokens(
  tokens: readonly Token[],
  groups: readonly (readonly { group: string; last: number }[])[],
): boolean[] {
  const negated = tokens.map(() => false);
  // A "no" that is part of a group of words ("no feeling", "not just") says what the group says.
  const inGroup = tokens.map(() => false);
  groups.forEach((list, first) => {
    for (const { group, last } of list)
      if (last > first && group !== 'painless') for (let i = first; i <= last; i++) inGroup[i] = true;
  });
  tokens.forEach((token, at) => {
    if (!CUES.has(token.word) || inGroup[at]) return;
    const next = tokens[at + 1];
    if (ANSWERS.has(token.word) && token.gap === 2 && (next?.gap ?? 2) > 0) {
      // The answer of a form: it denies what it is the answer to.
      for (let i = at - 1; i >= 0; i--) {
        negated[i] = true;
        if ((tokens[i]?.gap ?? 2) > 0) break;
      }
      return;
    }
    if (next?.gap === 0 && NO_DENIAL.has(next.word)) return;
    for (let i = at + 1; i < tokens.length; i++) {
      const next = tokens[i];
      if (!next) break;
      if (next.gap === 2 || BREAKS.has(next.word)) break;
      if (next.gap === 1 && !(i - at <= 3 && listGoesOn(tokens, i))) break;
      if (next.word === 'and' && PERSON.has(tokens[i + 1]?.word ?? '')) break;
      negated[i] = true;
    }
  });
  tokens.forEach((token, at) => {
    const ends = (tokens[at + 1]?.gap ?? 1) > 0;
    if (
      !(WELL.has(token.word) || (ends && token.word === 'strong')) ||
      negated[at] ||
      inGroup[at] ||
      /^(?:like|as)$/.test(tokens[at - 1]?.word ?? '')
    )
      return;
    const forward = WHERE.has(tokens[at + 1]?.word ?? '') && tokens[at + 1]?.gap === 0;
    for (
      let i = at + (forward ? 1 : -1), steps = 0;
      i >= 0 && i < tokens.length && steps < 6;
      i += forward ? 1 : -1, steps += 1
    ) {
      const next = tokens[i];
      if (!next || BREAKS.has(next.word) || (forward ? next.gap > 0 : tokens[i + 1]?.gap !== 0)) break;
      negated[i] = true;
    }
  });
  return negated;
}

/** After "no fever, chills or …": the words up to an "or" still belong to the "no". */
function listGoesOn(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(at + 4, tokens.length); i++) {
    const word = tokens[i]?.word ?? '';
    if (word === 'or' || word === 'nor') return true;
    if (i > at && tokens[i]?.gap !== 0) return listGoesOn(tokens, i);
  }
  return false;
}
