import type { RootContent } from 'mdast';
import { sections } from '../markdown/parse.ts';
import type { Graph, Node } from './graph.ts';

/** A stretch of an article: a passage with what it introduces, or text between passages. */
export interface ArticleBlock {
  readonly title: string;
  readonly body: readonly RootContent[];
  readonly introduces: readonly Node[];
}

/** A section of an article. */
export interface ArticleSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly ArticleBlock[];
}

/** An article cut at its headings and passages, each passage with the entries that it introduces. */
export function articleSections(graph: Graph, node: Node<'articles'>): ArticleSection[] {
  const introduced = Map.groupBy(graph.out(node, 'introduces'), (edge) => edge.data.passage);
  return sections(node.body.tree).map(({ id, heading, children }) => {
    const blocks: { title: string; body: RootContent[]; introduces: readonly Node[] }[] = [];
    for (const child of children) {
      const anchor = passageId(child);
      if (anchor !== undefined) {
        blocks.push({
          title: node.data.passages.find((passage) => passage.anchor === anchor)?.title ?? anchor,
          body: [child],
          introduces: (introduced.get(anchor) ?? []).map((edge) => edge.to),
        });
      } else {
        const last = blocks.at(-1);
        if (last && last.introduces.length === 0 && last.title === '') last.body.push(child);
        else blocks.push({ title: '', body: [child], introduces: [] });
      }
    }
    return { id, heading, blocks };
  });
}

function passageId(node: RootContent): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Passage') return undefined;
  const id = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id');
  return typeof id?.value === 'string' ? id.value : undefined;
}
