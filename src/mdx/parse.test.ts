import { describe, expect, it } from 'vitest';
import { parseBody } from './parse.ts';

const messages = (source: string): string[] => parseBody(source).problems.map(({ message }) => message);

describe('parseBody', () => {
  it('reads citations with their certainty', () => {
    expect(parseBody('A [@a; @b; very-low] and [@c].').citations).toMatchObject([
      { keys: ['a', 'b'], certainty: 'very-low' },
      { keys: ['c'], certainty: undefined },
    ]);
  });

  it('names a citation that cannot be read', () => {
    expect(messages('A [@a, sure].').join()).toContain('a citation cannot be read');
  });

  it('counts lines from the top of the file', () => {
    expect(parseBody('\n## One\n\n## One\n', 10).problems).toEqual([
      { message: 'heading "One" stands twice on the page', line: 14 },
    ]);
  });

  it('says where a text cannot be read, and in what words to write instead', () => {
    const { problems } = parseBody('Fine.\n\nUnder <5 km.', 20);
    expect(problems).toMatchObject([{ line: 23 }]);
    expect(problems[0]?.message).toMatch(/^the text cannot be read \(.*\); "<" and "{" are written in words$/);
    expect(problems[0]?.message).not.toMatch(/\d+:\d+:|mdx-jsx/);
  });

  it.each([
    ['import', 'import x from "y"', /entries hold no code/],
    ['an expression', 'A {word}.', /entries hold no code/],
    ['HTML', '<b>\n\nText.\n\n</b>', /<b> is not an element of ours/],
    ['an element in a line', 'A <PainRule /> here.', /stands on a line of its own/],
  ])('refuses %s', (_name, source, says) => {
    expect(messages(source).join()).toMatch(says);
  });

  it('keeps quotes and dashes as they are written', () => {
    expect(JSON.stringify(parseBody(`"So" -- he's here...`).tree)).toContain(`\\"So\\" -- he's here...`);
  });
});
