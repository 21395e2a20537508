import { readFileSync } from 'node:fs';
import type { SitemapItem } from '@astrojs/sitemap';
import { addressOf } from '../model/addresses.ts';
import { PROGRAM_PAGES } from '../model/program-pages.ts';
import { absolute, type Place } from './site.ts';

/**
 * Gives each address of the sitemap the day on which its page last changed for a reader: an entry's own
 * `updated`, for a collection's index the newest of its entries.
 */
export function lastModified(place: Place): (item: SitemapItem) => SitemapItem {
  let days: Map<string, string> | undefined;
  return (item) => {
    days ??= daysOf(place);
    const day = days.get(item.url);
    return day === undefined ? item : { ...item, lastmod: day };
  };
}

function daysOf(place: Place): Map<string, string> {
  const days = new Map<string, string>();
  const note = (address: string, day: string): void => {
    const url = absolute(address, place);
    if (day > (days.get(url) ?? '')) days.set(url, day);
  };
  for (const { id, collection, updated } of builtNodes()) {
    if (updated === undefined) continue;
    note(addressOf(id), updated);
    if (collection === 'programs') for (const { path } of Object.values(PROGRAM_PAGES)) note(path, updated);
    note(`/${collection}/`, updated);
    note('/', updated);
  }
  return days;
}

/** The entries as the build wrote them for others. */
function builtNodes(): readonly { readonly id: string; readonly collection: string; readonly updated?: string }[] {
  const { nodes } = JSON.parse(readFileSync('dist/graph.json', 'utf8')) as { nodes: ReturnType<typeof builtNodes> };
  return nodes;
}
