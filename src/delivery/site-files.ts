import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOfFile, headersOf, NOTHING_INLINE, type Inline } from './headers.ts';
import { blockedIn, inlineOf } from './inline.ts';

/** The built site, as far as headers depend on it. */
export interface SiteFiles {
  /** Address of each file, without the base path, in order. */
  readonly addresses: readonly string[];
  /** What each document (page or drawing) holds inline. */
  readonly inline: ReadonlyMap<string, Inline>;
  /** What the policy of a document would block, each with its address. */
  readonly faults: readonly string[];
}

/** Reads a built site. @param dist its folder */
export function readSite(dist: string): SiteFiles {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$|^_(?:headers|redirects)$|^\.assetsignore$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length));
  const inline = new Map<string, Inline>();
  const faults: string[] = [];
  for (const file of files.filter((name) => /\.(?:html|svg)$/.test(name))) {
    const address = addressOfFile(file);
    const text = readFileSync(join(dist, file), 'utf8');
    const found = inlineOf(text);
    inline.set(address, found);
    const csp = headersOf(address, found)['Content-Security-Policy'] ?? '';
    faults.push(...blockedIn(text, csp).map((fault) => `${address}: ${fault}`));
  }
  return { addresses: files.map(addressOfFile).sort(), inline, faults };
}

/** What a document of the site holds inline; nothing for other files. */
export function inlineAt(site: SiteFiles, address: string): Inline {
  return site.inline.get(address) ?? NOTHING_INLINE;
}
