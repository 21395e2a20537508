import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Collection } from '../model/collections.ts';
import { readBefore } from './once.ts';
import { readContent, type Content } from './read.ts';

/**
 * Loads a collection into Astro from the same reading that the content check uses. Entries' text stays
 * Markdown: it is rendered in pieces by the page that shows it. A build that was checked loads nothing.
 */
export function entries(collection: Collection): Loader {
  return load(`entries of ${collection}`, (content) =>
    content.sources
      .filter((source) => source.collection === collection)
      .map(({ slug, data, markdown, file }) => ({ id: slug, data, body: markdown, filePath: file })),
  );
}

/** Loads one of the lists: `content/references.yaml` and its like. */
export function list(name: 'references' | 'dangerSigns' | 'glossary', key: string): Loader {
  return load(name, (content) =>
    content[name].map((item) => ({
      id: String((item as unknown as Record<string, unknown>)[key]),
      data: item,
      body: '',
      filePath: undefined,
    })),
  );
}

interface Loaded {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly filePath: string | undefined;
}

/** Loads `content/vocabulary.yaml`, one entry. */
export function vocabulary(): Loader {
  return load('vocabulary', (content) => [
    { id: 'vocabulary', data: { ...content.vocabulary }, body: '', filePath: undefined },
  ]);
}

// Every collection of one sync reads the same folder: it is read once.
let reading: { root: string; at: number; content: Content } | undefined;

function contentOf(root: string): Content {
  if (!reading || reading.root !== root || Date.now() - reading.at > 500) {
    reading = { root, at: Date.now(), content: readContent(root) };
  }
  return reading.content;
}

function load(name: string, pick: (content: Content) => readonly Loaded[]): Loader {
  return {
    name: `fulcrum: ${name}`,
    load: async (context) => {
      const { store, config, watcher } = context;
      const root = fileURLToPath(config.root);
      const sync = async (): Promise<void> => {
        store.clear();
        // In a build the pages have the graph that the content check made: Astro's copy would be bundled for nobody.
        if (!watcher && readBefore(root)) return;
        for (const { id, data, body, filePath } of pick(contentOf(root))) {
          const parsed = await context.parseData({ id, data: { ...data }, ...(filePath ? { filePath } : {}) });
          store.set({ id, data: parsed, body, ...(filePath ? { filePath } : {}) });
        }
      };
      await sync();
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(`${root}content/`)) void sync();
      });
    },
  };
}
