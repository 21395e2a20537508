/** Loads the header's search on first intent; until then, and without it, the box is a plain form. */
const box = document.querySelector('site-search');
/** The focus may have come before this script did: then the first letter tells. */
const INTENT = ['focusin', 'pointerover', 'input'];

function load(): void {
  for (const type of INTENT) box?.removeEventListener(type, load);
  // The vocabulary comes side by side with the script, and not behind it.
  const ahead = document.createElement('link');
  ahead.rel = 'preload';
  ahead.as = 'fetch';
  ahead.crossOrigin = 'anonymous';
  ahead.href = `${import.meta.env.BASE_URL}vocabulary.json`;
  document.head.append(ahead);
  // Without it the form still leads to the search page; most browsers do not fetch a script twice that failed once.
  import('./box.ts').catch(() => undefined);
}

// The search page has a box of its own that shows results; the header's stays a form there.
if (box && !document.querySelector('search-page')) for (const type of INTENT) box.addEventListener(type, load);
