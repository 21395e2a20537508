import { ALWAYS, FEED_TYPES, FLOOR, headersOf, NOTHING_INLINE, OTHER_TYPE, TYPES, VARYING } from './headers.ts';
import { inlineAt, type SiteFiles } from './site-files.ts';

/** What Cloudflare takes: rules in a file, characters in a line. */
export const LIMITS = { rules: 100, line: 2000 } as const;

const CSP = 'Content-Security-Policy';
/** Stands in for whatever is not there. */
const LOST = '/404.html';
/** Media types that hosts of `_headers` are not known to get right. */
const OWN_TYPE = /^application\/(?:rss|atom|feed|manifest)|^text\/(?:markdown|calendar)/;
const CORP = 'Cross-Origin-Resource-Policy';

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const lines = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
const isOpen = (address: string): boolean => headersOf(address)[CORP] === 'cross-origin';

/** What a file needs beside the headers of all and those that such a host gives by itself, without its policy. */
function special(address: string): string {
  const all = headersOf(address);
  const own: Record<string, string> = {};
  for (const { header } of VARYING) {
    const value = all[header];
    if (value === undefined || header === CSP || value === 'no-cache' || value === 'same-origin') continue;
    if (header === 'Content-Type' && !OWN_TYPE.test(value)) continue;
    own[header] = value;
  }
  if (Object.keys(own).length === 0) return '';
  return lines({ ...own, [CORP]: all[CORP] ?? '' }).join('\n');
}

/** Patterns that stand for several files which all need the same, widest first: a folder, or a name at one depth. */
function patternsOf(address: string): string[] {
  const parts = address.slice(1).split('/');
  const folders = parts.slice(0, -1).map((_part, index) => `/${parts.slice(0, index + 1).join('/')}/*`);
  const name = parts.at(-1) ?? '';
  const places = parts.slice(0, -1).map((_part, index) => `:${String.fromCharCode(97 + index)}`);
  return name === '' ? folders : [...folders, `/${[...places, name].join('/')}`];
}

/**
 * Rules of a `_headers` file (Netlify, Cloudflare). Values of several rules that match are joined or replaced, host by
 * host, so no two of ours give one address the same header; except policies, which both hold: the floor for every
 * address, and the whole one for documents. A folder whose hashes fit into one line has one rule. What no longer fits
 * is left to the floor, under which styles are free and scripts are not.
 * @param base base path of the site
 * @returns path and headers of each rule
 */
export function cdnRules(site: SiteFiles, base: string): { path: string; headers: string[] }[] {
  const under = (pattern: string): string => base + pattern.slice(1);
  const first = [{ path: '/*', headers: [...lines(ALWAYS), `${CSP}: ${FLOOR}`] }];

  const needs = new Map(site.addresses.map((address) => [address, special(address)]));
  const together = new Map<string, Set<string>>();
  for (const [address, need] of needs)
    for (const pattern of patternsOf(address)) together.set(pattern, (together.get(pattern) ?? new Set()).add(need));
  const specials = new Map<string, string[]>();
  for (const [address, need] of needs) {
    if (need === '') continue;
    specials.set(patternsOf(address).find((pattern) => together.get(pattern)?.size === 1) ?? address, need.split('\n'));
  }

  const cspLine = (address: string, styles: readonly string[], scripts: readonly string[]): string => {
    const inline = { styles: styles.join(' ') || NOTHING_INLINE.styles, scripts: scripts.join('') };
    return `${CSP}: ${headersOf(address, inline)[CSP] ?? ''}`;
  };
  const folders = Map.groupBy(site.inline.keys(), (address) => address.slice(0, address.indexOf('/', 1) + 1));
  const documents: { path: string; headers: string[]; pages: number }[] = [];
  for (const [folder, addresses] of folders) {
    const inside = addresses.map((address) => inlineAt(site, address));
    const hashes = (text: string): string[] => text.split(' ').filter((hash) => hash !== '' && hash !== "'none'");
    const union = (list: readonly string[]): string[] => [...new Set(list.flatMap(hashes))].sort(byText);
    const kinds = new Set(addresses.map((address) => address.endsWith('.svg')));
    const csp = cspLine(
      addresses[0] ?? '/',
      union(inside.map(({ styles }) => styles)),
      union(inside.map(({ scripts }) => scripts)).map((hash) => ` ${hash}`),
    );
    const own = `${CORP}: same-origin`;
    const shut = !site.addresses.some((address) => address.startsWith(folder) && isOpen(address));
    if (folder !== '' && kinds.size === 1 && csp.length + 2 <= LIMITS.line)
      documents.push({ path: `${folder}*`, headers: shut ? [csp, own] : [csp], pages: addresses.length });
    else
      for (const address of addresses) {
        const { styles, scripts } = inlineAt(site, address);
        documents.push({ path: address, headers: [cspLine(address, [styles], [scripts]), own], pages: 1 });
      }
  }
  documents.sort((one, other) => other.pages - one.pages || byText(one.path, other.path));

  const wide = [...specials].map(([path, headers]) => ({ path, headers }));
  const rules = [...wide.sort((one, other) => byText(one.path, other.path)), ...documents].slice(0, LIMITS.rules - 1);
  // One path may need both: then one rule has both.
  const merged = new Map<string, string[]>();
  for (const { path, headers } of rules) merged.set(path, [...(merged.get(path) ?? []), ...headers]);
  return [...first, ...[...merged].map(([path, headers]) => ({ path: under(path), headers }))];
}

