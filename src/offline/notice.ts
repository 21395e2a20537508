import css from './notice.css?inline';

let box: HTMLElement | undefined;

/**
 * Says that the page is of an earlier version than the site, at the edge of the page and without taking the focus. It is
 * part of every page's script: what would have to be loaded may be gone by then.
 */
export function notice(): void {
  if (box) return;
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  const button = (text: string, act: () => void): HTMLElement => {
    const made = document.createElement('button');
    made.textContent = text;
    made.onclick = act;
    return made;
  };
  const aside = (box = document.createElement('aside'));
  aside.className = 'new-version';
  aside.setAttribute('aria-label', 'New version');
  aside.append(
    words,
    button('Reload', () => location.reload()),
    button('Not now', () => aside.remove()),
  );
  document.body.append(aside);
  // Read out only when it changes: it was empty when it came.
  words.textContent = 'There is a new version of this site. Reload this page to use it.';
  // Last: an old browser knows no such sheets, and still shows the words.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
