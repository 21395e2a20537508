import { expect, test } from 'vitest';
import { PRESENT, readCorpus, readQueries, readVoices, type CorpusText } from '../../src/learning/corpus.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { readContent } from '../../src/graph/read.ts';

const { graph } = buildGraph(readContent(process.cwd()));
const voices = readCorpus(process.cwd());
const queries = readQueries(process.cwd());
const heldBack = readVoices(process.cwd(), 'held-back');
const texts = [...voices, ...heldBack, { voice: 'queries', texts: queries }].flatMap(({ voice, texts: own }) =>
  own.map((text, at) => ({ text, at: `${voice}, text ${at + 1}` })),
);
const LEVELS = ['soon', 'urgent', 'emergency'] as const;
const clues = new Set(graph.vocabulary.clues.map(({ slug }) => slug));

/** The highest level of the signs that are so now. */
function levelOf({ signs = {} }: CorpusText): CorpusText['level'] {
  const present = Object.entries(signs)
    .filter(([, how]) => PRESENT.some((one) => one === how))
    .map(([slug]) => LEVELS.indexOf(graph.dangerSigns.get(slug)?.level ?? 'soon'));
  return present.length === 0 ? undefined : LEVELS[Math.max(...present)];
}

test('every sign and clue of the corpus exists', () => {
  const unknown = texts.flatMap(({ text, at }) => [
    ...Object.keys(text.signs ?? {}).flatMap((slug) => (graph.dangerSigns.has(slug) ? [] : [`${at}: ${slug}`])),
    ...[...(text.clues ?? []), ...(text.not ?? [])].flatMap((slug) => (clues.has(slug) ? [] : [`${at}: ${slug}`])),
  ]);
  expect(unknown).toEqual([]);
});

test('every page and condition exists, or is planned', () => {
  const unknown = texts.flatMap(({ text, at }) =>
    [...(text.pages ?? []), ...(text.conditions ?? []).map((slug) => `conditions/${slug}`)].flatMap((id) =>
      graph.find(id) !== undefined ? [] : [`${at}: ${id}`],
    ),
  );
  expect(unknown).toEqual([]);
});

test('a text’s level is that of its signs, and it has pages or is off our subject', () => {
  const wrong = texts.filter(
    ({ text }) =>
      text.level !== levelOf(text) ||
      (text.off === true) === (text.pages ?? []).length > 0 ||
      (text.off === true && (text.conditions ?? []).length > 0),
  );
  expect(wrong.map(({ at }) => at)).toEqual([]);
});

test('no text is written twice, and voices are many', () => {
  const words = texts.map(({ text }) => text.text.toLowerCase().replaceAll(/\W+/g, ' ').trim());
  expect(words.filter((text, at) => words.indexOf(text) !== at)).toEqual([]);
  expect(voices.length).toBeGreaterThanOrEqual(40);
});
