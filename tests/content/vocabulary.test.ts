import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { readContent } from '../../src/graph/read.ts';
import { GATE_PLACES, GATE_RUNNING } from '../../src/model/bone-gate.ts';
import { rankEntries } from '../../src/vocabulary/rank-entries.ts';
import { answerNow, mayAnswerEarly } from '../../src/search/query.ts';
import { compileParts } from '../../src/vocabulary/compile.ts';
import { Lexicon } from '../../src/vocabulary/lexicon.ts';
import { joinParts } from '../../src/vocabulary/parts.ts';
import { understand } from '../../src/vocabulary/understand.ts';

const root = join(import.meta.dirname, '..', '..');
const { graph } = buildGraph(readContent(root));
const { leading, following } = compileParts(graph);
const lexicon = new Lexicon(joinParts(leading, following));
const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(root, 'evaluation', name), 'utf8')) as T[];

it('has each clue that the bone gate listens for', () => {
  const slugs = graph.vocabulary.clues.map(({ slug }) => slug);
  expect(slugs).toEqual(expect.arrayContaining([...GATE_PLACES, ...GATE_RUNNING]));
});

describe('every name finds its entry', () => {
  it('titles and other names come first, but for names that several entries share', () => {
    const wrong: string[] = [];
    const names = new Map<string, Set<string>>();
    const entries = graph.nodes.filter((node) => lexicon.file.entries.some(([c, s]) => `${c}/${s}` === node.id));
    for (const node of entries) {
      for (const name of [node.title, ...((node.data as { also?: string[] }).also ?? [])]) {
        const key = name.toLowerCase().replaceAll(/['’]s\b/g, '');
        names.set(key, (names.get(key) ?? new Set()).add(node.id));
      }
    }
    for (const [name, ids] of names) {
      const listed = rankEntries(understand(name, lexicon), lexicon)
        .slice(0, 2 + ids.size)
        .map(({ entry }) => lexicon.file.entries[entry]?.slice(0, 2).join('/') ?? '');
      // Where a name tells a danger sign, the help guide goes before its entry.
      if (listed[0] === 'guides/when-to-get-help' && !ids.has(listed[0])) listed.shift();
      if (!listed.slice(0, ids.size).some((id) => ids.has(id))) wrong.push(`${name} → ${listed[0] ?? 'nothing'}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('every pattern is heard in its own words', () => {
  /** A pattern as somebody might type it: the first word of each group, the first of alternatives. */
  const typed = (pattern: string): string =>
    pattern
      .split('&')
      .map((unit) =>
        unit
          .trim()
          .split(/\s+/)
          .filter((term) => !term.startsWith('!'))
          .map((term) => {
            const [name = ''] = term.split('/');
            return graph.vocabulary.words[name]?.words[0] ?? name;
          })
          .join(' '),
      )
      .join('. ');

  it('lay words lead to their entry', () => {
    const deaf = Object.entries(graph.vocabulary.entries).flatMap(([id, patterns]) => {
      const entry = lexicon.file.entries.findIndex(([collection, slug]) => `${collection}/${slug}` === id);
      return patterns
        .filter((pattern) => !understand(typed(pattern), lexicon, false).topics.some((topic) => topic.entry === entry))
        .map((pattern) => `${id}: ${pattern}`);
    });
    expect(deaf).toEqual([]);
  });

  it('danger signs raise their card', () => {
    const deaf = Object.entries(graph.vocabulary.danger).flatMap(([slug, patterns]) =>
      patterns
        .filter((pattern) => !understand(typed(pattern), lexicon, false).danger.some((sign) => sign.slug === slug))
        .map((pattern) => `${slug}: ${pattern} (${typed(pattern)})`),
    );
    expect(deaf).toEqual([]);
  });
});

describe('the leading part alone', () => {
  const alone = new Lexicon(joinParts(leading));

  it('finds the danger signs that the whole finds in words as they are typed', () => {
    const found = (text: string, by: Lexicon): string[] => understand(text, by, false).danger.map(({ slug }) => slug);
    const texts = [...read<{ text: string }>('danger-dev.json'), ...read<{ text: string }>('vignettes-dev.json')].map(
      ({ text }) => text,
    );
    expect(texts.filter((text) => found(text, lexicon).length > 0).length).toBeGreaterThan(50);
    for (const text of texts) expect(found(text, alone), text).toEqual(found(text, lexicon));
  });

  it('answers nothing that is about something else', () => {
    const elsewhere = read<{ q: string; expect: string[] }>('dev.json').filter(({ expect: pages }) => pages.length === 0);
    expect(elsewhere.length).toBeGreaterThan(5);
    for (const { q } of elsewhere)
      expect(mayAnswerEarly(answerNow(q, alone, { base: '/', spelling: false })), q).toBe(false);
  });
});

describe('the vocabulary that travels', () => {
  it('names no entry, sign or clue twice', () => {
    for (const list of [lexicon.file.clues, lexicon.file.danger]) {
      const slugs = list.map(([slug]) => slug);
      expect(new Set(slugs).size).toBe(slugs.length);
    }
  });
});

describe('texts of the development sets', () => {
  const texts = ['danger-dev.json', 'vignettes-dev.json'].flatMap((name) =>
    read<{ text: string; help: string; sign?: string }>(name),
  );
  const danger = (text: string): string[] => understand(text, lexicon).danger.map(({ level }) => level);
  const raises = (text: string): boolean => danger(text).some((level) => level !== 'soon');

  it('hold no danger sign that is missed', () => {
    const told = texts.filter(({ help }) => help === 'urgent' || help === 'emergency');
    expect(told.filter(({ text }) => !raises(text)).map(({ text }) => text)).toEqual([]);
  });
  it('raise a card on at most 3 in 100 that hold none', () => {
    const calm = texts.filter(({ help }) => help === 'none');
    const alarmed = calm.filter(({ text }) => raises(text)).map(({ text }) => text);
    expect(alarmed.length, alarmed.join(' · ')).toBeLessThanOrEqual(calm.length * 0.03);
  });
  it('are heard where the sign is one for the next weeks', () => {
    const told = texts.filter(({ help, sign }) => help === 'soon' && sign !== undefined);
    expect(told.filter(({ text }) => danger(text).length === 0).map(({ text }) => text)).toEqual([]);
  });
});

describe('what is not ours', () => {
  const finds = (text: string): number => rankEntries(understand(text, lexicon), lexicon).length;
  it.each([
    'my elbow clicks when it bends',
    'frozen shoulder stretches',
    'torn labrum in my shoulder',
    'our old dog limps, are his hips bad',
    'a half marathon plan for a beginner',
  ])('finds nothing for "%s"', (text) => {
    expect(finds(text)).toBe(0);
  });
  it.each([
    'hip hurts and my shoulder aches from the bag',
    'hip sore when I walk the dog',
    'started couch to 5k week 1 and my groin hurts',
  ])('answers "%s"', (text) => {
    expect(finds(text)).toBeGreaterThan(0);
  });
});
