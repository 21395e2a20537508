/* global Response, URL */
// Cloudflare Worker in front of the site's files (binding ASSETS, run_worker_first). It sends the headers that the build
// wrote down, and works the same at any number of pages, where a _headers file takes 100 rules.
import described from './generated/headers.json' with { type: 'json' };
import { headersAt } from './headers-at.js';

const LOST = '/404.html';
/** Where Cloudflare leads who asks for the lost page itself. */
const LED = '/404/';

export default {
  async fetch(request, env) {
    const found = await env.ASSETS.fetch(request);
    const { pathname } = new URL(request.url);
    const address = pathname.startsWith(described.base) ? pathname.slice(described.base.length - 1) : LOST;
    const lost = found.status === 404 || address === LED;
    const response = new Response(found.body, { status: lost ? 404 : found.status, headers: found.headers });
    // What the files' _headers gave goes: here each header has one value.
    for (const { header } of described.varying) response.headers.delete(header);
    // Cloudflare packs what leaves it, after this.
    response.headers.set('Vary', 'Accept-Encoding');
    const redirect = found.status >= 300 && found.status < 400 && found.status !== 304;
    const headers = redirect ? described.always : headersAt(described, lost ? LOST : address);
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  },
};
