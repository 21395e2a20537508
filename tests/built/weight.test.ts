import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressible } from '../../src/delivery/copies.ts';
import { attribute, dist, elements, files, pages, theFile, type Page } from './site.ts';

/** Pages that are lists of everything, or tools: no content pages. */
const TOOLS =
  /^\/(?:references|connections|program|search|find|about\/design|about\/danger-signs|treatments\/compare)\/|^\/404\.html$/;
/** Short to read, with the script that saves the site. */
const OFFLINE = '/offline/';
const CONTENT_PAGE = 13_500;
const SCRIPT = 3_000;
const FONTS = 40_000;
const FIRST_ANSWER = 40_000;
/** Of one response, without compression, as HTTP/1.1 sends them. */
const HEADERS = 1_200;

/** How many bytes a server sends of a file: the compressed copy beside it, or the file where it is too small for one. */
const packed = (file: string): number => {
  const { size } = statSync(join(dist, file));
  return compressible(file, size) ? statSync(join(dist, `${file}.br`)).size : size;
};

/** Bytes of the style sheets that a page asks for before it is shown. */
const styles = ({ tree }: Page): number =>
  elements(
    tree,
    (part) =>
      part.tagName === 'link' &&
      attribute(part, 'rel') === 'stylesheet' &&
      !attribute(part, 'media').startsWith('print'),
  )
    .map((sheet) => packed(attribute(sheet, 'href')))
    .reduce((sum, bytes) => sum + bytes, 0);

test('the HTML and CSS of every content page fit the first round trip', () => {
  const heavy = [...pages]
    .filter(([address]) => !TOOLS.test(address))
    .map(([address, page]) => ({ address, bytes: packed(page.file) + styles(page) }))
    .filter(({ bytes }) => bytes > CONTENT_PAGE);
  expect(heavy).toEqual([]);
});

test('the scripts of every content page before the reader acts are small', () => {
  const heavy = [...pages]
    .filter(([address]) => !TOOLS.test(address) && address !== OFFLINE)
    .map(([address, { tree }]) => ({
      address,
      bytes: elements(tree, ({ tagName, properties }) => tagName === 'script' && 'src' in properties)
        .map((script) => packed(attribute(script, 'src')))
        .reduce((sum, bytes) => sum + bytes, 0),
    }))
    .filter(({ bytes }) => bytes > SCRIPT);
  expect(heavy).toEqual([]);
});

test('what the first answer of the header’s search needs is small', () => {
  const own = (name: string): string => `assets/${name}`;
  const needed = new Set([theFile(/^assets\/answer\.[\w-]+\.js$/)]);
  for (const script of needed)
    for (const [, name = ''] of readFileSync(join(dist, script), 'utf8').matchAll(/from["'`]\.\/([\w.-]+\.js)["'`]/g))
      needed.add(own(name));
  const sent = [theFile(/(?:^|\/)vocabulary(?:\.[\w-]+)?\.json$/), ...needed];
  expect(sent.length).toBeGreaterThan(2);
  expect(sent.reduce((sum, file) => sum + packed(file) + HEADERS, 0)).toBeLessThanOrEqual(FIRST_ANSWER);
});

test('every compressed copy holds what its file holds', () => {
  const unpack: Readonly<Record<string, ((packed: Buffer) => Buffer) | undefined>> = {
    '.br': brotliDecompressSync,
    '.gz': gunzipSync,
  };
  const stale = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const how = unpack[name.slice(-3)];
    return how && !how(readFileSync(join(dist, name))).equals(readFileSync(join(dist, name.slice(0, -3))));
  });
  expect(stale).toEqual([]);
});

test('all fonts together are small', () => {
  const bytes = files
    .filter((file) => file.endsWith('.woff2'))
    .reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(FONTS);
});
