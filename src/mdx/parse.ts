import Slugger, { slug } from 'github-slugger';
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { toString } from 'mdast-util-to-string';
import { mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { CITATION, citationKeys, type Certainty } from '../model/terms.ts';
import { ELEMENTS, type ElementName } from './elements.ts';

/** A heading of a body. `line` counts from the top of the file. */
export interface BodyHeading {
  readonly depth: number;
  readonly text: string;
  readonly id: string;
  readonly line: number;
}

/** A citation group in running text. */
export interface BodyCitation {
  readonly keys: readonly string[];
  readonly certainty: Certainty | undefined;
  readonly line: number;
}

/** An element that a writer may use, as written. */
export interface BodyElement {
  readonly name: ElementName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Everything that the graph and the check need of an entry's text. */
export interface Body {
  readonly tree: Root;
  /** Lines of the file before the text. */
  readonly lineOffset: number;
  readonly headings: readonly BodyHeading[];
  readonly links: readonly { readonly url: string; readonly text: string; readonly line: number }[];
  readonly citations: readonly BodyCitation[];
  readonly elements: readonly BodyElement[];
  /** What a writer must mend, each with its line. */
  readonly problems: readonly { readonly message: string; readonly line: number }[];
}

/** How Markdown is read, everywhere: GFM, and quotes and dashes as they are written. */
export const FEATURES = { smartPunctuation: false } as const;

const EMPTY: Root = { type: 'root', children: [] };

/**
 * Read the text of an entry.
 * @param source MDX without frontmatter: Markdown with GFM and the elements of `ELEMENTS`
 * @param lineOffset lines of the file before `source`
 * @returns the tree and what stands in it. Never throws: what cannot be read is a problem.
 */
export function parseBody(source: string, lineOffset = 0): Body {
  const problems: { message: string; line: number }[] = [];
  const at = (node: { position?: { start: { line: number } } | undefined }): number =>
    (node.position?.start.line ?? 1) + lineOffset;

  let tree: Root;
  try {
    tree = mdxToMdast(source, { features: FEATURES }) as Root;
  } catch (error) {
    problems.push({ message: readable(error), line: lineOffset + lineOf(error) });
    return { tree: EMPTY, lineOffset, headings: [], links: [], citations: [], elements: [], problems };
  }

  const slugger = new Slugger();
  const headings: BodyHeading[] = [];
  const links: { url: string; text: string; line: number }[] = [];
  const citations: BodyCitation[] = [];
  const elements: BodyElement[] = [];

  visit(tree, (node) => {
    switch (node.type) {
      case 'heading': {
        const text = toString(node);
        const id = slugger.slug(text);
        headings.push({ depth: node.depth, text, id, line: at(node) });
        break;
      }
      case 'link':
        links.push({ url: node.url, text: toString(node), line: at(node) });
        break;
      case 'text':
        for (const match of node.value.matchAll(CITATION)) {
          citations.push({
            keys: citationKeys(match.groups?.['keys'] ?? ''),
            certainty: match.groups?.['certainty'] as Certainty | undefined,
            line: at(node),
          });
        }
        if (/\[@/.test(node.value.replaceAll(CITATION, ''))) {
          problems.push({
            message: 'a citation cannot be read; write "[@key]", "[@one; @two]" or "[@key; low]"',
            line: at(node),
          });
        }
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const element = readElement(node, at(node), problems);
        if (element) elements.push(element);
        break;
      }
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        problems.push({
          message: 'entries hold no code: no import, export or {braces}',
          line: at(node),
        });
        break;
      case 'html':
        problems.push({ message: 'entries hold no HTML; use Markdown', line: at(node) });
        break;
      default:
    }
  });
  problems.push(...headingProblems(headings));
  return { tree, lineOffset, headings, links, citations, elements, problems };
}

/**
 * Cut a body at its second-level headings.
 * @returns the part before the first heading (id `''`) and one part per heading, in order
 */
export function sections(tree: Root): { id: string; heading: string; children: RootContent[] }[] {
  const parts = [{ id: '', heading: '', children: [] as RootContent[] }];
  for (const child of tree.children) {
    if (child.type === 'heading' && child.depth === 2) {
      const heading = toString(child);
      parts.push({ id: slug(heading), heading, children: [] });
    } else {
      parts.at(-1)?.children.push(child);
    }
  }
  return parts.filter((part) => part.id !== '' || part.children.length > 0);
}

function headingProblems(headings: readonly BodyHeading[]): { message: string; line: number }[] {
  const problems: { message: string; line: number }[] = [];
  const seen = new Set<string>();
  let depth = 1;
  for (const heading of headings) {
    const key = heading.text.toLowerCase();
    if (heading.depth === 1) {
      problems.push({
        message: `the title stands in the frontmatter; start "${heading.text}" with "##"`,
        line: heading.line,
      });
    } else if (heading.depth > depth + 1) {
      problems.push({
        message: `heading "${heading.text}" skips a level; use ${'#'.repeat(depth + 1)}`,
        line: heading.line,
      });
    }
    if (seen.has(key)) {
      problems.push({ message: `heading "${heading.text}" stands twice on the page`, line: heading.line });
    }
    seen.add(key);
    depth = heading.depth;
  }
  return problems;
}

function readElement(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  line: number,
  problems: { message: string; line: number }[],
): BodyElement | undefined {
  const name = node.name ?? '';
  if (!Object.hasOwn(ELEMENTS, name)) {
    problems.push({
      message: `<${name}> is not an element of ours; use one of ${Object.keys(ELEMENTS).join(', ')}`,
      line,
    });
    return undefined;
  }
  const allowed: Readonly<Record<string, readonly string[]>> = ELEMENTS[name as ElementName];
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      problems.push({ message: `<${name}>: write each attribute as name="text"`, line });
      continue;
    }
    const values = allowed[attribute.name];
    if (values === undefined) {
      problems.push({ message: `<${name}> has no attribute "${attribute.name}"`, line });
    } else if (values.length > 0 && !values.includes(attribute.value)) {
      problems.push({
        message: `<${name} ${attribute.name}>: "${attribute.value}" is not one of ${values.join(', ')}`,
        line,
      });
    }
    attributes[attribute.name] = attribute.value;
  }
  for (const needed of Object.keys(allowed)) {
    if (!(needed in attributes)) problems.push({ message: `<${name}> needs ${needed}="…"`, line });
  }
  if (node.type === 'mdxJsxTextElement') {
    problems.push({ message: `<${name}> stands on a line of its own, with empty lines around its text`, line });
  }
  return { name: name as ElementName, attributes, line };
}

/** What the processor says begins with `line:column: ` and ends with a code in brackets. */
function readable(error: unknown): string {
  const reason = (error instanceof Error ? error.message : String(error))
    .replace(/^\d+:\d+: /, '')
    .replace(/ \([\w-]+:[\w-]+\)$/, '');
  return `the text cannot be read (${reason}); "<" and "{" are written in words`;
}

function lineOf(error: unknown): number {
  return Number(/^(\d+):\d+: /.exec(error instanceof Error ? error.message : '')?.[1] ?? 1);
}
