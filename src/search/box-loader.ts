/** Loads the header's search on first intent; until then, and without it, the box is a plain form. */
const box = document.querySelector('site-search');
/** The focus may have come before this script did: then the first letter tells. */
const INTENT = ['focusin', 'pointerover', 'input'];
/** A round trip on a slow connection: what answers first is on its way by then, and is not held up. */
const BEHIND = 150;

function ahead(name: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = `${import.meta.env.BASE_URL}assets/${name}.${document.documentElement.dataset['vocabulary'] ?? ''}.json`;
  document.head.append(link);
}

function load(): void {
  for (const type of INTENT) box?.removeEventListener(type, load);
  // The vocabulary comes side by side with the script, and not behind it.
  ahead('vocabulary');
  const behind = setTimeout(ahead, BEHIND, 'vocabulary-names');
  // Without it the form still leads to the search page; most browsers do not fetch a script twice that failed once.
  import('./box.ts').then(
    ({ defineBox }) => {
      clearTimeout(behind);
      defineBox();
    },
    () => document.dispatchEvent(new Event('load-failed')),
  );
}

// The search page has a box of its own that shows results; the header's stays a form there.
if (box && !document.querySelector('search-page')) for (const type of INTENT) box.addEventListener(type, load);

// "/" leads to the search, where nothing is being typed.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || (event.target as Element).closest('input, textarea, select')) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('search-page input, site-search input')?.focus();
});
