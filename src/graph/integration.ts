import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Checks the content before a build, in a process of its own, which gives its memory back. Faults stop the build, all of
 * them listed: Astro itself would name the first one only.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'fulcrum: content check',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        const check = fileURLToPath(new URL('scripts/check.ts', config.root));
        try {
          execFileSync(process.execPath, [check, '--faults'], { cwd: fileURLToPath(config.root), stdio: 'inherit' });
        } catch {
          throw new Error('Content has faults; they are listed above.');
        }
      },
    },
  };
}
