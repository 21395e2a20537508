import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildGraph } from '../graph/build.ts';
import type { Graph } from '../graph/graph.ts';
import { readContent } from '../graph/read.ts';
import { faultsOf } from './check.ts';

/** What is wrong with the figures of all exercises. */
export function figureFaults(graph: Graph): { readonly file: string; readonly message: string }[] {
  return graph
    .all('exercises')
    .flatMap(({ file, data }) => faultsOf(data.figure).map((message) => ({ file, message: `figure › ${message}` })));
}

/** Stops a build with a figure that no body can do, and lists all of them. */
export function figureCheck(): AstroIntegration {
  return {
    name: 'fulcrum: figures',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        const { graph } = buildGraph(readContent(fileURLToPath(config.root)));
        const faults = figureFaults(graph);
        if (faults.length > 0)
          throw new Error(
            `Figures have faults:\n${faults.map(({ file, message }) => `${file} › ${message}`).join('\n')}`,
          );
        logger.info(`${graph.all('exercises').length} figures, no faults`);
      },
    },
  };
}
