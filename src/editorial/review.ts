import type { Graph, Node } from '../graph/graph.ts';
import { CITATION, type Certainty } from '../model/terms.ts';
import { piecesOf, sentencesOf, withoutCitations, wordsOf, type Piece } from './prose.ts';
import { gradeOf, namePattern } from './reading.ts';
import { BARRED, BARRED_VERBS, withoutQuotes } from './words.ts';

/** Limits of the design, section 9, and the content standards, section 3. */
export const LIMITS = { pageGrade: 8, sectionGrade: 10, sentenceWords: 25, longSentence: 20 } as const;

/** Something that a writer should mend. `fails`: it passes a limit of the design, and the check fails. */
export interface Remark {
  readonly file: string;
  readonly at: string;
  readonly message: string;
  readonly fails: boolean;
}

/** An entry's reading figures. */
export interface Reading {
  readonly node: Node;
  readonly words: number;
  readonly grade: number | undefined;
}

/** Names that reading level sets aside: of conditions, parts of the body and exercises. */
export function namesOf(graph: Graph): RegExp {
  const names = (['conditions', 'anatomy', 'exercises'] as const).flatMap((collection) =>
    graph.all(collection).flatMap((node) => [node.title, ...node.data.also]),
  );
  return namePattern(names);
}

/** Words and reading grade of one entry. */
export function readingOf(node: Node, names: RegExp): Reading {
  const texts = piecesOf(node)
    .filter((piece) => piece.kind !== 'heading')
    .map((piece) => piece.text);
  return { node, words: texts.reduce((sum, text) => sum + wordsOf(text).length, 0), grade: gradeOf(texts, names) };
}

/** What should be mended in the words of one entry. */
export function reviewWords(node: Node, names: RegExp): Remark[] {
  const remarks: Remark[] = [];
  const all = piecesOf(node);
  const remark = (piece: Piece | undefined, message: string, fails: boolean): void => {
    remarks.push({ file: node.file, at: piece?.at ?? 'page', message, fails });
  };

  const grade = readingOf(node, names).grade;
  if (grade !== undefined && grade > LIMITS.pageGrade) {
    remark(
      undefined,
      `reading grade ${grade.toFixed(1)}, the limit is ${LIMITS.pageGrade}: shorter sentences, shorter words`,
      true,
    );
  }
  for (const [where, pieces] of Map.groupBy(all, (piece) => piece.where)) {
    const texts = pieces.filter((piece) => piece.kind !== 'heading').map((piece) => piece.text);
    const section = gradeOf(texts, names);
    if (section !== undefined && section > LIMITS.sectionGrade) {
      remark(
        pieces[0],
        `"${where}" has reading grade ${section.toFixed(1)}, the limit is ${LIMITS.sectionGrade}`,
        true,
      );
    }
  }
  for (const piece of all) {
    if (piece.kind === 'paragraph' && sentencesOf(piece.text).length > 5) {
      remark(piece, 'a paragraph of more than 5 sentences; break it', false);
    }
    for (const sentence of sentencesOf(piece.text)) {
      const count = wordsOf(sentence).length;
      const start = `"${withoutCitations(sentence).slice(0, 60)}…"`;
      if (count > LIMITS.sentenceWords) remark(piece, `${count} words in one sentence: ${start}`, true);
      else if (count > LIMITS.longSentence) remark(piece, `${count} words in one sentence: ${start}`, false);
    }
    const own = withoutQuotes(withoutCitations(piece.text));
    for (const { pattern, instead } of BARRED) {
      const found = pattern.exec(own);
      if (found) remark(piece, `"${found[0]}" is not our word; write: ${instead}`, true);
    }
    const have = /\byou have (?:an? |the )?name\b/i.exec(own.replaceAll(names, 'name'));
    if (have) remark(piece, 'never "you have" a condition; write "this fits"', true);
    for (const { sentence, certainty } of certainSentences(piece)) {
      const verb = BARRED_VERBS[certainty]?.exec(withoutQuotes(sentence));
      if (verb) remark(piece, `"${verb[0]}" does not fit ${certainty} certainty: "${sentence.slice(0, 70)}…"`, true);
    }
  }
  return remarks;
}

/** Sentences with the certainty that they carry: by their own citation, or by the data beside the field. */
function certainSentences(piece: Piece): { sentence: string; certainty: Certainty }[] {
  if (piece.article) return [];
  return sentencesOf(piece.text).flatMap((sentence) => {
    const cited = [...sentence.matchAll(CITATION)].at(-1)?.groups?.['certainty'] as Certainty | undefined;
    const certainty = cited ?? piece.certainty;
    return certainty ? [{ sentence: withoutCitations(sentence), certainty }] : [];
  });
}