/** The text of `_headers`. @param base base path of the site */
export function cdnFile(site: SiteFiles, base: string): string {
  const rules = cdnRules(site, base).map(({ path, headers }) =>
    [path, ...headers.map((line) => `  ${line}`)].join('\n'),
  );
  return `${rules.join('\n\n')}\n`;
}

/** What a program needs that sends these headers itself: of the documents only what they hold inline. */
export interface HeadersFile {
  readonly base: string;
  readonly always: Readonly<Record<string, string>>;
  readonly varying: typeof VARYING;
  /** Each set of hashes once: styles, scripts. */
  readonly inline: readonly (readonly [styles: string, scripts: string])[];
  /** For the address of each document, the place of its set. */
  readonly documents: Readonly<Record<string, number>>;
}

/** The headers as data, for a worker at the edge. */
export function headersFile(site: SiteFiles, base: string): HeadersFile {
  const places = new Map<string, number>();
  const documents: Record<string, number> = {};
  for (const [address, { styles, scripts }] of [...site.inline].sort(([one], [other]) => byText(one, other))) {
    const key = JSON.stringify([styles, scripts]);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    documents[address] = place;
  }
  const inline = [...places.keys()].map((key) => JSON.parse(key) as [string, string]);
  return { base, always: ALWAYS, varying: VARYING, inline, documents };
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const escaped = (text: string): string => text.replaceAll(/[.+*?^$()[\]{}|\\]/g, '\\$&');
const variable = (header: string): string => `fulcrum_${header.toLowerCase().replaceAll('-', '_')}`;
/** A pattern as it stands under a base path. */
const atBase = (pattern: string, base: string): string =>
  pattern.startsWith('^/') ? `^${escaped(base)}${pattern.slice(2)}` : pattern;
const documentsOf = (site: SiteFiles): [address: string, styles: string, scripts: string][] =>
  [...site.inline]
    .map(([address, { styles, scripts }]): [string, string, string] => [address, styles, scripts])
    .sort(([one], [other]) => byText(one, other));

/** Configuration of nginx: maps for its `http` block, and what its `server` block includes. */
export function nginxFiles(site: SiteFiles, base: string): { maps: string; server: string } {
  const documents = documentsOf(site);
  // There `$uri` names the index file by the time that headers are sent.
  const key = (address: string): string =>
    quoted(`${base}${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`);
  const inlineMap = (name: string, otherwise: string, place: 1 | 2): string[] => [
    `map $uri $fulcrum_${name} {`,
    `  default ${quoted(otherwise)};`,
    ...documents.filter((row) => row[place] !== otherwise).map((row) => `  ${key(row[0])} ${quoted(row[place])};`),
    '}',
  ];
  const value = (text: string): string =>
    quoted(text.replace('{styles}', '$fulcrum_styles').replace('{scripts}', '$fulcrum_scripts'));
  const sent = VARYING.filter(({ header }) => header !== 'Content-Type');
  const maps = [
    `map_hash_max_size ${Math.max(2048, 4 * documents.length)};`,
    'map_hash_bucket_size 256;',
    ...inlineMap('styles', NOTHING_INLINE.styles, 1),
    ...inlineMap('scripts', NOTHING_INLINE.scripts, 2),
    ...sent.flatMap(({ header, cases, otherwise }) => [
      `map $uri $${variable(header)} {`,
      `  default ${value(otherwise)};`,
      ...cases.map(([pattern, text]) => `  ${quoted(`~${atBase(pattern, base)}`)} ${value(text)};`),
      '}',
    ]),
  ];
  const server = [
    ...Object.entries(ALWAYS).map(([name, text]) => `add_header ${name} ${quoted(text)} always;`),
    ...sent.map(({ header }) => `add_header ${header} $${variable(header)} always;`),
    `default_type ${OTHER_TYPE};`,
    'types {',
    ...Object.entries(TYPES).map(([end, type]) => `  ${quoted(type)} ${end};`),
    '}',
    ...Object.entries(FEED_TYPES).flatMap(([file, type]) => [
      `location ~ ${quoted(`/${escaped(file)}$`)} {`,
      '  types { }',
      `  default_type ${quoted(type)};`,
      '}',
    ]),
    `error_page 404 ${base}${LOST.slice(1)};`,
  ];
  return { maps: `${maps.join('\n')}\n`, server: `${server.join('\n')}\n` };
}

/** Text as a Caddyfile has it: nothing in it is an escape. */
const raw = (text: string): string => `\`${text}\``;

/** Snippets for a Caddyfile: `fulcrum_headers` for what is there, `fulcrum_lost` for what is not. */
export function caddyFile(site: SiteFiles, base: string): string {
  const documents = documentsOf(site);
  const inlineMap = (name: string, otherwise: string, place: 1 | 2): string[] => [
    `  map {path} {fulcrum_${name}} {`,
    ...documents
      .filter((row) => row[place] !== otherwise)
      .map((row) => `    ${raw(base + row[0].slice(1))} ${raw(row[place])}`),
    `    default ${raw(otherwise)}`,
    '  }',
  ];
  const value = (text: string): string =>
    raw(text.replace('{styles}', '{fulcrum_styles}').replace('{scripts}', '{fulcrum_scripts}'));
  const block = (headers: Readonly<Record<string, string>>): string[] => [
    '  header {',
    ...Object.entries(headers).map(([name, text]) => `    ${name} ${raw(text)}`),
    '  }',
  ];
  // The last that matches counts there, and the first here.
  const varying = VARYING.flatMap(({ header, otherwise, cases }) => [
    ...(otherwise === '' ? [] : [`    header ${header} ${value(otherwise)}`]),
    ...[...cases]
      .reverse()
      .flatMap(([pattern, text], place) => [
        `    @${variable(header)}_${place} path_regexp ${raw(atBase(pattern, base))}`,
        `    header @${variable(header)}_${place} ${header} ${value(text)}`,
      ]),
  ]);
  return `${[
    '(fulcrum_headers) {',
    ...block(ALWAYS),
    ...inlineMap('styles', NOTHING_INLINE.styles, 1),
    ...inlineMap('scripts', NOTHING_INLINE.scripts, 2),
    '  route {',
    ...varying,
    '  }',
    '}',
    '(fulcrum_lost) {',
    `  rewrite * ${base}${LOST.slice(1)}`,
    ...VARYING.filter(({ otherwise }) => otherwise === '').map(({ header }) => `  header -${header}`),
    ...block(headersOf(LOST, inlineAt(site, LOST))),
    '}',
  ].join('\n')}\n`;
}
