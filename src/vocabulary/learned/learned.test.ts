import { describe, expect, it } from 'vitest';
import { smallSite } from '../../../tests/fixtures/small-site.ts';
import type { LexiconDanger } from '../lexicon.ts';
import { understand } from '../understand.ts';
import { weigh } from './danger.ts';
import { featuresOf } from './features.ts';
import { LearnedModel } from './model.ts';
import { pagesOf } from './pages.ts';
import { packTable, placeOf, unpackTable } from './table.ts';
import { withGroups } from './compile.ts';

const { lexicon } = smallSite();
const read = (text: string) => understand(text, lexicon);

describe('a table', () => {
  it('comes back from its packing as it was, whatever the order of its rows', () => {
    const rows = [
      [
        'wpain',
        [
          [3, -127],
          [0, 5],
          [240, 127],
        ],
      ],
      ['bhip hurts', [[1, 1]]],
      ['nothing', []],
    ] as const;
    const table = unpackTable(packTable(rows));
    expect(table.size).toBe(2);
    expect(table.get(placeOf('wpain'))).toEqual([
      [0, 5],
      [3, -127],
      [240, 127],
    ]);
    expect(table.get(placeOf('bhip hurts'))).toEqual([[1, 1]]);
    expect(packTable([...rows].reverse())).toEqual(packTable(rows));
  });
  it('is refused when it was cut into something else', () => {
    expect(() => unpackTable({ ...packTable([]), places: '<html>' })).toThrow();
  });
});

describe('features', () => {
  it('are words, neighbours, clues with their denial, and what patterns found', () => {
    const { plain, paired } = featuresOf(read('no pain at night but stairs hurt'), lexicon);
    expect(plain).toContain('wstairs');
    expect(plain).toContain('hnight-pain!');
    expect(paired).toContain('bpain at');
    expect(paired).toContain('sno at');
  });
  it('pair no groups over a "but" or the end of a sentence', () => {
    const pairs = (text: string): number =>
      featuresOf(read(text), lexicon).paired.filter((feature) => feature.startsWith('p')).length;
    expect(pairs('groin night')).toBeGreaterThan(pairs('groin. night'));
    expect(pairs('groin night')).toBeGreaterThan(pairs('groin but night'));
  });
  it('name groups either way', () => {
    const names = new Map([
      ['b', 'x1'],
      ['a', 'x2'],
    ]);
    expect(withGroups('pa b', names)).toBe('px1 x2');
    expect(withGroups('wa b', names)).toBe('wa b');
  });
});

describe('danger', () => {
  const bars = { card: 1, ask: -1, askFound: -2 };
  const [first, second] = lexicon.danger.filter(({ item }) => item.level !== 'soon').map(({ item }) => item) as [
    LexiconDanger,
    LexiconDanger,
  ];
  const heads = new Map([
    [`signs/${second.slug}`, 2],
    [`signs/${first.slug}`, 1],
  ]);
  const slugs = (signs: readonly LexiconDanger[]): string[] => signs.map(({ slug }) => slug);

  it('that is sure has a card: the signs that were found, else the nearest', () => {
    expect(slugs(weigh([first], 12, 1, heads, bars, lexicon).danger)).toEqual([first.slug]);
    expect(slugs(weigh([], 12, 1, heads, bars, lexicon).danger)).toEqual([second.slug, first.slug]);
    expect(weigh([first], 12, 1, heads, bars, lexicon).ask).toEqual([]);
  });
  it('that is suspected is asked about first', () => {
    const { danger, ask } = weigh([], 12, -1, heads, bars, lexicon);
    expect([danger, slugs(ask)]).toEqual([[], [second.slug, first.slug]]);
    expect(slugs(weigh([first], 12, -1.5, heads, bars, lexicon).ask)).toEqual([first.slug]);
  });
  it('that nothing speaks for is none, though a pattern found it', () => {
    expect(weigh([first], 12, -3, heads, bars, lexicon)).toEqual({ danger: [], ask: [] });
    expect(weigh([], 12, -1.5, heads, bars, lexicon)).toEqual({ danger: [], ask: [] });
  });
  it('leaves a sign that can wait its card', () => {
    const waits = { ...first, level: 'soon' as const };
    expect(slugs(weigh([waits], 12, -9, heads, bars, lexicon).danger)).toEqual([first.slug]);
    // In a few words the patterns are believed.
    expect(slugs(weigh([first], 4, -3, heads, bars, lexicon).danger)).toEqual([first.slug]);
  });
});

describe('pages', () => {
  const id = lexicon.file.entries[0]?.slice(0, 2).join('/') ?? '';
  it('get more the surer the model is, and nothing for a guess', () => {
    const of = (score: number): number => pagesOf(new Map([[id, score]]), lexicon).entries.get(0) ?? 0;
    expect(of(3)).toBeGreaterThan(of(0));
    expect(of(-9)).toBe(0);
  });
  it('are about something else where that is likelier than any page', () => {
    const of = (page: number, off: number): boolean =>
      pagesOf(
        new Map([
          [id, page],
          ['off', off],
        ]),
        lexicon,
      ).elsewhere;
    expect([of(-3, 1), of(1, -3), of(4, 1)]).toEqual([true, false, false]);
  });
});

describe('a model', () => {
  const model = new LearnedModel(
    { bias: -1, step: 0.5, card: 1, ask: -1, askFound: -2, table: packTable([['wpins', [[0, 20]]]]) },
    {
      heads: [`signs/${lexicon.danger[0]?.item.slug ?? ''}`, 'conditions/gluteal-tendinopathy', 'off'],
      biases: [-2, -2, -2],
      step: 0.5,
      table: packTable([['wstairs', [[1, 30]]]]),
    },
  );
  it('scores a text by what it holds, and says which words told', () => {
    const text = 'Stairs kill the side of my hip';
    const heard = model.hear(read(text), lexicon);
    expect(heard.heads.get('conditions/gluteal-tendinopathy')).toBeGreaterThan(0);
    expect(heard.because('conditions/gluteal-tendinopathy', text)).toEqual(['Stairs']);
    expect(heard.score).toBeCloseTo(-1);
    expect(model.hear(read('pins'), lexicon).score).toBeGreaterThan(1);
  });
  it('is heard by what understands a text, and only then', () => {
    const text = 'pins and stairs';
    expect(understand(text, lexicon).learned).toBeUndefined();
    lexicon.learned = model;
    expect(understand(text, lexicon).danger.length).toBeGreaterThan(0);
    lexicon.learned = undefined;
  });
});
