import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { finished, withIntegrity } from './pages.ts';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const HEAD = '<!doctype html><head><meta charset="utf-8"><style>a{b:c}</style></head>';

test('the styles of a page are one, and its policy names it before it stands there', () => {
  const page = finished(`${HEAD}<p>x</p><style>\n d{e:f}\n</style>`);
  expect(page.match(/<style>/g)).toHaveLength(1);
  const css = /<style>([^<]*)/.exec(page)?.[1] ?? '';
  expect(css).toBe('a{b:c}\nd{e:f}');
  expect(page).toContain(`style-src 'self' '${hashOf(css)}'`);
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
});

test('the marks of the search index go, and what only looks like them stays', () => {
  const page = finished(`${HEAD}<p data-pagefind-weight="5" data-pagefind-ignore class="a">b data-also="c"</p>`);
  expect(page).toContain('<p class="a">b data-also="c"</p>');
});

test('a page that does not say where its policy goes stops the build', () => {
  expect(() => finished('<p>x</p>')).toThrow(/charset/);
});

test('scripts of a page are named with their hash, and named anew', () => {
  const read = (address: string): Buffer => Buffer.from(`text of ${address}`);
  const wanted = `<script type="module" src="/a.js" integrity="${hashOf('text of /a.js')}"></script>`;
  expect(withIntegrity('<script type="module" src="/a.js"></script>', read)).toBe(wanted);
  expect(withIntegrity(wanted.replace(/sha256-[^"]*/, 'sha256-old'), read)).toBe(wanted);
});
