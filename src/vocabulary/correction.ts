import type { Lexicon } from './lexicon.ts';
import { plainWord, STOP, stemOf, TEXT_LIMIT, type Token } from './words.ts';

/** A slip that was corrected. */
export interface Correction {
  readonly typed: string;
  readonly word: string;
}

/** Corrects the tokens where they stand; words that are right are left alone. */
export function correctSpelling(tokens: Token[], lexicon: Lexicon): Correction[] {
  const corrections: Correction[] = [];
  const { file } = lexicon;
  const put = (token: Token, word: string): void => {
    if (token.word === word) return;
    corrections.push({ typed: token.word, word });
    token.word = word;
    token.stem = stemOf(word);
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const known = file.misspelt[token.word];
    if (known !== undefined) {
      put(token, known);
      continue;
    }
    const next = tokens[at + 1];
    // "ham string": one word typed as two.
    if (
      next?.gap === 0 &&
      token.word.length + next.word.length > 6 &&
      !(lexicon.hasStem(token.stem) && lexicon.hasStem(next.stem)) &&
      !STOP.has(token.word) &&
      !STOP.has(next.word) &&
      lexicon.speller.isTarget(token.word + next.word)
    ) {
      const word = token.word + next.word;
      corrections.push({ typed: `${token.word} ${next.word}`, word });
      tokens.splice(at, 2, { ...token, word, stem: stemOf(word), to: next.to });
      continue;
    }
    if (STOP.has(token.word) || lexicon.hasStem(token.stem) || lexicon.speller.knows(token.word)) continue;
    // "limpin", "achin".
    if (/.{3}in$/.test(token.word) && lexicon.isSpoken(stemOf(`${token.word}g`))) {
      put(token, `${token.word}g`);
      continue;
    }
    const word = lexicon.speller.correct(token.word);
    if (word !== undefined) {
      if (stemOf(word) !== token.stem) put(token, word);
      continue;
    }
    // "hipflexor": two words typed as one.
    for (let cut = 3; token.word.length >= 8 && cut <= token.word.length - 3; cut++) {
      const [left, right] = [token.word.slice(0, cut), token.word.slice(cut)];
      if (
        Math.max(left.length, right.length) >= 5 &&
        lexicon.isSpoken(stemOf(left)) &&
        lexicon.isSpoken(stemOf(right)) &&
        (lexicon.speller.isTarget(left) || lexicon.speller.isTarget(right))
      ) {
        corrections.push({ typed: token.word, word: `${left} ${right}` });
        tokens.splice(
          at,
          1,
          { ...token, word: left, stem: stemOf(left) },
          { ...token, word: right, stem: stemOf(right), gap: 0 },
        );
        break;
      }
    }
  }
  return corrections;
}

/** The text as typed, with corrected words in the place of slips. */
export function rewrite(text: string, tokens: readonly Token[], corrections: readonly Correction[]): string {
  if (corrections.length === 0) return text;
  let out = '';
  let at = 0;
  for (const token of tokens) {
    if (token.from < at) {
      out += ` ${token.word}`;
      continue;
    }
    const typed = text.slice(token.from, token.to);
    const same = plainWord(typed) === token.word;
    out += text.slice(at, token.from) + (same ? typed : token.word);
    at = token.to;
  }
  return out + text.slice(at, TEXT_LIMIT);
}
