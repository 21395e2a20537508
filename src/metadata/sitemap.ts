import type { SitemapItem } from '@astrojs/sitemap';
import { addressOf } from '../model/addresses.ts';
import { readOnce } from '../graph/once.ts';
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
  for (const source of readOnce(process.cwd()).content.sources) {
    const day = source.data['updated'];
    if (typeof day !== 'string' || source.data['draft'] === true) continue;
    note(addressOf(`${source.collection}/${source.slug}`), day);
    note(`/${source.collection}/`, day);
    note('/', day);
  }
  return days;
}
