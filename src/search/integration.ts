import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Parts of a page that say what other pages own, or that are no text: named here, so that no page carries marks for it. */
const ASIDE = [
  '.cite',
  'figure',
  '.tilt-picture',
  '.figures',
  '.onward',
  '.toc',
  '.term-note',
  '.sources',
  '.provenance',
  '.cares',
  '.crumbs',
  '.review',
  '.margin',
  '.foot',
];

/** Where Pagefind passes over a part of the index that did not load. */
const SILENT = /(,"load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

/**
 * Pagefind's script as it fails where it would find nothing: a part of the index that is missing or cut short would
 * else look to a reader like a word that stands nowhere.
 * @throws Error when the script is not the one that this was written for
 */
export function outspoken(script: string): string {
  if (script.match(SILENT)?.length !== 2)
    throw new Error('Pagefind: its script loads parts of the index differently now');
  return script.replaceAll(SILENT, '$1');
}

/** Builds the full-text index from the pages as they were rendered: what `data-pagefind-body` holds. */
export function pagefind(): AstroIntegration {
  return {
    name: 'fulcrum: search index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors: ASIDE });
        if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        const failed = [...added.errors];
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        failed.push(...written.errors);
        await close();
        if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
        for (const name of ['pagefind.js', 'pagefind-worker.js']) {
          const file = new URL(`pagefind/${name}`, dir);
          writeFileSync(file, outspoken(readFileSync(file, 'utf8')));
        }
        logger.info(`read ${added.page_count} pages`);
      },
    },
  };
}
