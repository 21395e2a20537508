import { createHash } from 'node:crypto';
import { pagePolicy } from './headers.ts';

/** Space around the tags of blocks, which no reader sees. */
const BLOCK =
  /\s*(<\/?(?:li|ul|ol|p|div|section|header|main|nav|article|dl|dt|dd|h[1-6]|table|tr|td|th|thead|tbody|figure|figcaption|footer|form|fieldset|aside)\b[^>]*>)\s*/g;
/** Marks for the search index, which has read the page by then. */
const MARK = / data-(?:pagefind-[\w-]+|also)(?:="[^"]*")?(?=[^<>]*>)/g;
const STYLE = /<style>([\s\S]*?)<\/style>/g;
const CHARSET = '<meta charset="utf-8">';

const hashOf = (text: string | Uint8Array): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * A page as it is sent: its styles are one, and its policy lets in these and nothing else that stands in it.
 * @param html as it was rendered
 * @throws Error when nothing says where the policy goes
 */
export function finished(html: string): string {
  if (!html.includes(CHARSET)) throw new Error(`A page without ${CHARSET}`);
  const styles = [...html.matchAll(STYLE)].map(([, inside = '']) => inside.trim());
  const css = styles.join('\n');
  const policy = pagePolicy(styles.length > 0 ? [hashOf(css)] : []);
  const at = html.search(STYLE);
  const page = at < 0 ? html : `${html.slice(0, at)}<style>${css}</style>${html.slice(at).replaceAll(STYLE, '')}`;
  return page
    .replaceAll(BLOCK, '$1')
    .replaceAll(MARK, '')
    .replace(CHARSET, `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/**
 * A page whose scripts run only as they were built. Hashes that it names already are named anew.
 * @param read gives a script by its address
 */
export function withIntegrity(html: string, read: (address: string) => Uint8Array): string {
  return html.replaceAll(
    /<script type="module" src="([^"]+)"[^>]*>/g,
    (_whole, address: string) => `<script type="module" src="${address}" integrity="${hashOf(read(address))}">`,
  );
}
