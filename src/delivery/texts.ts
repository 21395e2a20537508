import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../metadata/site.ts';
import { markdownOf } from './markdown-copy.ts';
import { addressOfFile } from './offline-files.ts';
import { pageText, postOf, sourceRecords } from './page-text.ts';

/** Pages whose whole text is the body of an item in the feeds. */
const POST = /^((?:articles|guides)\/[^/]+)\/index\.html$/;

/** Pages whose text is wanted. */
export interface TextWork {
  /** Folder of the built site. */
  readonly dist: string;
  /** Paths of pages below it. */
  readonly files: readonly string[];
  readonly place: Place;
}

/**
 * Writes the text of each page beside it, as Markdown.
 * @returns the texts that stand in feeds, with the ids of their entries
 */
export function writeTexts({ dist, files, place: { origin, base } }: TextWork): [id: string, post: string][] {
  const records = sourceRecords(readFileSync(join(dist, 'references/index.html'), 'utf8'));
  return files.flatMap((file) => {
    const address = `${origin}${base}${addressOfFile(file)}`;
    const text = pageText(readFileSync(join(dist, file), 'utf8'), address, records);
    writeFileSync(join(dist, file.replace(/html$/, 'md')), markdownOf(text, address));
    const id = POST.exec(file)?.[1];
    return id === undefined ? [] : [[id, postOf(text, address)]];
  });
}
