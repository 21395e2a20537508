const KEY = 'fulcrum-denied-signs';

/** Danger signs that the reader was asked about and denied, by slug: for as long as the tab is open, on this device. */
export function deniedSigns(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((slug): slug is string => typeof slug === 'string') : [];
  } catch {
    return [];
  }
}

/** Notes an answer about a danger sign. */
export function noteAnswer(slug: string, is: boolean): void {
  const others = deniedSigns().filter((one) => one !== slug);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(is ? others : [...others, slug]));
  } catch {
    // The browser keeps nothing: the card will not name this sign.
  }
}
