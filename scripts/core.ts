import { find, NO_STATE } from '../src/finder/find.ts';
import { finderDetails } from '../src/finder/details.ts';
import type { Shown } from '../src/evaluation/finder-scores.ts';
import { buildGraph } from '../src/graph/build.ts';
import { readContent } from '../src/graph/read.ts';
import { answerNow } from '../src/search/query.ts';
import { idsOf } from '../src/evaluation/search-scores.ts';
import { compileLexicon } from '../src/vocabulary/compile.ts';
import { Lexicon } from '../src/vocabulary/lexicon.ts';

/** Search and finder without a browser, and without the full text, which only adds behind their answers. */
export interface Core {
  search(text: string): Shown;
  finder(text: string): Shown;
}

/** @param root the project's root, whose content is read: some seconds */
export function coreOf(root: string): Core {
  const { graph } = buildGraph(readContent(root));
  const lexicon = new Lexicon(compileLexicon(graph));
  const details = finderDetails(graph);
  return {
    search: (text) => {
      const { results, danger } = answerNow(text, lexicon, { base: '/' });
      return {
        listed: idsOf(
          results.map(({ url }) => url),
          '/',
        ),
        levels: danger.map(({ level }) => level),
        failed: false,
      };
    },
    finder: (text) => {
      const { results, danger } = find({ ...NO_STATE, text }, lexicon, details);
      return {
        listed: results.map(({ slug }) => `conditions/${slug}`),
        levels: danger.map(({ level }) => level),
        failed: false,
      };
    },
  };
}
