import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

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
  '.gate',
  '.gate-again',
  '.crumbs',
  '.review',
  '.margin',
  'thead',
  '.foot',
];
/** What no index reads, and what weighs most. */
const NO_TEXT = /<(style|script|svg)\b[\s\S]*?<\/\1>/g;
/** The other names of an entry, which stand behind its first section. */
const NAMES = /<p class="also"[\s\S]*?<\/p>/;
/** Entries in one index: Pagefind holds a whole index in memory, about half a megabyte for a page. */
const PART = 1500;

/** Where Pagefind passes over a part of the index that did not load. */
const SILENT = /(,"load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;
const LOADERS = ['pagefind.js', 'pagefind-worker.js'];
const PROGRAM = /\.(?:js|css)$|^wasm\./;
/** Other ways of showing the search, and what reads languages that the site does not speak. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./;

/**
 * How many indexes a site has: pages are dealt out among them, and a reader searches all of them as one.
 * @param content the folder of its entries
 */
export function partsFor(content: string): number {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' });
  return Math.max(1, Math.ceil(files.filter((file) => file.endsWith('.mdx')).length / PART));
}

/**
 * Where an index stands in the built site; the first holds the program that searches them all.
 * @param build name of the build: its pages ask for no other index
 */
export function partPath(build: string, part: number): string {
  return part === 0 ? `pagefind/${build}/` : `pagefind/${build}/${part}/`;
}

/**
 * Pagefind's script as it fails where it would find nothing: a part of the index that is missing or cut short would
 * else look to a reader like a word that stands nowhere.
 * @throws Error when the script is not the one that this was written for
 */
export function rethrowChunkErrors(script: string): string {
  if (script.match(SILENT)?.length !== 2)
    throw new Error('Pagefind: its script loads parts of the index differently now');
  return script.replaceAll(SILENT, '$1');
}

/**
 * A page as the index reads it: its other names are part of no section, and what a reader sees apart ends in a stop.
 * Pagefind sets none behind heads of rows, names in lists, and paragraphs.
 */
export function asText(html: string): string {
  const names = NAMES.exec(html)?.[0] ?? '';
  return html
    .replaceAll(NO_TEXT, '')
    .replace(names, '')
    .replace('</h1>', (end) => end + names)
    .replaceAll(/(<li>\s*<a [^>]*>[^<]*)(<\/a>)(?=\s*<(?:p|span)\b)/g, '$1$2:')
    .replaceAll(/([\p{L}\p{N})])(\s*(?:<\/\w+>\s*)*<\/(?:p|th)>)/gu, '$1.$2');
}

/** Builds the full-text index from pages as they were rendered: what `data-pagefind-body` holds. */
export class FullTextIndex {
  readonly #build: string;
  readonly #parts: number;
  #index: Promise<PagefindIndex> | undefined;
  #written = 0;
  #pages = 0;

  /**
   * @param build name of the build
   * @param parts how many indexes there are
   */
  constructor(build: string, parts: number) {
    this.#build = build;
    this.#parts = parts;
  }

  /** Deals pages out among the indexes, like cards, so that words are as frequent in each. */
  groups(files: readonly string[]): string[][] {
    const sorted = [...files].sort();
    return Array.from({ length: this.#parts }, (_, part) => sorted.filter((_file, at) => at % this.#parts === part));
  }

  /**
   * Adds a page to the index that is being made.
   * @param file path below the built site
   * @throws Error when Pagefind cannot read it
   */
  async add(file: string, html: string): Promise<void> {
    this.#index ??= open();
    const { errors } = await (await this.#index).addHTMLFile({ sourcePath: file, content: asText(html) });
    throwOn(errors);
    this.#pages += 1;
  }

  /**
   * Writes the index that pages were added to, and begins the next.
   * @param dist folder of the built site
   */
  async write(dist: string): Promise<void> {
    if (!this.#index) return;
    const index = await this.#index;
    this.#index = undefined;
    const folder = join(dist, partPath(this.#build, this.#written));
    throwOn((await index.writeFiles({ outputPath: folder })).errors);
    await index.deleteIndex();
    // The program stands in the first.
    const left = this.#written === 0 ? UNUSED : PROGRAM;
    for (const name of readdirSync(folder)) if (left.test(name)) rmSync(join(folder, name));
    if (this.#written === 0)
      for (const name of LOADERS) {
        const file = join(folder, name);
        writeFileSync(file, rethrowChunkErrors(readFileSync(file, 'utf8')));
      }
    this.#written += 1;
  }

  /** Ends Pagefind. @returns what was done, in words */
  async end(): Promise<string> {
    await close();
    return `${this.#pages} pages in ${this.#written} search ${this.#written === 1 ? 'index' : 'indexes'}`;
  }
}

async function open(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors: ASIDE });
  throwOn(errors);
  if (!index) throw new Error('Pagefind gives no index');
  return index;
}

function throwOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
