import { describe, expect, it } from 'vitest';
import { smallSite } from '../../../tests/fixtures/small-site.ts';
import { groupNames } from '../compile.ts';
import { Lexicon } from '../lexicon.ts';
import { understand } from '../understand.ts';
import { featuresOf, PLACES } from './features.ts';

const { graph, lexicon } = smallSite();
const names = groupNames(graph);
const places = (text: string, by = lexicon, known = names): Set<number> =>
  new Set(featuresOf(understand(text, by, false), by, known));
const sorted = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);

describe('the features of a text', () => {
  it('are places of the model, each once, and none for no words', () => {
    const list = featuresOf(understand('my hip hurts, my hip hurts', lexicon), lexicon, names);
    expect(new Set(list).size).toBe(list.length);
    expect(list.every((place) => Number.isInteger(place) && place >= 0 && place < PLACES)).toBe(true);
    expect(featuresOf(understand(' …', lexicon), lexicon, names)).toEqual([]);
  });

  it('stay where they were: a model that was trained before is still right', () => {
    const none = new Lexicon({ ...lexicon.file, words: [], danger: [], elsewhere: '' });
    expect(sorted(places('ow hip', none))).toEqual([
      7020, 25338, 56467, 94709, 125470, 134142, 184090, 207118, 208974, 219435, 233076, 261889,
    ]);
  });

  it('tell the order of words', () => {
    expect(places('hip not knee')).not.toEqual(places('knee not hip'));
  });

  it('name groups by their names: codes move when the vocabulary changes', () => {
    const { words } = lexicon.file;
    const moved = new Lexicon({
      ...lexicon.file,
      danger: [],
      words: words.map(([code, anchor, list]) => [`moved-${code}`, anchor, list]),
    });
    const movedNames = new Map(words.map(([code]) => [`moved-${code}`, names.get(code) ?? code]));
    const still = new Lexicon({ ...lexicon.file, danger: [] });
    const text = 'my hip hurts at night';
    expect(sorted(places(text, moved, movedNames))).toEqual(sorted(places(text, still)));
    expect(sorted(places(text, moved, new Map()))).not.toEqual(sorted(places(text, still)));
  });

  it('pair groups of one clause, and none over its end', () => {
    expect(places('hip. night').size).toBeLessThan(places('hip night').size);
  });
});
