import { describe, expect, it } from 'vitest';
import { parseBody } from './parse.ts';
import { h, renderMarkdown, type RenderContext } from './render.ts';

const context: RenderContext = {
  cite: (keys, certainty) => [h('sup', {}, `${keys.join('+')}${certainty ? ` ${certainty}` : ''}`)],
  href: (url) => (url.startsWith('/') ? `/hip${url}` : url),
  passage: (name) => ({ href: `/articles/a/#${name}`, title: `Passage ${name}` }),
  phaseFigures: (phase) => [h('ul', {}, phase)],
  dangerSigns: () => [h('section', {}, 'signs')],
};

const html = (source: string, extra: Partial<RenderContext> = {}): string =>
  renderMarkdown(parseBody(source).tree.children, { ...context, ...extra });

describe('renderMarkdown', () => {
  it('puts a mark where a citation stood, close to its word, before the full stop', () => {
    expect(html('It fades [@smith2020; @jones2019; low].')).toBe('<p>It fades<sup>smith2020+jones2019 low</sup>.');
  });
  it('leaves text in brackets that is no citation alone', () => {
    expect(html('A [note] of 0 [x].')).toContain('A [note] of 0 [x].');
  });
  it('puts internal links under the base path, and leaves others', () => {
    expect(html('[a](/conditions/x/#y) [b](https://example.org/)')).toContain(
      '<a href="/hip/conditions/x/#y">a</a> <a href="https://example.org/">b</a>',
    );
  });
  it('sets the article and the evidence under their own headings', () => {
    const out = html(
      '<ArticleSays passage="habits">\n\nHe says so.\n\n</ArticleSays>\n\n<EvidenceSays certainty="very-low">\n\nWe do not know.\n\n</EvidenceSays>',
    );
    expect(out.indexOf('The article says')).toBeLessThan(out.indexOf('What the evidence says'));
    expect(out).toContain('href="/hip/articles/a/#habits"');
    expect(out).toContain('How sure: very low certainty');
  });
  it('gives the pain rule its figures in words', () => {
    const out = html('<PainRule />');
    for (const words of ['Green: 0 to 3.', 'Amber: 4 to 5.', 'Red: 6 to 10.', 'bone stress injury'])
      expect(out).toContain(words);
  });
  it('keeps a passage’s anchor', () => {
    expect(html('<Passage id="habits">\n\nText.\n\n</Passage>')).toContain('<div id="habits" class="passage">');
  });
  it('turns table alignment into a class, so that no style attribute is needed', () => {
    const out = html('| a | b |\n| --- | --: |\n| 1 | 2 |');
    expect(out).toContain('class="align-right"');
    expect(out).not.toMatch(/style=|align="/);
  });
  it('escapes what looks like markup', () => {
    expect(html('1 &lt; 2 &amp; `<script>`')).not.toContain('<script>');
  });
  it('gives a feed no class, id or role', () => {
    const out = html('<Passage id="x">\n\nText [a](/b/).\n\n</Passage>\n\n| a |\n| - |\n| 1 |', { plain: true });
    expect(out).not.toMatch(/ (?:class|id|role|tabindex|aria-\w+)=/);
    expect(out).toContain('<a href="/hip/b/">a</a>');
    expect(out).toContain('</p>');
  });
});

describe('parseBody', () => {
  it('reads citations with their certainty', () => {
    expect(parseBody('A [@a; @b; very-low] and [@c].').citations).toMatchObject([
      { keys: ['a', 'b'], certainty: 'very-low' },
      { keys: ['c'], certainty: undefined },
    ]);
  });
  it('names a citation that cannot be read', () => {
    expect(
      parseBody('A [@a, sure].')
        .problems.map((problem) => problem.message)
        .join(),
    ).toContain('a citation cannot be read');
  });
  it('counts lines from the top of the file', () => {
    expect(parseBody('\n## One\n\n## One\n', 10).problems).toEqual([
      { message: 'heading "One" stands twice on the page', line: 14 },
    ]);
  });
});
