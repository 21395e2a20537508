import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM_PAGES } from '../../src/model/program-pages.ts';
import { attribute, dist, elements, ORIGIN, pageAt, pages, type Page } from './site.ts';

/** The first page, and those whose scripts work with what readers type. */
const WITH_INTEGRITY = [
  '/',
  '/find/',
  '/find/card/',
  '/search/',
  ...Object.values(PROGRAM_PAGES).map(({ path }) => path),
];

const scriptsOf = ({ tree }: Page) =>
  elements(tree, ({ tagName, properties }) => tagName === 'script' && 'src' in properties);

test('scripts that work with what readers type run only as they were built', () => {
  for (const address of WITH_INTEGRITY) {
    const scripts = scriptsOf(pageAt(address));
    expect(scripts.length, address).toBeGreaterThan(0);
    for (const script of scripts) {
      const hash = createHash('sha256')
        .update(readFileSync(join(dist, attribute(script, 'src'))))
        .digest('base64');
      expect(attribute(script, 'integrity'), address).toBe(`sha256-${hash}`);
    }
  }
});

/** Types of a script that a browser runs or obeys; others only hold data. */
const RUNS = /^(?:|module|text\/javascript|importmap|speculationrules)$/;

test('every page has a policy that lets in its own and nothing else', () => {
  const faults: string[] = [];
  for (const [address, { tree }] of pages) {
    const parts = elements(tree, () => true);
    const meta = parts.findIndex((part) => /^content-security-policy$/i.test(attribute(part, 'httpEquiv')));
    const policy = parts[meta] ? attribute(parts[meta], 'content') : '';
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).toContain("require-trusted-types-for 'script'");
    expect(policy, address).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
    expect(policy, address).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|https?:|data:/);
    parts.forEach((part, at) => {
      const text = part.children.map((child) => ('value' in child ? child.value : '')).join('');
      const hash = createHash('sha256').update(text).digest('base64');
      if (part.tagName === 'style' && (at < meta || !policy.includes(`'sha256-${hash}'`)))
        faults.push(`${address}: a style without its hash`);
      if (part.tagName === 'script' && !('src' in part.properties) && RUNS.test(attribute(part, 'type')))
        faults.push(`${address}: a script of its own`);
      for (const name of Object.keys(part.properties))
        if (/^(?:style$|on[A-Za-z]+$)/.test(name)) faults.push(`${address}: <${part.tagName} ${name}>`);
      if (/^\s*javascript:/i.test(attribute(part, 'href'))) faults.push(`${address}: <${part.tagName} href>`);
    });
  }
  expect(faults).toEqual([]);
});

/** What a browser loads by itself, by the attribute that names it. */
const LOADS: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  source: 'srcSet',
  iframe: 'src',
  embed: 'src',
  object: 'data',
  audio: 'src',
  video: 'src',
  image: 'href',
  use: 'href',
};
const LOADING_LINKS =
  /^(?:stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest|prefetch|preconnect|dns-prefetch)$/;

test('no page asks another host for anything', () => {
  const foreign: string[] = [];
  for (const [address, { tree, html }] of pages) {
    const asked = elements(tree, () => true).flatMap((part) => {
      if (part.tagName === 'link') return LOADING_LINKS.test(attribute(part, 'rel')) ? [attribute(part, 'href')] : [];
      if (part.tagName === 'form') return [attribute(part, 'action')];
      return attribute(part, LOADS[part.tagName] ?? '');
    });
    const styled = [...html.matchAll(/url\(["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
      ([, url, sheet]) => url ?? sheet ?? '',
    );
    for (const url of [...asked, ...styled])
      if (new URL(url, ORIGIN + address).origin !== ORIGIN) foreign.push(`${address} ${url}`);
  }
  expect(foreign).toEqual([]);
});
