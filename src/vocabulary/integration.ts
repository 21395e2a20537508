import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Lexicon } from './lexicon.ts';
import { followingPart, joinParts, leadingPart } from './parts.ts';
import { understand } from './understand.ts';

interface Told {
  readonly text: string;
  readonly help: string;
}

/** Stops a build whose vocabulary, as it was written for readers, misses a danger sign of the development sets, and lists all that it misses. */
export function dangerCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'fulcrum: danger signs',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const assets = new URL('assets/', dir);
        const read = (name: string): unknown => {
          const file = readdirSync(assets).find((one) => one.startsWith(`${name}.`) && one.endsWith('.json'));
          if (file === undefined) throw new Error(`The build holds no ${name}`);
          return JSON.parse(readFileSync(new URL(file, assets), 'utf8'));
        };
        const lexicon = new Lexicon(
          joinParts(leadingPart(read('vocabulary')), followingPart(read('vocabulary-names'))),
        );
        const texts = ['danger-dev.json', 'vignettes-dev.json']
          .flatMap((name) => JSON.parse(readFileSync(`${root}evaluation/${name}`, 'utf8')) as Told[])
          .filter(({ help }) => help === 'urgent' || help === 'emergency');
        const missed = texts.filter(
          ({ text }) => !understand(text, lexicon).danger.some((sign) => sign.level !== 'soon'),
        );
        if (missed.length > 0) {
          throw new Error(
            `The vocabulary misses ${missed.length} danger signs of the development sets:\n${missed.map(({ text }) => `  ${text}`).join('\n')}`,
          );
        }
        logger.info(`${texts.length} texts with a danger sign, none missed`);
      },
    },
  };
}
