import { isIn, type Graph, type Node } from '../graph/graph.ts';
import type { Collection } from '../model/collections.ts';
import { region } from '../model/condition.ts';
import { COLLECTION_TITLE, KIND_FOR, REGION, SYMPTOM_KIND } from './labels.ts';

/** Entries of an index page that belong together. */
export interface Group {
  /** `''` where the collection is one list. */
  readonly title: string;
  readonly nodes: readonly Node[];
}

/**
 * The groups of a collection's index, in an order that helps to choose. Every entry stands in at least one;
 * a treatment that treats and prevents stands in both.
 */
export function groupsOf(graph: Graph, collection: Collection): Group[] {
  const nodes: readonly Node[] = graph.all<Collection>(collection);
  const where = (title: string, test: (node: Node) => boolean): Group => ({ title, nodes: nodes.filter(test) });
  const groups = ((): Group[] => {
    switch (collection) {
      case 'conditions':
        return region.options.map((name) =>
          where(REGION[name], (node) => isIn(node, 'conditions') && node.data.regions[0] === name),
        );
      case 'symptoms':
        return (['location', 'sensation', 'timing'] as const).map((kind) =>
          where(SYMPTOM_KIND[kind], (node) => isIn(node, 'symptoms') && node.data.kind === kind),
        );
      case 'drivers':
        return [
          where('In your running', (node) => isIn(node, 'drivers') && node.data.group === 'running'),
          where('In daily life', (node) => isIn(node, 'drivers') && node.data.group === 'non-running'),
        ];
      case 'treatments':
        return [
          where('To treat it', (node) => isIn(node, 'treatments') && node.data.roles.includes('treat')),
          where('To keep it away', (node) => isIn(node, 'treatments') && node.data.roles.includes('prevent')),
        ];
      case 'anatomy':
        return [
          where(
            'Bones, joints, bands and nerves',
            (node) => isIn(node, 'anatomy') && /^(?:bone|joint|band|nerve)$/.test(node.data.type),
          ),
          where('Muscles', (node) => isIn(node, 'anatomy') && node.data.type.startsWith('muscle')),
          where('How the body moves', (node) => isIn(node, 'anatomy') && node.data.type === 'concept'),
        ];
      case 'exercises':
        return (['mobility', 'activation', 'strength', 'power'] as const).map((kind) =>
          where(KIND_FOR[kind], (node) => isIn(node, 'exercises') && node.data.kind === kind),
        );
      case 'guides':
        return [{ title: '', nodes: [...nodes].sort((a, b) => Number(urgency(b)) - Number(urgency(a))) }];
      default:
        return [{ title: '', nodes }];
    }
  })().filter((group) => group.nodes.length > 0);
  const grouped = new Set(groups.flatMap((group) => group.nodes));
  const left = nodes.filter((node) => !grouped.has(node));
  if (left.length > 0)
    throw new Error(`${COLLECTION_TITLE[collection]}: no group holds ${left.map((node) => node.id).join(', ')}`);
  return groups;
}

function urgency(node: Node): boolean {
  return isIn(node, 'guides') && node.data.gathersDangerSigns;
}
