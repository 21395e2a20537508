import type { Node } from './graph.ts';
import { BONE_GATE, LOADING } from '../model/bone-gate.ts';

/**
 * Whether a page offers load, a step, test, exercise or run, and so shows the bone gate first. A page that may or may
 * not says in `offersLoad` that it does not; an author or a series holds no advice.
 */
export function offersLoad({ collection, data }: Pick<Node, 'collection' | 'data'>): boolean {
  return LOADING[collection] && !('offersLoad' in data && !data.offersLoad);
}

/** The gate is shown with its sources on the page that owns the fact. */
export function ownsGate({ id }: Pick<Node, 'id'>): boolean {
  return id === BONE_GATE.owner.id;
}
