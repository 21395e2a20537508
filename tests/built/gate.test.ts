import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { offersLoad } from '../../src/graph/bone-gate.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { readContent } from '../../src/graph/read.ts';
import { addressOf } from '../../src/model/addresses.ts';
import { PROGRAM_PAGES } from '../../src/model/program-pages.ts';
import { BONE_GATE } from '../../src/model/bone-gate.ts';

const { graph } = buildGraph(readContent(process.cwd()));
const loading = graph.nodes.filter(offersLoad);
/** What may be a step, test, exercise or run, or lead to one: all text but a page's title, lead and danger signs. */
const LOAD = /<(?:ol|h2|table|figure|dl|form|ul)\b/;

describe('the bone gate', () => {
  it('is on the pages of every collection that offers load', () => {
    const collections = new Set(loading.map(({ collection }) => collection));
    for (const name of ['conditions', 'exercises', 'symptoms', 'treatments', 'guides', 'articles', 'programs'] as const)
      expect(collections).toContain(name);
  });

  it.each([
    ...loading.map((node) => [node.id, addressOf(node.id)] as const),
    ...Object.values(PROGRAM_PAGES).map(({ path, name }) => [`the program, ${name}`, path] as const),
  ])('stands first on %s', (_, address) => {
    const page = readFileSync(`dist${address}index.html`, 'utf8');
    const main = page.slice(page.indexOf('<article'));
    const [before = '', ...after] = main.split('data-gate="bone"');
    expect(after).toHaveLength(1);
    expect(before.replaceAll(/<section class="care"[\s\S]*?<\/section>/g, '')).not.toMatch(LOAD);

    const copy = readFileSync(`dist${address}index.md`, 'utf8');
    expect(copy).toContain(BONE_GATE.rule);
    const signs = copy.slice(0, copy.indexOf(BONE_GATE.rule));
    const headings = [...signs.matchAll(/^## (.*)$/gm)].map(([, words = '']) => words);
    for (const words of headings) expect(words).toMatch(/^(?:Can I run\?|(?:Emergency|Urgent|See someone soon): )/);
    expect(signs).not.toMatch(/^\d+\. /m);
  });

  it('is nowhere else, but in what leads to a page that shows it', () => {
    for (const node of graph.nodes.filter((one) => !offersLoad(one)))
      expect(readFileSync(`dist${addressOf(node.id)}index.html`, 'utf8'), node.id).not.toContain('data-gate="bone"');
  });

  it('stands in the feeds before the text', () => {
    const { items } = JSON.parse(readFileSync('dist/feed.json', 'utf8')) as {
      items: { id: string; content_html: string }[];
    };
    const posts = loading.flatMap((node) => ('feedId' in node.data ? [node.data.feedId] : []));
    expect(posts.length).toBeGreaterThan(0);
    for (const id of posts) {
      const html = items.find((item) => item.id === id)?.content_html ?? '';
      const at = html.indexOf(BONE_GATE.rule);
      expect(at, id).toBeGreaterThan(-1);
      expect(html.slice(0, at), id).not.toMatch(/<ol>|<h2>(?!Emergency|Urgent|See someone soon)/);
    }
  });
});
