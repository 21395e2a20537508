import { expect, test } from 'vitest';
import { headersAt } from '../../deploy/headers-at.js';
import { ALWAYS, FLOOR, headersOf } from './headers.ts';
import { caddyFile, cdnFile, cdnRules, headersFile, LIMITS, nginxFiles } from './hosts.ts';
import type { SiteFiles } from './site-files.ts';

/** A site with so many pages in each folder, no two with the same style. */
function siteOf(folders: Readonly<Record<string, number>>): SiteFiles {
  const pages = Object.entries(folders).flatMap(([folder, count]) => [
    `/${folder}/`,
    ...Array.from({ length: count }, (_page, index) => `/${folder}/page-${index}/`),
  ]);
  const documents = ['/', '/404.html', ...pages];
  const inline = documents.map((address, index) => {
    const hash = String(index).padStart(43, 'a');
    return [address, { styles: `'sha256-${hash}='`, scripts: '' }] as const;
  });
  const others = [
    '/rss.xml',
    '/authors/one/rss.xml',
    '/authors/two/rss.xml',
    '/graph.json',
    '/robots.txt',
    '/share/a.png',
    '/share/b/c.png',
    '/assets/a.js',
    '/pagefind/1a2b3c4d/pagefind.js',
    '/pagefind/1a2b3c4d/fragment/a.pf_fragment',
  ];
  return { addresses: [...documents, ...others].sort(), inline: new Map(inline), faults: [] };
}

const SMALL = siteOf({ conditions: 15, exercises: 30, authors: 2 });
const LARGE = siteOf({ conditions: 2000, exercises: 3000 });

/** What a host that joins the values of all rules that match would send. */
function sentAt(site: SiteFiles, address: string, rules = cdnRules(site, '/')): Map<string, string[]> {
  const sent = new Map<string, string[]>();
  for (const { path, headers } of rules) {
    const pattern = path.replaceAll(/[.+]/g, '\\$&').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+');
    if (!new RegExp(`^${pattern}$`).test(address)) continue;
    for (const line of headers) {
      const [name = '', ...value] = line.split(': ');
      sent.set(name, [...(sent.get(name) ?? []), value.join(': ')]);
    }
  }
  return sent;
}

test.each([
  ['small', SMALL],
  ['large', LARGE],
])('a _headers file of a %s site stays within limits', (_size, site) => {
  expect(cdnRules(site, '/').length).toBeLessThanOrEqual(LIMITS.rules);
  for (const line of cdnFile(site, '/').split('\n')) expect(line.length).toBeLessThanOrEqual(LIMITS.line);
});

test('no two rules give an address the same header, apart from its policy', () => {
  for (const site of [SMALL, LARGE]) {
    const rules = cdnRules(site, '/');
    for (const address of site.addresses.slice(0, 100))
      for (const [name, values] of sentAt(site, address, rules)) {
        if (name !== 'Content-Security-Policy') expect(values, `${name} of ${address}`).toHaveLength(1);
        else expect(values[0]).toBe(FLOOR);
      }
  }
});

test('each document of a small site has its hash there', () => {
  for (const [address, { styles }] of SMALL.inline) {
    const policies = sentAt(SMALL, address).get('Content-Security-Policy') ?? [];
    expect(policies).toHaveLength(2);
    expect(policies[1]).toContain(styles);
    expect(policies[1]).toMatch(/^default-src 'none'; /);
  }
});

test('files for others and files for good have what they need there', () => {
  for (const address of ['/rss.xml', '/authors/two/rss.xml']) {
    const sent = sentAt(SMALL, address);
    expect(sent.get('Content-Type')).toEqual(['application/rss+xml; charset=utf-8']);
    expect(sent.get('Access-Control-Allow-Origin')).toEqual(['*']);
    expect(sent.get('Cross-Origin-Resource-Policy')).toEqual(['cross-origin']);
  }
  for (const address of ['/assets/a.js', '/pagefind/1a2b3c4d/pagefind.js'])
    expect(sentAt(SMALL, address).get('Cache-Control')).toEqual(['public, max-age=31536000, immutable']);
  expect(cdnRules(SMALL, '/').map(({ path }) => path)).toContain('/share/*');
});

test('rules stand under the base path', () => {
  const paths = cdnRules(SMALL, '/hip/').map(({ path }) => path);
  expect(paths.slice(1).every((path) => path.startsWith('/hip/'))).toBe(true);
  expect(nginxFiles(SMALL, '/hip/').maps).toContain('"/hip/conditions/index.html" ');
  expect(nginxFiles(SMALL, '/hip/').maps).toContain('"~^/hip/assets/"');
  expect(caddyFile(SMALL, '/hip/')).toContain('`/hip/conditions/` ');
  expect(caddyFile(SMALL, '/hip/')).toContain('rewrite * /hip/404.html');
});

test('nginx and Caddy have every header and every document', () => {
  const nginx = nginxFiles(SMALL, '/');
  const caddy = caddyFile(SMALL, '/');
  for (const name of Object.keys(ALWAYS)) {
    expect(nginx.server).toContain(`add_header ${name} `);
    expect(caddy).toContain(`    ${name} \``);
  }
  for (const { styles } of SMALL.inline.values()) {
    expect(nginx.maps).toContain(styles);
    expect(caddy).toContain(styles);
  }
  expect(`${nginx.maps}${caddy}`).not.toMatch(/\{(?:styles|scripts)\}/);
});

test('the worker at the edge sends what the description says', () => {
  const described = headersFile(SMALL, '/');
  for (const address of SMALL.addresses)
    expect(headersAt(described, address)).toEqual(headersOf(address, SMALL.inline.get(address)));
});
