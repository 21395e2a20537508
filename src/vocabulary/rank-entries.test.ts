import { describe, expect, it } from 'vitest';
import { smallSite } from '../../tests/fixtures/small-site.ts';
import { ENTRY_WEIGHTS, isElsewhere, rankEntries } from './rank-entries.ts';
import { understand } from './understand.ts';

const { lexicon } = smallSite();
const nothing = understand('', lexicon);

const ranked = (query: string): { id: string; score: number }[] =>
  rankEntries(understand(query, lexicon), lexicon).map(({ entry, score }) => ({
    id: lexicon.file.entries[entry]?.slice(0, 2).join('/') ?? '',
    score,
  }));
const scoreOf = (query: string, id: string): number => ranked(query).find((answer) => answer.id === id)?.score ?? 0;

describe('rankEntries', () => {
  it('puts an entry first whose name the query is, word by word', () => {
    const [best] = ranked('piriformis syndrome');
    expect(best?.id).toBe('conditions/piriformis-syndrome');
    expect(best?.score).toBeGreaterThanOrEqual(ENTRY_WEIGHTS.whole);
  });

  it('counts a name less when the query holds only a part of it', () => {
    const id = 'conditions/piriformis-syndrome';
    expect(scoreOf('piriformis hurts', id)).toBeLessThan(scoreOf('piriformis syndrome', id));
  });

  it('puts the help guide above everything when there is a danger sign', () => {
    expect(ranked('I fell and cannot stand, pain in the groin')[0]?.id).toBe('guides/when-to-get-help');
  });

  it('finds a symptom that is named in lay words, and counts it less when it is denied', () => {
    expect(ranked('my bum hurts').map(({ id }) => id)).toContain('symptoms/buttock-pain');
    const id = 'symptoms/groin-pain';
    expect(scoreOf('sore bum, no pain in the groin', id)).toBeLessThan(scoreOf('sore bum, pain in the groin', id));
  });

  it('finds an entry by the lay words that ask for it', () => {
    expect(ranked('how many days off from running')[0]?.id).toBe('treatments/rest');
  });

  it('answers best first, and nothing that is far behind the best', () => {
    const scores = ranked('sore buttock when I sit').map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(Math.min(scores[0] ?? 0, 2) * ENTRY_WEIGHTS.least);
  });

  it('answers nothing to what is about something else', () => {
    expect(ranked('tax return for my hip hop playlist')).toEqual([]);
  });
});

describe('isElsewhere', () => {
  it('is never said of a text with a danger sign', () => {
    const danger = lexicon.danger.slice(0, 1).map(({ item }) => item);
    expect(isElsewhere({ ...nothing, on: 0, off: 9 }, 0)).toBe(true);
    expect(isElsewhere({ ...nothing, on: 0, off: 9, danger }, 0)).toBe(false);
  });

  it('takes more to be said of a name', () => {
    expect(isElsewhere({ ...nothing, on: 0, off: 2 }, 1)).toBe(false);
    expect(isElsewhere({ ...nothing, on: 0, off: 2.5 }, 1)).toBe(true);
  });
});
