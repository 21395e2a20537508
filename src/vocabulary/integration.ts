import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LearnedModel, type DangerFile, type HeadsFile } from './learned/model.ts';
import { Lexicon } from './lexicon.ts';
import { followingPart, joinParts, leadingPart } from './parts.ts';
import { understand } from './understand.ts';

interface Told {
  readonly text: string;
  readonly help: string;
}

/**
 * Stops a build that raises neither card nor question for a danger sign of the development sets, with the files as they
 * were written for readers: the patterns alone, or with the learned model. Lists all that is missed.
 */
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
        const withModel = new Lexicon(lexicon.file);
        withModel.learned = new LearnedModel(read('learned-danger') as DangerFile, read('learned') as HeadsFile);
        const texts = ['danger-dev.json', 'vignettes-dev.json']
          .flatMap((name) => JSON.parse(readFileSync(`${root}evaluation/${name}`, 'utf8')) as Told[])
          .filter(({ help }) => help === 'urgent' || help === 'emergency');
        const isCaught = (text: string, words: Lexicon): boolean => {
          const { danger, ask } = understand(text, words);
          return [...danger, ...ask].some(({ level }) => level !== 'soon');
        };
        // The patterns alone answer until the model is there.
        const missed = texts.filter(({ text }) => !isCaught(text, lexicon) || !isCaught(text, withModel));
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
