import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build.ts';
import { readContent } from '../graph/read.ts';
import { answerNow, mayAnswerEarly, type Answered } from '../search/query.ts';
import { compileLexicon, compileParts } from './compile.ts';
import type { LexiconFile } from './lexicon-file.ts';
import { Lexicon } from './lexicon.ts';
import { followingPart, joinParts, leadingPart, type FollowingPart, type LeadingPart } from './parts.ts';
import { understand } from './understand.ts';

let file: LexiconFile;
let leading: LeadingPart;
let following: FollowingPart;

beforeAll(() => {
  const { graph } = buildGraph(readContent(process.cwd()));
  file = compileLexicon(graph);
  // As they travel.
  ({ leading, following } = JSON.parse(JSON.stringify(compileParts(graph))) as ReturnType<typeof compileParts>);
}, 60_000);

const textsOf = (name: string): string[] =>
  (JSON.parse(readFileSync(`evaluation/${name}`, 'utf8')) as { text: string }[]).map(({ text }) => text);

describe('the two parts of the vocabulary', () => {
  it('are the whole of it together', () => {
    expect(joinParts(leadingPart(leading), followingPart(following))).toEqual(file);
  });

  it('are refused when they are something else', () => {
    for (const data of [null, 'text', {}, { words: '' }]) {
      expect(() => leadingPart(data)).toThrow('no vocabulary');
      expect(() => followingPart(data)).toThrow('no names');
    }
    expect(() => leadingPart(following)).toThrow();
    expect(() => followingPart(leading)).toThrow();
  });
});

describe('the leading part alone', () => {
  const ask = (query: string): Answered =>
    answerNow(query, new Lexicon(joinParts(leading)), { base: '/', spelling: false });

  it('finds the danger signs that the whole finds in words as they are typed', () => {
    const [part, whole] = [new Lexicon(joinParts(leading)), new Lexicon(file)];
    const found = (text: string, lexicon: Lexicon): string[] =>
      understand(text, lexicon, false).danger.map(({ slug }) => slug);
    const texts = [...textsOf('danger-dev.json'), ...textsOf('vignettes-dev.json')];
    expect(texts.filter((text) => found(text, whole).length > 0).length).toBeGreaterThan(50);
    for (const text of texts) expect(found(text, part), text).toEqual(found(text, whole));
  });

  it('answers complaints with conditions and symptoms', () => {
    const answered = ask('deep ache in the buttock when I sit');
    const urls = answered.results.map(({ url }) => url);
    expect(mayAnswerEarly(answered)).toBe(true);
    expect(urls).toContain('/symptoms/buttock-pain/');
    expect(urls.some((url) => url.startsWith('/conditions/'))).toBe(true);
  });

  it('waits for the whole with slips, with names, and with what is about something else', () => {
    const elsewhere = (JSON.parse(readFileSync('evaluation/dev.json', 'utf8')) as { q: string; expect: string[] }[])
      .filter(({ expect: pages }) => pages.length === 0)
      .map(({ q }) => q);
    expect(elsewhere.length).toBeGreaterThan(5);
    for (const query of ['pirifomis', 'tight QL', ...elsewhere]) expect(mayAnswerEarly(ask(query)), query).toBe(false);
  });
});
