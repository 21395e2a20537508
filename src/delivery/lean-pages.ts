import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

/** A style of the page's own is made for what stands on it: all of it is used. */
const STYLE = /<style( data-own)?>([\s\S]*?)<\/style>/g;
const WORD = /[\w-]+/g;
/** Space around the tags of blocks, which no reader sees. */
const BLOCK =
  /\s*(<\/?(?:li|ul|ol|p|div|section|header|main|nav|article|dl|dt|dd|h[1-6]|table|tr|td|th|thead|tbody|figure|figcaption|footer|form|fieldset|aside)\b[^>]*>)\s*/g;
/** Marks for the search index, which has been built by then. */
const MARK = / data-(?:pagefind-[\w-]+|also)(?:="[^"]*")?(?=[^<>]*>)/g;
const LONE = /([{},]\s*)(:{1,2}(?:focus|target|before|after|marker|selection)[\w-]*\s*[,{])/g;
/** A compound selector that begins with `:is()`: PurgeCSS drops it with its first name, unless something stands before. */
const BARE_IS = /(^|[{},\s>+~])(:(?:is|where)\()/g;
const SCRIPT_END = '.js';
const NOT_IN_NAME = /[^\w.~-]/;
const TEXT = /(["'`])((?:\\.|(?!\1).)*)\1/g;

const TAG = /<([a-z][\w-]*)([^<>]*)>/g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'>]+))?/g;
const VARIABLE = /var\(\s*(--[\w-]+)/g;

/**
 * Every name that a selector can ask a page for, after a sign that says what it is: `<p` an element, `.card` a class,
 * `#top` an id, `[href` an attribute, `=soon` a word in a value, `(--line` a custom property that the page uses.
 */
export function namesIn(html: string): Set<string> {
  const names = new Set<string>();
  for (const [, element = '', attributes = ''] of html.matchAll(TAG)) {
    names.add(`<${element}`);
    for (const [, name = '', ...values] of attributes.matchAll(ATTRIBUTE)) {
      const value = values.find(Boolean) ?? '';
      names.add(`[${name}`);
      for (const [word] of value.matchAll(WORD)) names.add((name === 'class' ? '.' : name === 'id' ? '#' : '=') + word);
      for (const [, property] of value.matchAll(VARIABLE)) names.add(`(${property ?? ''}`);
    }
  }
  return names;
}

/** What a style sheet asks a page for, with the signs of `namesIn`; a word that may name anything stands for all of them. */
export function asksFor(css: string): (name: string) => boolean {
  const words = new Set(css.match(WORD));
  const found = (pattern: RegExp): Set<string> => new Set([...css.matchAll(pattern)].map(([, name = '']) => name));
  const inBrackets = new Set((css.match(/\[[^\]]*\]/g) ?? []).flatMap((selector) => selector.match(WORD) ?? []));
  const asked: Readonly<Record<string, ReadonlySet<string>>> = {
    '.': found(/\.(-?[A-Za-z_][\w-]*)/g),
    '#': found(/#([\w-]+)/g),
    '[': inBrackets,
    '=': inBrackets,
    '(': found(/(--[\w-]+)/g),
  };
  return (name) => (asked[name.charAt(0)] ?? words).has(name.slice(1));
}

/** The file names of scripts in a text: found from their ends, since a text holds few of those and many words. */
function scriptsIn(text: string): Set<string> {
  const names = new Set<string>();
  for (let end = text.indexOf(SCRIPT_END); end >= 0; end = text.indexOf(SCRIPT_END, end + 1)) {
    let start = end;
    while (start > 0 && !NOT_IN_NAME.test(text.charAt(start - 1))) start -= 1;
    names.add(text.slice(start, end + SCRIPT_END.length));
  }
  return names;
}

/**
 * What a page's scripts may add to it: the words in their texts, and in those of every script that they load, each
 * after a question mark, since a word may name anything.
 * @param scripts text of each script, by file name
 * @returns for a text that names scripts (a page), the words; the same set for pages that name the same scripts
 */
export function scriptNames(scripts: ReadonlyMap<string, string>): (text: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const names = [...scriptsIn(text)].filter((name) => scripts.has(name));
    const key = names.sort().join(' ');
    const before = known.get(key);
    if (before) return before;
    const words = new Set<string>();
    const seen = new Set<string>();
    const read = (from: Iterable<string>): void => {
      for (const name of from) {
        const script = scripts.get(name);
        if (script === undefined || seen.has(name)) continue;
        seen.add(name);
        for (const [, , inside = ''] of script.matchAll(TEXT))
          for (const [word] of inside.matchAll(WORD)) words.add(`?${word}`);
        for (const [, property] of script.matchAll(VARIABLE)) words.add(`(${property ?? ''}`);
        read(scriptsIn(script));
      }
    };
    read(names);
    known.set(key, words);
    return words;
  };
}

/**
 * Takes from a page's styles the rules that nothing on the page can match, and the custom properties that none of the
 * rest uses.
 * @param names as `namesIn` finds them, with what scripts may add
 */
export async function lean(css: string, names: Iterable<string>): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: [...names].join(' '), extension: 'txt' }],
    // A rule that names only a state (`:focus-visible`) has no name to look for: the universal selector gives it one.
    css: [{ raw: css.replaceAll(LONE, '$1*$2').replaceAll(BARE_IS, '$1*$2') }],
    defaultExtractor: (text) => {
      const signed = text.split(' ');
      const after = (sign: string): string[] =>
        signed.filter((name) => name.startsWith(sign)).map((name) => name.slice(1));
      return {
        tags: after('<'),
        classes: after('.'),
        ids: after('#'),
        attributes: { names: after('['), values: after('=') },
        undetermined: after('?'),
      };
    },
    variables: true,
    safelist: {
      standard: [':root', 'html', 'body', '*'],
      variables: [...names].filter((name) => name.startsWith('(')).map((name) => name.slice(1)),
    },
  });
  return (result?.css ?? css).replaceAll(/@(?:media|container)[^{}]*\{\s*\}|@layer [\w-]+\{\s*\}/g, '');
}

