import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { negotiate } from '@fastify/accept-negotiator';
import { send } from '@fastify/send';
import { headersOf } from '../src/delivery/headers.ts';

/** Compressed copies that the build writes beside a file, the better first. */
const COPIES = { br: '.br', gzip: '.gz' } as const;
const ENCODINGS = Object.keys(COPIES) as (keyof typeof COPIES)[];

/**
 * Answers a request with a file: compressed as the request allows, whole or in part, or "not modified".
 * Headers that the response has already are kept.
 * @param address address of the file without base path and query: `/conditions/`, `/rss.xml`
 * @returns false, with nothing sent, when there is no such file
 */
export type SendFile = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<boolean>;

/** Every file that a folder holds, as a path from it: `/conditions/index.html`. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`);
}

/** Addresses of a built site's files, without those that only a server reads: `/conditions/`, `/rss.xml`. */
export function addressesIn(dist: string): string[] {
  return filesIn(dist)
    .filter((file) => !/\.(?:br|gz)$|^\/(?:_headers|\.assetsignore)$/.test(file))
    .map((file) => file.replace(/\/index\.html$/, '/'))
    .sort();
}

/** Serves the files that a folder holds now. */
export function staticFiles(folder: string): SendFile {
  const files = new Set(filesIn(folder));
  return async (request, response, address) => {
    const file = address.endsWith('/') ? `${address}index.html` : address;
    if (!files.has(file)) return false;
    const copies = ENCODINGS.filter((encoding) => files.has(file + COPIES[encoding]));
    const encoding = negotiate(request.headers['accept-encoding']?.toString().toLowerCase() ?? '', copies);
    const { statusCode, headers, stream, type } = await send(
      request,
      encodeURI(encoding === null ? file : file + COPIES[encoding]),
      { root: folder, index: false, dotfiles: 'allow', cacheControl: false, contentType: false },
    );
    if (copies.length > 0) response.setHeader('Vary', 'Accept-Encoding');
    if (type !== 'file') {
      // A part that the file does not have; the library's own error page is not sent.
      const { 'Content-Range': range } = headers;
      response.writeHead(statusCode, range === undefined ? {} : { 'Content-Range': range });
      response.end();
      return true;
    }
    if (!response.hasHeader('Content-Type'))
      response.setHeader('Content-Type', headersOf(address)['Content-Type'] ?? '');
    if (encoding !== null) response.setHeader('Content-Encoding', encoding);
    response.writeHead(statusCode, headers);
    // A reader who leaves in the middle is no fault.
    await pipeline(stream, response).catch(() => undefined);
    return true;
  };
}
