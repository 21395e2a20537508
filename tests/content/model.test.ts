import { expect, test } from 'vitest';
import voices from '../../src/evaluation/voices.json' with { type: 'json' };
import { buildGraph } from '../../src/graph/build.ts';
import { readContent } from '../../src/graph/read.ts';
import { digestOf, readCorpus } from '../../src/learning/corpus.ts';
import { compileLexicon, groupCodes } from '../../src/vocabulary/compile.ts';
import { compileLearned, readModel, withGroups } from '../../src/vocabulary/learned/compile.ts';
import { featuresOf } from '../../src/vocabulary/learned/features.ts';
import { LearnedModel } from '../../src/vocabulary/learned/model.ts';
import { Lexicon } from '../../src/vocabulary/lexicon.ts';
import { understand } from '../../src/vocabulary/understand.ts';

const root = process.cwd();
const { graph } = buildGraph(readContent(root));
const lexicon = new Lexicon(compileLexicon(graph));
const trained = readModel(root);
const { danger, heads } = compileLearned(trained, graph);
const model = new LearnedModel(danger, heads);
const corpus = readCorpus(root);

test('model and published figures belong to the corpus as it is: else run "npm run train"', () => {
  expect([trained.corpus, voices.corpus]).toEqual([digestOf(root), digestOf(root)]);
});

test('what browsers load scores as what was trained', () => {
  const names = new Map([...groupCodes(graph)].map(([name, code]) => [code, name]));
  for (const { texts } of corpus)
    for (const { text } of texts.slice(0, 4)) {
      const read = understand(text, lexicon);
      const heard = model.hear(read, lexicon);
      const { plain, paired } = featuresOf(read, lexicon);
      const named = (list: readonly string[]): string[] => list.map((feature) => withGroups(feature, names));
      const sum = [...named(plain), ...named(paired)].reduce(
        (total, feature) => total + (trained.danger.weights[feature] ?? 0),
        0,
      );
      const { bias, step } = trained.danger;
      // Two of some thousand features may share a place.
      expect(Math.abs(heard.score - (bias + (sum * step) / Math.sqrt(plain.length + paired.length)))).toBeLessThan(1.5);
      const at = trained.heads.names.indexOf('conditions/gluteal-tendinopathy');
      const own = named(plain).reduce((total, feature) => {
        const row = trained.heads.weights[feature] ?? [];
        return total + row.reduce((part, head, place) => (place % 2 === 0 && head === at ? part + (row[place + 1] ?? 0) : part), 0);
      }, 0);
      const score = (trained.heads.biases[at] ?? 0) + (own * trained.heads.step) / Math.sqrt(plain.length);
      expect(Math.abs((heard.heads.get('conditions/gluteal-tendinopathy') ?? 0) - score)).toBeLessThan(0.8);
    }
});

test('danger is told from its harmless twin more often than not', () => {
  lexicon.learned = model;
  const told = corpus.flatMap(({ texts }) => texts).filter(({ level }) => level === 'emergency');
  const raised = told.filter(({ text }) => {
    const { danger: cards, ask } = understand(text, lexicon);
    return cards.length + ask.length > 0;
  });
  lexicon.learned = undefined;
  expect(raised.length / told.length).toBeGreaterThan(0.9);
});
