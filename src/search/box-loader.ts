/** Loads the header's search on first intent; until then, and without it, the box is a plain form. */
const box = document.querySelector('site-search');

function load(): void {
  box?.removeEventListener('focusin', load);
  box?.removeEventListener('pointerover', load);
  void import('./box.ts');
  // Side by side with the script, and not behind it.
  void import('../vocabulary/load.ts').then(({ loadLexicon }) => loadLexicon().catch(() => undefined));
}

// The search page has a box of its own that shows results; the header's stays a form there.
if (box && !document.querySelector('search-page')) {
  box.addEventListener('focusin', load);
  box.addEventListener('pointerover', load);
}
