import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPosts } from '../feeds/posts.ts';
import type { Place } from '../metadata/site.ts';
import { FullTextIndex, partsFor } from '../search/full-text-index.ts';
import { compressAll } from './compress.ts';
import { cdnFile } from './headers.ts';
import { offlineFiles } from './offline-files.ts';
import { finished, withIntegrity } from './pages.ts';
import type { TextWork } from './texts.ts';
import { inThreads } from './threads.ts';

/** Pages with scripts that work with what readers type, and the first page. On a page to read, each byte counts. */
const WITH_INTEGRITY = /^(?:(?:find(?:\/card)?|search|program(?:\/\w+)?)\/)?index\.html$/;
const FEED = /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/;
/** Pages that wait for the index: it works beside this process, and a few keep both busy. */
const WAITING = 32;

/** What is made of a built site, one after the other. */
interface Step {
  readonly name: string;
  /** @returns what was done, in words */
  readonly run: () => string | Promise<string>;
}

/**
 * Makes of the built pages all else: the search index, their Markdown copies, the posts of feeds, compressed copies and
 * what is read offline. It stands last among the integrations.
 * @param build name of the build
 * @param off `SERVICE_WORKER=off`: no page registers a worker, and workers that are out there end themselves
 */
export function derive(build: string, place: Place, off = process.env['SERVICE_WORKER'] === 'off'): AstroIntegration {
  let parts = 1;
  return {
    name: 'fulcrum: derive',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'build') parts = partsFor(fileURLToPath(new URL('content', config.root)));
        updateConfig({
          vite: {
            define: { __SEARCH_PARTS__: JSON.stringify(parts), __SERVICE_WORKER__: JSON.stringify(!off) },
            // A worker is in charge of what lies below its address.
            worker: { rolldownOptions: { output: { entryFileNames: 'sw.js' } } },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const { name, run } of stepsOf(fileURLToPath(dir), build, place, parts, off)) {
          const start = performance.now();
          const told = await run();
          logger.info(`${name}, ${((performance.now() - start) / 1000).toFixed(1)} s: ${told}`);
        }
      },
    },
  };
}

/** The steps in their order: each needs what those before it wrote. */
function stepsOf(root: string, build: string, place: Place, parts: number, off: boolean): readonly Step[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const copied: string[] = [];
  const posts = new Map<string, string>();
  return [
    {
      name: 'pages and search index',
      run: () => finishPages(root, files, place, new FullTextIndex(build, parts), copied),
    },
    {
      name: 'texts',
      run: async () => {
        const texts = await inThreads<string, [string, string][]>(
          new URL('texts-thread.ts', import.meta.url),
          copied,
          (share): TextWork => ({
            dist: root,
            files: share,
            place,
          }),
        );
        for (const [id, post] of texts.flat()) posts.set(id, post);
        return `${copied.length} Markdown copies`;
      },
    },
    {
      name: 'feeds',
      run: () => {
        const feeds = files.filter((file) => FEED.test(file));
        for (const feed of feeds)
          writeFileSync(join(root, feed), withPosts(readFileSync(join(root, feed), 'utf8'), posts));
        return `${feeds.length} files with ${posts.size} posts`;
      },
    },
    {
      name: 'headers',
      run: () => {
        writeFileSync(join(root, '_headers'), cdnFile(place.base));
        return 'for hosts that read _headers';
      },
    },
    { name: 'compressed copies', run: async () => `${await compressAll(root)} files` },
    { name: 'offline', run: () => offlineFiles(root, build, off) },
  ];
}

/**
 * Hands each page to the index, and writes it as it is sent.
 * @param copied here go the pages that have a copy in Markdown
 */
async function finishPages(
  root: string,
  files: readonly string[],
  { base }: Place,
  index: FullTextIndex,
  copied: string[],
): Promise<string> {
  const script = (address: string): Uint8Array => readFileSync(join(root, address.slice(base.length)));
  const waiting = new Set<Promise<void>>();
  for (const group of index.groups(files.filter((name) => name.endsWith('.html')))) {
    for (const file of group) {
      const html = readFileSync(join(root, file), 'utf8');
      const read: Promise<void> = index.add(file, html).finally(() => waiting.delete(read));
      waiting.add(read);
      const page = finished(html);
      writeFileSync(join(root, file), WITH_INTEGRITY.test(file) ? withIntegrity(page, script) : page);
      if (isCopied(file, html)) copied.push(file);
      if (waiting.size >= WAITING) await Promise.race(waiting);
    }
    await Promise.all(waiting);
    await index.write(root);
  }
  return index.end();
}

/** Whether a page has a copy in Markdown: what the search finds whole, and what this site says of itself. */
function isCopied(file: string, html: string): boolean {
  return html.includes('data-pagefind-body') || file === 'about/danger-signs/index.html';
}
