import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvalQuery } from '../src/evaluation/search-scores.ts';
import { voiceFigures, type CurvePoint, type Measured, type VoicesFile } from '../src/evaluation/voices.ts';
import { digestOf, isPressing, readCorpus, readQueries, type CorpusText } from '../src/learning/corpus.ts';
import { randomFrom } from '../src/learning/ftrl.ts';
import { learn, type Lesson } from '../src/learning/learn.ts';
import { groupCodes } from '../src/vocabulary/compile.ts';
import { compileLearned, MODEL, withGroups, type TrainedModel } from '../src/vocabulary/learned/compile.ts';
import { featuresOf, type Features } from '../src/vocabulary/learned/features.ts';
import { LearnedModel } from '../src/vocabulary/learned/model.ts';
import { understand } from '../src/vocabulary/understand.ts';
import { coreOf, heardBy } from './core.ts';

/**
 * Trains the model of `understanding/model.json` on the corpus and, for danger, on the development sets, and measures
 * it: each voice is answered by a model that learned from all others. Some minutes; the same texts give the same bytes.
 * `--missed` also prints each pressing text that raises neither card nor question.
 */
const root = join(import.meta.dirname, '..');
const core = coreOf(root, false);
const { graph, lexicon } = core;
const voices = readCorpus(root);
/** Shares of harmless texts that may raise a card, and a card or a question: they set the scores for both. */
const CARDS = 0.04;
const CARDS_OR_QUESTIONS = 0.12;
/** A sign that the patterns found is asked about from a score that is this much lower. */
const FOUND = 0.7;
/** Sets whose texts teach danger; the unseen ones never do. */
const TOLD = ['danger-dev', 'vignettes-dev', 'seen/danger', 'seen/danger-2', 'seen/vignettes', 'seen/vignettes-2'];
const HOLDS = 'dev';
const QUERIES = [HOLDS, 'seen/search', 'seen/search-2'];
const readSet = <T>(set: string): T[] => JSON.parse(readFileSync(join(root, `evaluation/${set}.json`), 'utf8')) as T[];
/** The learning curve leaves out a group of voices at a time. */
const GROUPS = 8;

const names = new Map([...groupCodes(graph)].map(([name, code]) => [code, name]));
function named({ plain, paired }: Features): Features {
  return {
    plain: plain.map((feature) => withGroups(feature, names)),
    paired: paired.map((feature) => withGroups(feature, names)),
  };
}
const lessonOf = (text: Lesson['text'], words: string): Lesson => {
  const read = understand(words, lexicon);
  return { text, features: named(featuresOf(read, lexicon)) };
};
const lessons = voices.map(({ texts }) => texts.map((text) => lessonOf(text, text.text)));
const found = voices.map(({ texts }) =>
  texts.map(({ text }) => understand(text, lexicon).danger.some(({ level }) => level !== 'soon')),
);
const told = TOLD.flatMap((set) =>
  readSet<{ text: string; help: string }>(set).map(({ text, help }) => ({
    ...lessonOf(help === 'none' ? {} : { level: help as NonNullable<CorpusText['level']> }, text),
    only: 'danger' as const,
  })),
);
/** The signs in the words of their cards tell of danger, whatever else the texts leave out. */
const signs = [...graph.dangerSigns.values()].flatMap(({ level, sign, brief }) =>
  level === 'soon'
    ? []
    : [sign, brief].map((words) => ({
        ...lessonOf({ level }, words),
        only: 'danger' as const,
      })),
);
/** A page that answers, and the condition when it is one. */
const answeredBy = (pages: readonly string[]): Partial<CorpusText> => ({
  pages,
  ...(pages[0]?.startsWith('conditions/') === true && {
    conditions: pages.flatMap((id) => (id.startsWith('conditions/') ? [id.slice('conditions/'.length)] : [])),
  }),
});
const isHarmless = (words: string): boolean => !understand(words, lexicon).signs.some(({ level }) => level !== 'soon');
/** Names of a page ask for it, its summary speaks of it. Neither tells of danger. */
const pages = graph.nodes.flatMap(({ id, title, summary, data }) => [
  ...[title, ...('also' in data ? data.also : [])].map((words) => ({
    ...lessonOf(answeredBy([id]), words),
    ...(!isHarmless(words) && { only: 'heads' as const }),
  })),
  { ...lessonOf(answeredBy([id]), summary), only: 'heads' as const },
]);
/** Queries of the sets tell of no danger unless they ask for help. Those of the set that holds the thresholds teach no page. */
const asked = QUERIES.flatMap((set) =>
  readSet<EvalQuery>(set).flatMap(({ q, expect }): Lesson[] => {
    const harmless = isHarmless(q) && !expect.includes('guides/when-to-get-help');
    if (set === HOLDS) return harmless ? [{ ...lessonOf({}, q), only: 'danger' }] : [];
    const lesson = lessonOf(expect.length === 0 ? { off: true } : answeredBy(expect), q);
    return [harmless ? lesson : { ...lesson, only: 'heads' }];
  }),
);
/** What is about something else is harmless too; what asks for a page may tell of danger, and does not say so. */
const queries = readQueries(root).map((query): Lesson =>
  query.off === true
    ? lessonOf(query, query.text)
    : { ...lessonOf({ ...query, ...answeredBy(query.pages ?? []) }, query.text), only: 'heads' },
);
/** What teaches beside the voices. */
const beside: readonly Lesson[] = [...told, ...signs, ...pages, ...asked, ...queries];

