const TITLE = /<title>([^<]*?)(?: · [^<·]*)?<\/title>/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#38': '&' };

/** A page's title, without the site's name and as plain text. */
export function titleOf(html: string): string {
  return (TITLE.exec(html)?.[1] ?? '').replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** An amount of data in words. */
export function amount(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
