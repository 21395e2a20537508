import { readFileSync } from 'node:fs';
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
        const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, dir), 'utf8'));
        const lexicon = new Lexicon(
          joinParts(leadingPart(read('vocabulary.json')), followingPart(read('vocabulary-names.json'))),
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
