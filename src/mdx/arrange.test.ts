import { describe, expect, it } from 'vitest';
import type { Nodes } from 'mdast';
import { arrange, attributesOf } from './arrange.ts';
import { parseBody } from './parse.ts';
import type { ProseCollection } from '../model/collections.ts';

const glossary = [
  { slug: 'tendon', term: 'tendon', means: 'It ties muscle to bone.', everyday: false },
  { slug: 'gait', term: 'gait', means: 'How one walks.', everyday: false },
  { slug: 'hip', term: 'hip', means: 'Known to all.', everyday: true },
];

/** The arranged text, written short: `Name{attribute=value}(children)`. */
function shown(source: string, collection: ProseCollection = 'guides'): string {
  const link = (url: string): string => (url.startsWith('/') ? `/base${url}` : url);
  const write = (node: Nodes): string => {
    const inner = 'children' in node ? node.children.map(write).join('') : 'value' in node ? node.value : '';
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const attributes = Object.entries(attributesOf(node)).map(([name, value]) => `${name}=${value}`);
      return `${node.name}{${attributes.join(' ')}}(${inner})`;
    }
    return node.type === 'link' ? `link{${node.url}}(${inner})` : inner;
  };
  return write(arrange(parseBody(source).tree, collection, { glossary, link }).tree);
}

const outlineOf = (source: string, collection: ProseCollection = 'guides') =>
  arrange(parseBody(source).tree, collection, { glossary, link: (url) => url }).outline;

describe('arrange', () => {
  it('puts sections in the order of the outline, with those that are not written, and own headings behind theirs', () => {
    const { sections } = outlineOf(
      '## How long it takes\n\nWeeks.\n\n## Our own\n\nText.\n\n## More that you can do\n\nRest.',
      'conditions',
    );
    const ids = sections.map(({ id }) => id);
    expect(ids[0]).toBe('running-with-it');
    expect(ids[1]).toBe('more-that-you-can-do');
    expect(ids.indexOf('our-own')).toBe(ids.indexOf('how-long-it-takes') + 1);
    expect(sections.find(({ id }) => id === 'why-it-happens')?.written).toBe(false);
  });

  it('puts a mark where a citation stood, close to its word, before the full stop', () => {
    expect(shown('It fades [@smith2020; @jones2019; low].')).toContain(
      'It fadesCite{keys=smith2020 jones2019 certainty=low}().',
    );
  });

  it('leaves text in brackets that is no citation alone', () => {
    expect(shown('A [note] of 0 [x].')).toContain('A [note] of 0 [x].');
  });

  it('notes what each section cites and holds, once each, in the order of reading', () => {
    const { sections } = outlineOf('One [@b; @a].\n\n## Next\n\n<PainRule />\n\nTwo [@b] and [@c; low].');
    expect(sections).toMatchObject([
      { id: '', cites: ['b', 'a'], holds: [] },
      { id: 'next', cites: ['b', 'c'], holds: ['PainRule'] },
    ]);
  });

  it('marks the first mention of a term: not in headings, links or tables, and no everyday word', () => {
    const text = '## The tendon\n\n| tendon |\n| --- |\n| tendon |\n\nThe hip [tendon](/a/) and the Tendon, a tendon.';
    expect(shown(text).match(/Term\{slug=[\w-]+\}\([^)]*\)/g)).toEqual(['Term{slug=tendon}(Tendon)']);
    expect(outlineOf(text).terms).toEqual(['tendon']);
  });

  it('makes internal links fit the place, and leaves others', () => {
    expect(shown('[a](/conditions/x/#y) [b](https://example.org/)')).toContain(
      'link{/base/conditions/x/#y}(a) link{https://example.org/}(b)',
    );
  });

  it('names a table by its heads, so that two of a page have different names', () => {
    expect(shown('| Word | What it means |\n| --- | --- |\n| a | b |')).toContain(
      'Table{label=Table: Word, What it means}',
    );
  });

  it('gives each passage of an article a row of its own', () => {
    const text = 'One.\n\nTwo.\n\n<Passage id="habits">\n\nThree.\n\n</Passage>\n\nFour.';
    expect(shown(text, 'articles')).toContain(
      'Row{passage=}(One.Two.)Row{passage=habits}(Passage{id=habits}(Three.))Row{passage=}(Four.)',
    );
  });
});
