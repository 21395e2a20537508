import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { placeOf } from '../src/metadata/site.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const { base } = placeOf(process.env);
const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? '127.0.0.1';

const TYPES: Readonly<Record<string, string>> = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};

let notFound: string;
try {
  notFound = readFileSync(join(dist, '404.html'), 'utf8');
} catch {
  console.error('dist/ holds no site; run "npm run build" first');
  process.exit(1);
}

const files = sirv(dist, {
  etag: true,
  setHeaders: (response, path) => {
    const type = TYPES[path.split('/').at(-1) ?? ''];
    if (type !== undefined) {
      response.setHeader('Content-Type', type);
      response.setHeader('Access-Control-Allow-Origin', '*');
    }
    response.setHeader(
      'Cache-Control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
  },
});
const compress = compression({
  // Small files that are asked for often: the extra milliseconds are worth a tenth of their weight.
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
  filter: (_request, response) => /text|json|xml|javascript|svg/.test(String(response.getHeader('Content-Type') ?? '')),
});

const server = createServer((request, response) => {
  const url = request.url ?? '/';
  const lost = (): void => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
    response.end(notFound);
  };
  // The types of Express that these two expect are what Node gives.
  compress(request as never, response as never, () => {
    if (!url.startsWith(base)) {
      if (`${url}/` !== base) {
        lost();
        return;
      }
      response.writeHead(301, { Location: base });
      response.end();
      return;
    }
    request.url = url.slice(base.length - 1);
    const [path = '/', query] = request.url.split('?');
    if (!path.endsWith('/') && !/\.[a-z0-9]+$/i.test(path.split('/').at(-1) ?? '')) {
      response.writeHead(301, {
        Location: `${base}${path.replace(/^[/\\]+/, '')}/${query === undefined ? '' : `?${query}`}`,
      });
      response.end();
      return;
    }
    files(request, response, lost);
  });
});

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken; set PORT to another one` : error.message);
  process.exit(1);
});
server.listen(port, host, () => {
  console.log(`Fulcrum is at http://${host}:${port}${base}`);
});
