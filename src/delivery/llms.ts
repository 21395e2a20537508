import type { Graph, Node } from '../graph/graph.ts';
import { absolute, SITE, type Place } from '../metadata/site.ts';
import { MANY, type Collection } from '../model/collections.ts';
import { certaintyWords, COLLECTION_LEAD } from '../model/labels.ts';
import { certainty } from '../model/terms.ts';
import { GRAPH_SCHEMA } from './graph-schema.ts';
import { PROGRAM_PAGES } from '../model/program-pages.ts';
import { markdownAddress } from './markdown-copy.ts';

/** Collections in the order in which a reader needs them: when to get help comes first. */
const MAIN: readonly Collection[] = [
  'guides',
  'conditions',
  'symptoms',
  'drivers',
  'treatments',
  'exercises',
  'programs',
  'anatomy',
  'professionals',
  'articles',
];
const REST: readonly Collection[] = ['series', 'authors'];

/** What the site offers besides the pages of entries. */
const MORE: readonly (readonly [path: string, name: string, says: string])[] = [
  ['/about/index.md', 'About', 'how pages are written and reviewed, how sure we are, privacy, mistakes.'],
  ['/about/how-well-it-works/', 'How well search and the finder work', 'what was tested, and what was missed.'],
  ['/about/safety/', 'Safety', 'what can go wrong here, what is built against it, and what we cannot know.'],
  ['/about/danger-signs/index.md', 'Danger signs and their sources', 'what each sign may mean, and where it is from.'],
  ['/anatomy/hip/index.md', 'The hip in layers', 'each spot that can hurt, what lies there and what may hurt there.'],
  ['/treatments/compare/', 'The balance sheet', 'every treatment against every condition, and how sure that is.'],
  ['/references/', 'References', 'every source, its kind of study, and where it is cited.'],
  ['/glossary/', 'Glossary', 'words of the field, each in one plain sentence.'],
  ['/graph.json', 'The graph as JSON', 'every entry and every relation, with reasons, certainty and sources.'],
  [GRAPH_SCHEMA, 'Schema of the graph', 'JSON Schema of that file.'],
  ['/program/plan.json', 'The program as JSON', 'phases, sessions, sets and rules.'],
  ['/rss.xml', 'RSS', 'whole articles and guides, newest first.'],
  ['/atom.xml', 'Atom', 'the same.'],
  ['/feed.json', 'JSON Feed', 'the same.'],
  ['/sitemap-index.xml', 'Sitemap', 'every page with the day of its last change.'],
];

/** `/llms.txt` (llmstxt.org): what the site is and is not, and each page as Markdown with its summary. */
export function llmsText(graph: Graph, place: Place): string {
  const line = (address: string, name: string, says: string): string =>
    `- [${name}](${absolute(address, place)}): ${says}`;
  const linesOf = (collection: Collection): string[] =>
    [...graph.all<Collection>(collection)]
      .sort((a, b) => Number(gathers(b)) - Number(gathers(a)))
      .map((node) => line(markdownAddress(node), node.title, node.summary));
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
  return `${[
    `# ${SITE.name}`,
    `> ${SITE.description}`,
    ...about(),
    ...MAIN.flatMap((collection) =>
      section(MANY[collection], [...linesOf(collection), ...(collection === 'programs' ? programLines(line) : [])]),
    ),
    ...section('Optional', [...REST.flatMap(linesOf), ...MORE.map(([path, name, says]) => line(path, name, says))]),
  ].join('\n\n')}\n`;
}

/** The pages of the program beside its first. */
function programLines(line: (address: string, name: string, says: string) => string): string[] {
  return Object.values(PROGRAM_PAGES).flatMap(({ path, title, summary }) =>
    title === undefined || summary === undefined ? [] : [line(`${path}index.md`, title, summary)],
  );
}

function about(): string[] {
  const words = certainty.options.map((level) => `“${certaintyWords(level)}”`).join(', ');
  return [
    'What it is: a knowledge base for runners with hip pain. What it is not: a diagnosis, or a stand-in for one. It describes what fits and what does not; only a professional who sees a person can diagnose. No clinician has reviewed these pages, and each page says so. It names no dose of a medicine.',
    'Danger signs come first on each page that has any, under a heading that begins with “Emergency:”, “Urgent:” or “See someone soon:”. Whoever repeats a page should repeat these first, word for word, and at their level. Every danger sign stands in the guide on when to get help.',
    `How sure: behind a statement stand its sources as footnotes, and a word in brackets that says how sure we are: ${words}. A claim without its certainty says more than we do. “Tested and no effect” is not the same as “not clear”. What the source article says stands apart from what studies found.`,
    `Each collection answers one question. ${(['conditions', 'symptoms', 'drivers', 'treatments'] as const).map((name) => `${MANY[name]}: ${COLLECTION_LEAD[name]}`).join(' ')}`,
    'Each link below leads to the whole page as Markdown. Without “index.md” at its end, it leads to the page that people read: that is the address to cite.',
  ];
}

function gathers(node: Node): boolean {
  return (node.data as { gathersDangerSigns?: boolean }).gathersDangerSigns === true;
}
