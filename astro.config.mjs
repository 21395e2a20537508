import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildName } from './src/delivery/build-name.ts';
import { derive } from './src/delivery/derive.ts';
import { contentCheck } from './src/graph/integration.ts';
import { entries } from './src/mdx/entries.ts';
import { entryProcessor } from './src/mdx/processor.ts';
import { placeOf, withBase } from './src/metadata/site.ts';
import { lastModified } from './src/metadata/sitemap.ts';
import { dangerCheck } from './src/vocabulary/integration.ts';

const place = placeOf(process.env);
const build = buildName(import.meta.dirname, process.env);

export default defineConfig({
  site: place.origin,
  base: place.base,
  trailingSlash: 'always',
  // The default joins words over line breaks in prose.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // One round trip: the page is readable with its first bytes.
  // Some pages at once: as one is written, another is rendered.
  build: { inlineStylesheets: 'always', assets: 'assets', concurrency: 8 },
  // Scripts are files: a page that is read does not wait for them.
  vite: {
    define: { __BUILD__: JSON.stringify(build) },
    // A file is read when it is whole: an editor's save empties it first, and the event for the rest may not come.
    server: { watch: { awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 } } },
    // Each page names its files: short names.
    build: { assetsInlineLimit: 0, rollupOptions: { output: { assetFileNames: 'assets/[hash][extname]' } } },
    environments: {
      client: {
        build: {
          rollupOptions: {
            output: {
              entryFileNames: 'assets/[hash].js',
              // What is always asked for together: one request.
              codeSplitting: {
                groups: [
                  // What scripts of many pages share, and no more: each page loads it.
                  { name: 'dom', test: /vite\/preload-helper|\/src\/dom\/(?:element|once)\.ts$/ },
                  {
                    name: 'answer',
                    test: /\/src\/(?:vocabulary\/(?!learned\/|danger-question)|search\/(?:box\.|view|recent))/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  markdown: {
    processor: entryProcessor(new URL('./', import.meta.url), (url) => withBase(url, place.base)),
    syntaxHighlight: false,
  },
  integrations: [
    contentCheck(),
    // What a text says does not change while it is read: it is compiled to HTML where it can be.
    mdx({ optimize: true }),
    entries(),
    dangerCheck(),
    sitemap({
      filter: (page) => !/\/(?:search|404|offline|find\/card)\/$/.test(page),
      serialize: lastModified(place),
      namespaces: { news: false, xhtml: false, image: false, video: false },
    }),
    // Last: it holds every file to what it is now.
    derive(build, place),
  ],
  // Writes .astro/collections/*.schema.json, from which editors complete the frontmatter of entries.
  experimental: { contentIntellisense: true },
});