/** A page without the space around its blocks, and without the marks that only the search index reads. */
export function bare(page: string): string {
  return page.replaceAll(BLOCK, '$1').replaceAll(MARK, '');
}

/** Reads pages as they were rendered, before they are made lean: the search index. */
export interface PageReader {
  /** The pages in groups; one is written before the next is begun. */
  groups(files: readonly string[]): readonly (readonly string[])[];
  add(file: string, html: string): Promise<void>;
  write(dist: string): Promise<void>;
  /** @returns what was done, in words */
  end(): Promise<string>;
}

/** Pages that wait for their reader: it works beside this process, and a few keep both busy. */
const WAITING = 32;

/**
 * An integration that makes every page of the build lean, and hands each to a reader first. Pages that ask for the same
 * names share one result, so the time grows with the kinds of pages and not with their number.
 */
export function leanPages(reader: PageReader): AstroIntegration {
  return {
    name: 'fulcrum: lean pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
        const scripts = new Map(
          files
            .filter((file) => /assets.*\.js$/.test(file))
            .map((file) => [basename(file), readFileSync(root + file, 'utf8')]),
        );
        const pages = new LeanPages(scripts);
        const waiting = new Set<Promise<void>>();
        for (const group of reader.groups(files.filter((name) => name.endsWith('.html')))) {
          for (const file of group) {
            const html = readFileSync(root + file, 'utf8');
            const read: Promise<void> = reader.add(file, html).finally(() => waiting.delete(read));
            waiting.add(read);
            writeFileSync(root + file, await pages.lean(html));
            if (waiting.size >= WAITING) await Promise.race(waiting);
          }
          await Promise.all(waiting);
          await reader.write(root);
        }
        logger.info(`${await reader.end()}; ${pages.report}`);
      },
    },
  };
}

/** Makes pages lean one by one, and keeps what it found out for the next. */
class LeanPages {
  readonly #added: (text: string) => ReadonlySet<string>;
  readonly #asked = new Map<string, (name: string) => boolean>();
  readonly #addedAsked = new Map<ReadonlySet<string>, Map<string, readonly string[]>>();
  readonly #done = new Map<string, string>();
  #before = 0;
  #after = 0;

  constructor(scripts: ReadonlyMap<string, string>) {
    this.#added = scriptNames(scripts);
  }

  get report(): string {
    return `${Math.round((100 * this.#after) / this.#before)} % of the styles kept, ${this.#done.size} kinds of pages`;
  }

  async lean(html: string): Promise<string> {
    const names = namesIn(html.replaceAll(STYLE, ''));
    const added = this.#added(html);
    // One element: a custom property may be declared in one and used in another.
    const styles = [...html.matchAll(STYLE)];
    const textOf = (own: boolean): string =>
      styles.flatMap(([, mark, inside = '']) => ((mark !== undefined) === own ? inside : [])).join('\n');
    const [css, own] = [textOf(false), textOf(true)];
    for (const [, property] of own.matchAll(VARIABLE)) names.add(`(${property ?? ''}`);
    const isAsked = this.#asked.get(css) ?? asksFor(css);
    this.#asked.set(css, isAsked);
    const here = [...new Set([...[...names].filter(isAsked), ...this.#askedOf(added, css, isAsked)])].sort();
    const key = `${css}\n${here.join(' ')}`;
    const kept = this.#done.get(key) ?? (await lean(css, here));
    this.#done.set(key, kept);
    this.#before += css.length;
    this.#after += kept.length;
    let first = true;
    const page = html.replaceAll(STYLE, () => {
      const style = first ? `<style>${kept}${own}</style>` : '';
      first = false;
      return style;
    });
    return bare(page);
  }

  #askedOf(added: ReadonlySet<string>, css: string, isAsked: (name: string) => boolean): readonly string[] {
    const ofStyles = this.#addedAsked.get(added) ?? new Map<string, readonly string[]>();
    this.#addedAsked.set(added, ofStyles);
    const asked = ofStyles.get(css) ?? [...added].filter(isAsked);
    ofStyles.set(css, asked);
    return asked;
  }
}
