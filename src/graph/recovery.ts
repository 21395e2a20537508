import { region } from '../model/condition.ts';
import type { Graph, Node } from './graph.ts';

/** All conditions by their main place, head to foot, and by title within it. */
export function conditionsByPlace(graph: Graph): Node<'conditions'>[] {
  const place = ({ data }: Node<'conditions'>): number => region.options.findIndex((name) => name === data.regions[0]);
  return graph.all('conditions').toSorted((a, b) => place(a) - place(b) || a.title.localeCompare(b.title, 'en'));
}
