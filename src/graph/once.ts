import { resolve } from 'node:path';
import { buildGraph } from './build.ts';
import type { Fault } from './faults.ts';
import type { Graph } from './graph.ts';
import { readContent, type Content } from './read.ts';

/** What a build knows of its content. */
export interface Known {
  readonly root: string;
  readonly content: Content;
  readonly graph: Graph;
  readonly faults: readonly Fault[];
}

// Astro runs the configuration, the loaders and the pages as bundles of their own, each with its own copy of this
// module: what is to be read once for all of them stands where all of them see it.
const shared = globalThis as { [key: symbol]: Known | undefined };
const KEY = Symbol.for('fulcrum: content');

/**
 * The content of a build, read and linked once however often it is asked for. For builds only: what changes afterwards
 * is not seen.
 * @param root the project's root
 */
export function readOnce(root: string): Known {
  const known = readBefore(root);
  if (known) return known;
  const content = readContent(root);
  return (shared[KEY] = { root: resolve(root), content, ...buildGraph(content) });
}

/**
 * What `readOnce` read before in this process, if it did.
 * @param root when given, that of the project that is asked for
 */
export function readBefore(root?: string): Known | undefined {
  const known = shared[KEY];
  return root === undefined || known?.root === resolve(root) ? known : undefined;
}
