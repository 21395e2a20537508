import type { AstroIntegration } from 'astro';

/** Bytes of compiled entries in one file of the server's code: thousands of small files would be slow to load. */
const GROUP = 2_000_000;

/**
 * How entries are bundled. An entry imports nothing, so that it needs no module around it that collects styles: its
 * wrapper is passed by, which halves the modules of a build. In `astro dev` a saved glossary marks all entries anew.
 */
export function entries(): AstroIntegration {
  return {
    name: 'fulcrum: entries',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'fulcrum: entries without wrappers',
                apply: 'build',
                resolveId: {
                  order: 'pre',
                  filter: { id: /[?&]astroRenderContent/ },
                  handler(id, importer, options) {
                    return this.resolve(id.split('?')[0] ?? id, importer, { skipSelf: true, ...options });
                  },
                },
              },
              {
                name: 'fulcrum: glossary',
                apply: 'serve',
                hotUpdate({ file, modules }) {
                  if (!file.endsWith('/content/glossary.yaml')) return undefined;
                  const marked = [...this.environment.moduleGraph.idToModuleMap.values()].filter(({ id }) =>
                    /\/content\/.*\.mdx/.test(id ?? ''),
                  );
                  return [...modules, ...marked];
                },
              },
            ],
            environments: {
              prerender: {
                build: {
                  rolldownOptions: {
                    output: {
                      codeSplitting: { groups: [{ name: 'entries', test: /\/content\/.*\.mdx/, maxSize: GROUP }] },
                    },
                  },
                },
              },
            },
          },
        });
      },
    },
  };
}
