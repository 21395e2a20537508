/* global Response, URL */
// Cloudflare Worker in front of the site's files (binding ASSETS, run_worker_first). `_headers` goes by the address alone;
// here what is not there has the headers of the lost page.
import { ALWAYS, headersOf } from '../src/delivery/headers.ts';

const LOST = '/404.html';
/** Where Cloudflare leads who asks for the lost page itself. */
const LED = /\/404\/$/;

export default {
  async fetch(request, env) {
    const found = await env.ASSETS.fetch(request);
    const { pathname } = new URL(request.url);
    const lost = found.status === 404 || LED.test(pathname);
    const response = new Response(found.body, { status: lost ? 404 : found.status, headers: found.headers });
    for (const name of ['Access-Control-Allow-Origin', 'Cache-Control', 'Content-Type']) response.headers.delete(name);
    // Cloudflare packs what leaves it, after this.
    response.headers.set('Vary', 'Accept-Encoding');
    const redirect = found.status >= 300 && found.status < 400 && found.status !== 304;
    const headers = redirect ? ALWAYS : headersOf(lost ? LOST : pathname);
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  },
};
