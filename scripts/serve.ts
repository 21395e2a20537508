import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ALWAYS, headersOf } from '../src/delivery/headers.ts';
import { placeOf } from '../src/metadata/site.ts';
import { addressesIn, staticFiles } from './static-files.ts';

const dist = process.argv[2] ?? join(import.meta.dirname, '..', 'dist');
const { base } = placeOf(process.env);
/** With 0 the system gives a port that is free. */
const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? '127.0.0.1';

const LOST = '/404.html';
let notFound: Buffer;
try {
  notFound = readFileSync(join(dist, LOST));
} catch {
  console.error('dist/ holds no site; run "npm run build" first');
  process.exit(1);
}

const addresses = new Set(addressesIn(dist));
const sendFile = staticFiles(dist);

function describe(response: ServerResponse, address: string): void {
  response.setHeaders(new Map(Object.entries(headersOf(address))));
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { ...ALWAYS, Location: location });
  response.end();
}

function lost(request: IncomingMessage, response: ServerResponse): void {
  describe(response, LOST);
  response.writeHead(404);
  response.end(request.method === 'HEAD' ? undefined : notFound);
}

async function file(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
  describe(response, address);
  if (!(await sendFile(request, response, address))) lost(request, response);
}

const METHODS = 'GET, HEAD, OPTIONS';

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (!METHODS.split(', ').includes(request.method ?? '') || request.method === 'OPTIONS') {
    response.writeHead(request.method === 'OPTIONS' ? 204 : 405, { ...ALWAYS, Allow: METHODS });
    response.end();
    return;
  }
  const url = request.url ?? '/';
  if (!url.startsWith(base)) {
    if (`${url}/` === base) redirect(response, base);
    else lost(request, response);
    return;
  }
  request.url = url.slice(base.length - 1);
  const [path = '/', query] = request.url.split('?');
  const rest = query === undefined ? '' : `?${query}`;
  if (addresses.has(`${path}/`)) redirect(response, `${base}${path.slice(1)}/${rest}`);
  else if (path.endsWith('/index.html') && addresses.has(path.slice(0, -'index.html'.length)))
    redirect(response, `${base}${path.slice(1, -'index.html'.length)}${rest}`);
  else if (addresses.has(path)) void file(request, response, path);
  else lost(request, response);
}

const server = createServer(answer);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken; set PORT to another one` : error.message);
  process.exit(1);
});
server.listen(port, host, () => {
  console.log(`Fulcrum is at http://${host}:${(server.address() as AddressInfo).port}${base}`);
});
