import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';

/** The built site. */
export const dist = join(import.meta.dirname, '..', '..', 'dist');
/** Where it says that it stands, when no other place is given. */
export const ORIGIN = 'https://fulcrum.example';

/** Every file of the build, by path from its folder, without the compressed copies. @throws Error when there is no build */
export const files: readonly string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
  .sort();

/** A page: its file, its text and its tree. */
export interface Page {
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
}

/** Every page by its address, `/404.html` included. */
export const pages: ReadonlyMap<string, Page> = new Map(
  files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const address = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
      return [address, { file, html, tree: htmlToHast(html) as Root }];
    }),
);

/** The page at an address. @throws Error when there is none */
export function pageAt(address: string): Page {
  const page = pages.get(address);
  if (!page) throw new Error(`There is no page ${address}`);
  return page;
}

/** All elements of a page, or of a part of it, that a test holds of. */
export function elements(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** An attribute as text; `''` where it is not there. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** The one file of the build whose path matches. @throws Error unless there is exactly one */
export function theFile(pattern: RegExp): string {
  const found = files.filter((name) => pattern.test(name));
  if (found[0] === undefined || found.length > 1) throw new Error(`${pattern.source} names ${found.length} files`);
  return found[0];
}