/** Scores for a card and for a question that keep to the shares above. */
function scoresFor(
  readings: readonly { danger: number; found: boolean }[],
): Pick<TrainedModel['danger'], 'card' | 'ask' | 'askFound'> {
  const sorted = readings.map(({ danger }) => danger).sort((a, b) => b - a);
  const round = (score: number): number => Math.round(score * 100) / 100;
  const card = round(sorted[Math.floor(sorted.length * CARDS)] ?? 0);
  for (let ask = -4; ask < card; ask = round(ask + 0.01)) {
    const raised = readings.filter((one) => one.danger >= (one.found ? ask - FOUND : ask)).length;
    if (raised <= readings.length * CARDS_OR_QUESTIONS) return { card, ask, askFound: round(ask - FOUND) };
  }
  return { card, ask: card, askFound: card };
}

type Learned = ReturnType<typeof learn>;
const NOTHING = { card: 0, ask: 0, askFound: 0 };
const modelOf = (
  learned: Learned,
  scores: Pick<TrainedModel['danger'], 'card' | 'ask' | 'askFound'>,
): TrainedModel => ({
  corpus: digestOf(root),
  danger: { ...scores, ...learned.danger },
  heads: learned.heads,
});
function load(model: TrainedModel): LearnedModel {
  const { danger, heads } = compileLearned(model, graph);
  return new LearnedModel(danger, heads);
}
const read = (model: LearnedModel, words: string): number => {
  lexicon.learned = model;
  const { learned } = understand(words, lexicon);
  lexicon.learned = undefined;
  return learned?.score ?? 0;
};

/** How much of the danger is caught, and how well danger and harmless texts part, with a share of the texts. */
function pointOf(share: number): CurvePoint {
  const random = randomFrom(3);
  const some = lessons.map((list) => list.filter(() => random() < share));
  const scored: { danger: number; pressing: boolean }[] = [];
  for (let group = 0; group < GROUPS; group++) {
    const others = some.filter((_, voice) => voice % GROUPS !== group).flat();
    const model = load(modelOf(learn([...others, ...beside]), NOTHING));
    voices.forEach(({ texts }, voice) => {
      if (voice % GROUPS !== group) return;
      for (const text of texts)
        if (text.level !== 'soon') scored.push({ danger: read(model, text.text), pressing: isPressing(text) });
    });
  }
  const of = (pressing: boolean): number[] =>
    scored
      .filter((one) => one.pressing === pressing)
      .map(({ danger }) => danger)
      .sort((a, b) => b - a);
  const [pressing, harmless] = [of(true), of(false)];
  const caughtAt = (part: number): number => {
    const least = harmless[Math.floor(harmless.length * part)] ?? 0;
    return round(pressing.filter((danger) => danger >= least).length / pressing.length);
  };
  let pairs = 0;
  let below = harmless.length;
  for (const danger of pressing) {
    while (below > 0 && (harmless[harmless.length - below] ?? 0) >= danger) below -= 1;
    pairs += below;
  }
  return {
    texts: some.flat().length,
    auc: round(pairs / pressing.length / harmless.length),
    caughtAt4: caughtAt(CARDS),
    caughtAt12: caughtAt(CARDS_OR_QUESTIONS),
  };
}
const round = (value: number): number => Math.round(value * 1000) / 1000;

const learned = voices.map(({ voice }, left) => {
  console.log(`without ${voice}`);
  return learn([...lessons.filter((_, at) => at !== left).flat(), ...beside]);
});
const readings = voices.flatMap(({ texts }, at) => {
  const model = load(modelOf(learned[at] as Learned, NOTHING));
  return texts.flatMap((text, place) =>
    text.level === undefined ? [{ danger: read(model, text.text), found: found[at]?.[place] ?? false }] : [],
  );
});
const scores = scoresFor(readings);
const rows = voices.map(({ texts }, at) => {
  lexicon.learned = load(modelOf(learned[at] as Learned, scores));
  return texts.map((text) => heardBy(core, text));
});
lexicon.learned = undefined;
const figures: VoicesFile = { corpus: digestOf(root), ...voiceFigures(rows), curve: [0.25, 0.5, 1].map(pointOf) };
writeFileSync(join(root, 'src/evaluation/voices.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
const lines = (part: Readonly<Record<string, unknown>>): string =>
  Object.entries(part)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(',\n');
const model = modelOf(learn([...lessons.flat(), ...beside]), scores);
// A line a feature: what a training changed can be read.
writeFileSync(
  join(root, MODEL),
  `{"corpus":${JSON.stringify(model.corpus)},\n"danger":{${lines({ ...model.danger, weights: 0 }).replace(/,\n"weights":0$/, '')},\n"weights":{\n${lines(model.danger.weights)}\n}},\n"heads":{${lines({ names: model.heads.names, biases: model.heads.biases, step: model.heads.step })},\n"weights":{\n${lines(model.heads.weights)}\n}}}\n`,
);
for (const [name, value] of Object.entries(figures))
  if (typeof value === 'object' && 'share' in value) {
    const { share, low, high, texts } = value as Measured;
    console.log(`${name.padEnd(20)} ${share.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}), ${texts} texts`);
  }
for (const { texts, auc, caughtAt4, caughtAt12 } of figures.curve)
  console.log(`${texts} texts: AUC ${auc}, caught ${caughtAt4} at 4 % and ${caughtAt12} at 12 % of harmless texts`);
if (process.argv.includes('--missed'))
  for (const { text, card, asked } of rows.flat())
    if (!card && !asked && isPressing(text)) console.log(`  MISSED ${text.text}`);
