import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersOf } from '../../src/delivery/headers.ts';
import { blockedIn, inlineOf } from '../../src/delivery/inline.ts';
import { attribute, dist, elements, ORIGIN, pageAt, pages, type Page } from './site.ts';

/** The first page, and those whose scripts work with what readers type. */
const WITH_INTEGRITY = ['/', '/find/', '/search/', '/program/'];

const scriptsOf = ({ tree }: Page) =>
  elements(tree, ({ tagName, properties }) => tagName === 'script' && 'src' in properties);

/** The policy of a page: what stands in it, else what its host is told to send. */
function policyOf(address: string, { tree, html }: Page): string {
  const [meta] = elements(tree, (part) => /^content-security-policy$/i.test(attribute(part, 'httpEquiv')));
  return meta ? attribute(meta, 'content') : (headersOf(address, inlineOf(html))['Content-Security-Policy'] ?? '');
}

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

test('every page has a policy that lets in its own and nothing else', () => {
  const faults: string[] = [];
  for (const [address, page] of pages) {
    const policy = policyOf(address, page);
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).toContain("require-trusted-types-for 'script'");
    expect(policy, address).toMatch(/script-src (?!'unsafe-inline')/);
    expect(policy, address).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|https?:|data:/);
    faults.push(...blockedIn(page.html, policy).map((fault) => `${address}: ${fault}`));
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
