import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

const STYLE = /<style>([\s\S]*?)<\/style>/g;
const WORD = /[\w-]+/g;
/** Space around the tags of blocks, which no reader sees. */
const BLOCK =
  /\s*(<\/?(?:li|ul|ol|p|div|section|header|main|nav|article|dl|dt|dd|h[1-6]|table|tr|td|th|thead|tbody|figure|figcaption|footer|form|fieldset|aside)\b[^>]*>)\s*/g;
const LONE = /([{},]\s*)(:{1,2}(?:focus|target|before|after|marker|selection)[\w-]*\s*[,{])/g;
const TEXT = /(["'`])((?:\\.|(?!\1).)*)\1/g;

/** Every name that a selector can ask a page for: elements, classes, ids, attributes and their values. */
export function namesIn(html: string): Set<string> {
  const names = new Set<string>();
  for (const [tag] of html.matchAll(/<[a-z][^<>]*>/g)) for (const [word] of tag.matchAll(WORD)) names.add(word);
  return names;
}

/**
 * What a page's scripts may add to it: the words in their texts, and in those of every script that they load.
 * @param scripts text of each script, by file name
 * @returns for a text that names scripts (a page), the words
 */
export function scriptNames(scripts: ReadonlyMap<string, string>): (text: string) => ReadonlySet<string> {
  const names = [...scripts.keys()];
  return (text) => {
    const words = new Set<string>();
    const seen = new Set<string>();
    const read = (from: string): void => {
      for (const name of names) {
        if (seen.has(name) || !from.includes(name)) continue;
        seen.add(name);
        const script = scripts.get(name) ?? '';
        for (const [, , inside = ''] of script.matchAll(TEXT))
          for (const [word] of inside.matchAll(WORD)) words.add(word);
        read(script);
      }
    };
    read(text);
    return words;
  };
}

/**
 * Takes from a page's styles the rules that nothing on the page can match.
 * @param css of one `<style>`
 * @param names as `namesIn` finds them, with what scripts may add
 */
export async function lean(css: string, names: Iterable<string>): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: [...names].join(' '), extension: 'txt' }],
    // A rule that names only a state (`:focus-visible`) has no name to look for: the universal selector gives it one.
    css: [{ raw: css.replaceAll(LONE, '$1*$2') }],
    defaultExtractor: (text) => text.split(' '),
    safelist: [':root', 'html', 'body', '*'],
  });
  return result?.css ?? css;
}

/**
 * An integration that does so for every page of the build. Pages that ask for the same names share one result, so the
 * time grows with the kinds of pages and not with their number.
 */
export function leanPages(): AstroIntegration {
  return {
    name: 'fulcrum: lean pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
        const added = scriptNames(
          new Map(
            files
              .filter((file) => /assets.*\.js$/.test(file))
              .map((file) => [basename(file), readFileSync(root + file, 'utf8')]),
          ),
        );
        const asked = new Map<string, ReadonlySet<string>>();
        const done = new Map<string, string>();
        let [before, after] = [0, 0];
        for (const file of files.filter((name) => name.endsWith('.html') && !name.startsWith('pagefind'))) {
          const html = readFileSync(root + file, 'utf8');
          const names = namesIn(html.replaceAll(STYLE, ''));
          for (const word of added(html)) names.add(word);
          let page = html;
          for (const [whole, css = ''] of html.matchAll(STYLE)) {
            const words = asked.get(css) ?? new Set(css.match(WORD) ?? []);
            asked.set(css, words);
            const here = [...words].filter((word) => names.has(word));
            const key = `${css}\n${here.join(' ')}`;
            const kept = done.get(key) ?? (await lean(css, here));
            done.set(key, kept);
            before += css.length;
            after += kept.length;
            page = page.replace(whole, () => `<style>${kept}</style>`);
          }
          writeFileSync(root + file, page.replaceAll(BLOCK, '$1'));
        }
        logger.info(`${Math.round((100 * after) / before)} % of the styles kept, ${done.size} kinds of pages`);
      },
    },
  };
}
