import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build.ts';
import { readContent } from '../graph/read.ts';
import { certaintyWords } from '../model/labels.ts';
import { certainty } from '../model/terms.ts';
import { llmsText } from './llms.ts';
import { markdownAddress } from './markdown-copy.ts';

const place = { origin: 'https://runner.example', base: '/hip/' };
const { graph } = buildGraph(readContent(process.cwd()));
const text = llmsText(graph, place);
/** The shape that llmstxt.org asks for: title, summary, text without headings, then sections of links. */
const [intro = '', ...sections] = text.split(/^## /m);

describe('llms.txt', () => {
  it('has the shape of the format', () => {
    expect(intro).toMatch(/^# Fulcrum\n\n> \S.*\n\n/);
    expect(intro).not.toMatch(/^#{2,}|^- /m);
    for (const section of sections) {
      const [, ...lines] = section.trim().split('\n').filter(Boolean);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).toMatch(/^- \[[^\]]+\]\(https:\/\/runner\.example\/hip\/\S*\): \S.*$/);
    }
    expect(sections.at(-1)).toMatch(/^Optional\n/);
  });

  it('leads to every entry once, with its summary, and to when to get help first', () => {
    for (const node of graph.nodes) {
      const address = `(https://runner.example/hip${markdownAddress(node)}): `;
      expect(text.split(address), node.id).toHaveLength(2);
      expect(text).toContain(node.summary);
    }
    expect(sections[0]).toMatch(
      /^Guides\n\n- \[[^\]]+\]\(https:\/\/runner\.example\/hip\/guides\/when-to-get-help\/index\.md\)/,
    );
  });

  it('says what the site is not, and every word for how sure it is', () => {
    expect(intro).toContain('not: a diagnosis');
    for (const level of certainty.options) expect(intro).toContain(certaintyWords(level));
  });
});
