const KEY = 'fulcrum.searches';
const KEPT = 6;

/** Searches that were followed up on this device, newest first; none where storage is refused or spoilt. */
export function recentSearches(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps a search on this device, and nowhere else. */
export function keepSearch(query: string): void {
  const words = query.trim().replaceAll(/\s+/g, ' ');
  if (words === '' || words.length > 120) return;
  const list = [words, ...recentSearches().filter((item) => item.toLowerCase() !== words.toLowerCase())];
  try {
    localStorage.setItem(KEY, JSON.stringify(list.slice(0, KEPT)));
  } catch {
    // Storage is full or refused: the search itself does not need it.
  }
}

/** Forgets all of them. */
export function clearSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
