import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Place } from '../metadata/site.ts';

/** The first page, and those whose scripts work with what readers type. On a page to read, each byte counts. */
const PAGES = ['index.html', 'find/index.html', 'search/index.html', 'program/index.html'];

/**
 * A page whose scripts run only as they were built. Hashes that it names already are named anew.
 * @param read gives a script by its address
 */
export function withIntegrity(html: string, read: (address: string) => Uint8Array): string {
  return html.replaceAll(/<script type="module" src="([^"]+)"[^>]*>/g, (_whole, address: string) => {
    const hash = createHash('sha256').update(read(address)).digest('base64');
    return `<script type="module" src="${address}" integrity="sha256-${hash}">`;
  });
}

/** Names the hashes of scripts in a built site. @param dist its folder, @param base its base path */
export function addIntegrity(dist: string, base: string): void {
  for (const page of PAGES) {
    const file = join(dist, page);
    const html = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      withIntegrity(html, (address) => readFileSync(join(dist, address.slice(base.length)))),
    );
  }
}

/** An integration that names the hashes of scripts. After it, no script may change. */
export function integrity({ base }: Place): AstroIntegration {
  return {
    name: 'fulcrum: integrity',
    hooks: {
      'astro:build:done': ({ dir }) => {
        addIntegrity(fileURLToPath(dir), base);
      },
    },
  };
}
