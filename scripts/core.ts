import { find } from '../src/finder/find.ts';
import { NO_STATE } from '../src/finder/state.ts';
import { finderDetails } from '../src/finder/details.ts';
import type { CorpusText } from '../src/learning/corpus.ts';
import type { Heard } from '../src/evaluation/voices.ts';
import type { Shown } from '../src/evaluation/finder-scores.ts';
import { buildGraph } from '../src/graph/build.ts';
import type { Graph } from '../src/graph/graph.ts';
import { readContent } from '../src/graph/read.ts';
import { answerNow } from '../src/search/query.ts';
import { idsOf } from '../src/evaluation/search-scores.ts';
import { compileLexicon } from '../src/vocabulary/compile.ts';
import { compileLearned, readModel } from '../src/vocabulary/learned/compile.ts';
import { LearnedModel } from '../src/vocabulary/learned/model.ts';
import { Lexicon } from '../src/vocabulary/lexicon.ts';

/** Search and finder without a browser, and without the full text, which only adds behind their answers. */
export interface Core {
  readonly graph: Graph;
  readonly lexicon: Lexicon;
  search(text: string): Shown;
  finder(text: string): Shown;
}

/**
 * @param root the project's root, whose content is read: some seconds
 * @param learned `false` leaves the learned model out
 */
export function coreOf(root: string, learned = true): Core {
  const { graph } = buildGraph(readContent(root));
  const lexicon = new Lexicon(compileLexicon(graph));
  if (learned) {
    const { danger, heads } = compileLearned(readModel(root), graph);
    lexicon.learned = new LearnedModel(danger, heads);
  }
  const details = finderDetails(graph);
  return {
    graph,
    lexicon,
    search: (text) => {
      const { results, danger, ask } = answerNow(text, lexicon, { base: '/' });
      return {
        listed: idsOf(
          results.map(({ url }) => url),
          '/',
        ),
        levels: danger.map(({ level }) => level),
        asked: ask.length > 0,
        failed: false,
      };
    },
    finder: (text) => {
      const { results, danger, ask } = find({ ...NO_STATE, text }, lexicon, details);
      return {
        listed: results.map(({ slug }) => `conditions/${slug}`),
        levels: danger.map(({ level }) => level),
        asked: ask.length > 0,
        failed: false,
      };
    },
  };
}

/** What search and finder make of a voice's text. */
export function heardBy(core: Core, text: CorpusText): Heard {
  const finder = core.finder(text.text);
  return {
    text,
    card: finder.levels.some((level) => level !== 'soon'),
    asked: finder.asked,
    conditions: finder.listed.map((id) => id.replace('conditions/', '')),
    pages: core.search(text.text).listed,
  };
}
