import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Place } from '../metadata/site.ts';
import { compressAll } from './compress.ts';
import { caddyFile, cdnFile, headersFile, nginxFiles } from './hosts.ts';
import { readSite } from './site-files.ts';

/** Where the servers' files go, from the folder of the site: beside it and never in it. */
const GENERATED = '../deploy/generated';

/** Cloudflare packs by itself and sends every file that it is given: the packed copies stay here. */
const NOT_PUT_UP = '*.br\n*.gz\n';

/** Writes what servers need of a built site: `_headers` and `.assetsignore` into it, the rest into a folder of its own. */
export function writeServerFiles(dist: string, generated: string, base: string): readonly string[] {
  const site = readSite(dist);
  const nginx = nginxFiles(site, base);
  mkdirSync(generated, { recursive: true });
  writeFileSync(join(dist, '_headers'), cdnFile(site, base));
  writeFileSync(join(dist, '.assetsignore'), NOT_PUT_UP);
  writeFileSync(join(generated, 'headers.json'), `${JSON.stringify(headersFile(site, base))}\n`);
  writeFileSync(join(generated, 'headers.caddy'), caddyFile(site, base));
  writeFileSync(join(generated, 'nginx-maps.conf'), nginx.maps);
  writeFileSync(join(generated, 'nginx-server.conf'), nginx.server);
  return site.faults;
}

/**
 * An integration that ends the build: response headers for every host, and compressed copies of
 * what has none yet. The last of all, since
 * headers hold hashes of what the pages are by then. What a page's own policy would block stops the build.
 */
export function delivery({ base }: Place): AstroIntegration {
  return {
    name: 'fulcrum: delivery',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const faults = writeServerFiles(dist, join(dist, GENERATED), base);
        if (faults.length > 0) throw new Error(`Pages hold what their policy blocks:\n${faults.join('\n')}`);
        await compressAll(dist);
        logger.info('headers for every host');
      },
    },
  };
}
