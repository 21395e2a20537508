import { describe, expect, it } from 'vitest';
import Slugger from 'github-slugger';
import { OUTLINE } from '../model/outline.ts';
import { goodContent, linkFiles } from '../../tests/fixtures/good-site.ts';
import { outlineOf } from '../mdx/arrange.ts';
import { careCards } from './care-cards.ts';
import { EntryPage } from './entry-page.ts';
import { isIn, type Graph, type Node } from './graph.ts';
import { passagesOf, relationsOf } from './relations.ts';
import { partsOf } from './series.ts';

const { graph } = linkFiles(goodContent());
const pageOf = (of: Graph, node: Node<'conditions'>): EntryPage =>
  new EntryPage(of, node, { sections: outlineOf(node.body.tree, 'conditions'), terms: [] }, (url) => `/hip${url}`);
const sore = graph.get('conditions', 'sore-hip');
const stiff = graph.get('conditions', 'stiff-hip');

describe('relations', () => {
  it('are read from both ends', () => {
    expect(relationsOf(graph, sore, 'why-it-happens').map((item) => item.other.slug)).toEqual(['camber']);
    const camber = graph.get('drivers', 'camber');
    expect(relationsOf(graph, camber, 'how-it-might-lead-to-hip-pain')[0]).toMatchObject({
      other: { slug: 'sore-hip' },
      certainty: 'low',
      reason: 'On a slope the downhill hip bends further inwards at each step.',
    });
    const rest = graph.get('treatments', 'rest');
    expect(relationsOf(graph, rest, 'habits-and-loads-that-it-counters')[0]?.other.slug).toBe('camber');
    expect(relationsOf(graph, rest, 'what-the-evidence-says')[0]?.other.slug).toBe('sore-hip');
  });
  it('mirror a pair of look-alikes that is written once', () => {
    expect(relationsOf(graph, stiff, 'what-it-is-mistaken-for')[0]).toMatchObject({
      other: { slug: 'sore-hip' },
      reason: 'A stiff hip is slow to start and does not hurt to the touch.',
    });
  });
  it('know the passage that introduced an entry', () => {
    expect(passagesOf(graph, sore).map((item) => item.anchor)).toEqual(['why']);
  });
});

describe('a page', () => {
  it('shows its sections in the order of the outline, wherever they are written', () => {
    const files = goodContent();
    files['content/conditions/sore-hip.mdx'] =
      `${(files['content/conditions/sore-hip.mdx'] ?? '').split('## What it is')[0] ?? ''}## How long it takes

Weeks.

## A heading of our own

Text.

## What it is

A sore hip [@smith2020hips].
`;
    const other = linkFiles(files);
    const ids = pageOf(other.graph, other.graph.get('conditions', 'sore-hip')).sections.map(({ id }) => id);
    expect(ids[0]).toBe('running-with-it');
    expect(ids.indexOf('a-heading-of-our-own')).toBe(ids.indexOf('how-long-it-takes') + 1);
    expect(ids.indexOf('what-it-is')).toBeGreaterThan(ids.indexOf('how-long-it-takes'));
    expect(ids.indexOf('what-it-is')).toBeLessThan(ids.indexOf('why-it-happens'));
  });
  it('numbers its sources, those of the pain rule included', () => {
    expect(pageOf(graph, sore).keys).toEqual([
      'smith2020hips',
      'bimphysio-painmodel',
      'silbernagel2007continued',
      'trek-runners',
    ]);
  });
  it('gives the numbers of its sources, and refuses one that it did not foresee', () => {
    const page = pageOf(graph, sore);
    expect(page.numbersOf(['trek-runners', 'smith2020hips'])).toEqual([4, 1]);
    expect(() => page.numbersOf(['nobody'])).toThrow('source "nobody" has no number');
  });
  it('links under the base path, to entries and to passages by their short name', () => {
    const page = pageOf(graph, sore);
    expect(page.hrefOf(stiff)).toBe('/hip/conditions/stiff-hip/');
    expect(page.passage('why')).toMatchObject({ href: '/hip/articles/first/#why' });
  });
  it('makes care cards from warnings, and none where there is no sign', () => {
    expect(careCards(graph, sore)).toMatchObject([{ level: 'emergency', signs: [{ slug: 'cannot-stand' }] }]);
    expect(careCards(graph, stiff)).toEqual([]);
  });
});

describe('a series', () => {
  it('shows a promised part until its article is published', () => {
    expect(partsOf(graph, graph.get('series', 'hips')).map((part) => part.article?.slug)).toEqual(['first', undefined]);
    const files = goodContent();
    files['content/articles/program.mdx'] = (files['content/articles/first.mdx'] ?? '')
      .replace('title: First', 'title: Program')
      .replace('part: 1', 'part: 2')
      .replace(':articles/first"', ':articles/program"')
      .replace('introduces: [conditions/sore-hip, drivers/camber]', 'introduces: []');
    const out = linkFiles(files);
    expect(out.lines).toEqual([]);
    const parts = partsOf(out.graph, out.graph.get('series', 'hips'));
    expect(parts.map((part) => part.article?.slug)).toEqual(['first', 'program']);
  });
});

describe('the outline', () => {
  it('has the anchors that its headings give', () => {
    for (const section of Object.values(OUTLINE).flat()) expect(section.id).toBe(new Slugger().slug(section.heading));
  });
});

describe('drafts', () => {
  it('are not in the graph', () => {
    const files = goodContent();
    files['content/treatments/ice.mdx'] = (files['content/treatments/rest.mdx'] ?? '').replace(
      'title: Rest',
      'title: Ice\ndraft: true',
    );
    const { graph: withDraft, lines } = linkFiles(files);
    expect(lines).toEqual([]);
    expect(withDraft.find('treatments/ice')).toBeUndefined();
    expect(withDraft.nodes.every((node) => !isIn(node, 'treatments') || node.slug === 'rest')).toBe(true);
  });
});
