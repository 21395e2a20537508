import { createHash } from 'node:crypto';
import type { Inline } from './headers.ts';

const RAW = /<(style|script|textarea|title)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)<\/\1\s*>/gi;
const TAG = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Types of a script that a browser runs or obeys; others only hold data. */
const RUNS = /^(?:|module|text\/javascript|importmap|speculationrules)$/;
/** Elements that load what no policy of ours lets in. */
const REFUSED = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'audio', 'video']);
const LOADS: Readonly<Record<string, string>> = { script: 'src', img: 'src', source: 'src', image: 'href' };

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [name.toLowerCase(), values.find(Boolean) ?? '']),
  );
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256')
    // A browser reads line ends as single newlines before it hashes.
    .update(text.replaceAll(/\r\n?/g, '\n'))
    .digest('base64')}'`;

/**
 * What a document holds inline, as the sources that its policy needs.
 * @param html of a page, or the text of an SVG picture
 */
export function inlineOf(html: string): Inline {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const [, element = '', attributes = '', text = ''] of html.matchAll(RAW)) {
    const name = element.toLowerCase();
    if (name === 'style') styles.add(hashOf(text));
    if (name !== 'script') continue;
    const given = attributesOf(attributes);
    if (!given.has('src') && RUNS.test(given.get('type') ?? '')) scripts.add(hashOf(text));
  }
  return {
    styles: styles.size === 0 ? "'none'" : [...styles].sort().join(' '),
    scripts: [...scripts]
      .sort()
      .map((hash) => ` ${hash}`)
      .join(''),
  };
}

/**
 * What a document holds that its policy blocks: styles and scripts without a hash, style attributes, inline handlers,
 * elements and files from elsewhere.
 * @param csp the policy that it is sent with
 * @returns one line for each kind of fault, with how often it is there
 */
export function blockedIn(html: string, csp: string): string[] {
  const faults = new Map<string, number>();
  const blocked = (fault: string): void => void faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const allowed = new Set(csp.split(/[ ;]+/));
  const { styles, scripts } = inlineOf(html);
  for (const hash of styles.split(' '))
    if (hash !== "'none'" && !allowed.has(hash)) blocked('<style> without its hash');
  for (const hash of scripts.split(' ')) if (hash !== '' && !allowed.has(hash)) blocked('<script> without its hash');
  // What stands inside is text, not tags.
  const tags = html.replaceAll(RAW, (_all, element: string, attributes: string) => `<${element}${attributes}>`);
  for (const [, element = '', text = ''] of tags.matchAll(TAG)) {
    const name = element.toLowerCase();
    const attributes = attributesOf(text);
    if (attributes.has('style')) blocked(`<${name} style="${attributes.get('style') ?? ''}">`);
    for (const attribute of attributes.keys()) if (/^on[a-z]+$/.test(attribute)) blocked(`<${name} ${attribute}>`);
    if (/^\s*javascript:/i.test(attributes.get('href') ?? '')) blocked(`<${name} href="javascript:…">`);
    if (REFUSED.has(name)) blocked(`<${name}>`);
    if (name === 'link' && attributes.get('rel') === 'stylesheet') blocked('<link rel="stylesheet">');
    const from = attributes.get(LOADS[name] ?? '') ?? '';
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(from)) blocked(`<${name}> from ${from.slice(0, 60)}`);
  }
  return [...faults].map(([fault, count]) => (count === 1 ? fault : `${fault}, ${count} times`));
}
