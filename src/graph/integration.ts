import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentFaults } from './faults.ts';
import { readOnce } from './once.ts';

/** Stops a build whose content has faults, and lists them all: Astro itself would name the first one only. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'fulcrum: content check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        const { graph, faults } = readOnce(fileURLToPath(config.root));
        if (faults.length > 0) throw new ContentFaults(faults);
        logger.info(`${graph.nodes.length} entries, no faults`);
      },
    },
  };
}
