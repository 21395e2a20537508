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
        logger.info(`read ${added.page_count} pages`);
      },
    },
  };
}
